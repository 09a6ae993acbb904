import { tableTemplate } from '../../format/index.ts';
import type { RowTemplate } from '../../format/types.ts';
import { withoutListMark } from '../../language/ordinals.ts';
import type { Report, Row, Table } from '../../report/model.ts';
import { tablesOf } from '../../report/tables-of.ts';
import { countOf } from '../../text/count.ts';
import { fold } from '../../text/fold.ts';
import type { Edit, FindingWith, Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { namesOf, rowName, tableName } from '../words.ts';
import { hasPlainLines, headOf, isLoose, lineBreak, lineEnd, lineStart, loudness, missingRows, placeOf, unreadRows } from './reading.ts';

/** Rows of the table's own template that are not there; one finding a table. */
export const rowMissing: Rule<Missing> = {
  ...stated('table/row-missing'),
  *check({ report }) {
    for (const table of tablesOf(report)) {
      const missing = missingRows(table);
      if (missing.length === 0) continue;
      const absent = missing.filter((row) => !standsUnread(report, table, row));
      if (absent.length > 0) yield found(report, table, absent);
    }
  },
  fixes: (finding, { report }) => {
    const { table, rows } = finding.data;
    if (!hasPlainLines(report, table)) return [];
    const names = namesOf(
      rows.map((r) => rowName(table.id, r)),
      2,
    );
    const edits = rows.flatMap((row) => insertion(report, table, row, '') ?? []);
    if (edits.length < rows.length) return [];
    const title = { zh: `补上${names.zh}行`, en: `Put in row ${names.en}` };
    return [{ title, leaves: ['cell/blank'], edits }];
  },
};

interface Missing {
  readonly table: Table;
  readonly rows: readonly RowTemplate[];
}

/** A label that is there and was not recognised as a row's is the reading's failure, not the report's. */
function standsUnread(report: Report, table: Table, row: RowTemplate): boolean {
  if (unreadRows(report, table.id).has(row.id)) return true;
  if (isLoose(table) && unreadRows(report, table.id).size > 0) return true;
  const label = fold(withoutListMark(row.label));
  if (label.length < 4) return isLoose(table);
  const words = fold(report.text, ...extentOf(report, table));
  return words.includes(label.slice(0, 6));
}

/** From the heading of the table's section to the end of the table and of whatever section it runs into. */
function extentOf(report: Report, table: Table): [start: number, end: number] {
  const number = tableTemplate(table.template, table.id).section;
  const own = report.sections.filter(
    (s) => (s.number === number && s.start <= table.start) || (s.start <= table.end && table.start < s.end),
  );
  return [Math.min(table.start, ...own.map((s) => s.start)), Math.max(table.end, ...own.map((s) => s.end))];
}

function found(report: Report, table: Table, rows: readonly RowTemplate[]): FindingWith<Missing> {
  const before = rowBefore(table, rows[0]!);
  const name = tableName(table.id);
  const names = namesOf(
    rows.map((r) => rowName(table.id, r)),
    3,
    '行',
  );
  const few = table.rows.length < rows.length;
  return {
    code: 'table/row-missing',
    severity: loudness(report, isLoose(table) ? 'warning' : 'error'),
    ...(before ? placeOf(before) : headOf(report, table)),
    message: {
      zh: `${name.zh}${few ? `只有 ${table.rows.length} 行，` : ''}缺${names.zh}${rows.length > 3 ? '' : '行'}。`,
      en:
        rows.length === 1
          ? `Row ${names.en} of ${name.en} is missing.`
          : `${countOf(rows.length, 'row')} of ${name.en} are missing: ${names.en}.`,
    },
    data: { table, rows } satisfies Missing,
  };
}

/** The last row that is there among those that the form has before `row`. */
function rowBefore(table: Table, row: RowTemplate): Row | undefined {
  const order = tableTemplate(table.template, table.id).rows.map((r) => r.id);
  const until = new Set(order.slice(0, order.indexOf(row.id)));
  return table.rows.findLast((r) => until.has(r.template.id));
}

/** A line like that of a neighbour with the same columns, after the row before it or at the table's first row. */
function insertion(report: Report, table: Table, row: RowTemplate, cell: string): Edit | undefined {
  const { text } = report;
  const model =
    table.rows.findLast(
      (r) =>
        r.shape === 'right' && r.label !== null && r.template.columns === row.columns && r.template.parents.at(-1) === row.parents.at(-1),
    ) ?? table.rows.findLast((r) => r.shape === 'right' && r.label !== null && r.template.columns.length === row.columns.length);
  const before = rowBefore(table, row);
  if (!model) return undefined;
  const line = lineLike(text, model, row, cell);
  const eol = lineBreak(report);
  if (before) {
    const at = lineEnd(text, before.cellsRange.end);
    return { start: at, end: at, newText: eol + line };
  }
  const first = table.rows[0]!;
  const at = lineStart(text, placeOf(first).start);
  return { start: at, end: at, newText: line + eol };
}

/** The model's line with another label, `figure` in its cells and its merged labels emptied; separators and padding stay. */
function lineLike(text: string, model: Row, row: RowTemplate, figure: string): string {
  const label = model.label!;
  let line = text.slice(lineStart(text, label.start), label.start).replace(/[^\t| ]/g, '') + row.label;
  let at = label.end;
  for (const cell of model.cells) {
    line += text.slice(at, cell.start) + figure;
    at = Math.max(at, cell.end);
  }
  return line + text.slice(at, lineEnd(text, at));
}
