import { toChinese } from '../../language/numerals.ts';
import type { Report } from '../../report/model.ts';
import { tablesOf } from '../../report/tables-of.ts';
import { type Range, rangeOf } from '../../text/range.ts';
import type { Finding, Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { groupedFinding, placed } from '../wording.ts';
import { structureSeverity } from './place.ts';
import { type Written, writtenSections } from './written.ts';

export const sectionEmpty: Rule = {
  ...stated('section/empty'),
  *check({ report }) {
    const asked = writtenSections(report).filter(({ section: { number } }) => number === 1 || number === 5 || number === 6);
    const empty = asked.filter((written) => !isWritten(report, written)).map(({ section }) => section);
    if (empty.length === 0) {
      yield* emptyParts(report);
      return;
    }
    const blank = !report.organ && !report.year;
    if (empty.length > 1 && empty.length === asked.length) {
      const message = { zh: '只有表格，各部分都没有写文字。', en: 'There are tables only: no section of words is written.' };
      const headings = empty.map(({ heading }) => rangeOf(heading));
      yield {
        ...groupedFinding(this, headings, message),
        severity: blank ? 'information' : 'warning',
      };
      return;
    }
    for (const { number, heading } of empty) {
      yield {
        ...placed({ code: this.code, severity: blank ? 'information' : structureSeverity(report) }, heading),
        message: { zh: `第${toChinese(number!)}部分只有标题，没有内容。`, en: `Section ${number} has a heading and nothing under it.` },
      };
    }
  },
};

function isWritten(report: Report, { section, prose }: Written): boolean {
  const within = ({ start }: Range): boolean => start >= section.body.start && start < section.body.end;
  return prose.length > 0 || tablesOf(report).some(within) || report.notRead.some((n) => within(n.range));
}

/** A heading inside a section that is no sentence of its own, as an item of a list may be. */
const partOfSection =
  /(?:情况|方面|改进措施|(?:主要|存在的?|突出)问题|存在的?不足|主动公开|依申请公开|(?:政府)?信息管理|平台建设|监督保障)$/;

/** `（二）改进情况` with nothing under it. */
function* emptyParts(report: Report): Iterable<Finding> {
  if (report.markup) return;
  for (const { section } of writtenSections(report)) {
    if (section.number !== 1 && section.number !== 5) continue;
    for (const [i, { level, ordinal, name, line, end, headings }] of section.headings.entries()) {
      const words = report.text.slice(line.start, line.end).trim();
      // A list that begins anew under it may be its own: （一）存在的问题（一）公开不及时.
      const next = section.headings[i + 1]?.ordinal;
      if (next !== undefined && ordinal !== null && next !== ordinal + 1) continue;
      if (level !== 2 || headings.length > 0 || words !== name || !partOfSection.test(name)) continue;
      if (report.text.slice(line.end, end).trim() !== '') continue;
      yield {
        ...placed({ code: 'section/empty', severity: 'warning' }, line),
        message: { zh: `「${name}」下面没有内容。`, en: `Nothing stands under “${name}”.` },
      };
    }
  }
}
