import { tableTemplate } from '../../format/index.ts';
import type { Row, Table } from '../../report/model.ts';
import { tablesOf } from '../../report/tables-of.ts';
import type { Finding, Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { namesOf, rowName, tableName } from '../words.ts';
import { isLoose, placeOf, unreadRows } from './reading.ts';

/** Rows that do not stand where the form has them. */
export const rowOrder: Rule = {
  ...stated('table/row-order'),
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
