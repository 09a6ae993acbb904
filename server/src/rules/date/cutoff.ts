import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { matchesIn, matchRange, placed, proseIn } from '../wording.ts';

const until = /截[至止](?:到|至)?(20\d{2})年(\d{1,2})月(?:(\d{1,2})日)?/g;

export const dateCutoff: Rule = {
  ...stated('date/cutoff'),
  *check({ report }) {
    const year = report.year?.value;
    if (!year) return;
    for (const paragraph of proseIn(report, 1, 2, 3, 4)) {
      for (const found of matchesIn(paragraph.text, until)) {
        const month = Number(found[2]);
        const whole = month === 12 && (found[3] === undefined || found[3] === '31');
        if (Number(found[1]) !== year || whole || month < 1 || month > 12) continue;
        yield {
          ...placed(this, matchRange(paragraph, found)),
          message: {
            zh: `「${found[0]}」不到年底，请确认数字是全年的。`,
            en: `“${found[0]}” is before the end of the year: check that the figures are of the whole year.`,
          },
        };
      }
    }
  },
};
