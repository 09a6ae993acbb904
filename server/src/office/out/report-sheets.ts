import type { Worksheet } from '@cj-tech-master/excelts';
import { tableNumber, templates } from '../../format/index.ts';
import type { CellRef, Equation } from '../../format/types.ts';
import type { Cell, Report, Table } from '../../report/model.ts';
import type { Language } from '../../text/range.ts';
import type { LaidCell, LaidOut, LaidTable } from './laid-out.ts';
import { addressOf, dress, headline, heighten, put, remarks, sheetIn, workbookOf } from './sheets.ts';

/*
 * One report as a workbook: a sheet for each of its tables, as the form has it. Totals are the report's own figures and no formulas, for a sheet must say
 * what the report says; a total that is not the sum of its cells is marked by a rule that the spreadsheet itself follows, and goes when it is corrected.
 */

/** The tables of reports, a sheet each. */
export const reportWorkbook = (reports: readonly LaidOut[], language: Language): Promise<Uint8Array> =>
  workbookOf((book) => {
    for (const { report, parts } of reports)
      for (const part of parts) {
        if (part.kind !== 'table') continue;
        const sheet = sheetIn(book, tableNumber[part.table], { columns: 0, rows: 0 });
        fill(sheet, report, part, language);
      }
    const notes = reports.flatMap((one) => one.notes);
    remarks(
      book,
      book.worksheets.length === 0 && notes.length === 0 ? [language === 'zh' ? '没有表格' : 'There is no table.'] : notes,
      language,
    );
  });

function fill(sheet: Worksheet, report: Report, table: LaidTable, language: Language): void {
  const { organ, year } = report;
  headline(sheet, `${organ?.value ?? ''}${year ? `${year.value}年` : ''}${table.name}`, table.width);
  const placed = placedCells(table.lines);
  const labels = { requests: [9, 12, 34], disclosure: [28], disputes: [] }[table.table];
  const widths = Array.from({ length: table.width }, (_, x) => labels[x] ?? (table.table === 'disclosure' ? 18 : 11));
  for (const { cell, row, column } of placed) {
    const [y, x] = [row + 2, column + 1];
    put(sheet, y, x, cell.text);
    for (let dy = 0; dy < cell.rowspan; dy++)
      for (let dx = 0; dx < cell.colspan; dx++)
        dress(sheet, y + dy, x + dx, cell.kind === 'head' ? 'head' : cell.kind === 'label' ? 'label' : 'figure');
    const room = widths.slice(column, column + cell.colspan).reduce((sum, one) => sum + one, 0);
    if (cell.rowspan === 1) heighten(sheet, y, cell.text, room);
    if (cell.colspan * cell.rowspan > 1) sheet.mergeCells(y, x, y + cell.rowspan - 1, x + cell.colspan - 1);
  }
  for (let x = 1; x <= table.width; x++) sheet.getColumn(x).width = widths[x - 1]!;
  const own = report[table.table];
  if (own) marks(sheet, own, placed, language);
}

interface Placed {
  readonly cell: LaidCell;
  /** Counted from 0. */
  readonly row: number;
  readonly column: number;
}

/** Where each cell of the lines stands, the place that others span left free. */
export function placedCells(lines: LaidTable['lines']): readonly Placed[] {
  const taken = new Set<string>();
  return lines.flatMap((cells, row) => {
    let column = 0;
    return cells.map((cell): Placed => {
      while (taken.has(`${row} ${column}`)) column++;
      const own = { cell, row, column };
      for (let dy = 0; dy < cell.rowspan; dy++) for (let dx = 0; dx < cell.colspan; dx++) taken.add(`${row + dy} ${column + dx}`);
      return own;
    });
  });
}

/** Marks what an equation says is wrong, as long as it is. */
function marks(sheet: Worksheet, table: Table, placed: readonly Placed[], language: Language): void {
  const at = addressesOf(table, placed);
  for (const equation of templates[table.template].equations) {
    if (equation.table !== table.id) continue;
    const [left, right] = [equation.left, equation.right].map((cells) => cells.map((ref) => at.get(keyOf(ref)))) as [
      Addressed[],
      Addressed[],
    ];
    const all = [...left, ...right];
    if (all.some((one) => one === undefined)) continue;
    const sum = (cells: readonly Addressed[]): string => `SUM(${cells.map((one) => one!.address).join(',')})`;
    // A blank is no zero: nothing is said before all of its cells hold numbers.
    const fails = `AND(COUNT(${all.map((one) => one!.address).join(',')})=${all.length},ABS(${sum(left)}-${sum(right)})>0.0000005)`;
    for (const one of right)
      sheet.addConditionalFormatting({ ref: one!.address, rules: [{ type: 'expression', priority: 1, formulae: [fails], style: wrong }] });
    note(sheet, equation, [left, right], language);
  }
}

const wrong = {
  fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFFC7CE' } },
  font: { color: { argb: 'FF9C0006' } },
} as const;

type Addressed = { readonly address: string; readonly row: number; readonly column: number; readonly value: number | null } | undefined;

const keyOf = ({ row, column }: CellRef): string => `${row} ${column}`;

/** Which cell of the sheet holds which of the table. */
function addressesOf(table: Table, placed: readonly Placed[]): ReadonlyMap<string, NonNullable<Addressed>> {
  const places = new Map<string, Placed>();
  for (const one of placed)
    if (one.cell.kind === 'figure' && one.cell.range) places.set(`${one.cell.range.start} ${one.cell.range.end}`, one);
  const found = new Map<string, NonNullable<Addressed>>();
  for (const { template, cells } of table.rows)
    for (const cell of cells) {
      const own = places.get(`${cell.start} ${cell.end}`);
      const key = keyOf({ row: template.id, column: cell.column });
      if (own && !found.has(key)) found.set(key, addressed(cell, own));
    }
  return found;
}

const addressed = ({ value }: Cell, { row, column }: Placed): NonNullable<Addressed> => ({
  address: addressOf(row + 2, column + 1),
  row: row + 2,
  column: column + 1,
  value,
});

/** What does not add up is said at the total, too, as it stands now. */
function note(sheet: Worksheet, { equation }: Equation, sides: readonly (readonly Addressed[])[], language: Language): void {
  const [left, right] = sides.map((cells) => cells.map((one) => one!.value));
  const all = [...left!, ...right!];
  if (all.some((value) => value === null)) return;
  const [a, b] = [left!, right!].map((values) => Math.round(values.reduce<number>((n, value) => n + value!, 0) * 1e6) / 1e6);
  if (a === b) return;
  const last = sides[1]!.at(-1)!;
  const words =
    language === 'zh'
      ? equation === 'carry-balance'
        ? `第一项加第二项是 ${a}，第三项加第四项是 ${b}。`
        : `各项之和是 ${a}，这里是 ${b}。`
      : equation === 'carry-balance'
        ? `One and two make ${a}, three and four ${b}.`
        : `Its cells make ${a}; this says ${b}.`;
  const cell = sheet.getCell(last.row, last.column);
  const before = typeof cell.note === 'string' ? `${cell.note}\n` : '';
  cell.note = before + words;
}
