import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { cellOf } from '../engine/sums.ts';
import { placed } from '../wording.ts';

/** Since then a refusal, and no answer in time, go to review before a court. */
const reviewFirst = 2024;
/** Results against which a suit is open at once: 无法提供, 不予处理, 其他处理; and what was disclosed, which may not be what was asked for. */
const open = ['3.1', '3.2', '3.4.1', '3.4.2', '3.4.3', '3.5.1', '3.5.2', '3.5.3', '3.5.4', '3.5.5', '3.6.1', '3.6.2', '3.6.3'];

/** Direct lawsuits since 2024 while all that table three was decided is refusals: none of them can have gone to court at once. */
export const directSuits: Rule = {
  ...stated('cell/direct-suits'),
  *check({ report }) {
    const { requests, disputes, year } = report;
    if (!requests || !disputes || (year?.value ?? 0) < reviewFirst) return;
    const row = disputes.rows.find((r) => r.shape === 'right');
    const cell = row?.cells.find((c) => row.template.columns[c.column]?.key === 'direct.total');
    if (!cell || (cell.value ?? 0) === 0) return;
    const results = open.map((id) => cellOf(requests, { row: id, column: 6 })?.value);
    if (results.some((value) => value !== 0)) return;
    yield {
      ...placed(this, cell),
      message: {
        zh: `表四有 ${cell.value} 件未经复议直接起诉，表三却没有可以直接起诉的办理结果；2024年起，不予公开和逾期不答复的应当先申请复议，请核实。`,
        en: `Table four has direct lawsuits (${cell.value}), but table three has no result that may go to court at once; since 2024 refusals and late answers go to review first. See whether they are.`,
      },
    };
  },
};
