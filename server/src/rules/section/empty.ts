import { toChinese } from '../../language/numerals.ts';
import type { Report } from '../../report/model.ts';
import type { Range } from '../../text/range.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { groupedFinding } from '../wording.ts';
import { structureSeverity } from './place.ts';
import { type Written, writtenSections } from './written.ts';

export const sectionEmpty: Rule = {
  ...stated('section/empty'),
  *check({ report }) {
    const asked = writtenSections(report).filter(({ section: { number } }) => number === 1 || number === 5 || number === 6);
    const empty = asked.filter((written) => !isWritten(report, written)).map(({ section }) => section);
    if (empty.length === 0) return;
    const blank = !report.organ && !report.year;
    if (empty.length > 1 && empty.length === asked.length) {
      const message = { zh: '只有表格，各部分都没有写文字。', en: 'There are tables only: no section of words is written.' };
      const headings = empty.map(({ heading }) => ({ start: heading.start, end: heading.end }));
      yield {
        ...groupedFinding(this, headings, message, { zh: '这里也没有内容', en: 'nothing here, either' }),
        severity: blank ? 'information' : 'warning',
      };
      return;
    }
    for (const { number, heading } of empty) {
      yield {
        code: this.code,
        severity: blank ? 'information' : structureSeverity(report),
        start: heading.start,
        end: heading.end,
        message: { zh: `第${toChinese(number!)}部分只有标题，没有内容。`, en: `Section ${number} has a heading and nothing under it.` },
      };
    }
  },
};

function isWritten(report: Report, { section, prose }: Written): boolean {
  const within = ({ start }: Range): boolean => start >= section.body.start && start < section.body.end;
  const tables = [report.disclosure, report.requests, report.disputes].flatMap((t) => t ?? []);
  return prose.length > 0 || tables.some(within) || report.notRead.some((n) => within(n.range));
}
