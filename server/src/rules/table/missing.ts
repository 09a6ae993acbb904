import { tableIds, tableTemplate } from '../../format/index.ts';
import type { TableId } from '../../format/types.ts';
import type { NotRead, Report, Section } from '../../report/model.ts';
import { whyNotRead } from '../../report/not-read.ts';
import { type Range, rangeOf, type Words } from '../../text/range.ts';
import { tableLines } from '../engine/form.ts';
import type { Finding, FindingWith, Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { capital, namesOf, rowName, tableName } from '../words.ts';
import { holdsLabels, lineBreak, lineEnd, loudness, miscounted, sectionFor, wordyRows } from './reading.ts';

/** A section without its table; or a table that is there and could not be read, which is said without blame. */
export const tableMissing: Rule<TableId | undefined> = {
  ...stated('table/missing'),
  *check({ report }) {
    for (const table of tableIds) {
      const section = sectionFor(report, table);
      // Without its section, words of a table in the rest of the text are no table.
      const declined = report.notRead.filter((n) => n.table === table && n.reason !== 'absent' && (section || n.reason !== 'no-rows'));
      for (const one of declined) yield* notRead(report, one);
      if (report[table] || declined.length > 0) continue;
      if (section) yield absent(report, table, section);
    }
  },
  fixes: (finding, { report }) => {
    const table = finding.data;
    const section = table && sectionFor(report, table);
    if (!table || !section) return [];
    const eol = lineBreak(report);
    const lines = tableLines(report.template[table]).join(eol);
    const name = tableName(table);
    return [
      {
        title: { zh: `补上空的${name.zh}`, en: `Put in an empty ${name.en}` },
        leaves: ['cell/blank'],
        edits: [{ start: section.heading.end, end: section.heading.end, newText: `${eol}${eol}${lines}` }],
      },
    ];
  },
};

function absent(report: Report, table: TableId, section: Section): FindingWith<TableId | undefined> {
  const name = tableName(table);
  const range = rangeOf(section.heading);
  if (holdsLabels(report, table, section)) {
    return {
      code: 'table/missing',
      severity: 'information',
      ...range,
      message: {
        zh: `这里有${name.zh}的文字，但行列读不出来，${name.zh}没有核对。`,
        en: `The words of ${name.en} are here, but its rows and cells could not be read; it was not checked.`,
      },
    };
  }
  return {
    code: 'table/missing',
    severity: loudness(report, 'error'),
    ...range,
    message: { zh: `这一部分没有${name.zh}。`, en: `This section has no ${name.en}.` },
    data: table,
  };
}

function* notRead(report: Report, lost: NotRead): Iterable<Finding> {
  const { table, rows, range } = lost;
  const read = report[table];
  const counted = new Set(
    read && [...miscounted(report, read), ...wordyRows(report, read).map(({ row }) => row)].map((r) => r.template.id),
  );
  const left = rows.filter((id) => !counted.has(id));
  if (rows.length > 0 && left.length === 0) return;
  const all = read ? tableTemplate(read.template, table).rows : [];
  const names = namesOf(
    all.filter((r) => left.includes(r.id)).map((r) => rowName(table, r)),
    3,
    '行',
  );
  const name = tableName(table);
  const what: Words =
    names.zh === ''
      ? { zh: `${name.zh}没有读出来`, en: `${name.en} was not read` }
      : { zh: `${name.zh}有的行没有读出来（${names.zh}）`, en: `rows of ${name.en} were not read (${names.en})` };
  const why = whyNotRead(lost);
  yield {
    code: 'table/missing',
    severity: 'information',
    ...firstLine(report, range),
    message: { zh: `${what.zh}，没有核对：${why.zh}。`, en: `${capital(what.en)}, so not checked: ${why.en}.` },
  };
}

const firstLine = (report: Report, { start, end }: Range): Range => ({ start, end: Math.min(end, lineEnd(report.text, start)) });
