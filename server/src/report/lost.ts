import { tableTemplate } from '../format/index.ts';
import type { TableId } from '../format/types.ts';
import { firstWhere } from '../text/halving.ts';
import type { NotReadReason, Row, Table } from './model.ts';
import { type Area, holdsFigure, type Strip } from './strip.ts';

/**
 * Whether a table's order was lost on its way to this text. Where no separator shows the rows, a label takes the figures after it for its
 * own. That is wrong as soon as columns were copied one after the other, labels came behind their figures, or lines seen before were
 * removed: then some runs of figures are longer than any row, or belong to no label, or no figure stands twice.
 */
export function lostOrder(area: Area, table: Table, strips: readonly Strip[], full: number): NotReadReason | null {
  let widest = 0;
  for (const row of table.rows) widest = Math.max(widest, row.template.columns.length);
  const runs = strips.map((s) => s.pieces.reduce((n, p) => (p.kind === 'figure' ? n + 1 : n), 0));
  const unknown = strips.filter((s) => isUnknownRow(s, widest)).length;
  if (runs.some((n) => n > 2 * widest + 1 && n !== 15)) return 'column-major';
  if (repeatsRemoved(area.table, strips)) return 'repeats-removed';
  if (table.id === 'disputes') return null;
  const taken = table.rows.filter((r) => r.found > 0).length;
  if (table.id === 'disclosure' && strips.some(headsFigures)) return 'order-lost';
  const strays = Math.max(0, runs.filter((n) => n >= 2).length - taken - unknown);
  const wide = table.rows.filter((r) => r.shape === 'wide').length;
  const narrow = table.rows.filter((r) => r.shape === 'narrow').length;
  if (inLines(area, strips)) return strays + wide > full / 2 ? 'order-lost' : null;
  // Where most rows are short, of table two half of them, one that seems whole may be so by chance.
  if (2 * narrow > full || (table.id === 'disclosure' && 2 * narrow === full)) return 'order-lost';
  // Table two has few rows, most of one figure: there a row that took too many, or two that have none, already tell.
  if (table.id === 'disclosure') return wide + strays > 0 || full - taken >= 2 || hasLostBoth(table, strips) ? 'order-lost' : null;
  // A row that is short may have lost figures to one that has too many or to one whose label is gone, and then nothing tells which.
  if (narrow > 0) return strays + wide + (isCutOff(table, strips) ? 0 : unlabelled(table, strips)) > 0 ? 'order-lost' : null;
  return strays + wide > 1 ? 'order-lost' : null;
}

/**
 * The table without the cells of rows that seem whole and may not be, where other rows are short and no line tells rows apart: the last figure
 * may be the first of another row. In table three their sums tell; in table two, which has none, those right before a short row are meant, unless a header
 * stands between.
 */
export function withoutDoubtful(area: Area, table: Table, strips: readonly Strip[]): Table {
  const wide = table.rows.some((r) => r.shape === 'wide');
  // A row with too many figures where spaces part them tells that some have spaces inside.
  const narrow = table.rows.some((r) => r.shape === 'narrow');
  const lined = inLines(area, strips);
  const gone = table.id === 'disclosure' && !lined ? [...beforeGone(table, strips), ...beforeOther(strips)] : [];
  if (table.id === 'disputes' || (gone.length === 0 && (lined ? !wide : !narrow))) return table;
  const headers = strips.filter(({ pieces }) => pieces.some((p) => p.label?.entry.kind === 'group')).map(({ start }) => start);
  const isBeforeShort = (row: Row, next: Row | undefined): boolean => {
    if (next?.shape !== 'narrow') return false;
    const header = headers[firstWhere(0, headers.length, (i) => headers[i]! > row.start)];
    return header === undefined || header >= next.start;
  };
  const isDoubtful = (row: Row, i: number): boolean =>
    table.id === 'requests' ? !addsUp(row) : gone.includes(row.template.id) || isBeforeShort(row, table.rows[i + 1]);
  return { ...table, rows: table.rows.map((row, i): Row => (isDoubtful(row, i) ? { ...row, shape: 'unread', cells: [] } : row)) };
}

/** Whether the last cell is the sum of the others; a row that has not all of them is not asked. */
function addsUp({ cells, shape }: Row): boolean {
  const total = cells.at(-1)?.value;
  if (shape !== 'right' || total === null || total === undefined) return true;
  return cells.reduce((sum, c) => sum + (c.value ?? 0), 0) === 2 * total;
}

/** The text ends within the table: its first rows stand in their order, of them the last alone is short, and hardly a label comes behind them. */
function isCutOff({ id, template, rows }: Table, strips: readonly Strip[]): boolean {
  const all = tableTemplate(template, id).rows;
  const labelled = labelledIn(strips);
  return (
    rows.some((row) => row.shape === 'right') &&
    rows.every((row, i) => row.template.id === all[i]?.id && (row.shape !== 'narrow' || i === rows.length - 1)) &&
    all.slice(rows.length).filter((row) => labelled.has(row.id)).length <= 1
  );
}

/** Rows of the template whose labels do not stand anywhere. */
function unlabelled(table: Table, strips: readonly Strip[]): number {
  const seen = labelledIn(strips);
  for (const { template } of table.rows) seen.add(template.id);
  return tableTemplate(table.template, table.id).rows.filter((r) => !seen.has(r.id)).length;
}

/**
 * Whether labels of rows are gone from the midst of table two, and figures of others: then a row that seems whole may have the figures of one of
 * which nothing else is left.
 */
export function hasLostBoth(table: Table, strips: readonly Strip[]): boolean {
  const labelled = labelledIn(strips);
  const whole = new Set(table.rows.flatMap((row) => (row.shape === 'right' ? [row.template.id] : [])));
  const { rows } = tableTemplate(table.template, table.id);
  const last = rows.findLastIndex(({ id }) => labelled.has(id));
  return rows.some(({ id }, i) => i < last && !labelled.has(id)) && rows.some(({ id }) => labelled.has(id) && !whole.has(id));
}

/** The rows of table two behind which one should stand whose label does not, nor the name of the part that it would begin: its figures may be theirs. */
function beforeGone({ id: table, template }: Table, strips: readonly Strip[]): readonly string[] {
  const labelled = labelledIn(strips);
  const parts = new Set(strips.flatMap(({ pieces }) => pieces.flatMap(({ label }) => label?.entry.label ?? [])));
  const { rows } = tableTemplate(template, table);
  return rows.flatMap(({ id, parents }, i) => {
    const next = rows[i + 1];
    if (!next || labelled.has(next.id)) return [];
    return next.parents[0] === parents[0] || !parts.has(next.parents[0]!) ? [id] : [];
  });
}

/** The rows behind which the label of another stands that no form has, and no figure behind it: theirs may be its own. */
const beforeOther = (strips: readonly Strip[]): readonly string[] =>
  strips.flatMap(({ pieces: [first, ...rest] }, i) => {
    const next = strips[i + 1]?.pieces[0]?.label?.entry.kind;
    const isOther = first?.kind === 'text' && rest.length === 0 && /^[\u4e00-\u9fff]{4,12}$/.test(first.text);
    return isOther && (next === 'row' || next === 'group') ? (strips[i - 1]?.pieces[0]?.label?.entry.id ?? []) : [];
  });

/** The rows and groups whose labels stand in the strips, by their ids. */
export const labelledIn = (strips: readonly Strip[]): Set<string> =>
  new Set(strips.flatMap(({ pieces }) => pieces.flatMap(({ label }) => label?.entry.id ?? [])));

/** Whether nearly all rows stand on lines of their own, label and figures together: then no figure can be another row's. */
function inLines(area: Area, strips: readonly Strip[]): boolean {
  const lines = new Set<number>();
  let rows = 0;
  for (const { pieces } of strips) {
    const label = pieces[0]!;
    if (pieces.length < 2 || (label.kind !== 'label' && label.kind !== 'text')) continue;
    rows++;
    const line = area.lines.at(label.end - 1);
    if (line === area.lines.at(pieces.at(-1)!.start)) lines.add(line);
  }
  return rows >= 3 && lines.size >= 0.8 * rows;
}

/** Figures right behind a header, where a row's label should stand. */
export const headsFigures = ({ pieces }: Strip): boolean =>
  pieces[0]?.label !== undefined && !pieces[0].label.entry.mayBeRow && pieces.some(holdsFigure);

/** A row that no template has: other words, and cells for the columns behind them. */
const isUnknownRow = ({ pieces }: Strip, width: number): boolean =>
  pieces[0]?.kind === 'text' && pieces.length > width && pieces.every((p, i) => i === 0 || p.kind === 'figure' || p.kind === 'blank');

/** Words that every whole table of its kind has more than once. */
const repeated: Readonly<Record<TableId, string>> = { disclosure: '信息内容', requests: '', disputes: '结果维持' };

/**
 * Lines seen before were removed, as some extractors do it: of many figures none stands twice, or a header that each part of the table has
 * stands only once.
 */
function repeatsRemoved(table: TableId, strips: readonly Strip[]): boolean {
  const seen = new Set<string>();
  let figures = 0;
  let heads = 0;
  let parts = 0;
  for (const { pieces } of strips) {
    for (const { kind, text, label } of pieces) {
      if (kind === 'figure') {
        figures++;
        seen.add(text);
      }
      if (label?.entry.label === repeated[table]) heads++;
      else if (label?.entry.kind === 'group') parts++;
    }
  }
  if (table === 'requests') return figures >= 20 && seen.size === figures;
  return heads === 1 && (table === 'disputes' || parts >= 2) && seen.size === figures;
}
