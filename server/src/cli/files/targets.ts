import { existsSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { Words } from '../../text/range.ts';
import { whyUnread } from '../../text/unread.ts';
import { fileWords } from '../output/words.ts';
import { replaceBytes } from './write.ts';

/** Where the files of a run go, each under a name of its own. */
export interface Targets {
  /** The file for what was made of another, or of an organ; the same path where one file was asked for. */
  pathFor(name: string): string;
  /** Writes a file at once; gives the reason where nothing was written. Never throws. */
  write(path: string, bytes: Uint8Array): Words | undefined;
}

export interface TargetOptions {
  readonly output: string;
  /** Without a dot. */
  readonly ending: string;
  readonly force: boolean;
  /** Several files are made, which go into a folder. */
  readonly several: boolean;
  /** The files of the reports: none of them is ever written over. */
  readonly sources: readonly string[];
}

/** Targets below a folder, or the one file; in words why there can be none. */
export function targetsIn({ output, ending, force, several, sources }: TargetOptions): Targets | Words {
  const isFolder = isFolderAt(output) || /[\\/]$/.test(output);
  if (several && !isFolder && existsSync(output)) return fileWords.isNoFolder;
  const folder = several || isFolder ? output : undefined;
  const own = new Set(sources.map(realOf));
  const taken = new Set<string>();
  return {
    pathFor(name) {
      if (folder === undefined) return output;
      for (let i = 1; ; i++) {
        const path = join(folder, `${fileName(name)}${i === 1 ? '' : ` (${i})`}.${ending}`);
        if (taken.has(path.toLowerCase())) continue;
        taken.add(path.toLowerCase());
        return path;
      }
    },
    write(path, bytes) {
      try {
        if (own.has(realOf(path))) return fileWords.isSource;
        if (!force && existsSync(path)) return fileWords.exists;
        mkdirSync(dirname(path), { recursive: true });
        replaceBytes(path, bytes);
        return undefined;
      } catch (error) {
        return whyUnread(error);
      }
    },
  };
}

/** A name without folders and ending, of signs that every file system takes. */
const fileName = (name: string): string => basename(name, extname(name)).replace(/[<>:"/\\|?*\u0000-\u001f]/g, '_') || '_';

function isFolderAt(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
