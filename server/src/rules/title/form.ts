import type { Report } from '../../report/model.ts';
import type { Words } from '../../text/range.ts';
import type { Rule } from '../rule.ts';

const officialName = '政府信息公开工作年度报告';

export const form: Rule = {
  code: 'title/form',
  severity: 'information',
  fix: 'suggest',
  covers: ['TTL-FORM'],
  basis: [
    { cite: '《中华人民共和国政府信息公开条例》第四十九条、第五十条（「政府信息公开工作年度报告」）', status: 'official' },
    { cite: '通行写法：机关名称、年度、政府信息公开工作年度报告', status: 'reports' },
  ],
  docs: {
    zh: {
      title: '标题不完整',
      what: '标题里没有机关名称或者年度，或者没有用「政府信息公开工作年度报告」这个名称。',
      why: '《条例》第四十九条、第五十条用的名称是「政府信息公开工作年度报告」。标题怎么写未见明文规定，年度写在前面的也很多，所以只作信息。',
      how: '写成「机关名称＋年度＋政府信息公开工作年度报告」。',
    },
    en: {
      title: 'The title is incomplete',
      what: 'The title lacks the organ or the year, or does not use the name 政府信息公开工作年度报告.',
      why: 'Articles 49 and 50 of the Regulation use that name. No official rule on the wording of titles was found, and many put the year first; hence for information only.',
      how: 'Write the organ, the year and 政府信息公开工作年度报告.',
    },
  },
  examples: {
    bad: { changes: [['砚溪县水利局2023年政府信息公开工作年度报告', '砚溪县水利局2023年政府信息公开年度报告']] },
    good: { changes: [['砚溪县水利局2023年政府信息公开工作年度报告', '2023年砚溪县水利局政府信息公开工作年度报告']] },
  },
  *check({ report }) {
    const message = report.title && lackOf(report, report.title.text);
    if (report.title && message)
      yield { code: this.code, severity: this.severity, start: report.title.start, end: report.title.end, message };
  },
  fixes(finding, { report }) {
    const { organ, year, text } = report;
    if (!organ || !year || !text.slice(finding.start, finding.end).includes(organ.value)) return [];
    const newText = `${organ.value}${year.value}年${officialName}`;
    return [
      {
        title: { zh: `标题改为「${newText}」`, en: `Change the title to “${newText}”` },
        safe: false,
        edits: [{ start: finding.start, end: finding.end, newText }],
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
