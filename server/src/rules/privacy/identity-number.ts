import { paragraphsOf } from '../../report/paragraphs.ts';
import type { Edit, Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { editAt, editsOf, matchesIn } from '../wording.ts';
import { isIdentityNumber, maskedIdentity, mayBeOldIdentityNumber } from './numbers.ts';

export const privacyIdentityNumber: Rule<readonly Edit[]> = {
  ...stated('privacy/identity-number'),
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
