import type { Word } from './model.ts';

/** Words that stand on one line. */
export interface TextLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
}

/** Words as lines, from the top; those of a line from the left, with what `gap` puts between two: by itself a space where there is one. */
export function textLines(words: readonly Word[], gap: (before: Word | undefined, word: Word) => string = gapBefore): readonly TextLine[] {
  const sorted = [...words].sort((a, b) => a.base - b.base || a.left - b.left);
  const groups: Word[][] = [];
  for (const word of sorted) {
    const group = groups.at(-1);
    // Digits beside Chinese characters stand a little higher or lower.
    if (group && word.base - group[0]!.base <= Math.min(group[0]!.size, word.size) * 0.5) group.push(word);
    else groups.push([word]);
  }
  return groups.map((group) => {
    const line = group.toSorted((a, b) => a.left - b.left);
    return {
      text: line
        .map((word, i) => gap(line[i - 1], word) + word.text)
        .join('')
        .trim(),
      left: line[0]!.left,
      right: Math.max(...line.map(({ right }) => right)),
      base: line[0]!.base,
      size: Math.max(...line.map(({ size }) => size)),
    };
  });
}

/** A space where words stand apart that would run together otherwise; far apart they are not of one sentence. */
function gapBefore(before: Word | undefined, word: Word): string {
  if (!before) return '';
  const gap = word.left - before.right;
  if (gap > word.size * 1.5) return '  ';
  const isPlain = /[\dA-Za-z]$/.test(before.text) && /^[\dA-Za-z]/.test(word.text);
  return isPlain && gap > word.size * 0.2 ? ' ' : '';
}

/** Keeps words apart of which nobody knows whether they stand in one cell: no number may come of two. */
export const apart = (before: Word | undefined): string => (before ? '  ' : '');
