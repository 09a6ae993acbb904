import { ordinalValue } from '../../language/ordinals.ts';
import { countOf } from '../../text/count.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { matchesIn, placed } from '../wording.ts';
import { writtenOf } from './written.ts';

const points = /(?<=^|[。；：，])([一二三四五六七八九])是/g;

export const sectionMeasures: Rule = {
  ...stated('section/measures'),
  *check({ report }) {
    const written = writtenOf(report, 5);
    if (!written) return;
    const { section, prose } = written;
    const counts: number[] = [];
    for (const { text } of prose) {
      for (const [, numeral = ''] of matchesIn(text, points)) {
        const ordinal = ordinalValue(numeral);
        if (ordinal === 1) counts.push(1);
        else if (counts.at(-1) === ordinal - 1) counts[counts.length - 1] = ordinal;
        else return;
      }
    }
    const [problems = 0, measures = 0] = counts;
    if (counts.length !== 2 || measures >= problems) return;
    yield {
      ...placed(this, section.heading),
      message: {
        zh: `列出的问题有 ${problems} 条，改进措施 ${measures} 条。`,
        en: `${countOf(problems, 'problem is', 'problems are')} listed and ${countOf(measures, 'measure')}.`,
      },
    };
  },
};
