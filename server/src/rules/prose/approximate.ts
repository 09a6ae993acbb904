import { type Paragraph, paragraphsOf } from '../../report/paragraphs.ts';
import { countOf } from '../../text/count.ts';
import type { Range } from '../../text/range.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';

/** `30299余条`: a number to the last digit, and yet “more than”. */
export const approximate: Rule<{ readonly words: readonly Range[] }> = {
  ...stated('prose/approximate'),
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
        zh: `「${first.text}」是确数还是约数？${count > 1 ? `这样的写法共 ${count} 处。` : '「余」「多」前应当是整十的数。'}`,
        en: `Is “${first.text}” exact or not?${count > 1 ? ` There are ${count} such numbers.` : ' A number before 余 or 多 should be round.'}`,
      },
      related: others.map(({ start, end, text }) => ({ start, end, message: { zh: `还有「${text}」`, en: `Also “${text}”` } })),
      data: { words: found.map((f) => f.more) },
    };
  },
  fixes: (finding) => {
    const { words } = finding.data;
    const title =
      words.length > 1
        ? { zh: `删去这 ${words.length} 处「余」「多」`, en: `Delete 余 or 多 in ${countOf(words.length, 'place')}` }
        : { zh: '删去「余」「多」', en: 'Delete 余 or 多' };
    return [{ title, edits: words.map(({ start, end }) => ({ start, end, newText: '' })) }];
  },
};

interface Inexact extends Range {
  readonly text: string;
  readonly more: Range;
}

/** Digits of which the last is no zero, 余 or 多, and a unit. */
function wordsIn({ text, range }: Paragraph): readonly Inexact[] {
  const found: Inexact[] = [];
  for (const { index } of text.matchAll(/[1-9][余多][条件次份篇场期家人]/g)) {
    const i = index + 1;
    let from = i;
    while (from > 0 && /[\d.,]/.test(text[from - 1]!)) from--;
    if (text.slice(from, i).includes('.')) continue;
    found.push({ ...range(from, i + 2), text: text.slice(from, i + 2), more: range(i, i + 1) });
  }
  return found;
}
