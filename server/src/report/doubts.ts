import { tableIds, tableTemplate } from '../format/index.ts';
import type { TableId } from '../format/types.ts';
import { matchLabel } from './labels.ts';
import { gluedLayout } from './layouts.ts';
import type { NotRead, NotReadReason, Report, Table } from './model.ts';

/** Tables that were read, and that what stands around them puts in doubt: they are declined after all. */

/**
 * Tables two and four without separators, where table three is not there to prove by its sums that each cell has its figure and none a zero
 * before it: their own sums, or none, do not tell.
 */
export function withoutLoneGlued(report: Report): Report {
  if (report.requests) return report;
  return (['disclosure', 'disputes'] as const).reduce(
    (rest, id) => (rest[id]?.layout === gluedLayout ? declined(rest, id, 'flattened') : rest),
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

/**
 * Whether nothing is left open: every row of the form there with all of its cells, or, where its label stands on the same line, with a label of
 * its own. Table four has no labels; it has to be filled in throughout, so that padding cannot pass for blanks.
 */
function isWhole({ id, template, layout, rows }: Table): boolean {
  if (id === 'disputes') return rows.every((row) => row.shape === 'right' && row.cells.every(({ kind }) => kind !== 'blank'));
  if (layout === 'tabs') return rows.every(({ label, template: own }) => label !== null && matchLabel(label.text, id)?.entry.id === own.id);
  const right = new Set(rows.flatMap((row) => (row.shape === 'right' ? [row.template.id] : [])));
  return tableTemplate(template, id).rows.every((row) => right.has(row.id));
}

function declined(report: Report, id: TableId, reason: NotReadReason): Report {
  const { start, end } = report[id]!;
  const whole: NotRead = { table: id, range: { start, end }, reason, rows: [] };
  return { ...report, [id]: undefined, notRead: [...report.notRead.filter((not) => not.table !== id), whole] };
}
