import { type Paragraph, paragraphsOf } from '../../report/paragraphs.ts';
import { textBefore } from '../../text/text-before.ts';
import type { Edit, FindingWith, Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { editAt, matchesIn } from '../wording.ts';
import { isCardNumber, isIdentityNumber, isLikeIdentityNumber, maskedIdentity, mayBeOldIdentityNumber } from './numbers.ts';

export const privacyIdentityNumber: Rule<readonly Edit[]> = {
  ...stated('privacy/identity-number'),
  *check({ report }) {
    for (const paragraph of paragraphsOf(report)) {
      yield* cardsIn(paragraph);
      for (const found of matchesIn(paragraph.text, number)) {
        const digits = found[0].replace(/[^\dXx]/g, '');
        const called = /(?:身份证|证件|公民身份|身份)(?:号码?|编号)?(?:为|是)?[：（]?$/.test(textBefore(paragraph.text, found.index, 12));
        if (isOfOther(textBefore(paragraph.text, found.index, 16))) continue;
        const certain = isIdentityNumber(digits) || (called && (isLikeIdentityNumber(digits) || mayBeOldIdentityNumber(digits)));
        if (!certain && (digits !== found[0] || !mayBeOldIdentityNumber(digits))) continue;
        const end = found.index + found[0].length;
        const masked = maskedIdentity(digits);
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
    { title: { zh: '隐去中间的数字', en: 'Mask the digits in the middle' }, safe: true, preferred: true, edits: finding.data },
  ],
};

/** Numbers of bank cards. */
function* cardsIn(paragraph: Paragraph): Iterable<FindingWith<readonly Edit[]>> {
  for (const { index, 0: words } of matchesIn(paragraph.text, card)) {
    const digits = words.replace(/\D/g, '');
    if (!isCardNumber(digits)) continue;
    const masked = maskedIdentity(digits);
    yield {
      code: privacyIdentityNumber.code,
      severity: privacyIdentityNumber.severity,
      ...paragraph.range(index, index + words.length),
      message: {
        zh: `这是银行卡号，公开前应隐去：${masked}。`,
        en: `This is the number of a bank card; mask it before publication: ${masked}.`,
      },
      data: [editAt(paragraph, index, index + words.length, masked)],
    };
  }
}

/** 16 or 19 digits that begin as those of banks in China do, in one piece or by fours. */
const card = /(?<![\dA-Za-z])62\d{2}(?:[-－—–]?\d{4}){3}(?:[-－—–]?\d{3})?(?![\dA-Za-z])/g;

/** Whether what stands right before a number says that it is one of an organ's own, which may look like a person's. */
const isOfOther = (words: string): boolean =>
  /(?:信用代码|机构代码|登记号|注册号|许可证号?|证书编?号|[账帐]号|[账帐]户|卡号|流水号|订单号|文号|案号|文件编号)(?:为|是|：|:)?[\s（(]*$/.test(
    words,
  );

/** In one piece or in groups: 6-8-4, 6-4-4-4, 3-3-4-4-4, 4-4-4-4-2; or the old form of 15 digits. */
const number =
  /(?<![\dA-Za-z])(?:\d{3}[-－—–‐‑·•.]?\d{3}[-－—–‐‑·•.]?\d{4}[-－—–‐‑·•.]?\d{4}[-－—–‐‑·•.]?\d{3}[\dXx]|(?:\d{4}[-－—–‐‑·•.]?){4}\d[\dXx]|\d{15})(?![\dA-Za-z])/g;
