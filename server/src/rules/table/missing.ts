import { tableIds, tableTemplate } from '../../format/index.ts';
import type { TableId } from '../../format/types.ts';
import type { NotRead, Report, Section } from '../../report/model.ts';
import { whyNotRead } from '../../report/not-read.ts';
import { fold, withoutPinyin } from '../../text/fold.ts';
import type { Range, Words } from '../../text/range.ts';
import { tableLines } from '../engine/form.ts';
import type { Finding, FindingWith, Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { capital, namesOf, rowName, tableName } from '../words.ts';
import { lineBreak, lineEnd, loudness, miscounted, wordyRows } from './reading.ts';

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
        safe: false,
        leaves: ['cell/blank'],
        edits: [{ start: section.heading.end, end: section.heading.end, newText: `${eol}${eol}${lines}` }],
      },
    ];
  },
};

const sectionFor = (report: Report, table: TableId): Section | undefined =>
  report.sections.find((s) => s.number === tableTemplate(report.template.id, table).section && !s.duplicate);

function absent(report: Report, table: TableId, section: Section): FindingWith<TableId | undefined> {
  const name = tableName(table);
  const range = { start: section.heading.start, end: section.heading.end };
  if (labelsInText(report, table, section)) {
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

/** Whether three labels of the table, or of its header, stand in the section, however they are laid out; or it ends with the beginning of one. */
function labelsInText(report: Report, table: TableId, section: Section): boolean {
  const words = fold(withoutPinyin(report.text.slice(section.body.start, section.body.end)));
  const { rows, header } = tableTemplate(report.template.id, table);
  const labels = new Set(
    [...rows.map((r) => r.label), ...header.flat().map((c) => c.label)].map((l) => fold(l)).filter((l) => l.length >= 4),
  );
  let found = 0;
  for (const label of labels) {
    // The text may end within the table's very first words.
    for (let length = label.length; length >= 5; length--) if (words.endsWith(label.slice(0, length))) return true;
    if (words.includes(label) && ++found >= 3) return true;
  }
  return false;
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
