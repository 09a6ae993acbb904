import type { Cell } from '../../report/model.ts';
import { writeCell } from '../edit-cell.ts';
import type { Rule, RuleContext } from '../engine/rule.ts';
import { columnName } from '../words.ts';
import { nameOf, placeOf, rowOf, valuesOf } from './last-year.ts';

const bad = '二、上年结转政府信息公开申请数量\t\t\t2\t1\t0\t0\t0\t0\t3';
const out = '四、结转下年度继续办理\t\t\t1\t1\t0\t0\t0\t0\t2';

/** What was carried into this year is what last year's report carried out, in every column. */
export const carry: Rule = {
  code: 'years/carry',
  severity: 'warning',
  fix: 'choice',
  covers: ['XYR-CARRY'],
  basis: [{ cite: '表三第二行「上年结转」与上年度报告表三第四行「结转下年度继续办理」指同一批申请', status: 'implied' }],
  docs: {
    zh: {
      title: '上年结转与上年报告不一致',
      what: '表三第二行「上年结转政府信息公开申请数量」与本机关上年度报告表三「四、结转下年度继续办理」有的列不相等。',
      why: '上年没有办结、结转下来的申请，就是今年的上年结转，两份报告说的是同一批申请。没有规定写明必须逐列相等（机构改革、上年数据更正都可能使它们不同），所以只是警告。',
      how: '对照两份报告，查明哪一年填错：今年填错的，按上年结转数改正；上年填错的，以核实后的数为准，并忽略本提示、写明理由。',
    },
    en: {
      title: 'What was carried in is not what last year carried out',
      what: 'In some column, row two of table three (carried in from last year) is not row four (carried out) of the same organ’s report for last year.',
      why: 'They are the same requests. Nothing official says that every column must agree (organs merge, last year’s figures are corrected), hence a warning.',
      how: 'Find out which year is wrong. If it is this one, take last year’s figures; if it is last year’s, ignore this finding with the reason.',
    },
  },
  examples: {
    bad: {
      changes: [[bad, '二、上年结转政府信息公开申请数量\t\t\t1\t1\t0\t0\t0\t0\t2']],
      beside: { year: 2022, changes: [[out, out.replace('1\t1\t0\t0\t0\t0\t2', '2\t1\t0\t0\t0\t0\t3')]] },
    },
    good: { changes: [], beside: { year: 2022, changes: [[out, out.replace('1\t1\t0\t0\t0\t0\t2', '2\t1\t0\t0\t0\t0\t3')]] } },
  },
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
    return [{ title: { zh: `按${name.zh}改：${changes}`, en: `Take the figures of ${name.en}: ${changes}` }, safe: false, edits }];
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
