import type { Cell } from '../../report/model.ts';
import { writeCell } from '../edit-cell.ts';
import type { Rule, RuleContext } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { columnName } from '../words.ts';
import { nameOf, placeOf, rowOf, valuesOf } from './last-year.ts';

/** What was carried into this year is what last year's report carried out, in every column. */
export const carry: Rule = {
  ...stated('years/carry'),
  *check(context) {
    const found = differing(context);
    if (!found) return;
    const { cells, values, row, there, lastYear } = found;
    const name = nameOf(lastYear);
    const parts = cells.map((cell) => ({
      column: columnName(row.template.columns[cell.column]!),
      now: cell.value,
      before: values[cell.column],
    }));
    const [only] = cells.length === 1 ? cells : [];
    yield {
      code: this.code,
      severity: this.severity,
      start: (only ?? row.cellsRange).start,
      end: (only ?? row.cellsRange).end,
      message: {
        zh: `上年结转与上年报告的「结转下年度继续办理」不一致：${parts.map((p) => `${p.column.zh}今年填 ${p.now}，上年填 ${p.before}`).join('；')}。对照的是${name.zh}。`,
        en: `What was carried in is not what last year carried out: ${parts.map((p) => `${p.column.en} is ${p.now}, last year says ${p.before}`).join('; ')}. Compared with ${name.en}.`,
      },
      related: [placeOf(lastYear, there, { zh: '上年报告的「结转下年度继续办理」', en: 'what last year carried out' })],
    };
  },
  fixes(_, context) {
    const found = differing(context);
    if (!found) return [];
    const { cells, values, lastYear } = found;
    const name = nameOf(lastYear);
    const edits = cells.map((cell) => writeCell(context.report, cell, values[cell.column]!));
    const changes = cells.map((cell) => `${cell.text} → ${values[cell.column]}`).join('，');
    return [{ title: { zh: `按${name.zh}改：${changes}`, en: `Take the figures of ${name.en}: ${changes}` }, edits }];
  },
};

/** The cells of row two that differ; undefined where none does or nothing can be compared. A blank is no figure. */
function differing({ report, lastYear }: RuleContext) {
  const row = rowOf(report, 'requests', '2');
  const there = lastYear && valuesOf(report, lastYear, 'requests', '4');
  if (!row || !there || row.cells.length !== there.values.length) return undefined;
  const cells = row.cells.filter(
    (cell: Cell) => cell.value !== null && (there.values[cell.column] ?? null) !== null && cell.value !== there.values[cell.column],
  );
  return cells.length > 0 ? { cells, values: there.values, row, there, lastYear } : undefined;
}
