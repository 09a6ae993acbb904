import { tableIds, tableTemplate, templates } from '../format/index.ts';
import type { CellRef, TableId, TemplateId } from '../format/types.ts';
import type { NotRead, NotReadReason, Report, Row, Table } from './model.ts';

/** Tables that were read, and that what stands around them puts in doubt: they are declined after all. */

/**
 * Tables two and four without separators, where table three is not there to prove by its sums that each cell has its figure and none a zero
 * before it: their own sums, or none, do not tell.
 */
export function withoutLoneGlued(report: Report): Report {
  if (report.requests) return report;
  return (['disclosure', 'disputes'] as const).reduce(
    (rest, id) => (rest[id]?.layout === 'glued figures' ? declined(rest, id, 'flattened') : rest),
    report,
  );
}

/** Where characters were lost for good, a label may be another's, and head the figures of that. */
export function withoutGaps(report: Report): Report {
  return tableIds.reduce((rest, id) => {
    const table = rest[id];
    const lost = table && report.text.slice(table.start, table.end).includes('\ufffd');
    return lost && !isWhole(table) ? declined(rest, id, 'damaged') : rest;
  }, report);
}

/** Whether every row is there: with all of its cells, or, where its label stands on the same line, with its label. Table four has no labels, only sums. */
function isWhole({ id, template, layout, rows }: Table): boolean {
  if (id === 'disputes') return rows.every((row) => row.shape === 'right' && addUp(row, template));
  if (layout === 'tabs') return rows.every(({ label }) => label !== null);
  const right = new Set(rows.flatMap((row) => (row.shape === 'right' ? [row.template.id] : [])));
  return tableTemplate(template, id).rows.every((row) => right.has(row.id));
}

/** Whether every sum within the row holds; a blank counts nothing. */
function addUp({ cells, template: { id } }: Row, template: TemplateId): boolean {
  const sum = (refs: readonly CellRef[]): number => refs.reduce((total, { column }) => total + (cells[column]?.value ?? 0), 0);
  const own = templates[template].equations.filter(({ left, right }) => [...left, ...right].every(({ row }) => row === id));
  return own.every(({ left, right }) => sum(left) === sum(right));
}

function declined(report: Report, id: TableId, reason: NotReadReason): Report {
  const { start, end } = report[id]!;
  const whole: NotRead = { table: id, range: { start, end }, reason, rows: [] };
  return { ...report, [id]: undefined, notRead: [...report.notRead.filter((not) => not.table !== id), whole] };
}
