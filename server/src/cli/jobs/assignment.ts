import type { KeptEntry } from '../../archive/kept.ts';
import type { Severity } from '../../rules/engine/rule.ts';
import type { Language } from '../../text/range.ts';
import type { CheckFormat, ExtractFormat } from '../arguments/commands.ts';
import type { Found, NotReadFile } from '../files/found.ts';
import type { Listed } from '../files/list.ts';
import type { Totals } from '../output/pretty.ts';

/** What a run asks of each of its files. Plain data: it is handed to threads. */
export interface Assignment {
  readonly work: 'check' | 'extract' | 'ignores' | 'roll-up' | 'export';
  readonly language: Language;
  readonly colour: boolean;
  readonly version: string;
  /** The project file that goes for every file. */
  readonly project?: string | undefined;
  /** Where files may be written: the paths that were given, as they really are. */
  readonly roots: readonly string[];
  /** Whether files are compared with each other. */
  readonly comparing: boolean;
  /** Most prints of prose that are kept of a report; infinite where all are. */
  readonly prints: number;
  readonly stdin?: { readonly file: string; readonly bytes: Uint8Array } | undefined;
  readonly check: CheckWork;
  readonly extract: { readonly format: ExtractFormat; readonly explain: boolean; readonly wide: boolean };
}

/** What is checked and how it is printed. */
export interface CheckWork {
  readonly format: CheckFormat;
  /** Codes that are told; empty for all. */
  readonly only: readonly string[];
  readonly minSeverity: Severity;
  /** Whether fixes are computed and printed: each is verified by reading the report again. */
  readonly fixes: boolean;
  /** What is done with what can be mended and changes no fact: written, or shown as a diff. */
  readonly mend?: 'write' | 'diff' | undefined;
  /** Every finding of a file is handed back as an entry of a project file. */
  readonly baseline: boolean;
}

/** What a file gave. Plain data. */
export interface Outcome {
  /** What is printed of it; empty for nothing. */
  readonly piece: string;
  /** Lines for standard error, with their ends. */
  readonly said: readonly string[];
  /** It was not done, and the run has failed. */
  readonly failed: boolean;
  /** It was read and is a report. */
  readonly done: boolean;
  readonly notRead?: NotReadFile;
  readonly totals?: Totals;
  /** Whose its first report is; empty where that was not read. */
  readonly organ?: string;
  /** Of each report whose organ and year are known, in the order of the text, where reports are compared or added up. */
  readonly kept?: readonly KeptEntry[];
  /** What is to be exported: its text, whose each of its reports is, and how many errors they have. */
  readonly exported?: ExportedFile;
  /** Of the text, in UTF-16 units. */
  readonly length?: number;
  /** What it was compared with, where that was more than nothing: the key of a `Company`. */
  readonly assumed?: string;
  /** The file itself, where it is added up or `baseline` is given. */
  readonly file?: string;
  /** Findings that a project file could let stand. */
  readonly baseline?: readonly BaselineEntry[];
}

export interface ExportedFile {
  readonly file: string;
  readonly text: string;
  /** By whose its first report is; empty where that was not read. */
  readonly organ: string;
  readonly errors: number;
}

/** A finding as an entry of a project file, without the file and the reason. */
export interface BaselineEntry {
  readonly rule: string;
  readonly place: string;
  readonly fingerprint: string;
}

/** What a report is compared with, as it is handed to a thread. */
export interface Beside {
  readonly lastYear?: { readonly uri: string; readonly entry: KeptEntry } | undefined;
  readonly lacking: 'name' | 'report' | 'several' | null;
  readonly alike: readonly { readonly uri: string; readonly entry: KeptEntry; readonly share: number }[];
}

/** One file of a run: what it is, and its number in the order of output. */
export interface Numbered {
  readonly at: number;
  readonly file: Listed | Found;
  /** Given when it is judged anew: what each report whose organ and year are known is compared with. */
  readonly beside?: readonly Beside[];
}
