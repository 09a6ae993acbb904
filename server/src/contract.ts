import type { Position, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { KeptEntry } from './archive/kept.ts';

/**
 * What client and server say to each other beyond the protocol, typed once for both. No language feature needs any of it: an editor that speaks
 * the protocol alone has them all. Everything here is plain data as it stands in a message; lines and characters count from 0, in UTF-16 units.
 */

export type { Position, Range };

export type Severity = 'error' | 'warning' | 'information' | 'hint';
export type FindingCounts = Readonly<Record<Severity, number>>;
export type Table = 'disclosure' | 'requests' | 'disputes';

/* Notifications and requests of their own. A client asks for them by its options. */

/** What a client says under `initializationOptions`; what it leaves out it has not. */
export interface Options {
  /** Whether it wants `nianbao/status`. */
  readonly status?: boolean | undefined;
  /** Whether it wants `nianbao/folder`. */
  readonly folder?: boolean | undefined;
  /** Whether it answers `nianbao/listFiles` and `nianbao/readFile`, for files that the server cannot read. */
  readonly files?: boolean | undefined;
  /** Where the pages of `docs/rules/` stand, ending in `/`. */
  readonly rulePages?: string | undefined;
  /** Where the pages of `docs/law/` stand, ending in `/`: a folder, or an address that the client itself answers. */
  readonly lawPages?: string | undefined;
  /** Commands of the client's own that the server may put behind a lens or an action. */
  readonly commands?: readonly string[] | undefined;
  readonly language?: 'zh' | 'en' | undefined;
  /** Settings for clients that have no `workspace/configuration`. */
  readonly settings?: unknown;
}

/** A notification of the server: the state of one version of a document. The same facts are in its diagnostics. */
export const statusMethod = 'nianbao/status';

export interface Status {
  readonly uri: string;
  readonly version: number;
  /** True when checking failed as a whole: the figures are then those of nothing. */
  readonly failed?: boolean;
  readonly equations: { readonly checked: number; readonly held: number };
  readonly findings: FindingCounts;
  /** What was not checked, each reason once, in the language of the client. */
  readonly notChecked: readonly { readonly code: string; readonly reason: string }[];
}

/** A notification of the server, without content: what the command `folder` answers has changed. */
export const folderMethod = 'nianbao/folder';

/** A request of the server: the files below a folder that it is to read. */
export const listFilesMethod = 'nianbao/listFiles';

/** At most so many files whose name is `name` or ends as one of `endings`. */
export interface ListFiles {
  readonly uri: string;
  readonly endings: readonly string[];
  readonly name: string;
  readonly most: number;
}

export interface ListedFiles {
  readonly uris: readonly string[];
  /** Folders that could not be listed. */
  readonly unread: readonly string[];
}

/** A request of the server: the bytes of a file of at most `largest` bytes. */
export const readFileMethod = 'nianbao/readFile';

export interface ReadFile {
  readonly uri: string;
  readonly largest: number;
}

/** Why there are no bytes; the server has the words for it. */
export type Unread = 'missing' | 'denied' | 'special' | 'folder' | 'large' | 'other';
export type FileBytes = { readonly base64: string } | { readonly why: Unread };

/* The client's commands that the server puts behind lenses and actions, for clients that name them in their options. */

export const clientCommands = {
  /** `(uri, position?)` shows the preview of a report. */
  preview: 'nianbao.openPreview',
  /** `(uri, position)` shows a place. */
  openAt: 'nianbao.openAt',
  /** `(FixChoice, title)` lists the steps of a fix and applies those that stay ticked. */
  reviewFix: 'nianbao.reviewFix',
  /** `(uri?)` lists the repairs of a document and applies those that stay ticked. */
  repair: 'nianbao.repair',
  /** `(uri?)` shows what tidies a document, and does what stays ticked. */
  tidy: 'nianbao.tidy',
  /** `(IgnorableFinding)` asks for the reason for which a finding is let stand. */
  ignore: 'nianbao.ignore',
  /** `(RuleChoice)` writes it into the project file, and says so. */
  setRule: 'nianbao.setRule',
  /** `(CarriedIgnores)` takes over what is let stand in a report that goes by another name. */
  carry: 'nianbao.carryIgnores',
} as const;

/* The server's commands, which any client may execute by `workspace/executeCommand`. */

/** Before the name of each. */
export const commandPrefix = 'nianbao.server.';

/** A place in a document. */
export interface Where {
  readonly uri: string;
  readonly position?: Position | undefined;
}

export type Direction = 'here' | 'next' | 'previous' | 'down' | 'up';

/** A cell as a client uses it; `name` is in its language. */
export interface CellStop {
  readonly table: Table;
  readonly name: string;
  readonly range: Range;
  readonly row: Range;
  readonly column: readonly Range[];
}

/** A report to be written. Its organ and year are refused in words when they will not do. */
export interface NewReport {
  readonly organ: string;
  readonly year: unknown;
  readonly template?: '2019' | '2021' | undefined;
  /** An open document, or the text of one that is not. */
  readonly lastYear?: { readonly uri: string } | { readonly text: string } | undefined;
  readonly eol?: '\n' | '\r\n' | undefined;
}

export interface LaidOutReport {
  readonly text: string;
  /** What its author should know, in the client's language. */
  readonly notes: readonly string[];
  /** Where writing begins. */
  readonly begin: Position;
}

export interface FoundReport {
  readonly uri: string;
  readonly organ: string;
  readonly year: number;
  readonly range: Range;
}

/** A table; `row` and `column` are indices of `rows`, `above` and `below` of `cells`, -1 where there is none. */
export interface TableCells {
  readonly table: Table;
  readonly range: Range;
  readonly rows: readonly Range[];
  readonly cells: readonly {
    readonly range: Range;
    readonly name: string;
    readonly row: number;
    readonly column: string;
    readonly above: number;
    readonly below: number;
  }[];
  /** Headings of columns: over which, of how many, and so much of it as tells it from the others. */
  readonly heads: readonly { readonly range: Range; readonly column: number; readonly columns: number; readonly keep: Range }[];
}

export interface TablesAnswer {
  /** Of the text that the places are in. */
  readonly version: number;
  readonly tables: readonly TableCells[];
}

/** Edits of the version that was asked about. */
export interface VersionedEdits {
  readonly version: number;
  readonly edits: TextEdit[];
}

export interface Clipboard {
  readonly uri: string;
  readonly version: number;
  readonly range: Range;
  readonly text: string;
  readonly html?: string | undefined;
  /** What goes into which cells of the table there, each by where it begins; instead of what was copied. */
  readonly puts?: readonly { readonly position: Position; readonly text: string }[] | undefined;
  /** Whether the totals that follow are written too. */
  readonly totals?: boolean | undefined;
}

export interface PasteAnswer extends VersionedEdits {
  /** What was not pasted, in the client's language. */
  readonly notes: readonly string[];
}

/** A report as a list of them shows it. */
export interface ListedReport {
  readonly uri: string;
  readonly range: Range;
  readonly organ: string;
  readonly year: number;
  /** The same for all names of one organ. */
  readonly key: string;
  /** Null as long as it has not been checked. */
  readonly findings: FindingCounts | null;
  /** Whether the same organ's report of the year before is there, once or in several that differ. */
  readonly lastYear: 'there' | 'none' | 'several';
}

export interface FolderAnswer {
  /** In no order. */
  readonly reports: readonly ListedReport[];
  /** Documents whose organ or year is not known. */
  readonly unnamed: readonly string[];
  /** How far the reading of the files has come; null when it is done. */
  readonly reading: { readonly done: number; readonly total: number } | null;
}

/** Reports of these documents; those of one organ or year alone where it is named. */
export type ChosenReports =
  | { readonly uris: readonly string[] }
  | { readonly reports: readonly { readonly uri: string; readonly organ?: string | undefined; readonly year?: number | undefined }[] };

/** What the reports that were asked for add up to, as a page shows it. */
export interface RollUp {
  readonly title: string;
  readonly years: readonly number[];
  /** Remarks on the whole, in the client's language. */
  readonly remarks: readonly string[];
  /** The tables of the form, each once for each form that the reports use, with the sums in their cells. */
  readonly tables: readonly {
    readonly name: string;
    readonly lines: readonly (readonly Pick<PreviewCell, 'kind' | 'text' | 'colspan' | 'rowspan'>[])[];
    /** What could not be counted, in the client's language. */
    readonly leftOut: readonly string[];
  }[];
}

/** A text made of the reports that were asked for, and of how many it is made. */
export interface MadeText {
  readonly text: string;
  readonly count: number;
  /** Documents of which the index has no such report. */
  readonly missing: readonly string[];
}

/** Which finding is let stand. */
export interface IgnorableFinding {
  readonly uri: string;
  readonly rule: string;
  readonly place: string;
  readonly fingerprint: string;
}

/** How loud a rule is to be for the folder of a report. */
export interface RuleChoice {
  readonly uri: string;
  readonly rule: string;
  readonly severity: Severity | 'off';
}

/** One entry of a project file. */
export interface ListedIgnore {
  readonly project: string;
  /** As the project file names the report. */
  readonly path: string;
  /** The report; null when it is not there. */
  readonly uri: string | null;
  /** Where its finding stands; null when there is none any more. */
  readonly range: Range | null;
  readonly rule: string;
  readonly place: string;
  readonly fingerprint: string;
  readonly reason: string;
}

/** A report, and the path of the file whose ignores it takes over. */
export interface CarriedIgnores {
  readonly uri: string;
  readonly from: string;
}

export interface Rename {
  readonly oldUri: string;
  readonly newUri: string;
}

/** An edit of a project file, and the text that it is for. */
export interface ProjectEdit {
  readonly uri: string;
  readonly text: string;
  readonly edit: WorkspaceEdit;
}

/** What is shown of an edit before it is made: the words that go, and those around them on the same line. */
export interface ShownEdit {
  readonly before: string;
  readonly old: string;
  readonly after: string;
}

/** Edits to be confirmed, and how many places of how many files they are. */
export interface ManyFixes {
  /** Null when there is nothing to mend. */
  readonly edit: WorkspaceEdit | null;
  readonly edits: number;
  readonly files: number;
  /** What a preview shows of each edit, by document in the order of `documentChanges`. */
  readonly shown: readonly (readonly ShownEdit[])[];
}

/** A document put right as a whole: lines joined, page numbers and running heads taken out, spaces, digits and tables set right. */
export interface TidyAnswer extends VersionedEdits {
  /** What is done, kind by kind, in the client's language; empty when there is nothing to do. */
  readonly kinds: readonly { readonly kind: string; readonly words: string }[];
}

/** One fix of one finding, by their numbers in that version of an open document. */
export interface FixChoice {
  readonly uri: string;
  readonly version: number;
  readonly finding: number;
  readonly fix: number;
}

/** The findings of a folder, as `nianbao check --format lines` prints them there. */
export interface CheckedFolder {
  readonly lines: readonly string[];
  readonly reports: number;
  readonly findings: FindingCounts;
}

/* What the preview shows: reports as they will be published, with their places and what is wrong. */

export interface Mark {
  readonly severity: Severity;
  readonly message: string;
}

export interface PreviewCell {
  readonly kind: 'head' | 'label' | 'figure' | 'gap' | 'raw';
  readonly text: string;
  /** What the form says where the report says something else. */
  readonly form: string | null;
  readonly colspan: number;
  readonly rowspan: number;
  readonly range: Range | null;
  readonly marks: readonly Mark[];
}

interface Placed {
  readonly range: Range;
  readonly marks: readonly Mark[];
}

export interface TextBlock extends Placed {
  readonly kind: 'title' | 'heading' | 'subheading' | 'paragraph';
  readonly text: string;
  /** What the form says where a heading of the report says something else. */
  readonly form?: string;
}

export interface TableBlock extends Placed {
  readonly kind: 'table';
  readonly table: Table;
  readonly name: string;
  readonly width: number;
  readonly lines: readonly (readonly PreviewCell[])[];
  readonly remarks: readonly string[];
}

/** A table that is there and could not be read. */
export interface UnreadBlock extends Placed {
  readonly kind: 'unread';
  readonly table: Table;
  readonly name: string;
  readonly reason: string;
  readonly text: string;
}

/** A table that the form has and the text has not. */
export interface AbsentBlock extends Placed {
  readonly kind: 'absent';
  readonly table: Table;
  readonly name: string;
  readonly reason: string;
}

export type Block = TextBlock | TableBlock | UnreadBlock | AbsentBlock;

export interface ReportPreview {
  readonly organ: string | null;
  readonly year: number | null;
  readonly range: Range;
  /** UTF-16 units at its end that were left out; 0 when it is whole. */
  readonly leftOut: number;
  readonly blocks: readonly Block[];
}

export interface Preview {
  readonly uri: string;
  readonly version: number;
  /** Reports before and after these that were left out, for a document may hold hundreds. */
  readonly before: number;
  readonly after: number;
  readonly reports: readonly ReportPreview[];
}

export interface Series {
  readonly id: string;
  readonly group: 'requests' | 'results' | 'disputes';
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** Why a year's figure is known not to add up. */
  readonly doubts: readonly (string | null)[];
}

export interface FigureChange {
  readonly table: Table;
  readonly name: string;
  readonly last: number | null;
  readonly now: number | null;
  readonly difference: number | null;
  readonly lastDoubt: string | null;
  readonly nowDoubt: string | null;
}

export interface Years {
  readonly organ: string;
  readonly year: number;
  readonly years: readonly { readonly year: number; readonly uri: string; readonly differs: boolean; readonly range: Range | null }[];
  readonly series: readonly Series[];
  readonly changes: readonly FigureChange[] | null;
}

interface Command<Argument, Answer> {
  readonly argument: Argument;
  readonly answer: Answer;
}

/** The server's commands by their names behind the prefix: what each takes and what it answers. A refusal is an error with words for a person. */
export interface ServerCommands {
  /** Where Tab leads and which cell the cursor is in; null outside of tables and at their ends. */
  readonly cell: Command<{ readonly uri: string; readonly position: Position; readonly direction: Direction }, CellStop | null>;
  /** The text of a report to be written. */
  readonly newReport: Command<NewReport, LaidOutReport>;
  /** The same organ's report of the year before; null when there is none, and when several differ. */
  readonly lastYear: Command<{ readonly organ: string; readonly year: number } | Where, FoundReport | null>;
  /** Null for a document that is not open. */
  readonly preview: Command<Where, Preview | null>;
  /** Null for a document that is not open, and for a report that does not tell its organ or its year. */
  readonly years: Command<Where, (Years & { readonly version: number }) | null>;
  /** The cells of the tables there, so that keys and highlights need no question each; null when the text has moved on. */
  readonly tables: Command<{ readonly uri: string; readonly ranges: readonly Range[] }, TablesAnswer | null>;
  /** The edits by which totals follow from the cell there, none when nothing follows; null when the text has moved on. */
  readonly totals: Command<{ readonly uri: string; readonly version: number; readonly position: Position }, VersionedEdits | null>;
  /** The edits by which copied cells fill those of the table there; null when it is no matter of cells. */
  readonly paste: Command<Clipboard, PasteAnswer | null>;
  /** The workspace's reports with their state. */
  readonly folder: Command<undefined, FolderAnswer>;
  /** Their figures as lines for a spreadsheet. */
  readonly figures: Command<ChosenReports, MadeText>;
  /** Their figures added up. */
  readonly rollUp: Command<ChosenReports, Omit<MadeText, 'text'> & { readonly page: RollUp }>;
  /** Has a finding let stand, with its reason. */
  readonly ignore: Command<IgnorableFinding & { readonly reason: string }, ProjectEdit>;
  /** Has the project file say how loud a rule is. */
  readonly setRule: Command<RuleChoice, ProjectEdit>;
  readonly ignored: Command<undefined, readonly ListedIgnore[]>;
  readonly unignore: Command<Pick<ListedIgnore, 'project' | 'path' | 'rule' | 'fingerprint'>, ProjectEdit>;
  /** The edits of project files for files that have been renamed. */
  readonly renamed: Command<{ readonly files: readonly Rename[] }, readonly ProjectEdit[]>;
  readonly carryIgnores: Command<CarriedIgnores, ProjectEdit>;
  /** Codes of the rules whose fixes change no fact. */
  readonly safeRules: Command<undefined, readonly string[]>;
  /** Those fixes in all files of the workspace, of all rules unless one is named. */
  readonly fixes: Command<{ readonly rule?: string | undefined }, ManyFixes>;
  /** The repairs of all damage of an open document. */
  readonly repairs: Command<{ readonly uri: string }, ManyFixes>;
  /** What tidies an open document, but for the kinds that are named; null for one that is not open. */
  readonly tidy: Command<{ readonly uri: string; readonly without?: readonly string[] | undefined }, TidyAnswer | null>;
  /** One fix that has several steps. */
  readonly fix: Command<FixChoice, ManyFixes>;
  readonly check: Command<{ readonly folder: string }, CheckedFolder>;
}

export type CommandName = keyof ServerCommands;

/* What is handed to the writer of office files, which is loaded only when it is asked for something. */

export type ExportFormat = 'docx' | 'xlsx' | 'html' | 'csv';

/** A text, or a file's bytes, with its name as a person knows it; of a collection the reports of one organ and year alone where they are named. */
export type NamedText = ({ readonly text: string } | { readonly bytes: Uint8Array }) & {
  readonly name: string;
  readonly only?: { readonly organ: string; readonly year: number } | undefined;
};

/** Reports of one text; several years of an organ; or what a folder adds up to. The last two are sheets alone. */
export type ExportJob = { readonly language: 'zh' | 'en' } & (
  | { readonly what: 'report'; readonly format: ExportFormat; readonly text: NamedText }
  | { readonly what: 'years'; readonly format: 'xlsx' | 'csv'; readonly texts: readonly NamedText[] }
  | {
      readonly what: 'roll-up';
      readonly format: 'xlsx';
      /** As texts, or as what was kept of them. */
      readonly reports: readonly (NamedText | { readonly name: string; readonly kept: KeptEntry })[];
      /** The year whose reports are added up; all where it is left out. */
      readonly year?: number | undefined;
    }
);

export interface Exported {
  readonly bytes: Uint8Array;
  /** Of how many reports it is made. */
  readonly reports: number;
  /** What could not be taken over as the form has it, in the language of the job. */
  readonly notes: readonly string[];
}
