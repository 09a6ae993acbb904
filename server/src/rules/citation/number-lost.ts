import { paragraphsOf } from '../../report/paragraphs.ts';
import type { Rule } from '../rule.ts';
import { editAt, editsOf, matchesIn } from '../wording.ts';

export const citationNumberLost: Rule = {
  code: 'citation/number-lost',
  severity: 'warning',
  fix: 'suggest',
  covers: ['CIT-NUM-LOST'],
  basis: [{ cite: '公开发布的年度报告中的实例', status: 'reports' }],
  docs: {
    zh: {
      title: '文号里的括号丢了',
      what: '文号的年份和序号连在一起，如「国办公开办函202130号」。',
      why: '从网页或者文档复制时六角括号常常丢失，读者分不清年份和序号。',
      how: '改成「国办公开办函〔2021〕30号」。',
    },
    en: {
      title: 'The brackets of a document number are lost',
      what: 'Year and number run together, as in 国办公开办函202130号.',
      why: 'The brackets 〔〕 are often lost in copying, and readers cannot tell year from number.',
      how: 'Write 国办公开办函〔2021〕30号.',
    },
  },
  examples: { bad: { changes: [['国办公开办函〔2021〕30号', '国办公开办函202130号']] }, good: { changes: [] } },
  *check({ report }) {
    for (const paragraph of paragraphsOf(report)) {
      for (const found of matchesIn(paragraph.text, /[发函办令字文](20[0-3]\d)(\d{1,3})号/g)) {
        const at = found.index + 1;
        const right = `〔${found[1]}〕${found[2]}号`;
        yield {
          code: this.code,
          severity: this.severity,
          ...paragraph.range(at, found.index + found[0].length),
          message: {
            zh: `文号「${found[0].slice(1)}」少了括号，应为「${right}」。`,
            en: `“${found[0].slice(1)}” lacks its brackets: “${right}”.`,
          },
          data: [editAt(paragraph, at, found.index + found[0].length, right)],
        };
      }
    }
  },
  fixes(finding) {
    const edits = editsOf(finding);
    return [{ title: { zh: `改为「${edits[0]?.newText}」`, en: `Change it to “${edits[0]?.newText}”` }, safe: false, edits }];
  },
};
