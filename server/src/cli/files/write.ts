import { randomBytes } from 'node:crypto';
import { chmodSync, closeSync, fsyncSync, openSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { decode, type Encoding } from '../../text/decode.ts';
import type { Words } from '../../text/range.ts';
import { whyUnread } from '../../text/unread.ts';
import { fileWords } from '../output/words.ts';

/** Whether a real path is that of a folder or lies below it. */
export const isWithin = (root: string, real: string): boolean => real === root || real.startsWith(root.endsWith(sep) ? root : root + sep);

/** Where the given paths really are: what may be written is one of them or lies below one. A path that is not there is left out. */
export const rootsOf = (paths: readonly string[]): readonly string[] =>
  paths.flatMap((path) => {
    try {
      // A name that is itself a link leads out of what was given.
      return [statSync(path).isDirectory() ? realpathSync(path) : join(realpathSync(dirname(resolve(path))), basename(path))];
    } catch {
      return /[*?[{(!]/.test(path) ? [realpathSync('.')] : [];
    }
  });

/**
 * Puts `after` in place of `before` in a file, in the file's own encoding: the new text is written beside it and takes its name at once, so that
 * nobody ever meets half of it. Gives the reason where nothing was written; never throws.
 */
export function replaceText(file: string, before: string, after: string, roots: readonly string[]): Words | undefined {
  try {
    const real = realpathSync(file);
    if (!roots.some((root) => isWithin(root, real))) return fileWords.linkedOut;
    const bytes = readFileSync(real);
    const { text, encoding } = decode(bytes);
    if (text !== before) return fileWords.changed;
    const written = encoded(after, encoding, bytes);
    if (!written) return fileWords.cannotEncode;
    replaceBytes(real, written);
    return undefined;
  } catch (error) {
    return whyUnread(error);
  }
}

/** Puts bytes in place of a file's, all at once. Throws where that cannot be done, and leaves nothing behind. */
export function replaceBytes(file: string, bytes: Uint8Array): void {
  const beside = join(dirname(file), `.${basename(file)}.${randomBytes(6).toString('hex')}.tmp`);
  const mode = modeOf(file);
  try {
    const handle = openSync(beside, 'wx', mode);
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    chmodSync(beside, mode);
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

function modeOf(file: string): number {
  try {
    return statSync(file).mode & 0o777;
  } catch {
    return 0o666 & ~process.umask();
  }
}

/** The bytes of a text, with the mark that the file has; undefined in an encoding that Node reads and does not write. */
function encoded(text: string, encoding: Encoding, old: Uint8Array): Uint8Array | undefined {
  if (encoding === 'utf-8') return Buffer.from((old[0] === 0xef && old[1] === 0xbb ? '\ufeff' : '') + text, 'utf8');
  if (encoding !== 'utf-16le' && encoding !== 'utf-16be') return undefined;
  const marked = (old[0] === 0xff && old[1] === 0xfe) || (old[0] === 0xfe && old[1] === 0xff);
  const bytes = Buffer.from((marked ? '\ufeff' : '') + text, 'utf16le');
  return encoding === 'utf-16be' ? bytes.swap16() : bytes;
}
