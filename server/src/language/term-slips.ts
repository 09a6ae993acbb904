import { isHan } from '../text/fold.ts';
import { initialOf } from '../text/initials.ts';
import { terms } from './words/terms.ts';

/** Terms of these reports with one character typed as another that begins with the same sound: 行政处罚决订, 题质增效. Takes folded text. */

/** A term that is misspelt, and what it should be. */
export interface TermSlip {
  readonly at: number;
  readonly wrong: string;
  readonly right: string;
}

interface Term {
  readonly word: string;
  /** What may stand in one of its places and be right. */
  readonly allowed: string;
}

interface Known {
  readonly words: ReadonlySet<string>;
  /** By their first two characters and by their last two: one wrong character leaves one of the pairs whole. */
  readonly heads: ReadonlyMap<string, readonly Term[]>;
  readonly tails: ReadonlyMap<string, readonly Term[]>;
}

let known: Known | undefined;

function build(): Known {
  const all = terms.map((entry): Term => {
    const [word = '', allowed = ''] = entry.split('/');
    return { word, allowed };
  });
  return {
    words: new Set(all.map(({ word }) => word)),
    heads: Map.groupBy(all, ({ word }) => word.slice(0, 2)),
    tails: Map.groupBy(all, ({ word }) => word.slice(-2)),
  };
}

/** The misspelt terms of `text`, in its order and apart. Linear. */
export function termSlipsIn(text: string): readonly TermSlip[] {
  known ??= build();
  const found: TermSlip[] = [];
  for (let i = 0; i + 2 <= text.length; i++) {
    const pair = text.slice(i, i + 2);
    for (const term of known.heads.get(pair) ?? []) add(i, term);
    for (const term of known.tails.get(pair) ?? []) add(i + 2 - term.word.length, term);
  }
  return found.sort((a, b) => a.at - b.at).filter((slip, i, all) => i === 0 || all[i - 1]!.at + all[i - 1]!.wrong.length <= slip.at);

  function add(at: number, { word, allowed }: Term): void {
    if (at < 0) return;
    const wrong = text.slice(at, at + word.length);
    if (wrong.length < word.length || wrong === word || !isOneOff(wrong, word, allowed) || known!.words.has(wrong)) return;
    found.push({ at, wrong, right: word });
  }
}

/** Whether `wrong` is `right` with one Han character that begins with the same sound in the place of another. */
function isOneOff(wrong: string, right: string, allowed: string): boolean {
  let off = -1;
  for (let i = 0; i < right.length; i++) {
    if (wrong[i] === right[i]) continue;
    if (off >= 0) return false;
    off = i;
  }
  const typed = wrong[off]!;
  if (off < 0 || !isHan(typed.charCodeAt(0)) || allowed.includes(typed)) return false;
  const sound = initialOf(typed);
  return sound !== undefined && sound === initialOf(right[off]!);
}
