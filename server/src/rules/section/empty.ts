import { toChinese } from '../../language/numerals.ts';
import type { Report } from '../../report/model.ts';
import type { Range } from '../../text/range.ts';
import type { Rule } from '../rule.ts';
import { groupedFinding } from '../wording.ts';
import { structureSeverity } from './place.ts';
import { type Written, writtenSections } from './written.ts';

export const sectionEmpty: Rule = {
  code: 'section/empty',
  severity: 'error',
  fix: 'none',
  covers: ['STR-EMPTY'],
  basis: [{ cite: '《中华人民共和国政府信息公开条例》第五十条', status: 'official' }],
  docs: {
    zh: {
      title: '标题下面没有内容',
      what: '第一、第五或者第六部分只有标题，下面什么也没有写。',
      why: '《条例》第五十条列出年度报告应当包括的内容。只有标题等于没有报告。二、三、四部分缺表另有提示；2019 年度的、没有标题的、各部分都没有写文字的只作提醒，没有机关和年度的空白模板只作提示。',
      how: '写上内容；确实没有其他事项的，写明没有。',
    },
    en: {
      title: 'Nothing stands under the heading',
      what: 'Of section one, five or six there is only the heading.',
      why: 'Article 50 tells what a report holds. Missing tables of the other sections are another rule’s. For 2019, for texts without a title and where no section of words is written it is a warning, in a blank form for information.',
      how: 'Write the section, if only that there is nothing to report.',
    },
  },
  examples: {
    bad: { changes: [['2023年，本机关未收取信息处理费。', '']] },
    good: { changes: [['2023年，本机关未收取信息处理费。', '无收费情况。']] },
  },
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
