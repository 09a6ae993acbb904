import { figuresIn } from '../../language/figures.ts';
import { type Paragraph, paragraphsOf } from '../../report/paragraphs.ts';
import { memory } from '../../text/remembered.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { derived } from './derived.ts';
import { growths } from './growths.ts';
import { rates, tooLow } from './rates.ts';
import { type Recomputed, toldFigures } from './recomputed.ts';
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
      const told = toldFigures(context);
      if (isPercents) yield* shares(paragraph, figuresIn(text, 0, text.length), context, told);
      yield* growths(paragraph, told, year);
      yield* derived(paragraph, told);
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

const known = memory<boolean>();
const none: ReadonlySet<string> = new Set();

/** Whether a paragraph by itself has a percentage that is not what it is of: what tables tell may only explain it. A rate of the tables is always looked at. */
const mayBeWrong = (paragraph: Paragraph, year: number | undefined): boolean =>
  known(`${year} ${paragraph.text}`, () => {
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
