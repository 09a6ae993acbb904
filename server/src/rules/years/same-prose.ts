import type { Entry } from '../../archive/entry.ts';
import { printsOf, sharedPassages, sharedWith } from '../../archive/prints.ts';
import type { Report } from '../../report/model.ts';
import type { Related, Rule, RuleContext } from '../engine/rule.ts';
import { headingOf, nameOf, placeOf } from './last-year.ts';

/** From this share on prose is taken over. Judged by fewer runs of five characters it is not told. */
const enough = 0.5;
const fewest = 100;
const shown = 4;

/** The prose of sections one and five is mostly last year's. */
export const sameProse: Rule = {
  code: 'years/same-prose',
  severity: 'warning',
  fix: 'none',
  covers: ['XYR-DUP50'],
  basis: [{ cite: '宿迁市部门政务公开测评细则：年度报告与上一年重复率超过50%的扣分', status: 'local' }],
  docs: {
    zh: {
      title: '文字与上年大部分相同',
      what: '第一部分和第五部分的文字，去掉数字、机关名称以后，一半以上与本机关上年报告相同。',
      why: '年度报告应当反映当年的工作。多地的通知和测评把照搬往年列为扣分、退回的情形（如重复率超过 50%），没有全国统一的标准，所以是警告。比的是连续五个汉字相同的比例；格式规定的套话不算。',
      how: '看相关位置列出的段落，改写成当年的实际做法和成效。',
    },
    en: {
      title: 'Most of the prose is last year’s',
      what: 'More than half of sections one and five, figures and names left out, stands in the same organ’s report for last year.',
      why: 'A report tells of its own year. Local rules take marks off or return the report for it (above 50 %, for instance); there is no national measure, hence a warning. What is compared is runs of five characters; what the form prescribes does not count.',
      how: 'Look at the passages listed and write what was done this year.',
    },
  },
  examples: {
    bad: { changes: [], beside: { year: 2022, changes: [] } },
    good: { changes: [] },
  },
  *check({ report, lastYear }) {
    const share = shareWithLastYear({ report, lastYear });
    if (!lastYear || share <= enough) return;
    const [name, percent] = [nameOf(lastYear), percentOf(share)];
    yield {
      code: this.code,
      severity: this.severity,
      ...headingOf(report, 1),
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
        start: report.range.start + mine.start,
        end: report.range.start + mine.end,
        message: { zh: `相同的一段：「${words}…」`, en: `The same passage: “${words}…”` },
      },
      placeOf(entry, theirs, { zh: `那份报告里的「${words}…」`, en: `“${words}…” in the other report` }),
    ];
  });
}
