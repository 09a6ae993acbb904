import { paragraphsOf } from '../../report/paragraphs.ts';
import type { Rule } from '../rule.ts';
import { editAt, editsOf, matchesIn } from '../wording.ts';
import { isIdentityNumber, maskedIdentity, mayBeOldIdentityNumber } from './numbers.ts';

export const privacyIdentityNumber: Rule = {
  code: 'privacy/identity-number',
  severity: 'warning',
  fix: 'safe',
  covers: ['PII-ID'],
  basis: [
    { cite: '《中华人民共和国政府信息公开条例》第十五条（个人隐私）', status: 'official' },
    { cite: 'GB 11643 公民身份号码（校验码）', status: 'reports' },
    { cite: '永安市2022年第四季度网站错情通报（脱敏格式）', status: 'local' },
  ],
  docs: {
    zh: {
      title: '正文里有身份证号码',
      what: '出现 18 位身份证号码（地区、出生日期和校验码都对得上），或者像是 15 位旧号码的数字。',
      why: '《条例》第十五条规定涉及个人隐私等的政府信息不得公开（法定情形除外）。18 位号码有校验码，能够确定；15 位旧号码没有，只作轻微提示。',
      how: '删去，或者只保留前后几位。快速修复保留前两位和后三位。',
    },
    en: {
      title: 'An identity number stands in the text',
      what: 'An identity number of 18 characters (province, date of birth and check character agree), or 15 digits that look like one of the old form.',
      why: 'Article 15 keeps private matters from disclosure. 18 characters carry a check, which makes it certain; 15 digits do not, hence a hint.',
      how: 'Delete it or keep but a few digits. The quick fix keeps the first two and the last three.',
    },
  },
  examples: {
    bad: { changes: [['答复前均由政策法规股核对', '其中1件的申请人身份证号为11010519491231002X，答复前均由政策法规股核对']] },
    good: { changes: [['答复前均由政策法规股核对', '其中1件的登记编号为110105194912310021，答复前均由政策法规股核对']] },
  },
  *check({ report }) {
    for (const paragraph of paragraphsOf(report)) {
      for (const found of matchesIn(paragraph.text, /(?<![\dA-Za-z])(?:\d{17}[\dXx]|\d{15})(?![\dA-Za-z])/g)) {
        const certain = isIdentityNumber(found[0]);
        if (!certain && !mayBeOldIdentityNumber(found[0])) continue;
        const end = found.index + found[0].length;
        const masked = maskedIdentity(found[0]);
        yield {
          code: this.code,
          severity: certain ? this.severity : 'hint',
          ...paragraph.range(found.index, end),
          message: certain
            ? { zh: `这是身份证号码，公开前应隐去：${masked}。`, en: `This is an identity number; mask it before publication: ${masked}.` }
            : {
                zh: `这 15 位数字可能是旧身份证号码：${masked}。`,
                en: `These 15 digits may be an identity number of the old form: ${masked}.`,
              },
          data: [editAt(paragraph, found.index, end, masked)],
        };
      }
    }
  },
  fixes: (finding) => [
    { title: { zh: '隐去中间的数字', en: 'Mask the digits in the middle' }, safe: true, preferred: true, edits: editsOf(finding) },
  ],
};
