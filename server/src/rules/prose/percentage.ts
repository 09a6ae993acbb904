import { figuresIn } from '../../language/figures.ts';
import { type Paragraph, paragraphsOf } from '../../report/paragraphs.ts';
import { textCache } from '../../text/text-cache.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { derived } from './derived.ts';
import { growths } from './growths.ts';
import { rates, tooLow } from './rates.ts';
import { type Recomputed, reportedFigures } from './recomputed.ts';
import { shares } from './shares.ts';

/** `42件，占51.85%`, `较上年（431件）增长10.44%`, `复议纠错率12%`: percentages, worked out again from what they are of. */
export const percentage: Rule<Recomputed> = {
  ...stated('prose/percentage'),
  *check(context) {
    const year = context.report.year?.value;
    for (const paragraph of paragraphsOf(context.report)) {
      yield* tooLow(paragraph);
      if (!mayBeWrong(paragraph, year)) continue;
      const { text } = paragraph;
      const isPercents = text.includes('%');
      const reported = reportedFigures(context);
      if (isPercents) yield* shares(paragraph, figuresIn(text, 0, text.length), context, reported);
      yield* growths(paragraph, reported, year);
      yield* derived(paragraph, reported);
      if (isPercents) yield* rates(paragraph, context);
    }
  },
  fixes: (finding) => {
    const { number, right } = finding.data;
    if (right === null) return [];
    return [
      {
        title: { zh: `改为 ${right}`, en: `Change to ${right}` },
        edits: [{ start: number.start, end: number.end, newText: right }],
      },
    ];
  },
};

const cache = textCache<boolean>();
const none: ReadonlySet<string> = new Set();

/** Whether a paragraph by itself has a percentage that is not what it is of: what tables tell may only explain it. A rate of the tables is always looked at. */
const mayBeWrong = (paragraph: Paragraph, year: number | undefined): boolean =>
  cache(`${year} ${paragraph.text}`, () => {
    const { text } = paragraph;
    const isPercents = text.includes('%');
    if (!/[0-9]/.test(text) || !(isPercents || /[较比由从增减均倍]/.test(text))) return false;
    if (
      isPercents &&
      (/[率度占]|自然人|企业/.test(text) || !shares(paragraph, figuresIn(text, 0, text.length), undefined, none).next().done)
    )
      return true;
    return !growths(paragraph, none, year).next().done || !derived(paragraph, none).next().done;
  });
