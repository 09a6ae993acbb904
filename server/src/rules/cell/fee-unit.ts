import type { Cell, Report } from '../../report/model.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { capital, cellName } from '../words.ts';

/** A fee that was probably entered in 元. */
export const cellFeeUnit: Rule<Cell> = {
  ...stated('cell/fee-unit'),
  *check({ report }) {
    const table = report.disclosure;
    const row = table?.rows.find((r) => r.template.columns.some((c) => c.type === 'amount' && c.label.includes('万元')));
    const cell = row?.cells.find((c) => c.type === 'amount');
    if (!table || !row || !cell || cell.written.includes('unit') || !saidInYuan(report, cell)) return;
    const name = cellName(table.id, row.template, row.template.columns[cell.column]!);
    yield {
      code: 'cell/fee-unit',
      severity: 'warning',
      start: cell.start,
      end: cell.end,
      message: {
        zh: `${name.zh}以万元计，正文写的是 ${cell.text} 元，可能忘了换算。`,
        en: `${capital(name.en)} is in 万元; the text says ${cell.text} 元, which may not have been converted.`,
      },
      data: cell,
    };
  },
  fixes: (finding) => {
    const cell = finding.data;
    const newText = String(Number(((cell.value ?? 0) / 10000).toPrecision(15)));
    const title = { zh: `换算为万元：${newText}`, en: `Convert to 万元: ${newText}` };
    return [{ title, safe: false, edits: [{ start: cell.start, end: cell.end, newText }] }];
  },
};

/** Whether the number stands elsewhere in the report with 元 right behind it. */
function saidInYuan(report: Report, cell: Cell): boolean {
  if ((cell.value ?? 0) < 100) return false;
  for (
    let at = report.text.indexOf(cell.text, report.range.start);
    at >= 0 && at < report.range.end;
    at = report.text.indexOf(cell.text, at + 1)
  ) {
    const before = report.text[at - 1] ?? '';
    const after = report.text.slice(at + cell.text.length, at + cell.text.length + 2).trimStart();
    if (at !== cell.start && !/[\d.]/.test(before) && after.startsWith('元')) return true;
  }
  return false;
}
