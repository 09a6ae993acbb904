import type { Report } from '../../report/model.ts';
import { paragraphsOf } from '../../report/paragraphs.ts';
import { matchesIn } from '../wording.ts';
import type { Blemish } from './blemishes.ts';

/**
 * Question marks that a conversion left in the place of characters: two or more within words, one between digits or before a measure word. A question that
 * ends with several marks, an address and a cell of a table are none.
 */
const lost =
  /(?<![?？=&/])(?:[?？]{2,30}(?=[\u4e00-\u9fff\d，、])|[?？]{4,30}|(?<=\d)[?？](?=\d)|(?<=[\u4e00-\u9fff\d])[?？](?=[条件份次个篇期项](?:[，。；、）\u4e00-\u9fff]|$)|(?:万元|人次|月\d)))/g;
/(?<![?？=&/])(?:[?？]{2,}(?=[\u4e00-\u9fff\d，、])|[?？]{4,}|(?<=\d)[?？](?=\d)|(?<=[\u4e00-\u9fff\d])[?？](?=[条件份次个篇期项](?:[，。；、）\u4e00-\u9fff]|$)|(?:万元|人次|月\d)))/g;

/** Places where characters became question marks, each once, in the order of the text. Nothing tells what they were. */
export function questionMarks(report: Report): readonly Blemish[] {
  return paragraphsOf(report).flatMap((paragraph) => {
    if (!/[?？]/.test(paragraph.text)) return [];
    return matchesIn(paragraph.text, lost).flatMap((m): Blemish[] => {
      const range = paragraph.range(m.index, m.index + m[0].length);
      // A converter writes the half-width mark; what a person wrote is full-width. Other damage is told as what it is.
      const typed = report.text[range.start] !== '?' || report.damage.some((d) => d.start < range.end && range.start < d.end);
      return typed ? [] : [{ ...range, kind: 'replacement', repair: null, official: null, safe: false }];
    });
  });
}
