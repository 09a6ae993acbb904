import type { Entry } from '../../archive/entry.ts';
import { printsOf, sharedPassages, sharedWith } from '../../archive/prints.ts';
import type { Report } from '../../report/model.ts';
import { rangeOf } from '../../text/range.ts';
import type { Related, Rule, RuleContext } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { placed } from '../wording.ts';
import { headingOf, nameOf, placeOf } from './last-year.ts';

/** From this share on prose is taken over. Judged by fewer runs of five characters it is not told. */
const enough = 0.5;
const fewest = 100;
const shown = 4;

/** The prose of sections one and five is mostly last year's. */
export const sameProse: Rule = {
  ...stated('years/same-prose'),
  *check({ report, lastYear }) {
    const share = shareWithLastYear({ report, lastYear });
    if (!lastYear || share <= enough) return;
    const [name, percent] = [nameOf(lastYear), percentOf(share)];
    yield {
      ...placed(this, headingOf(report, 1)),
      message: {
        zh: `第一、第五部分的文字约 ${percent}% 与上年相同。对照的是${name.zh}。`,
        en: `About ${percent} % of the prose of sections one and five is last year’s. Compared with ${name.en}.`,
      },
      related: passages(report, lastYear),
    };
  },
};

/** A share in tens of per cent: samples are no finer. */
export const percentOf = (share: number): number => Math.round(share * 10) * 10;

/** The share of the prose of sections one and five that stands in last year's; 0 where too little is there to tell. */
export function shareWithLastYear({ report, lastYear }: Pick<RuleContext, 'report' | 'lastYear'>): number {
  if (!lastYear) return 0;
  const { share, judged } = sharedWith(printsOf(report), lastYear.prose);
  return judged >= fewest ? share : 0;
}

/** Whether last year's prose was taken over as a whole, which is one finding and not one for each problem as well. */
export const isTakenOver = (context: RuleContext): boolean => shareWithLastYear(context) > enough;

/** The longest passages that are the same, here and there. */
export function passages(report: Report, entry: Entry): readonly Related[] {
  return sharedPassages(report, entry.prose, shown).flatMap(({ mine, theirs }) => {
    const words = mine.text.replace(/\s+/g, '').slice(0, 20);
    return [
      {
        ...rangeOf(mine),
        message: { zh: `相同的一段：「${words}…」`, en: `The same passage: “${words}…”` },
      },
      placeOf(entry, theirs, { zh: `那份报告里的「${words}…」`, en: `“${words}…” in the other report` }),
    ];
  });
}
