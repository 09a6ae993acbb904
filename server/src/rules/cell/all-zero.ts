import { figuresIn } from '../../language/figures.ts';
import type { Report } from '../../report/model.ts';
import { paragraphsOf } from '../../report/paragraphs.ts';
import type { Rule } from '../rule.ts';
import { headOf } from '../table/reading.ts';

/** Every figure of the sample report that is no zero, by what stands before it in its line. */
const filled: readonly (readonly [before: string, figures: string])[] = [
  ['行政规范性文件\t', '2\t1\t9'],
  ['行政许可\t', '146'],
  ['行政处罚\t', '18'],
  ['行政强制\t', '3'],
  ['行政事业性收费\t', '12.36'],
  ['一、本年新收政府信息公开申请数量\t\t\t', '21\t4\t1\t0\t2\t0\t28'],
  ['二、上年结转政府信息公开申请数量\t\t\t', '2\t1\t0\t0\t0\t0\t3'],
  ['（一）予以公开\t\t', '9\t2\t1\t0\t1\t0\t13'],
  ['不计其他情形）\t\t', '2\t0\t0\t0\t0\t0\t2'],
  ['4.保护第三方合法权益\t', '1\t1\t0\t0\t0\t0\t2'],
  ['6.属于四类过程性信息\t', '1\t0\t0\t0\t0\t0\t1'],
  ['7.属于行政执法案卷\t', '1\t0\t0\t0\t0\t0\t1'],
  ['1.本机关不掌握相关政府信息\t', '4\t1\t0\t0\t0\t0\t5'],
  ['2.没有现成信息需要另行制作\t', '1\t0\t0\t0\t1\t0\t2'],
  ['1.信访举报投诉类申请\t', '1\t0\t0\t0\t0\t0\t1'],
  ['2.重复申请\t', '1\t0\t0\t0\t0\t0\t1'],
  ['1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请\t', '1\t0\t0\t0\t0\t0\t1'],
  ['（七）总计\t\t', '22\t4\t1\t0\t2\t0\t29'],
  ['四、结转下年度继续办理\t\t\t', '1\t1\t0\t0\t0\t0\t2'],
  ['\n', '1\t0\t0\t1\t2\t0\t1\t0\t0\t1\t1\t0\t0\t0\t1'],
];
const zeros = filled.map(([before, figures]) => [before + figures, before + figures.replace(/[\d.]+/g, '0')] as const);

/** Nothing but zeros in all three tables, while the text tells of decisions. */
export const allZero: Rule = {
  code: 'cell/all-zero',
  severity: 'hint',
  fix: 'none',
  covers: ['ARI-ZERO'],
  basis: [{ cite: '各地年度报告审核意见', status: 'prior' }],
  docs: {
    zh: {
      title: '三张表全是零',
      what: '三张表的每一格都是零，正文却写了办理、公开行政许可、行政处罚的件数。',
      why: '全是零的报告是有的，没有任何规定说不行；但正文说有许可、处罚，表二多半是忘了填。',
      how: '核实表二的处理决定数量。',
    },
    en: {
      title: 'Nothing but zeros',
      what: 'Every cell of the three tables is zero, while the text counts permits or penalties.',
      why: 'Reports of zeros exist and are in order; but where the text counts decisions, table two was mostly forgotten.',
      how: 'Check the numbers of decisions in table two.',
    },
  },
  examples: {
    bad: { changes: [['政府信息公开专栏新设', '全年公开行政许可信息146条，政府信息公开专栏新设'], ...zeros] },
    good: { changes: [['政府信息公开专栏新设', '全年公开行政许可信息146条，政府信息公开专栏新设']] },
  },
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
