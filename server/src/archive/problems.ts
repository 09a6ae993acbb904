import { shortcomingsIn } from '../language/shortcomings.ts';
import type { Report } from '../report/model.ts';
import { paragraphsOf } from '../report/paragraphs.ts';
import { maskedWords } from './own-prose.ts';
import type { Passage } from './passage.ts';

/** More problems, or longer ones, are not compared. */
const most = 12;
const longest = 200;
/** Fewer Han characters are a heading. */
const shortest = 8;

/** What section five names as problems, in the order of the text; masked, so that a year's figures make no difference. Linear. */
export function problemsOf(report: Report): readonly Passage[] {
  const found: Passage[] = [];
  const fifth = paragraphsOf(report).filter(({ section }) => section === 5);
  for (const { paragraph, from, to } of shortcomingsIn(fifth)) {
    if (found.length >= most) break;
    const text = maskedWords(report, paragraph, from, to).slice(0, longest);
    if (text.length < shortest) continue;
    const place = paragraph.range(from, to);
    found.push({ text, start: place.start, end: place.end });
  }
  return found;
}
