import type { Report, Table } from '../../report/model.ts';
import { isPageMark } from '../../report/strip.ts';
import { tablesOf } from '../../report/tables-of.ts';
import { countOf } from '../../text/count.ts';
import { linesOf } from '../../text/lines.ts';
import type { Range } from '../../text/range.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { placed } from '../wording.ts';
import { rowName, tableName } from '../words.ts';
import { hasPlainLines, wholeLine } from './reading.ts';
import { shiftedRows } from './shifted.ts';

/** A blank line or a page number that splits a table, and a row that is out of its grid. */
export const tableLayout: Rule<readonly Range[]> = {
  ...stated('table/layout'),
  *check({ report }) {
    for (const table of tablesOf(report)) {
      for (const { row, by } of shiftedRows(report, table)) {
        const name = rowName(table.id, row.template);
        yield {
          code: 'table/layout',
          severity: 'warning',
          ...row.cellsRange,
          message: {
            zh: `${name.zh}的数字整行${by < 0 ? '左' : '右'}移了${Math.abs(by)}列，和其他行不对齐。`,
            en: `The figures of ${name.en} stand ${countOf(Math.abs(by), 'column')} further ${by < 0 ? 'left' : 'right'} than those of all other rows.`,
          },
          data: [],
        };
      }
      const gaps = gapsIn(report, table);
      const [first] = gaps;
      if (!first) continue;
      const name = tableName(table.id);
      yield {
        ...placed({ code: 'table/layout', severity: 'hint' }, first),
        message: { zh: `${name.zh}中间有空行或页码，粘贴后会断成两张表。`, en: `A blank line or page number splits ${name.en}.` },
        tags: ['unnecessary'],
        data: gaps,
      };
    }
  },
  fixes: (finding) =>
    finding.data.length === 0
      ? []
      : [
          {
            title: { zh: '删去表格中间的空行和页码', en: 'Delete blank lines and page numbers inside the table' },
            safe: true,
            preferred: true,
            edits: finding.data.map((range) => ({ ...range, newText: '' })),
          },
        ],
};

/** More gaps than this share of the rows are a way of laying out, not an accident. */
const share = 0.2;

/** Lines between the first and the last row that are blank or hold a page number, with their breaks. */
function gapsIn(report: Report, table: Table): readonly Range[] {
  const first = table.rows[0];
  const last = table.rows.at(-1);
  if (!hasPlainLines(report, table) || !first || !last || table.id !== 'requests') return [];
  const gaps: Range[] = [];
  const lines = linesOf(report.text, { start: first.start, end: Math.max(first.start, last.start) });
  for (let line = 1; line < lines.count - 1; line++) {
    const words = report.text.slice(lines.start(line), Math.min(lines.end(line), lines.start(line) + 60)).trim();
    const separated = report.text.slice(lines.start(line), lines.end(line)).includes('\t') || words.includes('|');
    if (!separated && (words === '' || isPageMark(words))) gaps.push(wholeLine(report.text, lines.start(line)));
  }
  return gaps.length <= table.rows.length * share ? gaps : [];
}
