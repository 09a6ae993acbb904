import { timeAt } from '../dates.ts';
import { type Figure, figureAt } from '../figures.ts';
import { wordAt } from '../words/vocabulary.ts';
import type { Word } from './kinds.ts';

/** A clause as the grammar sees it: known words, figures and years; what it does not know is `unknown`. Offsets of the folded text. */
export type Token = { readonly from: number; readonly to: number } & (
  | Word
  | { readonly kind: 'figure'; readonly figure: Figure }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'unknown' }
);

/** Reads `text` from `from` to `to`; `self` is the organ's name, any stretch of which says no more than 本机关. Linear. */
export function tokensOf(text: string, from: number, to: number, self: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = from;
  while (at < to) {
    const token = tokenAt(text, at, self);
    const last = tokens.at(-1);
    if (token.kind === 'unknown' && last?.kind === 'unknown' && last.to === at) tokens[tokens.length - 1] = { ...last, to: token.to };
    else tokens.push(token);
    at = token.to;
  }
  return tokens;
}

function tokenAt(text: string, at: number, self: string): Token {
  const dated = dateAt(text, at);
  if (dated) return dated;
  const figure = figureAt(text, at);
  if (figure) return { kind: 'figure', from: figure.from, to: figure.to, figure };
  const known = wordAt(text, at);
  const own = known && known.value.id !== 'scope' ? 0 : selfAt(text, at, self);
  // 街道 in the report of one is that one.
  const itself = known?.value.id === 'portion' && isOf(self, text.slice(at, at + known.length));
  if (itself || own > (known?.length ?? 0)) return { kind: 'mark', id: 'fill', from: at, to: at + Math.max(own, known?.length ?? 0) };
  if (known) return { ...known.value, from: at, to: at + known.length };
  // A title is one word, whatever stands in it.
  const end = text[at] === '《' ? text.indexOf('》', at) : -1;
  if (end > at && end - at < longestTitle) return { kind: 'unknown', from: at, to: end + 1 };
  return { kind: 'unknown', from: at, to: at + 1 };
}

const longestTitle = 80;

/** Whether a word is a stretch of the organ's own name, in full or without 人民: 县政府 in 竹汀县人民政府办公室. */
const isOf = (self: string, word: string): boolean => self.includes(word) || self.replace('人民政府', '政府').includes(word);

/** A year; a day that bounds the report's year, which says nothing; a month, which is a part of it. */
function dateAt(text: string, at: number): Token | undefined {
  const time = timeAt(text, at);
  if (!time) return undefined;
  if (time.kind === 'year') return { kind: 'year', year: time.year, from: at, to: time.to };
  return { kind: 'mark', id: time.kind === 'bound' ? 'fill' : 'period', from: at, to: time.to };
}

/** How many units at `at` are part of the organ's own name; fewer than two tell nothing. */
function selfAt(text: string, at: number, self: string): number {
  if (!self.includes(text.slice(at, at + 2))) return 0;
  const code = text.charCodeAt(at);
  let best = 0;
  for (let i = 0; i < self.length; i++) {
    if (self.charCodeAt(i) !== code) continue;
    let length = 1;
    while (i + length < self.length && self.charCodeAt(i + length) === text.charCodeAt(at + length)) length++;
    if (length > best) best = length;
  }
  return best < 2 ? 0 : best;
}
