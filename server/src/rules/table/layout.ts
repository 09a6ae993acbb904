import type { Report, Table } from '../../report/model.ts';
import { isPageMark } from '../../report/strip.ts';
import { linesOf } from '../../text/lines.ts';
import type { Range } from '../../text/range.ts';
import type { Rule } from '../engine/rule.ts';
import { tableName } from '../words.ts';
import { hasPlainLines, tablesOf, wholeLine } from './reading.ts';

/** A blank line or a page number that splits a table. */
export const tableLayout: Rule = {
  code: 'table/layout',
  severity: 'hint',
  fix: 'safe',
  covers: ['TAB-GAP'],
  basis: [{ cite: '公开发布的年度报告', status: 'reports' }],
  docs: {
    zh: {
      title: '表格中间有空行或页码',
      what: '表格的两行数据之间夹着空行或页码。',
      why: '粘贴到网页或表格软件时，表格会在这里断成两张。',
      how: '删去空行或页码。快速修复只删这些行。',
    },
    en: {
      title: 'A blank line or page number inside a table',
      what: 'Between two rows of the table stands a blank line or a page number.',
      why: 'Pasted into a page or a spreadsheet, the table falls apart there.',
      how: 'Delete the line. The quick fix deletes nothing else.',
    },
  },
  examples: {
    bad: { changes: [['\t\t3.要求提供公开出版物', '\n- 4 -\n\t\t3.要求提供公开出版物']] },
    good: { changes: [] },
  },
  *check({ report }) {
    for (const table of tablesOf(report)) {
      const gaps = gapsIn(report, table);
      const [first] = gaps;
      if (!first) continue;
      const name = tableName(table.id);
      yield {
        code: 'table/layout',
        severity: 'hint',
        start: first.start,
        end: first.end,
        message: { zh: `${name.zh}中间有空行或页码，粘贴后会断成两张表。`, en: `A blank line or page number splits ${name.en}.` },
        tags: ['unnecessary'],
        data: gaps,
      };
    }
  },
  fixes: (finding) => [
    {
      title: { zh: '删去表格中间的空行和页码', en: 'Delete blank lines and page numbers inside the table' },
      safe: true,
      preferred: true,
      edits: (finding.data as readonly Range[]).map((range) => ({ ...range, newText: '' })),
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
