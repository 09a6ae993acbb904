import { readFileSync } from 'node:fs';
import { looksLikeReport } from '../../archive/looks.ts';
import { decode } from '../../text/decode.ts';
import { whyUnread } from '../../text/unread.ts';
import { fileWords } from '../output/words.ts';
import type { Found } from './found.ts';
import type { Choice } from './ignoring.ts';
import { type Listed, listAll, statOf } from './list.ts';

/** Larger files are no reports, and would not fit into a string with what is made of it. */
export const largest = 64 * 1024 * 1024;

/** Reads the paths in the order given, folders in the order of their names. Never throws; one file is in memory at a time. */
export function* readAll(paths: readonly string[], choice?: Choice): Generator<Found> {
  for (const listed of listAll(paths, choice)) {
    const found = 'why' in listed ? listed : readListed(listed);
    if (found) yield found;
  }
}

/**
 * Reads a file of a list. One met in a folder whose name promises a text is read or its refusal said; any other there is passed over in
 * silence, as undefined, unless it is a report. Never throws.
 */
export function readListed({ file, named, promised }: Listed): Found | undefined {
  const found = readOne(file, named);
  if (named) return found;
  if ('why' in found) return promised || found.failed ? found : undefined;
  if (looksLikeReport(found.text, !promised, found.file)) return found;
  return promised ? { file, why: fileWords.notReport, named, failed: false } : undefined;
}

/** Reads a file whatever it holds. Never throws. */
export function readOne(file: string, named = true): Found {
  const stat = statOf(file);
  if ('why' in stat) return { file, why: stat.why, named, failed: true };
  if (stat.kind === 'special') return { file, why: fileWords.special, named, failed: true };
  if (stat.size > largest) return { file, why: fileWords.tooLarge, named, failed: named };
  try {
    return foundIn(file, readFileSync(file), named);
  } catch (error) {
    return { file, why: whyUnread(error), named, failed: true };
  }
}

/** The text of bytes, under the name of a file. */
export function foundIn(file: string, bytes: Uint8Array, named = true): Found {
  const { text, encoding, note } = decode(bytes);
  return encoding === 'binary' ? { file, why: note ?? fileWords.unreadable, named, failed: named } : { file, text, note };
}
