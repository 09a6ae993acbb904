import { isFigure, readFigure } from '../../report/cells.ts';
import type { Cell, Report, Row, Table } from '../../report/model.ts';
import { readReports } from '../../report/read.ts';
import { tablesOf } from '../../report/tables-of.ts';
import type { Edit } from '../../rules/engine/rule.ts';
import { countOf } from '../../text/count.ts';
import { byStart, type Range, type ReportOffset, rangeOf, type Words } from '../../text/range.ts';
import { type Clipboard, isFromTable, type Sheet, sheetOf } from '../reports/sheet.ts';
import { totalsOnce } from './following-totals.ts';
import { cellAt, rowsAt } from './table-cursor-at.ts';

/** What pasting does to a table. Edits are in the order of the text. */
export interface Pasted {
  readonly edits: readonly Edit[];
  /** What was not pasted, and why. */
  readonly notes: readonly Words[];
}

/** A reading proves what was pasted; of longer documents nothing is. */
const longest = 1_000_000;
/** More cells than the form has in all of its tables. */
const mostCells = 5000;

/** What is written besides what was copied, or instead of it. */
export interface Ways {
  /** What goes into which cells of the table, by where they begin; instead of what the clipboard holds. */
  readonly puts?: ReadonlyMap<ReportOffset, string> | undefined;
  /** Whether the totals that follow are written too. */
  readonly totals?: boolean | undefined;
}

/**
 * Cells of a spreadsheet put into the table that a selection is in, between its own separators: rows that bear their labels go to the rows of these names;
 * others go from the cursor on, row by row. Figures are written as digits alone; a blank stays blank, and a figure that is there already stays
 * as it is. Null where this is no matter of cells, so that the text is pasted as it stands.
 */
export function pasteCells(report: Report, selection: Range, clipboard: Clipboard, { puts, totals }: Ways = {}): Pasted | null {
  const table = tableAround(report, selection);
  const placed = table && (puts ? { cells: putInto(table, puts), left: [] } : copiedInto(report, table, selection, clipboard));
  if (!placed) return null;
  if (typeof placed === 'string') return { edits: [], notes: [otherTable] };
  const { cells, left } = placed;
  const values = new Map([...cells].map(([cell, text]) => [cell, readFigure(text, cell.type).value]));
  const edits = editsOf(totals ? new Map([...cells, ...totalsOnce(table, values)]) : cells, report);
  if (!isRead(report, table, edits)) return { edits: [], notes: [unfit] };
  return { edits, notes: left.length > 0 ? [leftOver(left)] : [] };
}

/** The cells that begin at these places. */
const putInto = ({ rows }: Table, puts: ReadonlyMap<ReportOffset, string>): ReadonlyMap<Cell, string> =>
  new Map(rows.flatMap((row) => row.cells.flatMap((cell) => (puts.has(cell.start) ? [[cell, puts.get(cell.start)!] as const] : []))));

function copiedInto(report: Report, table: Table, selection: Range, clipboard: Clipboard): Placed | 'other' | undefined {
  const sheet = sheetOf(clipboard);
  if (!sheet || sheet.length * sheet[0]!.length > mostCells || !isOfFigures(sheet)) return undefined;
  const cell = cellAt(report, selection.start);
  const isFree = isFromTable(clipboard);
  // Lines of a text, put beside cells, are lines that are moved about.
  if (!cell && !isFree) return undefined;
  const placed = byLabels(table, sheet) ?? fromCursor(table, cell ?? cellBehind(table, selection.start), sheet);
  // As are lines that the table lacks.
  return placed && placed !== 'other' && placed.lacking && !isFree ? undefined : placed;
}

/** The table in which the whole of a selection lies. */
function tableAround(report: Report, { start, end }: Range): Table | undefined {
  return tablesOf(report).find((table) => {
    const last = table.rows.reduce((most, row) => Math.max(most, row.end), table.start);
    return table.start <= start && end <= last + 1;
  });
}

/** Whether a sheet is one of figures, below and beside whatever words. */
function isOfFigures(sheet: Sheet): boolean {
  return sheet.some((row) => row.some(isFigure));
}

interface Placed {
  /** What is to stand in each cell. */
  readonly cells: ReadonlyMap<Cell, string>;
  /** What has no cell. */
  readonly left: readonly string[];
  /** Whether a row has a name that no row of the table has. */
  readonly lacking?: boolean;
}

/** The rows of a sheet in the rows of the same names; undefined when not all of its figures stand in rows with names. */
function byLabels(table: Table, sheet: Sheet): Placed | 'other' | undefined {
  const text = sheet.map((row) => row.map((cell) => cell.replaceAll('|', ' ')).join('\t')).join('\n');
  const read = readReports(text)[0]!;
  const copied = read[table.id];
  if (!copied) return tablesOf(read).some((other) => isWhole(other, sheet)) ? 'other' : undefined;
  if (!isWhole(copied, sheet)) return undefined;
  const cells = new Map<Cell, string>();
  const left: string[] = [];
  let lacking = false;
  for (const row of copied.rows) {
    const own = table.rows.find(({ template, cells: there }) => template.id === row.template.id && there.length > 0);
    lacking ||= !own;
    for (const cell of row.cells) {
      const key = row.template.columns[cell.column]?.key;
      const to = own?.cells.find(({ column }) => own.template.columns[column]?.key === key);
      if (to) cells.set(to, cell.text);
      else if (cell.kind !== 'blank') left.push(cell.text);
    }
  }
  return { cells, left, lacking };
}

/** Whether a reading has every figure of a sheet in a row with a name. */
function isWhole({ rows }: Table, sheet: Sheet): boolean {
  const read = rows.reduce(
    (sum, { label, template, cells }) => sum + (label || !template.label ? cells.filter(({ kind }) => kind !== 'blank').length : 0),
    0,
  );
  return read > 0 && read >= sheet.reduce((sum, row) => sum + row.filter(isFigure).length, 0);
}

/** From a label, the first cell of its row; undefined between rows. */
function cellBehind(table: Table, offset: number): { readonly row: Row; readonly cell: Cell } | undefined {
  const [row] = rowsAt(table, offset);
  const cell = row?.cells.find(({ start }) => start >= offset);
  return row && cell && { row, cell };
}

/** The cells of a sheet from one cell on, without what stands above and beside its figures. */
function fromCursor(table: Table, at: { readonly row: Row; readonly cell: Cell } | undefined, sheet: Sheet): Placed | undefined {
  const above = sheet.slice(
    0,
    sheet.findIndex((row) => row.some(isFigure)),
  );
  const body = sheet.slice(above.findLastIndex((row) => row.some((cell) => cell !== '')) + 1);
  const firstFigure = Math.min(...body.map((row) => row.findIndex(isFigure)).filter((i) => i >= 0));
  const labels = 1 + (Array.from({ length: firstFigure }, (_, i) => i).findLast((i) => body.some((row) => row[i] !== '')) ?? -1);
  // Blanks between words and figures are what merged cells leave, as far as the row has no room for them.
  const surplus = body[0]!.length - (at?.row.cells.length ?? 0);
  const figures = body.map((row) => row.slice(labels > 0 && surplus <= firstFigure ? Math.max(labels, surplus) : labels));
  if (!at || figures.length * figures[0]!.length < 1) return undefined;
  const rows = table.rows.filter((row) => row.cells.length > 0);
  const first = rows.indexOf(at.row);
  // Whole rows with words before them are whole rows wherever in the row the cursor is.
  const column = labels > 0 && figures[0]!.length === at.row.cells.length ? 0 : at.row.cells.indexOf(at.cell);
  const cells = new Map<Cell, string>();
  const left: string[] = [];
  for (const [i, row] of figures.entries()) {
    for (const [j, text] of row.entries()) {
      const to = rows[first + i]?.cells[column + j];
      if (to) cells.set(to, text);
      else if (text !== '') left.push(text);
    }
  }
  return { cells, left };
}

function editsOf(cells: ReadonlyMap<Cell, string>, { text, markup }: Report): readonly Edit[] {
  const edits: Edit[] = [];
  for (const [cell, put] of cells) {
    const newText = written(cell, put, markup);
    if (newText !== undefined && text.slice(cell.start, cell.end) !== newText) edits.push({ ...rangeOf(cell), newText });
  }
  return edits.sort(byStart);
}

/** What is written into a cell; undefined where what is there says the same. */
function written(cell: Cell, put: string, markup: boolean): string | undefined {
  const figure = readFigure(put, cell.type);
  if (
    put === cell.text ||
    (figure.kind === cell.kind && (figure.kind === 'blank' || (figure.kind === 'number' && figure.value === cell.value)))
  )
    return undefined;
  const asDigits = figure.kind === 'number' && figure.written.every((way) => plainly.has(way));
  // What parts cells can be no part of one.
  const words = put.replaceAll(/[|｜]/g, '/');
  if (asDigits) return String(figure.value);
  return markup ? words.replaceAll(/&(?!(?:amp|lt);)/g, '&amp;').replaceAll('<', '&lt;') : words;
}

/** Ways of writing a number that say no more than its digits do. */
const plainly = new Set(['full-width', 'separators', 'spaces', 'trailing-dot']);

/** Whether a reading of the outcome has the same rows, and in the cells what was put there. */
function isRead({ text }: Report, table: Table, edits: readonly Edit[]): boolean {
  if (text.length > longest) return false;
  let now = '';
  let reach = 0;
  let start = table.start;
  for (const edit of edits) {
    now += text.slice(reach, edit.start) + edit.newText;
    reach = edit.end;
    if (edit.end <= table.start) start += edit.newText.length - edit.end + edit.start;
  }
  now += text.slice(reach);
  const again = readReports(now)
    .flatMap((report) => tablesOf(report))
    .find((other) => other.id === table.id && other.start === start);
  return (
    again !== undefined && again.rows.length === table.rows.length && again.rows.every((row, i) => sameCells(row, table.rows[i]!, edits))
  );
}

function sameCells(row: Row, was: Row, edits: readonly Edit[]): boolean {
  return (
    row.template.id === was.template.id &&
    row.cells.length === was.cells.length &&
    was.cells.every(({ start, end, text }, i) => {
      const put = edits.find((edit) => edit.start === start && edit.end === end)?.newText;
      return row.cells[i]!.text === (put ?? text) || put?.includes('&') === true;
    })
  );
}

const shown = 8;

function leftOver(left: readonly string[]): Words {
  const some = left.slice(0, shown);
  const more = left.length > shown ? '…' : '';
  return {
    zh: `有 ${left.length} 格在表中没有位置，没有粘贴：${some.join('、')}${more}`,
    en: `Not pasted, as there is no place for them in the table: ${countOf(left.length, 'cell')}: ${some.join(', ')}${more}`,
  };
}

const otherTable: Words = {
  zh: '复制的是另一张表，没有粘贴。请把光标放到那张表中。',
  en: 'What was copied is another table; nothing was pasted. Put the cursor into that table.',
};

const unfit: Words = {
  zh: '这张表的写法放不下这些格，没有写入。可先用“按官方格式重排表格”。',
  en: 'This table is written in a way that these cells do not fit; nothing was written. Lay the table out anew first.',
};
