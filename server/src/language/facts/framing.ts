import { namesOrgan, speaksOfItself } from '../organs.ts';
import type { Clause } from '../sentences.ts';
import type { Token } from './tokens.ts';

/** What a clause does to those behind it in its sentence. */
export interface Framing {
  /** It is about this organ itself (`经县司法局审核，我局收到…`), or about another one (`市住建局最多，收到…`). */
  readonly organ: 'own' | 'other' | undefined;
  /** It turns to one field, or to other years (`征地拆迁领域，收到…`, `本届任期内，我局收到…`). */
  readonly field: boolean;
}

export function framingOf(tokens: readonly Token[], { from, to, mark }: Clause, text: string, self: string): Framing {
  const words = text.slice(from, to);
  const isOwn = speaksOfItself(words) || tokens.some((t) => isSelf(t, text, self));
  const strange = tokens.filter((t) => t.kind === 'unknown');
  // `县政府作为复议机关受理案件13件`: what others are complained of.
  if (/作为(?:行政)?复议机关/.test(words)) return { organ: 'other', field: true };
  const isOther = strange.some((t) => namesOrgan(text.slice(t.from, t.to)));
  // 行政规范性文件“立改废”方面 is a row of the table, and no field.
  const says = tokens.some((t) => t.kind === 'figure' || (t.kind === 'verb' && t.id !== 'occur') || (t.kind === 'noun' && t.id === 'norm'));
  const field = mark === '，' && strange.length > 0 && !says && fields.test(words);
  return { organ: isOwn ? 'own' : isOther ? 'other' : undefined, field };
}

const isSelf = (token: Token, text: string, self: string): boolean =>
  token.kind === 'mark' && token.id === 'fill' && token.to - token.from > 2 && self.includes(text.slice(token.from, token.to));

/** One field, period or place among several is named at the end of a clause; `涉及征地的` is one, too. */
const fields = /(?:方面|领域|类别?|期间|以来|[内来的中里上间])$/;
