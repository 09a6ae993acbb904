import { tableTemplate } from '../../format/index.ts';
import type { Row, Table } from '../../report/model.ts';
import type { Finding, Rule } from '../engine/rule.ts';
import { namesOf, rowName, tableName } from '../words.ts';
import { isLoose, placeOf, tablesOf, unreadRows } from './reading.ts';

/** Rows that do not stand where the form has them. */
export const rowOrder: Rule = {
  code: 'table/row-order',
  severity: 'warning',
  fix: 'none',
  covers: ['TAB-ROW-ORDER'],
  basis: [{ cite: '国办公开办函〔2021〕30号附表', status: 'reports' }],
  docs: {
    zh: {
      title: '行的次序不对',
      what: '这一行的位置和规定的表格不一样。',
      why: '汇总时按行的次序抄数，次序不对容易串行。',
      how: '把这一行移到规定的位置。',
    },
    en: {
      title: 'A row is out of order',
      what: 'The row does not stand where the official form has it.',
      why: 'Tables are added up row by row; a row out of place ends up in the wrong sum.',
      how: 'Move the row to its place.',
    },
  },
  examples: {
    bad: {
      changes: [
        [
          '\t\t2.重复申请\t1\t0\t0\t0\t0\t0\t1\n\t\t3.要求提供公开出版物\t0\t0\t0\t0\t0\t0\t0\n\t\t4.无正当理由大量反复申请\t0\t0\t0\t0\t0\t0\t0\n',
          '\t\t3.要求提供公开出版物\t0\t0\t0\t0\t0\t0\t0\n\t\t4.无正当理由大量反复申请\t0\t0\t0\t0\t0\t0\t0\n\t\t2.重复申请\t1\t0\t0\t0\t0\t0\t1\n',
        ],
      ],
    },
    good: { changes: [] },
  },
  *check({ report }) {
    for (const table of tablesOf(report)) {
      if (isLoose(table) || unreadRows(report, table.id).size > 0) continue;
      const rows = displaced(table);
      const [first] = rows;
      if (first) yield { code: 'table/row-order', severity: 'warning', ...placeOf(first.row), ...wordsOf(table, rows) };
    }
  },
};

/** One row is told with its neighbour; several moved together are one finding. */
function wordsOf({ id }: Table, rows: readonly Displaced[]): Pick<Finding, 'message' | 'related'> {
  const { row, other, late } = rows[0]!;
  if (rows.length > 1) {
    const name = tableName(id);
    const names = namesOf(
      rows.map((r) => rowName(id, r.row.template)),
      3,
      '行',
    );
    return {
      message: { zh: `${name.zh}有几行的次序和规定的不一样：${names.zh}。`, en: `Rows of ${name.en} are out of order: ${names.en}.` },
      related: rows.slice(1, 10).map((r) => ({ ...placeOf(r.row), message: rowName(id, r.row.template) })),
    };
  }
  const name = rowName(id, row.template);
  const beside = rowName(id, other.template);
  const message = {
    zh: `${name.zh}行应在${beside.zh}行之${late ? '前' : '后'}。`,
    en: `Row ${name.en} belongs ${late ? 'before' : 'after'} row ${beside.en}.`,
  };
  return { message, related: [{ ...placeOf(other), message: beside }] };
}

interface Displaced {
  readonly row: Row;
  /** The nearest row that it should stand before (it comes too late) or after. */
  readonly other: Row;
  readonly late: boolean;
}

/** Rows outside the longest run in the form's order. Rows that stand twice count once. */
function displaced(table: Table): readonly Displaced[] {
  const order = new Map(tableTemplate(table.template, table.id).rows.map((r, i) => [r.id, i]));
  const seen = new Set<string>();
  const rows = table.rows.filter((r) => !seen.has(r.template.id) && seen.add(r.template.id));
  const places = rows.map((r) => order.get(r.template.id) ?? 0);
  const kept = longestRise(places);
  return rows.flatMap((row, i): Displaced[] => {
    if (kept.has(i)) return [];
    const late = rows.find((_, j) => j < i && kept.has(j) && places[j]! > places[i]!);
    const early = rows.findLast((_, j) => j > i && kept.has(j) && places[j]! < places[i]!);
    const other = late ?? early;
    return other ? [{ row, other, late: late !== undefined }] : [];
  });
}

/** Indexes of a longest rising run; at most as many as a table has rows. */
function longestRise(values: readonly number[]): ReadonlySet<number> {
  const length = values.map(() => 1);
  const from = values.map(() => -1);
  for (let i = 0; i < values.length; i++) {
    for (let j = 0; j < i; j++) {
      if (values[j]! < values[i]! && length[j]! + 1 > length[i]!) {
        length[i] = length[j]! + 1;
        from[i] = j;
      }
    }
  }
  const kept = new Set<number>();
  for (let i = length.indexOf(Math.max(...length, 0)); i >= 0; i = from[i]!) kept.add(i);
  return kept;
}
