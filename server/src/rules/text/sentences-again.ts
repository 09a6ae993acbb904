import { withoutListMark } from '../../language/ordinals.ts';
import type { Report } from '../../report/model.ts';
import { type Paragraph, paragraphsOf } from '../../report/paragraphs.ts';
import type { Range } from '../../text/range.ts';
import { isFurniture } from '../wording.ts';

/** Words that stand in a report for the second time. */
export interface Again {
  readonly paragraph: Paragraph;
  /** In units of the paragraph, the mark at its end included. */
  readonly from: number;
  readonly to: number;
  /** Without the mark. */
  readonly words: string;
  /** Where they stood before. */
  readonly before: Range;
  /** In one section nothing is meant to be said twice, but that there was nothing; in another it may be taken up. */
  readonly isSure: boolean;
}

/** Shorter ones may be formulas. */
const shortest = 16;

/** That nothing was received or charged, how many were, and what is noted of a table is rightly told in the section of each. */
const mayBeTakenUp = /[\d〇零一二三四五六七八九十][件次条元]|[未没无不]|[注明]：/;

/** `未收到申请`, said at the head of a section and where it belongs. */
const nothing = /[未没无](?:有|收|发|产|接|被)/;

/** The sentences, and parts of one up to a semicolon, that stand word for word in a report before, those that follow one another as one. Linear. */
export function sentencesAgain(report: Report): readonly Again[] {
  const first = new Map<string, { readonly place: Range; readonly section: Paragraph['section'] }>();
  const found: Again[] = [];
  /** Something stood there since that had not been said. */
  let isNew = true;
  for (const paragraph of paragraphsOf(report)) {
    if (isFurniture(paragraph)) continue;
    let to = 0;
    for (const piece of paragraph.text.split(/(?<=[。；])/)) {
      to += piece.length;
      if (!/[。；]$/.test(piece)) continue;
      const words = withoutListMark(piece.slice(0, -1)).replace(/^[一二三四五六七八九十]是/, '');
      if (words.length < shortest) continue;
      const from = to - 1 - words.length;
      const before = first.get(words);
      if (!before) {
        first.set(words, { place: paragraph.range(from, to - 1), section: paragraph.section });
        isNew = true;
        continue;
      }
      const isHere = before.section === paragraph.section;
      if (!isHere && mayBeTakenUp.test(words)) continue;
      const isSure = isHere && !nothing.test(words);
      const last = found.at(-1);
      if (last?.paragraph === paragraph && last.to === from) found[found.length - 1] = { ...last, to };
      // Of what was pasted in one piece the first sentence is told.
      else if (isNew) found.push({ paragraph, from, to, words, before: before.place, isSure });
      isNew = false;
    }
  }
  return found;
}
