import type { Report, Row, Table } from '../../report/model.ts';
import { tablesOf } from '../../report/tables-of.ts';
import { countOf } from '../../text/count.ts';
import type { Range, Words } from '../../text/range.ts';
import type { Edit, Finding, FindingWith, Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { namesOf, rowName, tableName } from '../words.ts';
import { hasLines, hasPlainLines, loudness, miscounted, withoutFrame } from './reading.ts';

interface Miscounted {
  readonly table: Table;
  readonly row: Row;
}

/** A row with more or fewer cells than its table has columns. */
export const cellCount: Rule<Miscounted | undefined> = {
  ...stated('table/cell-count'),
  *check({ report }) {
    for (const table of tablesOf(report)) {
      const rows = miscounted(report, table);
      if (rows.length > most) yield manyFound(report, table, rows);
      else for (const row of rows) yield oneFound(report, table, row);
    }
  },
  fixes: (finding, { report }) => {
    const data = finding.data;
    const edit = data && withoutLast(report, data.table, data.row);
    if (!edit) return [];
    const { zh, en } = rowName(data.table.id, data.row.template);
    return [{ title: { zh: `删去${zh}行末多出的 0`, en: `Delete the surplus 0 at the end of row ${en}` }, edits: [edit] }];
  },
};

/** More than these are one fault of the table, not of its rows. */
const most = 4;

/** From the first figure to the last, without the separators around them. */
function filledRange(report: Report, { cellsRange: { start, end } }: Row): Range {
  const cells = report.text.slice(start, end);
  const before = cells.length - cells.replace(/^[\s|]+/, '').length;
  const { length } = withoutFrame(cells);
  return before < length ? { start: start + before, end: start + length } : { start, end };
}

function oneFound(report: Report, table: Table, row: Row): FindingWith<Miscounted> {
  const name = rowName(table.id, row.template);
  const columns = row.template.columns.length;
  const counted = row.shape === 'wide' ? row.found : Math.max(row.found, row.cells.filter((c) => c.kind !== 'blank').length);
  return {
    code: 'table/cell-count',
    severity: loudness(report, hasLines(table) ? 'error' : 'warning'),
    ...filledRange(report, row),
    message: countWords(name, row.shape === 'wide', counted, columns),
    data: { table, row },
  };
}

/** How many there are and should be; where the figures are no more than the columns, or no fewer, only that their places are not known. */
function countWords(name: Words, tooMany: boolean, counted: number, columns: number): Words {
  if (tooMany ? counted <= columns : counted >= columns)
    return {
      zh: `${name.zh}的 ${counted} 个数和列对不上，看不出各属于哪一列。`,
      en: `The ${counted} figures of ${name.en} do not stand in its columns; to which each belongs cannot be told.`,
    };
  return {
    zh: `${name.zh}有 ${counted} 格，应为 ${columns} 格，${tooMany ? '多' : '少'}了 ${Math.abs(counted - columns)} 格。`,
    en: `${name.en} has ${countOf(counted, 'cell')} and should have ${columns}: ${Math.abs(counted - columns)} too ${tooMany ? 'many' : 'few'}.`,
  };
}

function manyFound(report: Report, table: Table, rows: readonly Row[]): Finding {
  const name = tableName(table.id);
  const names = namesOf(
    rows.map((row) => rowName(table.id, row.template)),
    3,
  );
  return {
    code: 'table/cell-count',
    severity: loudness(report, hasLines(table) ? 'error' : 'warning'),
    ...filledRange(report, rows[0]!),
    message: {
      zh: `${name.zh}有 ${rows.length} 行的格子数和列数对不上：${names.zh}。`,
      en: `${countOf(rows.length, 'row')} of ${name.en} have another number of cells than columns: ${names.en}.`,
    },
    related: rows.slice(1, 10).map((row) => ({ ...row.cellsRange, message: rowName(table.id, row.template) })),
  };
}

/** Takes out the last cell with its separator, where it is a 0 and the only one too many. */
function withoutLast(report: Report, table: Table, row: Row): Edit | undefined {
  if (!hasPlainLines(report, table) || row.found !== row.template.columns.length + 1) return undefined;
  const { start } = row.cellsRange;
  const cells = withoutFrame(report.text.slice(start, row.cellsRange.end));
  const end = start + cells.length;
  const cut = Math.max(cells.lastIndexOf('\t'), cells.lastIndexOf('|'));
  if (cut < 0 || cells.slice(cut + 1).trim() !== '0') return undefined;
  return { start: start + cells.slice(0, cut).trimEnd().length, end, newText: '' };
}
