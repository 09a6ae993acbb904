import { kindOf } from '../../language/organs.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { matchesIn, matchRange, placed, proseIn } from '../wording.ts';

const others = /一些地区|部分地区|多数地区|多数部门|各级政府部门/g;

export const titleGeneric: Rule = {
  ...stated('title/generic'),
  *check({ report }) {
    if (!report.organ || kindOf(report.organ.value) !== 'department') return;
    for (const paragraph of proseIn(report, 1)) {
      for (const found of matchesIn(paragraph.text, others)) {
        yield {
          ...placed(this, matchRange(paragraph, found)),
          message: { zh: `「${found[0]}」说的不是本机关的情况。`, en: `“${found[0]}” is not about the organ itself.` },
        };
      }
    }
  },
};
