import { paragraphsOf } from '../../report/paragraphs.ts';
import { textBefore } from '../../text/text-before.ts';
import type { Edit, Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { editAt, matchesIn } from '../wording.ts';
import { maskedMobile } from './numbers.ts';

export const privacyMobile: Rule<readonly Edit[]> = {
  ...stated('privacy/mobile'),
  *check({ report }) {
    for (const paragraph of paragraphsOf(report)) {
      for (const found of matchesIn(paragraph.text, mobile)) {
        const end = found.index + found[0].length;
        const office = isOffice(textBefore(paragraph.text, found.index, 12));
        const masked = maskedMobile(found[0].replace(/\D/g, '').slice(-11));
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
  fixes: (finding, { report }) => {
    // A number that an office gives to be called at is masked by those who know whose it is, never in bulk.
    const safe = !isOffice(textBefore(report.text, finding.start, 12));
    return [{ title: { zh: '隐去中间四位', en: 'Mask the four digits in the middle' }, safe, preferred: safe, edits: finding.data }];
  },
};

const isOffice = (words: string): boolean => /(?:电话|联系方式|热线|手机)[\u4e00-\u9fff]{0,4}[：:为]?\s?$/.test(words);

/**
 * In one piece or in groups (3-4-4, 3-3-5, 4-3-4, 3-8, 7-4), with 86 before it or the first group in brackets. Not a part of a longer number, of a number
 * with letters or a fraction, nor a count.
 */
const mobile =
  /(?<![\dA-Za-z.\-_@/=])(?:\+?86[-－—–‐‑·•.~/]?)?(?:（1[3-9]\d）\d{4}[-－—–‐‑·•.~/]?\d{4}|1[3-9]\d[-－—–‐‑·•.~/]?\d{4}[-－—–‐‑·•.~/]?\d{4}|1[3-9]\d[-－—–‐‑·•.~/]\d{3}[-－—–‐‑·•.~/]\d{5}|1[3-9]\d{2}[-－—–‐‑·•.~/]\d{3}[-－—–‐‑·•.~/]\d{4})(?![\dA-Za-z.@_]|号|次|人次|条|件|元|万|户|个)/g;
