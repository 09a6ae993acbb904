import type { Cell, Report, Row, Table, Written } from '../../report/model.ts';
import { tablesOf } from '../../report/tables-of.ts';
import { rangeOf, type Words } from '../../text/range.ts';
import type { FindingWith, Fix, Severity } from '../engine/rule.ts';
import { capital, cellName } from '../words.ts';

/** Numbers that can be read but are not written as digits alone. Their fix writes the same number plainly. */

export interface WrittenCell {
  readonly table: Table;
  readonly row: Row;
  readonly cell: Cell;
}

/** Every number of the report's tables that is written in one of `ways`. */
export function* cellsWritten(report: Report, ways: readonly Written[]): Iterable<WrittenCell> {
  for (const table of tablesOf(report))
    for (const row of table.rows) {
      if (row.shape !== 'right') continue;
      for (const cell of row.cells) if (cell.written.some((w) => ways.includes(w))) yield { table, row, cell };
    }
}

/** A finding on how a number is written: `「…」格写成「１２」，应写 12`. */
export function writtenFinding(code: string, severity: Severity, { table, row, cell }: WrittenCell, why: Words): FindingWith<Cell> {
  const name = cellName(table.id, row.template, row.template.columns[cell.column]!);
  return {
    code,
    severity,
    ...rangeOf(cell),
    message: {
      zh: `${name.zh}写成「${cell.text}」，${why.zh}，宜写 ${plainNumber(cell)}。`,
      en: `${capital(name.en)} reads “${cell.text}”: ${why.en}; write ${plainNumber(cell)}.`,
    },
    data: cell,
  };
}

/** Writes the number in digits, which changes no fact. */
export function plainFix({ data: cell }: FindingWith<Cell>): readonly Fix[] {
  const newText = plainNumber(cell);
  const title: Words = { zh: `改写为 ${newText}`, en: `Write ${newText}` };
  return [{ title, safe: true, preferred: true, edits: [{ ...rangeOf(cell), newText }] }];
}

/** Digits alone, with the places behind the point that were written. Signed changes keep their sign. */
export function plainNumber(cell: Cell): string {
  const value = cell.value ?? 0;
  const sign = cell.type === 'change' && value > 0 && /^[+＋增]/.test(cell.text) ? '+' : '';
  const half = cell.text.normalize('NFKC');
  const places =
    cell.written.includes('unit') || (cell.type === 'count' && Number.isInteger(value)) ? 0 : (/\.(\d+)/.exec(half)?.[1]?.length ?? 0);
  return sign + (places > 0 ? value.toFixed(Math.min(places, 8)) : String(value));
}
