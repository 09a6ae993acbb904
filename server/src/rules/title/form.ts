import type { Report } from '../../report/model.ts';
import { rangeOf, type Words } from '../../text/range.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { placed } from '../wording.ts';

const officialName = '政府信息公开工作年度报告';

export const form: Rule = {
  ...stated('title/form'),
  *check({ report }) {
    const message = report.title && lackOf(report, report.title.text);
    if (report.title && message) yield { ...placed(this, report.title), message };
  },
  fixes(finding, { report }) {
    const { organ, year, text } = report;
    if (!organ || !year || !text.slice(finding.start, finding.end).includes(organ.value)) return [];
    const newText = `${organ.value}${year.value}年${officialName}`;
    return [
      {
        title: { zh: `标题改为「${newText}」`, en: `Change the title to “${newText}”` },
        edits: [{ ...rangeOf(finding), newText }],
      },
    ];
  },
};

/** What the folded title lacks. The year may stand before the organ or inside the name (`政府信息公开工作2022年度报告`). */
function lackOf(report: Report, title: string): Words | undefined {
  const dated = /20\d{2}|二[〇零]/.test(title);
  if (!dated && !report.organ) return { zh: '标题没有写机关名称和年度。', en: 'The title names neither the organ nor the year.' };
  if (!dated) return { zh: '标题没有写年度。', en: 'The title does not name the year.' };
  if (!report.organ) return { zh: '标题没有写机关名称。', en: 'The title does not name the organ.' };
  if (title.replace(/20\d{2}(?=年度报告)/, '').includes(officialName)) return undefined;
  return { zh: `标题没有用「${officialName}」这个名称。`, en: `The title does not use the name “${officialName}”.` };
}
