import type { Equation } from '../../format/types.ts';
import type { Report, Table } from '../../report/model.ts';
import { tablesOf } from '../../report/tables-of.ts';
import { causesOf } from '../engine/explain.ts';
import type { Finding, FindingWith, Rule, RuleContext, Sums } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { headOf, loudness } from '../table/reading.ts';
import { capital, tableName } from '../words.ts';
import { askedFixes, asksOf, asksWords, isContradiction } from './blank-asked.ts';
import { cellsName, spanOf, type Unfilled, type UnfilledRow, unfilled, zeroFixes } from './unfilled.ts';

type BlankCells = Pick<Unfilled, 'table' | 'rows'>;

/** A blank in a table that otherwise has figures. A blank is not a zero; nothing official says that it is wrong either. */
export const cellBlank: Rule<BlankCells | undefined> = {
  ...stated('cell/blank'),
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
    const data = finding.data;
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

function ofTable(report: Report, all: Unfilled): FindingWith<BlankCells> {
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

function ofRow(context: RuleContext, table: Table, row: UnfilledRow): FindingWith<BlankCells | undefined> {
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
