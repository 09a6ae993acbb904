import { type Matrix, times } from './matrix.ts';
import type { Word } from './model.ts';

/** Where the next character is drawn, as PDF keeps it. */
interface TextState {
  matrix: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
  size: number;
  charSpace: number;
  wordSpace: number;
  scale: number;
  leading: number;
  rise: number;
}

/** Follows what a page says of text, and gives the words that it draws. */
export interface TextReader {
  /** Hears an operator by its name, with its arguments, under the transformation of the page. */
  hear(name: string, args: readonly unknown[], page: Matrix): readonly Word[];
  save(): void;
  restore(): void;
}

const initial: TextState = {
  matrix: [1, 0, 0, 1, 0, 0],
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
  size: 12,
  charSpace: 0,
  wordSpace: 0,
  scale: 1,
  leading: 0,
  rise: 0,
};

/** A reader for one page. */
export function textReader(): TextReader {
  let state = { ...initial };
  const saved: TextState[] = [];
  const move = (x: number, y: number): void => {
    state.lineX += x;
    state.lineY += y;
    state.x = state.lineX;
    state.y = state.lineY;
  };
  const place = (matrix: Matrix): void => {
    state = { ...state, matrix, x: 0, y: 0, lineX: 0, lineY: 0 };
  };
  const number = (value: unknown): number => (typeof value === 'number' ? value : 0);
  return {
    save: () => void saved.push({ ...state }),
    restore: () => {
      state = saved.pop() ?? state;
    },
    hear(name, args, page) {
      const [first, second] = args;
      switch (name) {
        case 'beginText':
          place(initial.matrix);
          break;
        case 'setTextMatrix': {
          const six = args.length === 1 ? Array.from(first as ArrayLike<number>) : args.map(number);
          place(six as unknown as Matrix);
          break;
        }
        case 'moveText':
          move(number(first), number(second));
          break;
        case 'setLeadingMoveText':
          state.leading = -number(second);
          move(number(first), number(second));
          break;
        case 'nextLine':
          move(0, -state.leading);
          break;
        case 'setLeading':
          state.leading = number(first);
          break;
        case 'setFont':
          state.size = number(second);
          break;
        case 'setCharSpacing':
          state.charSpace = number(first);
          break;
        case 'setWordSpacing':
          state.wordSpace = number(first);
          break;
        case 'setHScale':
          state.scale = number(first) / 100;
          break;
        case 'setTextRise':
          state.rise = number(first);
          break;
        case 'showText':
          return Array.isArray(first) ? shown(first, state, page) : [];
      }
      return [];
    },
  };
}

interface Glyph {
  readonly unicode: string;
  /** In thousandths of the size. */
  readonly width: number;
  readonly isSpace?: boolean;
}

/** A step this wide between characters parts words, in thousandths of the size. */
const step = 400;

/** The words of one stretch of characters; moves on behind them. */
function shown(glyphs: readonly (Glyph | number | null)[], state: TextState, page: Matrix): readonly Word[] {
  const words: Word[] = [];
  let text = '';
  let start = 0;
  let x = 0;
  const finish = (): void => {
    if (text.trim() !== '') words.push(...wordOf(text, start, x, state, page));
    text = '';
  };
  for (const glyph of glyphs) {
    if (glyph === null) continue;
    if (typeof glyph === 'number') {
      if (glyph < -step) finish();
      x -= (glyph * state.size) / 1000;
      continue;
    }
    const isSpace = /^\s*$/.test(glyph.unicode);
    if (isSpace) finish();
    else if (text === '') start = x;
    if (!isSpace) text += glyph.unicode;
    const width = (glyph.width * state.size) / 1000;
    const end = x + width;
    x = end + state.charSpace + (glyph.isSpace ? state.wordSpace : 0);
    if (state.charSpace > state.size * 0.4) finish();
  }
  finish();
  state.x += x * state.scale;
  return words;
}

function wordOf(text: string, start: number, end: number, { matrix, x, y, rise, scale, size }: TextState, page: Matrix): readonly Word[] {
  const own = times(page, matrix);
  const [a, b, c, d] = own;
  const at = (along: number): readonly [number, number] => [
    own[0] * along + own[2] * (y + rise) + own[4],
    own[1] * along + own[3] * (y + rise) + own[5],
  ];
  const [left, base] = at(x + start * scale);
  const [right, last] = at(x + end * scale);
  const height = Math.abs(size) * Math.hypot(c, d);
  const words = plain(text);
  // Words that run down keep their middle; nothing but their place in a cell counts.
  if (Math.abs(b) > Math.abs(a))
    return [{ text: words, left: left - height * 0.8, right: left + height * 0.2, base: (base + last) / 2 + height * 0.35, size: height }];
  return [{ text: words, left: Math.min(left, right), right: Math.max(left, right), base, size: height }];
}

/** Radicals that fonts give for the characters that look like them, as these. */
const plain = (text: string): string => text.replaceAll(/[\u2e80-\u2fdf\uf900-\ufaff]/g, (radical) => radical.normalize('NFKC'));
