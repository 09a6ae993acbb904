import { eastAsianWidth } from 'get-east-asian-width';
import type { Range } from '../server/src/text/range.ts';

/*
 * Texts with marks, in the manner of texlab and rust-analyzer: what a feature is asked about, and what it answers, stand in the text itself.
 *
 * `‸` is the cursor. A line of carets below a line marks what stands above them:
 *
 *     行政处罚	1‸8
 *     ^^^^^^^^	^^
 *
 * A pipe would be the usual mark for the cursor, but tables of reports consist of them; neither a caret nor `‸` occurs in a report. As on a screen a
 * Chinese character is as wide as two carets (a quotation mark as one); a tab in the text stands as a tab in the line of carets, too, and no range
 * reaches over one.
 */

const cursorMark = '‸';

export interface Fixture {
  /** The text without its marks. */
  readonly text: string;
  /** Offset of the cursor; reading it throws where the text marks none. */
  readonly cursor: number;
  /** In the order of the text, each within a line. */
  readonly ranges: readonly Range[];
}

/** A text without its marks, and what they mark. Throws for two cursors, and for carets that do not cover whole characters. */
export function fixture(marked: string): Fixture {
  const lines: string[] = [];
  const ranges: Range[] = [];
  let at: number | undefined;
  let start = 0;
  for (const line of marked.split('\n')) {
    if (isCarets(line)) {
      const above = lines.at(-1);
      if (above === undefined) throw new Error('carets without a line above them');
      ranges.push(...rangesAbove(line, above, start - above.length - 1));
      continue;
    }
    const text = line.replace(cursorMark, '');
    if (text !== line) {
      if (at !== undefined || text.includes(cursorMark)) throw new Error(`two cursors: ${line}`);
      at = start + line.indexOf(cursorMark);
    }
    lines.push(text);
    start += text.length + 1;
  }
  return {
    text: lines.join('\n'),
    get cursor() {
      if (at === undefined) throw new Error(`no cursor (${cursorMark}) in the text`);
      return at;
    },
    ranges,
  };
}

/**
 * A text in which a passage is marked: the passage with its marks, whose text stands in the whole exactly once. Throws otherwise. A passage of whole
 * lines begins with a line break, so that its carets stand below them; that break is none of the text.
 */
export function fixtureIn(whole: string, passage: string): Fixture {
  const marked = fixture(passage.startsWith('\n') ? passage.slice(1) : passage);
  const at = whole.indexOf(marked.text);
  if (marked.text === '' || at < 0) throw new Error(`not in the text: ${marked.text}`);
  if (whole.includes(marked.text, at + 1)) throw new Error(`several times in the text: ${marked.text}`);
  return {
    text: whole,
    get cursor() {
      return at + marked.cursor;
    },
    ranges: marked.ranges.map(({ start, end }) => ({ start: at + start, end: at + end })),
  };
}

/** The lines of a text in which something is marked, each with a line of carets below it; a range without a character is `‸` in its line. */
export function underlined(text: string, ranges: readonly Range[]): string {
  let start = 0;
  return text
    .split('\n')
    .flatMap((line) => {
      const own = ranges.map((range) => ({ start: range.start - start, end: Math.min(range.end - start, line.length) }));
      const here = own.flatMap((range) =>
        range.end >= 0 && range.start <= line.length ? [{ ...range, start: Math.max(0, range.start) }] : [],
      );
      start += line.length + 1;
      return here.length === 0 ? [] : underlinedLine(line, here);
    })
    .join('\n');
}

function underlinedLine(line: string, ranges: readonly Range[]): readonly string[] {
  const empty = ranges.filter(({ start, end }) => start === end).sort((a, b) => b.start - a.start);
  const shown = empty.reduce((now, { start }) => now.slice(0, start) + cursorMark + now.slice(start), line);
  const carets = [...line].map((character, i, all) => {
    const at = all.slice(0, i).join('').length;
    if (character === '\t') return character;
    return (ranges.some(({ start, end }) => start <= at && at < end) ? '^' : ' ').repeat(eastAsianWidth(character.codePointAt(0)!));
  });
  const below = carets.join('').replace(/[ \t]+$/, '');
  return below === '' ? [shown] : [shown, below];
}

const isCarets = (line: string): boolean => /^[\t ]*\^[\t ^]*$/.test(line);

/** What a line of carets marks in the line above it, which begins at `start`: tab by tab, as only what stands between tabs is as wide in both. */
function rangesAbove(carets: string, line: string, start: number): readonly Range[] {
  const fields = line.split('\t');
  let from = start;
  return carets.split('\t').flatMap((field, i) => {
    const above = fields[i] ?? '';
    const edges = columnsOf(above);
    const own = [...field.matchAll(/\^+/g)].map(({ index, 0: found }) => {
      const [first, last] = [edges.get(index), edges.get(index + found.length)];
      if (first === undefined || last === undefined) throw new Error(`carets that do not cover whole characters:\n${line}\n${carets}`);
      return { start: from + first, end: from + last };
    });
    from += above.length + 1;
    return own;
  });
}

/** The offset at which each column of a screen begins in a text without tabs, where a character begins there. */
function columnsOf(text: string): ReadonlyMap<number, number> {
  const edges = new Map<number, number>();
  let [column, offset] = [0, 0];
  for (const character of text) {
    edges.set(column, offset);
    column += eastAsianWidth(character.codePointAt(0)!);
    offset += character.length;
  }
  return edges.set(column, offset);
}
