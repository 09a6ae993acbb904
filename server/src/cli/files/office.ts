import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { looksLikeReport } from '../../archive/looks.ts';
import { type ImportAnswer, importable, type Lost, largestFile, outdated } from '../../office/messages.ts';
import { type OfficeReader, officeReader } from '../../office/reader.ts';
import { inThread } from '../../office/thread.ts';
import type { Words } from '../../text/range.ts';
import { whyUnread } from '../../text/unread.ts';
import { fileWords } from '../output/words.ts';
import type { Found } from './found.ts';
import { type Listed, statOf } from './list.ts';

/** More readers than this wait for the disk. */
const mostReaders = 4;

/** Whether a file is read as one of Word, Excel or PDF, by its name. */
export const isOffice = (file: string): boolean => importable.includes(extname(file).toLowerCase());

/** Whether a file is of an older or another format, of which a sentence says what to do. */
export const isOutdated = (file: string): boolean => outdated.includes(extname(file).toLowerCase());

/** Whether a file calls itself such a report: one that cannot be read is missed. */
export const isNamedReport = (file: string): boolean => /年度报告|年报/.test(basename(file));

/** The script of the worker: beside the program's own, or among the sources. */
function script(): string | URL {
  const own = fileURLToPath(import.meta.url);
  return own.endsWith('.ts') ? new URL('../../office/in/worker.ts', import.meta.url) : new URL('./office/worker.cjs', import.meta.url);
}

/** Reads office files in threads of their own, several at once. */
export interface OfficeFiles {
  /** Whatever came of bytes under the name of a file. */
  answer(file: string, bytes: Uint8Array): Promise<ImportAnswer>;
  /** The text of a listed file, or why there is none. Never rejects. */
  found(listed: Listed): Promise<Found>;
  /** The same of bytes that were asked for. */
  given(file: string, bytes: Uint8Array): Promise<Found>;
  end(): void;
}

/** Threads are started when the first file comes. */
export function officeFiles(limit?: number): OfficeFiles {
  const readers: OfficeReader[] = [];
  let next = 0;
  const answer = (file: string, bytes: Uint8Array): Promise<ImportAnswer> => {
    const at = next++ % Math.min(mostReaders, availableParallelism());
    readers[at] ??= officeReader(inThread(script()), limit);
    return readers[at].read(basename(file), bytes);
  };
  const read = async (file: string, named: boolean, bytes: Uint8Array | Words): Promise<Found> => {
    const refused = (why: Words): Found => ({ file, why, named, failed: named || isNamedReport(file) });
    if ('zh' in bytes) return refused(bytes);
    const said = await answer(file, bytes);
    if ('refused' in said) return refused(said.refused);
    const { text, lost, pages, copyOf } = said.imported;
    if (!named && copyOf && existsSync(join(dirname(file), basename(copyOf))))
      return { file, why: fileWords.besideText, named, failed: false };
    if (!named && !looksLikeReport(text, false, file)) return { file, why: fileWords.notReport, named, failed: false };
    return { file, text, note: noteOf(lost), office: { pages, lost } };
  };
  return {
    answer,
    found: ({ file, named }) => read(file, named, bytesOf(file)),
    given: (file, bytes) => read(file, true, bytes),
    end: () => {
      for (const reader of readers) reader?.end();
    },
  };
}

/** The bytes of a file, or why there are none. Never throws. */
export function bytesOf(file: string): Uint8Array | Words {
  const stat = statOf(file);
  if ('why' in stat) return stat.why;
  if (stat.kind !== 'file') return fileWords.special;
  if (stat.size > largestFile) return fileWords.tooLarge;
  try {
    return readFileSync(file);
  } catch (error) {
    return whyUnread(error);
  }
}

/** What may change how a report reads; of the rest nobody is told who only checks it. */
const weighty = new Set<Lost['kind']>([
  'tracked-changes',
  'text-boxes',
  'objects',
  'formulas',
  'hidden',
  'struck',
  'parted-cells',
  'cells',
  'tables',
  'pages',
  'macros',
]);

function noteOf(lost: readonly Lost[]): Words | null {
  const told = lost.filter(({ kind }) => weighty.has(kind)).map(({ words }) => words);
  if (told.length === 0) return null;
  return { zh: told.map(({ zh }) => zh).join('；'), en: told.map(({ en }) => en).join('; ') };
}
