import { decode } from '../../text/decode.ts';
import { type ImportAnswer, largestFile, type OfficeKind } from '../messages.ts';
import { kindOf } from './kinds.ts';
import type { ReadSource, Source } from './source.ts';
import { reportText } from './text/text.ts';
import { Refusal, refusals } from './words.ts';

/** What reads each kind of file; loaded when the first of its kind comes. */
export type Libraries = (kind: Exclude<OfficeKind, 'html'>) => Promise<ReadSource>;

/** A file's bytes as a report in text, or one sentence on why not. Never rejects. */
export async function importFile(bytes: Uint8Array, name: string, libraries: Libraries): Promise<ImportAnswer> {
  try {
    if (bytes.length > largestFile) throw new Refusal(refusals.tooLarge);
    const kind = kindOf(bytes, name);
    const source: Source = kind === 'html' ? { html: decode(bytes).text, lost: [], pages: [] } : await read(bytes, await libraries(kind));
    return { imported: reportText(source, kind) };
  } catch (error) {
    return { refused: isRefusal(error) ? error.words : refusals.failed };
  }
}

/** What a library throws at a file that is not as it should be says nothing to those who made the file. */
async function read(bytes: Uint8Array, library: ReadSource): Promise<Source> {
  try {
    return await library(bytes);
  } catch (error) {
    if (isRefusal(error)) throw error;
    throw new Refusal(refusals.broken);
  }
}

/** Each library is a script of its own, with a class of its own for the same thing. */
const isRefusal = (error: unknown): error is Refusal => error instanceof Error && 'words' in error;
