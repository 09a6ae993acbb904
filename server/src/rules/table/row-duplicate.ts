import type { Report, Row, Table } from '../../report/model.ts';
import { tablesOf } from '../../report/tables-of.ts';
import type { Finding, FindingWith, Fix, Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { namesOf, rowName, tableName } from '../words.ts';
import { hasPlainLines, isLoose, loudness, missingRows, placeOf, wholeLine } from './reading.ts';

interface Twice {
  readonly table: Table;
  readonly pair: Pair;
}

/** A row that stands twice in a table. */
export const rowDuplicate: Rule<Twice | undefined> = {
  ...stated('table/row-duplicate'),
  *check({ report }) {
    for (const table of tablesOf(report)) {
      if (isLoose(table) && missingRows(table).length > 0) continue;
      const twice = repeated(table);
      if (twice.length > 3) yield severalFound(report, table, twice);
      else for (const pair of twice) yield oneFound(report, table, pair);
    }
  },
  fixes: (finding, { report }) => {
    const data = finding.data;
    if (!data || !hasPlainLines(report, data.table)) return [];
    const [first, second] = data.pair;
    return [removal(report, second, '后', 'second'), removal(report, first, '前', 'first')];
  },
};

type Pair = readonly [first: Row, second: Row];

function repeated(table: Table): readonly Pair[] {
  const first = new Map<string, Row>();
  const pairs: Pair[] = [];
  for (const row of table.rows) {
    const before = first.get(row.template.id);
    if (before) pairs.push([before, row]);
    else first.set(row.template.id, row);
  }
  return pairs;
}

function oneFound(report: Report, table: Table, pair: Pair): FindingWith<Twice> {
  const [first, second] = pair;
  const name = rowName(table.id, second.template);
  return {
    code: 'table/row-duplicate',
    severity: loudness(report, isLoose(table) ? 'warning' : 'error'),
    ...placeOf(second),
    message: { zh: `${name.zh}行重复了。`, en: `Row ${name.en} stands twice.` },
    related: [{ ...placeOf(first), message: { zh: `${name.zh}第一次出现`, en: `${name.en} stands here first` } }],
    data: { table, pair },
  };
}

function severalFound(report: Report, table: Table, pairs: readonly Pair[]): Finding {
  const name = tableName(table.id);
  const names = namesOf(
    pairs.map(([, row]) => rowName(table.id, row.template)),
    3,
  );
  return {
    code: 'table/row-duplicate',
    // A whole table that stands twice may be another body's: of the office itself, or of those below it.
    severity: 2 * pairs.length >= table.rows.length - 1 ? 'information' : loudness(report, isLoose(table) ? 'warning' : 'error'),
    ...placeOf(pairs[0]![1]),
    message: { zh: `${name.zh}有多行重复：${names.zh}。`, en: `Several rows of ${name.en} stand twice: ${names.en}.` },
    related: pairs.slice(0, 3).map(([first]) => ({ ...placeOf(first), message: rowName(table.id, first.template) })),
  };
}

const removal = (report: Report, row: Row, zh: string, en: string): Fix => ({
  title: { zh: `删去${zh}一行`, en: `Delete the ${en} one` },
  edits: [{ ...wholeLine(report.text, placeOf(row).start), newText: '' }],
});
