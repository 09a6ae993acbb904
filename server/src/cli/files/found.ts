import type { Lost, PageStart } from '../../office/messages.ts';
import type { Words } from '../../text/range.ts';

/** A file that was read, or one that was not, with the reason. */
export type Found = FoundText | NotReadFile;

export interface FoundText {
  readonly file: string;
  readonly text: string;
  /** What is worth saying of the file's encoding; null when nothing is. */
  readonly note: Words | null;
  /** Where the text was made out of a file of Word, Excel or PDF: it has no lines of its own. */
  readonly office?: Office;
}

/** What is known of a text that was made out of a file of Word, Excel or PDF. */
export interface Office {
  readonly pages: readonly PageStart[];
  readonly lost: readonly Lost[];
}

export interface NotReadFile {
  readonly file: string;
  readonly why: Words;
  /** The path was asked for by name: what is printed has a word for it. */
  readonly named: boolean;
  /** Leaving it out is a failure: it was asked for, or something kept it from being read. */
  readonly failed: boolean;
}
