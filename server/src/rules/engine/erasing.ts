import { templates } from '../../format/index.ts';
import type { Report } from '../../report/model.ts';
import { tablesOf } from '../../report/tables-of.ts';
import type { Range } from '../../text/range.ts';
import type { Edit, Finding, Fix } from './rule.ts';

/**
 * The fixes that may be offered together. One that puts 0 or nothing in the place of a figure is never offered alone: the figure may be
 * right and what it is held against wrong. Only where several equations each call for the 0 is there no other way to choose from.
 */
export function withoutErasingAlone(report: Report, finding: Finding, fixes: readonly Fix[]): readonly Fix[] {
  const keeps = fixes.some((fix) => !erases(report, finding, fix));
  const established = finding.code === 'sum/one-cell' && (finding.equations?.length ?? 0) > 1;
  return keeps || established ? fixes : [];
}

/** Whether a fix takes away a figure that was entered or written. A total is worked out: that nothing makes 0 is no loss. */
export function erases(report: Report, { code }: Finding, { edits }: Fix): boolean {
  const gone = edits.filter(({ newText }) => /^0*$/.test(newText.trim()));
  if (gone.length === 0) return false;
  if (code.startsWith('prose/') && gone.some(({ start, end }) => isFigure(report.text.slice(start, end)))) return true;
  const figures = enteredFigures(report);
  return gone.some((edit) => figures.some((figure) => isSame(edit, figure)));
}

/** Digits of which one is no 0. */
const isFigure = (text: string): boolean => /^\d+$/.test(text) && /[1-9]/.test(text);

/** A row that stands twice is taken out whole: that loses nothing. */
const isSame = (edit: Edit, figure: Range): boolean => edit.start === figure.start && edit.end === figure.end;

/** Cells that hold more than nothing and that no sum ends in. */
function enteredFigures(report: Report) {
  return tablesOf(report).flatMap((table) => {
    const sums = templates[table.template].equations.filter((e) => e.table === table.id && e.right.length === 1);
    const totals = new Set(sums.map(({ right: [ref] }) => `${ref!.row} ${ref!.column}`));
    return table.rows.flatMap((row) => row.cells.filter((c) => c.value && !totals.has(`${row.template.id} ${c.column}`)));
  });
}
