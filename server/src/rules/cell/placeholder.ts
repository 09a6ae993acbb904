import type { Report, Table } from '../../report/model.ts';
import { tablesOf } from '../../report/tables-of.ts';
import type { FindingWith, Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { headOf } from '../table/reading.ts';
import { tableName } from '../words.ts';
import { cellsName, spanOf, type Unfilled, type UnfilledRow, unfilled, zeroFixes } from './unfilled.ts';

type UnfilledCells = Pick<Unfilled, 'table' | 'rows'>;

/** `/`, `-` or 无 where a number is asked for. */
export const cellPlaceholder: Rule<UnfilledCells> = {
  ...stated('cell/placeholder'),
  *check({ report }) {
    for (const table of tablesOf(report)) {
      const all = unfilled(table, 'placeholder');
      if (!all) continue;
      if (all.most) yield ofTable(report, all);
      else for (const row of all.rows) yield ofRow(report, table, row);
    }
  },
  fixes: (finding, { report }) => zeroFixes(report, finding.data),
};

function ofTable(report: Report, { table, rows }: Unfilled): FindingWith<UnfilledCells> {
  const name = tableName(table.id);
  const sign = rows[0]!.cells[0]!.text;
  return {
    code: 'cell/placeholder',
    severity: 'warning',
    ...headOf(report, table),
    message: {
      zh: `${name.zh}多数行用「${sign}」代替数字；没有发生的请填 0。`,
      en: `Most rows of ${name.en} have “${sign}” instead of numbers; enter 0 where there was nothing.`,
    },
    data: { table, rows },
  };
}

function ofRow(report: Report, table: Table, row: UnfilledRow): FindingWith<UnfilledCells> {
  const name = cellsName(table, row);
  const sign = row.cells[0]!.text;
  // Organs that make no 规章 customarily strike that row out.
  const customary = row.row === table.rows[0] && table.id === 'disclosure' && row.cells.length === row.row.cells.length;
  return {
    code: 'cell/placeholder',
    severity: customary ? 'hint' : 'warning',
    ...spanOf(report, row.cells),
    message: {
      zh: `${name.zh}写的是「${sign}」；没有发生的请填 0。`,
      en: `“${sign}” in ${name.en}. Enter 0 where there was nothing.`,
    },
    data: { table, rows: [row] },
  };
}
