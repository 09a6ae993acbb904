import { htmlView } from '../../report/html.ts';

/** Cells as a spreadsheet or a page puts them on the clipboard: rows of equal length, without spaces around. */
export type Sheet = readonly (readonly string[])[];

/** What the clipboard holds, in the forms that are of use here. */
export interface Clipboard {
  readonly text: string;
  /** The same as HTML, which some programs lay out better: their plain text has a line for each cell. */
  readonly html?: string | undefined;
}

/** Whether it comes from a spreadsheet or a page, and not from a text. */
export const isFromTable = ({ html }: Clipboard): boolean => html !== undefined && /<table[\s>]/i.test(html);

/** The cells on the clipboard. Undefined for one cell alone, and for what is no table. */
export function sheetOf(clipboard: Clipboard): Sheet | undefined {
  const { text, html = '' } = clipboard;
  const marked = isFromTable(clipboard);
  const fromPage = marked && !text.includes('\t');
  const rows = fromPage ? rowsOf(htmlView(html).text) : rowsOf(text);
  // A line break ends the last line, and in the view of a page a tab each cell: what is behind them is none.
  if (fromPage) for (const row of rows) if (row.length > 1) row.pop();
  while (rows.length > 0 && rows.at(-1)!.join('') === '' && rows.at(-1)!.length < 2) rows.pop();
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (rows.length * width < 2) return undefined;
  // Lines without tabs are a column only when they come from a table: they may as well be prose, or cells of a report that stand on lines of their own.
  if (width === 1 && !marked) return undefined;
  return rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ''));
}

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
