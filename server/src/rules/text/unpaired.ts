import type { Paragraph } from '../../language/sentences.ts';
import type { Report } from '../../report/model.ts';
import { paragraphsOf } from '../../report/paragraphs.ts';
import { byStart, type Range } from '../../text/range.ts';
import { textBefore } from '../../text/text-before.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { counted, groupedFinding, isFurniture, matchesIn } from '../wording.ts';

/** Marks that come in twos. */
const halves = /[《“（〔【》”）〕】]/g;

export const textUnpaired: Rule = {
  ...stated('text/unpaired'),
  *check({ report }) {
    const damaged = report.damage.some((d) => d.kind !== 'html' && d.kind !== 'entity' && d.kind !== 'pinyin');
    if (damaged) return;
    for (const [mark, places] of Map.groupBy(unpairedIn(report), (m) => m.mark)) {
      const message = { zh: `「${mark}」没有配对的另一半。`, en: `“${mark}” has no other half.` };
      yield groupedFinding(this, places, counted(message, places.length));
    }
  },
};

interface Mark extends Range {
  readonly mark: string;
  /** Index of its paragraph. */
  readonly paragraph: number;
}

const opening = '《“（〔【';
const closing = '》”）〕】';

/**
 * Halves alone, each kind by itself; a half may find the other in the next paragraph, as where a page broke, and further on as long as lines follow one
 * another without a stop: lines of a PDF are one paragraph even where their width does not show it.
 */
function unpairedIn(report: Report): readonly Mark[] {
  const found: Mark[] = [];
  const waiting: Mark[][] = [...opening].map(() => []);
  const paragraphs = paragraphsOf(report);
  const blocks = blocksOf(report, paragraphs);
  // Headings that all lack the first half are a way of numbering; one alone has lost it.
  const isNumbered =
    paragraphs.some(({ text }) => /^（[一二三]）/.test(text)) ||
    paragraphs.filter(({ text }) => /^[一二三四五六]）/.test(text)).length === 1;
  for (const [i, { text, range }] of paragraphs.entries()) {
    const { first: block, furniture } = blocks[i]!;
    for (const marks of waiting) for (const mark of marks.splice(0, openIn(marks, Math.min(block, i - 1)))) found.push(mark);
    if (furniture) continue;
    for (const { 0: mark, index } of matchesIn(text, halves)) {
      const kind = opening.indexOf(mark);
      if (kind >= 0) waiting[kind]!.push({ ...range(index, index + 1), mark, paragraph: i });
      else if (
        waiting[closing.indexOf(mark)]!.pop() === undefined &&
        !(isOrdinal(text, index) && !(isNumbered && /^[一二三四五六]）[\u4e00-\u9fff]/.test(text) && index === 1))
      )
        found.push({ ...range(index, index + 1), mark, paragraph: i });
    }
  }
  return [...found, ...waiting.flat()].sort(byStart);
}

interface Block {
  /** Index of its first paragraph. */
  first: number;
  /** None of its lines is a sentence: what a website puts around a report. */
  furniture: boolean;
}

/** The block of lines that each paragraph stands in. */
function blocksOf(report: Report, paragraphs: readonly Paragraph[]): readonly Block[] {
  const blocks: Block[] = [];
  for (const [i, paragraph] of paragraphs.entries()) {
    const before = blocks.at(-1);
    const block = before && goesOn(report, paragraphs[i - 1], paragraph) ? before : { first: i, furniture: true };
    if (!isFurniture(paragraph)) block.furniture = false;
    blocks.push(block);
  }
  return blocks;
}

/** Whether a line goes on with the one before: that has no stop, and nothing but one line end stands between them. */
function goesOn({ text, markup }: Report, before: Paragraph | undefined, { start }: Paragraph): boolean {
  if (!before || markup || '。！？；'.includes(before.text.at(-1)!)) return false;
  const between = text.slice(before.end, Math.min(start, before.end + 40));
  return start - before.end < 40 && /^[^\S\n]*\n[^\S\n]*$/.test(between);
}

/** How many of `marks` stand before a paragraph. */
function openIn(marks: readonly Mark[], paragraph: number): number {
  let count = 0;
  while (count < marks.length && marks[count]!.paragraph < paragraph) count++;
  return count;
}

/** `1）`, `一）`: a list’s number. */
const isOrdinal = (text: string, at: number): boolean =>
  /(?:^|[^\d一二三四五六七八九十])[\d一二三四五六七八九十]{1,2}$/.test(` ${textBefore(text, at, 3)}`);
