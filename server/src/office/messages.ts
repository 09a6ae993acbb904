import type { Words } from '../text/range.ts';

/** What the one who wants a file read and the worker that reads it say to each other. Plain data. */

/** What a file is, told by its bytes. */
export type OfficeKind = 'word' | 'excel' | 'pdf' | 'html';

/** Something that was not taken over as it stands, or was decided on the way. */
export interface Lost {
  readonly kind: LostKind;
  readonly words: Words;
}

export type LostKind =
  | 'tracked-changes'
  | 'text-boxes'
  | 'notes'
  | 'comments'
  | 'pictures'
  | 'objects'
  | 'formulas'
  | 'hidden'
  | 'struck'
  | 'placeholders'
  | 'headers'
  | 'macros'
  | 'layout-tables'
  | 'parted-cells'
  | 'cells'
  | 'tables'
  | 'page-furniture'
  | 'joined-lines'
  | 'pages';

/** Where a page of the file begins in the text; pages count from 1. */
export interface PageStart {
  /** UTF-16 offset. */
  readonly start: number;
  readonly page: number;
}

/** A report as text, made out of a file of another kind. */
export interface Imported {
  readonly kind: OfficeKind;
  readonly text: string;
  readonly taken: {
    /** Lines of prose. */
    readonly paragraphs: number;
    /** Tables that were read whole and laid out as the official form has them. */
    readonly tables: number;
  };
  readonly lost: readonly Lost[];
  /** In the order of the text; empty where the file has no pages of its own. */
  readonly pages: readonly PageStart[];
  /** The name of the text that it was exported from, without folders. */
  readonly copyOf?: string;
}

/** What comes of a file: its text, or one sentence on why there is none. */
export type ImportAnswer = { readonly imported: Imported } | { readonly refused: Words };

/** Asks the worker for a file. */
export interface ImportRequest {
  readonly id: number;
  /** Its name without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the worker says of it. */
export interface ImportReply {
  readonly id: number;
  readonly answer: ImportAnswer;
}

/** Names that promise a file that can be imported, lower case. */
export const importable: readonly string[] = ['.docx', '.docm', '.xlsx', '.xlsm', '.pdf'];

/** Of these, the ones that a folder of the editor takes as reports. */
export const inFolders: readonly string[] = ['.docx', '.pdf'];

/** A property of a document of Word that was exported: the name of the text that it is a copy of. */
export const copyProperty = 'nianbao';

/** How the names of texts end, lower case. */
const textEndings: readonly string[] = ['.txt', '.text', '.md', '.markdown', '.nianbao'];

/**
 * The names of texts that may stand beside a file of Word, Excel or PDF and be the same report: what it was imported into, or what it was exported from.
 * Of a folder that has one of them, the text counts alone. Empty for other names.
 */
export function textsBeside(name: string): readonly string[] {
  const ending = importable.find((one) => name.toLowerCase().endsWith(one));
  return ending ? textEndings.map((one) => name.slice(0, -ending.length) + one) : [];
}

/** The names of files that may be such a copy of a text, of the kinds that a folder of the editor takes. Empty for other names. */
export function copiesBeside(name: string): readonly string[] {
  const ending = textEndings.find((one) => name.toLowerCase().endsWith(one));
  return ending ? inFolders.map((one) => name.slice(0, -ending.length) + one) : [];
}

/** Names of older or other formats, of which one sentence says what to do. */
export const outdated: readonly string[] = ['.doc', '.wps', '.xls', '.et', '.rtf', '.odt', '.ods', '.ofd'];

/** A larger file is no report, in bytes. */
export const largestFile = 64 * 1024 * 1024;

/** So long may reading one file take, in milliseconds. */
export const longestImport = 30_000;

/** So much may a worker hold of what it reads, in MB. */
export const mostMemory = 512;
