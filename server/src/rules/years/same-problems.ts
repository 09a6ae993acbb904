import type { Entry } from '../../archive/entry.ts';
import type { Passage } from '../../archive/passage.ts';
import { problemsOf } from '../../archive/problems.ts';
import type { Report } from '../../report/model.ts';
import { likeness } from '../../text/likeness.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { placed } from '../wording.ts';
import { headingOf, nameOf, placeOf } from './last-year.ts';
import { isTakenOver } from './same-prose.ts';

const enough = 0.8;
/** Shorter ones (`政策解读形式单一`) are what everybody says. */
const shortest = 12;

/** Section five names the problems that it named last year, in the same words. */
export const sameProblems: Rule = {
  ...stated('years/same-problems'),
  *check(context) {
    const { report, lastYear } = context;
    if (!lastYear || isTakenOver(context)) return;
    const repeated = repeatedIn(report, lastYear);
    if (repeated.length === 0) return;
    const name = nameOf(lastYear);
    const place = ({ start, end }: Passage) => ({ start, end });
    yield {
      ...placed(this, headingOf(report, 5)),
      message: {
        zh: `第五部分写的 ${repeated.length} 个问题都与上年几乎一样。对照的是${name.zh}。`,
        en: `Every problem of section five (${repeated.length}) is last year’s in nearly the same words. Compared with ${name.en}.`,
      },
      related: repeated.flatMap(({ mine, theirs }) => [
        { ...place(mine), message: { zh: '与上年相同的问题', en: 'the same problem as last year' } },
        placeOf(lastYear, theirs, { zh: '上年写的', en: 'last year’s words' }),
      ]),
    };
  },
};

/** Each problem with last year's that it repeats; empty when one of them is new or none is long enough to tell. */
function repeatedIn(report: Report, lastYear: Entry): readonly { readonly mine: Passage; readonly theirs: Passage }[] {
  const problems = problemsOf(report);
  const pairs = problems.flatMap((mine) => {
    const theirs = mine.text.length >= shortest && lastYear.problems.find(({ text }) => likeness(mine.text, text) > enough);
    return theirs ? [{ mine, theirs }] : [];
  });
  return pairs.length === problems.length ? pairs : [];
}
