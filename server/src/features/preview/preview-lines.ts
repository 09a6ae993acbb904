import type { TableTemplate } from '../../format/types.ts';
import type { Row, Table } from '../../report/model.ts';
import type { Found } from '../formatting/rest-of-table.ts';

/* The lines of a table below its header: its rows, and those that no template knows, and under which merged cells and headings they stand. */

/** A row of the form, or one that it does not know. */
export type Line = Row | Extra;
/** A row that no template knows. */
export type Extra = Extract<Found, { readonly label: string }>;

export const isRow = (line: Line): line is Row => 'template' in line;
/** Where a line's own label begins, merged cells before it left out; or its first cell. */
export const startOf = (line: Line): number => (isRow(line) ? (line.label?.start ?? line.cellsRange.start) : line.start);

/** All lines in the order of the text. */
export function linesInOrder(table: Table, rest: readonly Found[]): readonly Line[] {
  const extra = rest.filter((found) => 'label' in found);
  return extra.length === 0 ? table.rows : [...table.rows, ...extra].sort((a, b) => startOf(a) - startOf(b));
}

/** The rows of one part that stand together, and between which places their headings stand. */
export interface Part {
  readonly part: number;
  readonly own: Line[];
  readonly after: number;
  readonly before: number;
}

/** The runs of lines that stand under one heading of table two. */
export function partsOf(template: TableTemplate, lines: readonly Line[]): readonly Part[] {
  const parts: Part[] = [];
  let after = 0;
  for (const line of lines) {
    const last = parts.at(-1);
    const part = isRow(line) ? partOf(template, line) : (last?.part ?? 0);
    if (last?.part === part) last.own.push(line);
    else parts.push({ part, own: [line], after, before: startOf(line) });
    after = isRow(line) ? line.end : line.start + line.label.length;
  }
  return parts;
}

/** Which pair of header lines heads the row. */
const partOf = ({ header }: TableTemplate, { template }: Pick<Row, 'template'>): number =>
  Math.max(0, Math.trunc(header.findIndex(([first]) => first!.label === template.parents[0]) / 2));

/** Whether two rows stand under the same merged cells, down to a depth. */
export const isUnder = (a: readonly string[], b: readonly string[], depth: number): boolean =>
  a.length > depth && b.length > depth && a.slice(0, depth + 1).every((parent, i) => parent === b[i]);

/** How many rows from `at` on stand under one merged cell. */
export function runOf(parents: readonly (readonly string[])[], at: number, depth: number): number {
  let end = at + 1;
  while (end < parents.length && isUnder(parents[at]!, parents[end]!, depth)) end++;
  return end - at;
}
