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
  if (own > (known?.length ?? 0)) return { kind: 'mark', id: 'fill', from: at, to: at + own };
  if (known) return { ...known.value, from: at, to: at + known.length };
  return { kind: 'unknown', from: at, to: at + 1 };
}

/** `2023年`, `2023年度`; `1月1日` and `12月31日`, which bound the year; any other month is a period. */
function dateAt(text: string, at: number): Token | undefined {
  const first = text.charCodeAt(at);
  if (first < 0x30 || first > 0x39) return undefined;
  let to = at;
  while (to - at < 5 && text.charCodeAt(to) >= 0x30 && text.charCodeAt(to) <= 0x39) to++;
  const value = Number(text.slice(at, to));
  if (text[to] === '年' && to - at === 4 && value > 1990 && value < 2100) {
    return { kind: 'year', year: value, from: at, to: to + (text[to + 1] === '度' ? 2 : 1) };
  }
  if (text[to] !== '月') return undefined;
  for (const bound of ['1月1日', '12月31日', '12月底', '12月末']) {
    if (text.startsWith(bound, at)) return { kind: 'mark', id: 'fill', from: at, to: at + bound.length };
  }
  return { kind: 'mark', id: 'period', from: at, to: to + 1 };
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
