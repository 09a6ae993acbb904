import { type Paragraph, paragraphsOf } from '../../report/paragraphs.ts';
import type { Range } from '../../text/range.ts';
import type { Rule } from '../rule.ts';

/** `30299余条`: a number to the last digit, and yet “more than”. */
export const approximate: Rule = {
  code: 'prose/approximate',
  severity: 'information',
  fix: 'suggest',
  covers: ['NAR-APPROX'],
  basis: [{ cite: '各地年度报告审核意见', status: 'prior' }],
  docs: {
    zh: {
      title: '精确数后面有「余」「多」',
      what: '数字精确到个位，后面又写了「余」或者「多」。',
      why: '「30299余条」既说了确数又说是约数；年度报告的数字以确数为好。',
      how: '是确数的删去「余」「多」；是约数的把数字写到十位、百位。',
    },
    en: {
      title: 'An exact number with “more than”',
      what: 'A number is exact to its last digit and followed by 余 or 多 (“more than”).',
      why: '30299余条 is both exact and not; a yearly report had better be exact.',
      how: 'Drop 余 or 多, or round the number.',
    },
  },
  examples: {
    bad: { changes: [['公开政府信息326条', '公开政府信息326余条']] },
    good: { changes: [['公开政府信息326条', '公开政府信息320余条']] },
  },
  *check({ report }) {
    const found = paragraphsOf(report).flatMap((paragraph) => wordsIn(paragraph));
    const [first, ...others] = found;
    if (!first) return;
    const count = found.length;
    yield {
      code: 'prose/approximate',
      severity: 'information',
      start: first.start,
      end: first.end,
      message: {
        zh: `「${first.text}」是确数还是约数？${count > 1 ? `这样的写法共 ${count} 处。` : '「余」「多」前的数应当是整数。'}`,
        en: `Is “${first.text}” exact or not?${count > 1 ? ` There are ${count} such numbers.` : ' A number before 余 or 多 should be round.'}`,
      },
      related: others.map(({ start, end, text }) => ({ start, end, message: { zh: `还有「${text}」`, en: `Also “${text}”` } })),
      data: { words: found.map((f) => f.more) },
    };
  },
  fixes: (finding) => {
    const { words } = finding.data as { readonly words: readonly Range[] };
    const title =
      words.length > 1
        ? { zh: `删去这 ${words.length} 处「余」「多」`, en: `Delete 余 or 多 in ${words.length} places` }
        : { zh: '删去「余」「多」', en: 'Delete 余 or 多' };
    return [{ title, safe: false, edits: words.map(({ start, end }) => ({ start, end, newText: '' })) }];
  },
};

interface Inexact extends Range {
  readonly text: string;
  readonly more: Range;
}

/** Digits of which the last is no zero, 余 or 多, and a unit. */
function wordsIn({ text, range }: Paragraph): readonly Inexact[] {
  const found: Inexact[] = [];
  for (const { index } of text.matchAll(/[1-9][余多][条件次份篇场期]/g)) {
    const i = index + 1;
    let from = i;
    while (from > 0 && /[\d.,]/.test(text[from - 1]!)) from--;
    if (i - from < 2 || text.slice(from, i).includes('.')) continue;
    found.push({ ...range(from, i + 2), text: text.slice(from, i + 2), more: range(i, i + 1) });
  }
  return found;
}
