import { isHan } from '../text/fold.ts';
import { placeAndOffice } from './organs.ts';
import type { Paragraph, Sentence } from './sentences.ts';
import { selfWords } from './words/organ-words.ts';

/**
 * Prose without what tells one organ's report from another's: only Han characters are left, and of them neither the organ's name nor the
 * place in it nor `我局`, `全县`. `at[i]` is the index in the paragraph's text of unit `i`.
 */
export interface Masked {
  readonly paragraph: Paragraph;
  readonly text: string;
  readonly at: readonly number[];
}

/** A stretch of a paragraph. */
type Stretch = Pick<Sentence, 'from' | 'to'>;

/** Masks stretches of a paragraph as the organ named has them; an empty name leaves the names of organs in. Linear. */
export function masked(paragraph: Paragraph, stretches: readonly Stretch[], organ: string): Masked {
  const names = namesOf(organ);
  const source = paragraph.text;
  const at: number[] = [];
  const kept: string[] = [];
  for (const { from, to } of stretches) {
    for (let i = from; i < to; ) {
      const skip = skipped(source, i, names);
      if (skip === 0) {
        at.push(i);
        kept.push(source[i]!);
      }
      i += Math.max(1, skip);
    }
  }
  return { paragraph, text: kept.join(''), at };
}

/** `本报告依据…`, `统计期限自…`: every report says it, because the form asks for it. */
export const isPrescribed = (sentence: string): boolean => prescribed.some((words) => sentence.includes(words));

const prescribed = ['统计期限', '本报告', '年度报告', '联系电话'];

/** How many units are left out at `i`: a name, a word for one's own organ, or a unit that is no Han character. */
function skipped(source: string, i: number, names: readonly string[]): number {
  const code = source.charCodeAt(i);
  // Half of a surrogate pair is part of a Han character beyond the basic plane, or of something as rare.
  if (!isHan(code) && (code < 0xd800 || code > 0xdfff)) return 1;
  // Every character of a report comes by here: a whole word is compared only where its first character stands.
  for (const name of names) if (name.charCodeAt(0) === code && source.startsWith(name, i)) return name.length;
  return selfHeads.has(code) && selfWords.has(source.slice(i, i + 2)) ? 2 : 0;
}

const selfHeads: ReadonlySet<number> = new Set([...selfWords].map((word) => word.charCodeAt(0)));

/** An organ's full name, then the parts that prose calls it by: `砚溪县水利局`, `砚溪县`, `水利局`. */
function namesOf(organ: string): readonly string[] {
  if (organ.length < 3) return organ === '' ? [] : [organ];
  return [organ, ...placeAndOffice(organ).filter((part) => part.length >= 2 && part !== organ)];
}
