import { htmlView } from '../report/html.ts';

/** Cells as a spreadsheet or a page puts them on the clipboard: rows of equal length, without spaces around. */
export type Sheet = readonly (readonly string[])[];

/** What the clipboard holds, in the forms that are of use here. */
export interface Clipboard {
  readonly text: string;
  /** The same as HTML, which some programs lay out better: their plain text has a line for each cell. */
  readonly html?: string | undefined;
}

/** The cells on the clipboard. Undefined for one cell alone, and for what is no table. */
export function sheetOf({ text, html }: Clipboard): Sheet | undefined {
  const marked = html !== undefined && /<table[\s>]/i.test(html);
  const rows = text.includes('\t') || !marked ? rowsOf(text) : rowsOf(htmlView(html).text);
  while (rows.length > 0 && rows.at(-1)!.every((cell) => cell === '')) rows.pop();
  const width = rows.reduce((most, row) => Math.max(most, lengthOf(row)), 0);
  if (rows.length === 0 || rows.length * width < 2) return undefined;
  // Lines without tabs are a column only when they come from a table: they may as well be prose, or cells of a report that stand on lines of their own.
  if (width === 1 && !marked) return undefined;
  return rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ''));
}

/** Up to the last cell with something in it. */
const lengthOf = (row: readonly string[]): number => row.findLastIndex((cell) => cell !== '') + 1;

/** Parts tabs and lines; a cell in quotation marks may hold both. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    const quoted = text[at] === '"' ? endOfQuoted(text, at) : -1;
    let end = quoted < 0 ? at : quoted;
    while (end < text.length && !'\t\r\n'.includes(text[end]!)) end++;
    const raw = quoted < 0 ? text.slice(at, end) : text.slice(at + 1, quoted - 1).replaceAll('""', '"');
    rows.at(-1)!.push(raw.replaceAll(/\s+/g, ' ').trim());
    if (text[end] === '\r' && text[end + 1] === '\n') end++;
    if (end < text.length && text[end] !== '\t') rows.push([]);
    at = end + 1;
  }
  return rows;
}

/** Behind the mark that closes a cell in quotation marks; -1 when these are no more than characters of it. */
function endOfQuoted(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    at = text.indexOf('"', at) + 1;
    if (at === 0) return -1;
    if (text[at] === '"') at++;
    else return at === text.length || '\t\r\n'.includes(text[at]!) ? at : -1;
  }
}
