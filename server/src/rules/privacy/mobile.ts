import { paragraphsOf } from '../../report/paragraphs.ts';
import type { Rule } from '../rule.ts';
import { editAt, editsOf, matchesIn } from '../wording.ts';
import { maskedMobile } from './numbers.ts';

export const privacyMobile: Rule = {
  code: 'privacy/mobile',
  severity: 'warning',
  fix: 'safe',
  covers: ['PII-MOBILE'],
  basis: [
    { cite: '《中华人民共和国政府信息公开条例》第十五条（个人隐私）', status: 'official' },
    { cite: '永安市2022年第四季度网站错情通报（手机号泄露；脱敏格式 138****1234）', status: 'local' },
  ],
  docs: {
    zh: {
      title: '正文里有手机号码',
      what: '出现完整的 11 位手机号码。带区号的办公电话、已打星号的号码不提示。',
      why: '《条例》第十五条规定涉及个人隐私等的政府信息不得公开（法定情形除外），各地把网页上的手机号码作为个人信息泄露通报。写明是联系电话的，可能是有意公布的办公手机，只作提醒。',
      how: '换成办公电话，或者隐去中间四位。快速修复隐去中间四位。',
    },
    en: {
      title: 'A mobile number stands in the text',
      what: 'A whole mobile number of 11 digits. Office lines with an area code and masked numbers are left alone.',
      why: 'Article 15 keeps private matters from disclosure, and mobile numbers on pages are reported as leaks. Where it is said to be the contact number it may be meant to be public: a warning.',
      how: 'Give an office line, or mask the four digits in the middle, as the quick fix does.',
    },
  },
  examples: {
    bad: { changes: [['答复前均由政策法规股核对', '其中1件的申请人（13900001234）要求邮寄，答复前均由政策法规股核对']] },
    good: { changes: [['答复前均由政策法规股核对', '咨询电话0370-80001234，申请人138****1234，答复前均由政策法规股核对']] },
  },
  *check({ report }) {
    for (const paragraph of paragraphsOf(report)) {
      for (const found of matchesIn(paragraph.text, mobile)) {
        const end = found.index + found[0].length;
        const office = /(?:电话|联系方式|热线|手机)[\u4e00-\u9fff]{0,4}[：为]?$/.test(
          paragraph.text.slice(Math.max(0, found.index - 12), found.index),
        );
        const masked = maskedMobile(found[0]);
        yield {
          code: this.code,
          severity: office ? 'warning' : this.severity,
          ...paragraph.range(found.index, end),
          message: {
            zh: `这是手机号码，公开前应隐去中间四位：${masked}。`,
            en: `This is a mobile number; mask it before publication: ${masked}.`,
          },
          data: [editAt(paragraph, found.index, end, masked)],
        };
      }
    }
  },
  fixes: (finding) => [
    { title: { zh: '隐去中间四位', en: 'Mask the four digits in the middle' }, safe: true, preferred: true, edits: editsOf(finding) },
  ],
};

/** Not a part of a longer number, of a number with letters or a fraction, nor a count. */
const mobile = /(?<![\dA-Za-z.\-_@/=])1[3-9]\d{9}(?![\dA-Za-z.@_]|号|次|人次|条|件|元|万|户|个)/g;
