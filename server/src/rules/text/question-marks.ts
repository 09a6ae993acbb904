import type { Report } from '../../report/model.ts';
import { paragraphsOf } from '../../report/paragraphs.ts';
import { matchesIn, matchRange } from '../wording.ts';
import type { Blemish } from './blemishes.ts';

const marks = /[?？]+/g;

/**
 * Question marks that a conversion left in the place of characters: two or more within words, one between digits or before a measure word. A question that
 * ends with several marks, an address and a cell of a table are none.
 */
function isLost(text: string, from: number, to: number): boolean {
  const [before, after, length] = [text[from - 1] ?? '', text.slice(to, to + 2), to - from];
  if ('=&/'.includes(before) && before !== '') return false;
  if (length >= 4) return true;
  if (length >= 2) return /^[\u4e00-\u9fff\d，、]/.test(after);
  if (/\d/.test(before) && /^\d/.test(after)) return true;
  if (/^[\u4e00-\u9fff]{2}/.test(after) && /[\u4e00-\u9fff]/.test(before) && !asking.test(text.slice(Math.max(0, from - 20), to + 20)))
    return true;
  return /[\u4e00-\u9fff\d]/.test(before) && /^(?:[条件份次个篇期项名场家](?:[，。；、）\u4e00-\u9fff]|$)|万元|人次|月\d)/.test(after);
}

/** Words of a question, which may end within a line: `政策怎么看?办事找谁?`; quoted ones are another's. */
const asking = /[吗么呢何否谁哪几怎什问“”][^，。；]{0,30}[?？]|[?？][^，。；]{0,30}[?？”]/;

/** Places where characters became question marks, each once, in the order of the text. Nothing tells what they were. */
export function questionMarks(report: Report): readonly Blemish[] {
  return paragraphsOf(report).flatMap((paragraph) => {
    if (!/[?？]/.test(paragraph.text)) return [];
    return matchesIn(paragraph.text, marks).flatMap((m): Blemish[] => {
      if (!isLost(paragraph.text, m.index, m.index + m[0].length)) return [];
      const range = matchRange(paragraph, m);
      // A converter writes the half-width mark; what a person wrote is full-width. Other damage is told as what it is.
      const typed = report.text[range.start] !== '?' || report.damage.some((d) => d.start < range.end && range.start < d.end);
      return typed ? [] : [{ ...range, kind: 'replacement', repair: null, official: null, safe: false }];
    });
  });
}
