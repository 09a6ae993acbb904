import type { Report, Row, Table } from '../../report/model.ts';
import type { Finding, Fix, Rule } from '../engine/rule.ts';
import { namesOf, rowName, tableName } from '../words.ts';
import { hasPlainLines, isLoose, loudness, missingRows, placeOf, tablesOf, wholeLine } from './reading.ts';

/** A row that stands twice in a table. */
export const rowDuplicate: Rule = {
  code: 'table/row-duplicate',
  severity: 'error',
  fix: 'choice',
  covers: ['TAB-ROW-DUP'],
  basis: [{ cite: '国办公开办函〔2021〕30号附表', status: 'reports' }],
  docs: {
    zh: {
      title: '重复的行',
      what: '同一行在表里出现了两次。',
      why: '同一行有两个数，不知道以哪个为准，涉及这一行的等式都无法核对。',
      how: '核对后留一行，删去另一行。也可能是标签抄错，本该是相邻的另一行。',
    },
    en: {
      title: 'A row stands twice',
      what: 'The same row appears twice in the table.',
      why: 'Which of the two counts cannot be told, and no equation with the row can be checked.',
      how: 'Keep one and delete the other; or correct the label if it should have been a neighbouring row.',
    },
  },
  examples: {
    bad: {
      changes: [['2.重复申请\t1\t0\t0\t0\t0\t0\t1\n', '2.重复申请\t1\t0\t0\t0\t0\t0\t1\n\t\t2.重复申请\t1\t0\t0\t0\t0\t0\t1\n']],
    },
    good: { changes: [] },
  },
  *check({ report }) {
    for (const table of tablesOf(report)) {
      if (isLoose(table) && missingRows(table).length > 0) continue;
      const twice = repeated(table);
      if (twice.length > 3) yield severalFound(report, table, twice);
      else for (const pair of twice) yield oneFound(report, table, pair);
    }
  },
  fixes: (finding, { report }) => {
    const data = finding.data as { readonly table: Table; readonly pair: Pair } | undefined;
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

function oneFound(report: Report, table: Table, pair: Pair): Finding {
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
    severity: loudness(report, isLoose(table) ? 'warning' : 'error'),
    ...placeOf(pairs[0]![1]),
    message: { zh: `${name.zh}有多行重复：${names.zh}。`, en: `Several rows of ${name.en} stand twice: ${names.en}.` },
    related: pairs.slice(0, 3).map(([first]) => ({ ...placeOf(first), message: rowName(table.id, first.template) })),
  };
}

const removal = (report: Report, row: Row, zh: string, en: string): Fix => ({
  title: { zh: `删去${zh}一行`, en: `Delete the ${en} one` },
  safe: false,
  edits: [{ ...wholeLine(report.text, placeOf(row).start), newText: '' }],
});
