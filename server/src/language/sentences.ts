import { foldUnit, isHan, isSpace } from '../text/fold.ts';
import { lazily } from '../text/lazily.ts';
import { lastAtMost } from '../text/lines.ts';
import type { Range } from '../text/range.ts';
import { memoizedByText, ownText } from '../text/text-cache.ts';

/**
 * Prose as rules read it: paragraphs of sentences of clauses. Spaces and line ends are left out, digits and script are folded, punctuation
 * between Chinese is made full width; every unit knows where it came from. The paragraphs of a report are given by `paragraphsOf` in
 * report/paragraphs.ts, which leaves out headings and tables.
 */

/** A paragraph without line breaks. `start` and `end` are offsets of the report; `text` is folded, and `at` leads back. */
export interface Paragraph extends Range {
  /** Number of the section that it stands in: null before the first heading and under a heading that is none of the six. */
  readonly section: 1 | 2 | 3 | 4 | 5 | 6 | null;
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** Where in `text` a unit stands that another one was folded into, in order: a digit, a mark, a character. */
  readonly folded: readonly number[];
  /** The report's offset of unit `index` of `text`. Logarithmic. */
  at(index: number): number;
  /** The report's range of `text.slice(from, to)`. */
  range(from: number, to: number): Range;
}

/** Up to 。！？ or the end of its paragraph. `text` is `paragraph.text.slice(from, to)`, its mark included. */
export interface Sentence {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly clauses: readonly Clause[];
}

/** Up to ，；。：！？. `text` is `paragraph.text.slice(from, to)`, without the `mark` that follows (empty at the paragraph's end). */
export interface Clause {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly mark: string;
}

/** Collects stretches of a text into one paragraph, folding them as they come. */
export interface ParagraphBuilder {
  /** Adds `text` from `start` to `end`. */
  add(start: number, end: number): void;
  readonly isEmpty: boolean;
  /** The last unit added, folded; empty when there is none. */
  readonly last: string;
  finish(section: Paragraph['section']): Paragraph;
}

/** `toSource` gives the report's offset of an offset of `text`. Linear in what is added. */
export function paragraphBuilder(text: string, toSource: (offset: number) => number): ParagraphBuilder {
  let out = '';
  const units = unitTable();
  const starts: number[] = [];
  const sources: number[] = [];
  const changed: number[] = [];
  const put = (from: number, to: number): void => {
    if (from >= to) return;
    starts.push(out.length);
    sources.push(from);
    out += text.slice(from, to);
  };
  return {
    add(start, end) {
      let run = start;
      let i = start;
      let bold: ReadonlySet<number> | undefined;
      for (; i < end; i++) {
        const code = text.charCodeAt(i);
        let folded = units[code]!;
        if (folded === STAR) {
          bold ??= boldMarks(text.slice(start, end));
          folded = bold.has(i - start) ? 0 : code;
        }
        if (folded === DEPENDS) folded = isChineseMark(text, i, start, end) ? fullWidth.get(code)! : code;
        if (folded === code) continue;
        put(run, i);
        run = i + 1;
        if (folded === 0) continue;
        changed.push(out.length);
        starts.push(out.length);
        sources.push(i);
        out += String.fromCharCode(folded);
      }
      put(run, i);
    },
    get isEmpty() {
      return out === '';
    },
    get last() {
      return out.at(-1) ?? '';
    },
    finish(section) {
      const { text, sentences } = wordsOf(out);
      const at = (index: number): number => {
        const k = lastAtMost(starts, index);
        return toSource(sources[k]! + index - starts[k]!);
      };
      const range = (from: number, to: number): Range =>
        to > from ? { start: at(from), end: at(to - 1) + 1 } : { start: at(from), end: at(from) };
      return { section, text, at, range, ...range(0, text.length), sentences, folded: changed };
    },
  };
}

/** In the table: the unit becomes full width where it stands for a Chinese mark. */
const DEPENDS = 0xffff;
/** In the table: the unit is dropped where it is one of Markdown's marks for bold letters. */
const STAR = 0xfffe;

/** Bold words of Markdown behind a mark or a space, and bold figures anywhere; other stars hide a name or a number (`王**`, `138****1234`). */
const bold = /(?<=^|[\s。；：，、！？）])\*\*(?![\s*])[^*]{1,400}\*\*(?!\*)|\*\*\d[\d.,%]{0,12}[\u4e00-\u9fff]{0,3}\*\*(?!\*)/g;

/** Where in a line the stars around bold letters stand. */
const boldMarks = (line: string): ReadonlySet<number> =>
  new Set(
    [...line.matchAll(bold)].flatMap(({ index, 0: words }) => {
      const end = index + words.length;
      return [index, index + 1, end - 2, end - 1];
    }),
  );

/** What one unit becomes wherever it stands; 0 drops it. Built once, on first use: 128 KiB. */
const unitTable = lazily((): Uint16Array => {
  const table = new Uint16Array(0x10000);
  for (let code = 0; code < table.length; code++) table[code] = unitOf(code);
  return table;
});

function unitOf(code: number): number {
  if (isHan(code)) return foldUnit(code);
  if (isSpace(code)) return 0;
  if (code === 0x2a) return STAR;
  if ((code >= 0xff10 && code <= 0xff19) || code === 0xff05 || code === 0xff0e) return code - 0xfee0;
  return fullWidth.has(code) ? DEPENDS : code;
}

const fullWidth = new Map(
  [',，', ';；', ':：', '.。', '(（', ')）', '!！', '?？', '｡。', '﹐，', '﹔；'].map((p) => [p.charCodeAt(0), p.charCodeAt(1)]),
);

/** Whether a half-width mark stands for a Chinese one: never between digits or in an address, a stop only after a Han character. */
function isChineseMark(text: string, i: number, start: number, end: number): boolean {
  const mark = text[i]!;
  if ('()'.includes(mark)) return true;
  const before = neighbour(text, i, -1, start, end);
  const after = neighbour(text, i, 1, start, end);
  if ('.?'.includes(mark)) return isHan(before) && (after === 0 || isHan(after));
  return isHan(before) || isHan(after) || before > 0x2000 || after > 0x2000;
}

/** The nearest unit that is no space, at most four units away; 0 where there is none. */
function neighbour(text: string, i: number, step: 1 | -1, start: number, end: number): number {
  for (let at = i + step, n = 0; at >= start && at < end && n < 4; at += step, n++) {
    const code = text.charCodeAt(at);
    if (!isSpace(code)) return code;
  }
  return 0;
}

/** The words of a paragraph, one and the same string for the same words: whatever is cached of them is found at once. */
const wordsOf = memoizedByText((words): Pick<Paragraph, 'text' | 'sentences'> => {
  const text = ownText(words);
  return { text, sentences: sentencesOf(text) };
}, 200_000);

function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let clauses: Clause[] = [];
  let from = 0;
  let clauseFrom = 0;
  for (let i = 0; i <= text.length; i++) {
    const strength = i === text.length ? 2 : strengthOf(text.charCodeAt(i));
    if (strength === 0) continue;
    if (i > clauseFrom) clauses.push({ text: text.slice(clauseFrom, i), from: clauseFrom, to: i, mark: text[i] ?? '' });
    clauseFrom = i + 1;
    if (strength === 1) continue;
    const to = Math.min(i + 1, text.length);
    if (clauses.length > 0) sentences.push({ text: text.slice(from, to), from, to, clauses });
    clauses = [];
    from = to;
  }
  return sentences;
}

/** 2 for 。！？, which end a sentence, 1 for ，；：, which end a clause, 0 for the rest. */
function strengthOf(code: number): 0 | 1 | 2 {
  if (code === 0x3002 || code === 0xff01 || code === 0xff1f) return 2;
  return code === 0xff0c || code === 0xff1b || code === 0xff1a ? 1 : 0;
}
