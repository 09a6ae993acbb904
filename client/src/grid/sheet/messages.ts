import type { Mark, PreviewCell, Table } from '../../../../server/src/contract.ts';
import { isRecord } from '../../../../server/src/text/is-record.ts';

/* What the grid's page and the extension say to each other. Both are built from this file, which knows neither an editor nor a page. */

export type { Mark, Table } from '../../../../server/src/contract.ts';

/** A cell as the official form lays it out. Figures that can be written have a key, the same for as long as the table has such a cell. */
export interface SheetCell extends Omit<PreviewCell, 'range'> {
  readonly key: string | null;
  /** Whether the text has it; what only the form has is shown as such. */
  readonly there: boolean;
}

/** A table that was read. */
export interface Sheet {
  readonly table: Table;
  readonly name: string;
  readonly width: number;
  readonly lines: readonly (readonly SheetCell[])[];
  readonly remarks: readonly string[];
  readonly marks: readonly Mark[];
}

/** Why a table has no cells: it is not there, or could not be read, and then its text is told. */
export interface NoSheet {
  readonly table: Table;
  readonly name: string;
  /** Null where the report has nothing that tells. */
  readonly reason: string | null;
  readonly text: string | null;
  readonly marks: readonly Mark[];
}

export interface GridView {
  /** Of the text. */
  readonly version: number;
  /** Organ and year. */
  readonly name: string;
  /** The three tables in the order of the form. */
  readonly sheets: readonly (Sheet | NoSheet)[];
}

export const tableIds: readonly Table[] = ['disclosure', 'requests', 'disputes'];

export const isSheet = (sheet: Sheet | NoSheet): sheet is Sheet => 'lines' in sheet;

/** What the extension tells the page. */
export type ToPage =
  | { readonly type: 'begin'; readonly uri: string; readonly words: Readonly<Record<string, string>> }
  /** Null with the reason why there is no report to show. */
  | { readonly type: 'view'; readonly view: GridView | null; readonly why: string | null }
  /** What was asked under this number is in the text of that version, or (null) is not; with what there is to say. */
  | { readonly type: 'done'; readonly id: number; readonly version: number | null; readonly said: readonly string[] }
  /** Where the cursor of the text is. */
  | { readonly type: 'show'; readonly table: Table; readonly key: string };

export interface Put {
  readonly key: string;
  readonly text: string;
}

/** What the page tells the extension. */
export type FromPage =
  | { readonly type: 'ready' }
  /** Saves the document, or undoes what was written last, once all that was put is in it. */
  | { readonly type: 'save' | 'undo' }
  | { readonly type: 'put'; readonly id: number; readonly table: Table; readonly puts: readonly Put[] }
  | {
      readonly type: 'paste';
      readonly id: number;
      readonly table: Table;
      readonly key: string;
      readonly text: string;
      readonly html: string;
    }
  /** Shows a cell in the text beside, and goes there where that is wanted. */
  | { readonly type: 'reveal'; readonly table: Table; readonly key: string; readonly go: boolean };

/** More cells than the form has, and more than a clipboard with a table holds. UTF-16 units. */
const most = { puts: 1000, key: 1000, text: 2000, clipboard: 1_000_000 };

/** The message as it should be; undefined for anything else. A page is not trusted more than what it shows. */
export function messageFrom(value: unknown): FromPage | undefined {
  if (!isRecord(value)) return undefined;
  const { type, id, table, key, puts, text, html, go } = value;
  if (type === 'ready' || type === 'save' || type === 'undo') return { type };
  if (!isTable(table)) return undefined;
  switch (type) {
    case 'put': {
      const own = Array.isArray(puts) && puts.length > 0 && puts.length <= most.puts ? puts.map(putFrom) : [undefined];
      return isCount(id) && own.every((put) => put !== undefined) ? { type, id, table, puts: own } : undefined;
    }
    case 'paste': {
      const isClip = isText(text, most.clipboard) && isText(html, most.clipboard);
      return isCount(id) && isText(key, most.key) && isClip ? { type, id, table, key, text, html } : undefined;
    }
    case 'reveal':
      return isText(key, most.key) && typeof go === 'boolean' ? { type, table, key, go } : undefined;
    default:
      return undefined;
  }
}

const isText = (value: unknown, longest: number): value is string => typeof value === 'string' && value.length <= longest;
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isTable = (value: unknown): value is Table => tableIds.some((table) => table === value);

function putFrom(value: unknown): Put | undefined {
  if (!isRecord(value)) return undefined;
  const { key, text } = value;
  return isText(key, most.key) && isText(text, most.text) && !/[\t\r\n]/.test(text) ? { key, text } : undefined;
}
