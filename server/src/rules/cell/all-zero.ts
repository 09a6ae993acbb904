import { figuresIn } from '../../language/figures.ts';
import type { Report } from '../../report/model.ts';
import { paragraphsOf } from '../../report/paragraphs.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { headOf } from '../table/reading.ts';

/** Nothing but zeros in all three tables, while the text tells of decisions. */
export const allZero: Rule = {
  ...stated('cell/all-zero'),
  *check({ report }) {
    if (!isZero(report)) return;
    const table = report.disclosure!;
    const said = decisionsIn(report);
    if (!said) return;
    const { start, end } = headOf(report, table);
    yield {
      code: 'cell/all-zero',
      severity: 'hint',
      start,
      end,
      message: {
        zh: `三张表的每一格都是零，正文却写「${said}」，表二是不是忘了填？`,
        en: `Every cell of the three tables is zero, but the text says “${said}”: was table two forgotten?`,
      },
    };
  },
};

function isZero(report: Report): boolean {
  const tables = [report.disclosure, report.requests, report.disputes];
  return tables.every(
    (t) => t !== undefined && t.rows.length > 0 && t.rows.every((r) => r.cells.length > 0 && r.cells.every((c) => c.value === 0)),
  );
}

/** `公开行政许可信息146条`: a clause that counts what was done about permits, penalties or coercion; empty where none does. */
function decisionsIn(report: Report): string {
  for (const { text, section, sentences } of paragraphsOf(report)) {
    if (section !== 1 && section !== 2) continue;
    for (const clause of sentences.flatMap((s) => s.clauses)) {
      if (!/行政(?:许可|处罚|强制)/.test(clause.text) || !/办理|作出|做出|实施|公开|公示|发布|处理/.test(clause.text)) continue;
      if (figuresIn(text, clause.from, clause.to).some((f) => f.value > 0 && '件宗起条'.includes(f.unit))) return clause.text;
    }
  }
  return '';
}
