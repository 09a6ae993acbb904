import type { Paragraph } from '../language/sentences.ts';
import type { Report } from '../report/model.ts';
import { paragraphsOf } from '../report/paragraphs.ts';
import { countOf } from '../text/count.ts';
import { memoized } from '../text/memoized.ts';
import type { Range, Words } from '../text/range.ts';
import { memoizedByText } from '../text/text-cache.ts';
import type { Edit, Finding, Rule } from './engine/rule.ts';

/** What rules about words have in common: where they look, and one finding for many places. */

/** The paragraphs of the sections named; null stands for what comes before the first heading. */
export const proseIn = (report: Report, ...sections: readonly Paragraph['section'][]): readonly Paragraph[] =>
  paragraphsOf(report).filter((p) => sections.includes(p.section));

/** More places than these are counted, not listed. */
const mostRelated = 8;

/** What a finding of a rule has, as loud as the rule is, where it stands at `place`. */
export const placed = ({ code, severity }: Pick<Rule, 'code' | 'severity'>, { start, end }: Range): Omit<Finding, 'message'> => ({
  code,
  severity,
  start,
  end,
});

/** One finding for all `places` (in order, at least one): it stands at the first, and lists some of the others. */
export function groupedFinding<Data = undefined>(
  { code, severity }: Pick<Rule, 'code' | 'severity'>,
  places: readonly Range[],
  message: Words,
  data?: Data,
): Finding & { readonly data: Data } {
  const [first] = places;
  const related = places.slice(1, 1 + mostRelated).map(({ start, end }) => ({ start, end, message: { zh: '这里也是', en: 'here, too' } }));
  return { ...placed({ code, severity }, first!), message, ...(related.length > 0 ? { related } : {}), data: data as Data };
}

/** A message of one sentence with the number of its places behind it, where there are several. */
export const counted = ({ zh, en }: Words, places: number): Words =>
  places < 2 ? { zh, en } : { zh: `${zh.slice(0, -1)}，共 ${places} 处。`, en: `${en.slice(0, -1)} (${countOf(places, 'place')}).` };

/** `text` shortened to at most `most` characters, none of them halved. */
export function shortened(text: string, most = 16): string {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most).join('')}…`;
}

/** Whether a paragraph before the first heading is no sentence: what a website puts around a report (`首页 > 政府信息公开 > 年报`). */
export const isFurniture = ({ section, text }: Paragraph): boolean => section === null && !/[。；]/.test(text);

/** All matches of a global expression in a text, which must be linear. Cached by the expression: one that is written in a call would be another at each. */
export const matchesIn = (text: string, expression: RegExp): readonly RegExpExecArray[] => matcherOf(expression)(text);

/** There are as many as the rules have expressions. */
const matcherOf = memoized((expression: RegExp) => memoizedByText((text) => findAll(text, expression)));

function findAll(text: string, expression: RegExp): readonly RegExpExecArray[] {
  expression.lastIndex = 0;
  let match = expression.exec(text);
  if (!match) return none;
  const found: RegExpExecArray[] = [];
  for (; match; match = expression.exec(text)) {
    found.push(match);
    if (match[0] === '') expression.lastIndex++;
  }
  return found;
}

const none: readonly RegExpExecArray[] = [];

/** Where a match in a paragraph's words stands in the report. */
export const matchRange = (paragraph: Paragraph, match: RegExpExecArray): Range =>
  paragraph.range(match.index, match.index + match[0].length);

/** An edit of `paragraph.text.slice(from, to)` where it stands in the report. */
export const editAt = (paragraph: Paragraph, from: number, to: number, newText: string): Edit => ({
  ...paragraph.range(from, to),
  newText,
});
