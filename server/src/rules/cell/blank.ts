import type { Equation } from '../../format/types.ts';
import type { Report, Table } from '../../report/model.ts';
import { writeCell } from '../edit-cell.ts';
import { causesOf } from '../engine/explain.ts';
import type { Finding, FindingWith, Fix, Rule, RuleContext, Sums } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { cellOf } from '../engine/sums.ts';
import { headOf, loudness, tablesOf } from '../table/reading.ts';
import { capital, tableName } from '../words.ts';
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
      if (all.most) yield ofTable(report, all);
      else for (const row of all.rows) yield ofRow(context, table, row);
    }
  },
  fixes: (finding, context) => {
    const data = finding.data;
    if (!data) return [];
    return [...totalFixes(context, data), ...zeroFixes(context.report, data)];
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

function ofRow({ report, sums }: RuleContext, table: Table, row: UnfilledRow): FindingWith<BlankCells | undefined> {
  const name = cellsName(table, row);
  const data = { table, rows: [row] };
  const range = spanOf(report, row.cells);
  // The sums say there what the number should be.
  const told = causesOf(report, sums).some((cause) => cause.kind === 'cells' && cause.cells.some(({ cell }) => row.cells.includes(cell)));
  if (told) return { code: 'cell/blank', severity: 'warning', ...range, message: { zh: `${name.zh}空着。`, en: `Blank: ${name.en}.` } };
  if (stopsEquation(sums, table, row))
    return {
      code: 'cell/blank',
      severity: loudness(report, 'error'),
      ...range,
      message: { zh: `${name.zh}空着，合计无法核对。`, en: `Blank: ${name.en}. Its total cannot be checked.` },
      data,
    };
  return {
    code: 'cell/blank',
    severity: 'warning',
    ...range,
    message: {
      zh: `${name.zh}空着；没有发生的请填 0。`,
      en: `Blank: ${name.en}. Enter 0 where there was nothing.`,
    },
    data,
  };
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

/** For a lone blank total: the sum of its parts. */
function totalFixes({ report, sums }: RuleContext, { table, rows }: BlankCells): readonly Fix[] {
  const [only] = rows;
  if (!only || rows.length > 1 || only.cells.length > 1 || !/tabs|pipes/.test(table.layout)) return [];
  return stopped(sums, table, only).flatMap((equation) => {
    const parts = equation.left.flatMap((ref) => cellOf(table, ref)?.value ?? []);
    if (parts.length !== equation.left.length) return [];
    const sum = parts.reduce((a, b) => a + b, 0);
    const words = `${parts.join('+')}=${sum}`;
    return sum === 0
      ? []
      : [
          {
            title: { zh: `填 ${sum}（${words}）`, en: `Enter ${sum} (${words})` },
            safe: false,
            edits: [writeCell(report, only.cells[0]!, sum)],
          },
        ];
  });
}
