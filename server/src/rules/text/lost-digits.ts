import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { groupedFinding, matchesIn, proseIn } from '../wording.ts';

export const textLostDigits: Rule = {
  ...stated('text/lost-digits'),
  *check({ report }) {
    const places = proseIn(report, null, 1, 6).flatMap((p) =>
      matchesIn(p.text, lost).map((m) => ({ ...p.range(m.index, m.index + m[0].length), words: m[0] })),
    );
    if (places.length === 0) return;
    const words = [...new Set(places.map((p) => p.words))].map((w) => `「${w}」`).join('');
    const message = { zh: `日期${words}丢了字。`, en: `Dates have lost characters: ${words}.` };
    yield groupedFinding(this, places, message, { zh: '这里也是', en: 'here, too' });
  },
};

const lost = /(?<![\d.-])20\d{2}(?:\d{2,4}日(?!均)|年月日?(?=[起至止，。）]|$))/g;
