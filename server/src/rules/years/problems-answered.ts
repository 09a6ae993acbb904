import { maskedProse } from '../../archive/own-prose.ts';
import type { Report } from '../../report/model.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { placed } from '../wording.ts';
import { headingOf, nameOf, placeOf } from './last-year.ts';

/** A problem is answered when this part of its pairs of characters stands somewhere in sections one or five. */
const enough = 0.2;
/** Shorter problems have too few pairs to judge by. */
const shortest = 12;

/** A problem that last year's report named is not spoken of any more. */
export const problemsAnswered: Rule = {
  ...stated('years/problems-answered'),
  *check({ report, lastYear }) {
    if (!lastYear) return;
    const words = pairsIn(report);
    if (words.size < 100) return;
    const open = lastYear.problems.filter(({ text }) => text.length >= shortest && shareOf(text, words) < enough);
    if (open.length === 0) return;
    const name = nameOf(lastYear);
    yield {
      ...placed(this, headingOf(report, 5)),
      message: {
        zh: `上年写的 ${open.length} 个问题，今年没有提到整改结果。对照的是${name.zh}。`,
        en: `What became of ${open.length} of last year’s problems is not told. Compared with ${name.en}.`,
      },
      related: open.map((problem) =>
        placeOf(lastYear, problem, {
          zh: `上年的问题：「${problem.text.slice(0, 24)}…」`,
          en: `last year’s problem: “${problem.text.slice(0, 24)}…”`,
        }),
      ),
    };
  },
};

function pairsIn(report: Report): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const { text } of maskedProse(report, [1, 5, 6])) for (let i = 0; i + 2 <= text.length; i++) pairs.add(text.slice(i, i + 2));
  return pairs;
}

function shareOf(text: string, pairs: ReadonlySet<string>): number {
  let found = 0;
  for (let i = 0; i + 2 <= text.length; i++) if (pairs.has(text.slice(i, i + 2))) found++;
  return found / (text.length - 1);
}
