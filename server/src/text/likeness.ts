import { distance } from 'fastest-levenshtein';

/** How alike two folded texts are: 1 is equal, 0 has nothing in common. Edit distance over the longer length. */
export function likeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 1 : 1 - distance(a, b) / longest;
}

export { distance as editDistance } from 'fastest-levenshtein';
