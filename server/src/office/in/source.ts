import type { Lost } from '../messages.ts';

/** What a reader of one kind of file makes of it: HTML for the reader of HTML that is there, and what was lost on the way. */
export interface Source {
  readonly html: string;
  readonly lost: readonly Lost[];
  /** Where pages begin in the HTML, by UTF-16 offset; empty where the file has none. */
  readonly pages: readonly { readonly start: number; readonly page: number }[];
  /** The name of the text that it was exported from. */
  readonly copyOf?: string;
}

/** Reads the bytes of a file; throws a Refusal, or anything else where the file is broken. */
export type ReadSource = (bytes: Uint8Array) => Promise<Source>;

/** Words as they stand in HTML. */
export const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
