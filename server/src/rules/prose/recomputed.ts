import type { Figure } from '../../language/figures.ts';
import { memoized } from '../../text/memoized.ts';
import type { Range, Words } from '../../text/range.ts';
import type { FindingWith, RuleContext, Severity } from '../engine/rule.ts';
import { type Disagreement, disagreementsOf } from './disagreements.ts';

/** What rules that work percentages out again have in common. */

/** A number that was worked out anew, and what it should be; null where no whole gives it. */
export interface Recomputed {
  readonly number: Range;
  readonly right: string | null;
}

/** Whether a printed percentage is `exact`, rounded or cut in its last digit: no more than about half of one above it. */
export const isPercent = ({ value, decimals }: Figure, exact: number): boolean => {
  const above = (value - exact) * 10 ** decimals;
  return above < 0.6 && above > -1 + 1e-6;
};

/**
 * Where figures of the prose begin that a table contradicts, in units of their paragraph and by its offset: what follows from them is no cause of its
 * own. A hint, which no list shows, tells nobody.
 */
export const reportedFigures = (context: RuleContext): ReadonlySet<string> => figuresOf(disagreementsOf(context));

/** Asked for each paragraph of a report. */
const figuresOf = memoized(
  (all: readonly Disagreement[]): ReadonlySet<string> =>
    new Set(
      all.flatMap((d) => (d.severity === 'hint' ? [] : d.facts.map((f) => (f.figure ? `${f.paragraph.start} ${f.figure.from}` : '')))),
    ),
);

/** A finding of `prose/percentage` at a figure. */
export const recomputed = (
  severity: Severity,
  figure: Pick<Figure, 'from' | 'numberTo' | 'to'>,
  range: (from: number, to: number) => Range,
  right: string | null,
  message: Words,
): FindingWith<Recomputed> => ({
  code: 'prose/percentage',
  severity,
  ...range(figure.from, figure.to),
  message,
  data: { number: range(figure.from, figure.numberTo), right },
});
