import type { Equation } from '../../format/types.ts';
import type { Report, Table } from '../../report/model.ts';
import { causesOf } from '../explain.ts';
import type { Finding, Rule, RuleContext, Sums } from '../rule.ts';
import { headOf, loudness, tablesOf } from '../table/reading.ts';
import { capital, tableName } from '../words.ts';
import { askedFixes, asksOf, asksWords, isContradiction } from './blank-asked.ts';
import { cellsName, spanOf, type Unfilled, type UnfilledRow, unfilled, zeroFixes } from './unfilled.ts';

/** A blank in a table that otherwise has figures. A blank is not a zero; nothing official says that it is wrong either. */
export const cellBlank: Rule = {
  code: 'cell/blank',
  severity: 'warning',
  fix: 'choice',
  covers: ['NUM-BLANK'],
  basis: [
    { cite: '公开发布的年度报告', status: 'reports' },
    { cite: '地方编制要求：没有数据的填 0', status: 'local' },
  ],
  docs: {
    zh: {
      title: '空格',
      what: '表里有的格子填了数，有的空着。整份空白的表格只提示待填。空格不当作 0：等式要靠空格里的数才成立的，不算不成立，只在空格上说明应填多少；填什么数都不能使有关等式都成立的，算错误。合计格空着、这一行又有数的，等式无法核对，也算错误。',
      why: '空着看不出是没有发生，还是漏填。',
      how: '没有发生的填 0；漏填的补上。快速修复会填 0，或者等式算出的数，请先核对。',
    },
    en: {
      title: 'A blank cell',
      what: 'Some cells of the table hold figures and others none. A form that is wholly blank is only mentioned. A blank is not a zero: an equation that some number in its place would make hold is not false, and that number is told at the blank; where no number makes all its equations hold, it is an error. A blank total in a row with figures leaves its equation unchecked and is an error, too.',
      why: 'A blank does not tell whether there was nothing or it was forgotten.',
      how: 'Enter 0 where there was nothing. The quick fix enters that, or the number that the equations ask for; look first.',
    },
  },
  examples: {
    bad: { changes: [['2.重复申请\t1\t0\t0\t0\t0\t0\t1', '2.重复申请\t1\t\t0\t\t0\t0\t1']] },
    good: { changes: [] },
  },
  *check(context) {
    const { report } = context;
    if (isWhollyBlank(report)) {
      yield emptyForm(report);
      return;
    }
    for (const table of tablesOf(report)) {
      const all = unfilled(table, 'blank');
      if (!all) continue;
      const asking = all.most ? all.rows.filter((row) => asksOf(context, table, row).length > 0) : all.rows;
      const rest = all.rows.filter((row) => !asking.includes(row));
      if (all.most && rest.length > 0) yield ofTable(report, { ...all, rows: rest });
      for (const row of asking) yield ofRow(context, table, row);
    }
  },
  fixes: (finding, context) => {
    const data = finding.data as Pick<Unfilled, 'table' | 'rows'> | undefined;
    if (!data) return [];
    return [...data.rows.flatMap((row) => askedFixes(context, data.table, row)), ...zeroFixes(context.report, data)];
  },
};

const isWhollyBlank = (report: Report): boolean => {
  const rows = tablesOf(report).flatMap((t) => t.rows);
  return rows.some((r) => r.cells.length > 0) && rows.every((r) => r.cells.every((c) => c.kind === 'blank'));
};

const emptyForm = (report: Report): Finding => ({
  code: 'cell/blank',
  severity: 'information',
  ...headOf(report, tablesOf(report)[0]!),
  message: { zh: '表格都还空着，等待填写。', en: 'The tables are blank and wait to be filled in.' },
});

function ofTable(report: Report, all: Unfilled): Finding {
  const name = tableName(all.table.id);
  const whole = all.table.rows.every((r) => r.cells.every((c) => c.kind === 'blank'));
  return {
    code: 'cell/blank',
    severity: 'warning',
    ...headOf(report, all.table),
    message: whole
      ? { zh: `${name.zh}整张空着；没有发生的请填 0。`, en: `${capital(name.en)} is blank; enter 0 where there was nothing.` }
      : {
          zh: `${name.zh}多数行有空格；没有发生的请填 0。`,
          en: `Most rows of ${name.en} have blank cells; enter 0 where there was nothing.`,
        },
    data: { table: all.table, rows: all.rows },
  };
}

function ofRow(context: RuleContext, table: Table, row: UnfilledRow): Finding {
  const { report, sums } = context;
  const name = cellsName(table, row);
  const range = spanOf(report, row.cells);
  const data = { table, rows: [row] };
  // The sums say there what the number should be.
  const told = causesOf(report, sums).some((cause) => cause.kind === 'cells' && cause.cells.some(({ cell }) => row.cells.includes(cell)));
  if (told) return { code: 'cell/blank', severity: 'warning', ...range, message: { zh: `${name.zh}空着。`, en: `Blank: ${name.en}.` } };
  const asks = asksOf(context, table, row);
  const stops = stopsEquation(sums, table, row);
  const words = asks.length > 0 ? asksWords(report, table, row, asks) : undefined;
  const severity = stops || asks.some(isContradiction) ? loudness(report, 'error') : 'warning';
  const zh = `${stops ? '，合计无法核对' : ''}${words ? `；${words.zh}` : stops ? '' : '；没有发生的请填 0'}`;
  const en = `${stops ? ' Its total cannot be checked.' : ''}${words ? ` ${words.en}` : stops ? '' : ' Enter 0 where there was nothing.'}`;
  return { code: 'cell/blank', severity, ...range, message: { zh: `${name.zh}空着${zh}。`, en: `Blank: ${name.en}.${en}` }, data };
}

/** Whether one of a row's blanks is the total of an equation whose parts, in the same row, have figures. */
const stopsEquation = (sums: Sums, table: Table, row: UnfilledRow): boolean => stopped(sums, table, row).length > 0;

function stopped(sums: Sums, table: Table, { row, cells }: UnfilledRow): readonly Equation[] {
  const columns = new Set(cells.map((c) => c.column));
  const filled = new Set(row.cells.flatMap((c) => (c.kind === 'number' ? [c.column] : [])));
  return sums.notChecked.flatMap(({ equation, reason }) => {
    if (reason !== 'blank' || equation.table !== table.id || equation.right.length !== 1) return [];
    const total = equation.right[0]!;
    const own = total.row === row.template.id && columns.has(total.column);
    return own && equation.left.some((ref) => ref.row === total.row && filled.has(ref.column)) ? [equation] : [];
  });
}
