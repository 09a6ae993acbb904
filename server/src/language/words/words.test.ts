import { expect, test } from 'vitest';
import { tableTemplate, templates } from '../../format/index.ts';
import { fold } from '../../text/fold.ts';
import { resultOf } from '../facts/kinds.ts';
import { combined, listed, optional } from './lists.ts';
import { parts } from './parts.ts';
import { wordTree } from './tree.ts';
import { lexicons, wordAt } from './vocabulary.ts';

const entries = Object.entries(lexicons).flatMap(([kind, lexicon]) =>
  Object.entries(lexicon).flatMap(([id, list]) => list.map((word) => [word, `${kind} ${id}`] as const)),
);

test('no word stands in two lists, or twice in one', () => {
  const seen = new Map<string, string>();
  const doubles = entries.flatMap(([word, list]) => {
    const first = seen.get(word);
    seen.set(word, list);
    return first === undefined ? [] : [`${word}: ${first}, ${list}`];
  });
  expect(entries.length).toBeGreaterThan(1500);
  expect(doubles).toEqual([]);
});

test('words are written as the text is that they are looked for in: folded, without spaces, none empty', () => {
  const punctuation = new Set(listed('（ ） “ ” " · 、 /'));
  const asFolded = (word: string): string => fold(word).replaceAll('"', '').replaceAll('(', '').replaceAll(')', '');
  const wrong = entries.filter(([word]) => word === '' || (!punctuation.has(word) && !/[、《]/.test(word) && asFolded(word) !== word));
  expect(wrong).toEqual([]);
});

test('every word is found as what its list says', () => {
  for (const [word, list] of entries) {
    const found = wordAt(word, 0);
    expect([word, found?.length, `${found?.value.kind} ${found?.value.id}`]).toEqual([word, word.length, list]);
  }
});

test('the longest word at a place is found, and the first entry of a word counts', () => {
  const tree = wordTree<number>();
  tree.enter('结转', 1);
  tree.enter('结转下年', 2);
  tree.enter('结转', 3);
  expect(tree.at('已结转下年度', 1)).toEqual({ length: 4, value: 2 });
  expect(tree.at('结转下半年', 0)).toEqual({ length: 2, value: 1 });
  expect(tree.at('转下年', 0)).toBeUndefined();
});

test('regular words are combined from their pieces', () => {
  expect(combined(listed('转 结转'), ['下年'], optional('办理'))).toEqual(['转下年', '转下年办理', '结转下年', '结转下年办理']);
});

test.each(Object.keys(templates) as (keyof typeof templates)[])(
  'the reasons are the rows of table three in the form of %s, each in words of its label',
  (id) => {
    const { rows, groups } = tableTemplate(id, 'requests');
    const reasons = rows.filter((row) => /^3\.[345]\.\d$/.test(row.id));
    const plain = (words: string): string => fold(words).replace(/[“”"]/g, '');
    expect(Object.keys(parts).filter((part) => /^\d/.test(part))).toEqual(reasons.map((row) => row.id));
    for (const row of reasons) {
      const reason = row.id as keyof typeof parts;
      const group = groups.find((one) => one.id === row.id.slice(0, 3));
      const names = (label: string | undefined, part: keyof typeof parts): boolean =>
        label !== undefined && parts[part].some((word) => plain(label).includes(plain(word)));
      expect([row.label, names(row.label, reason), names(group?.label, resultOf(reason)!)]).toEqual([row.label, true, true]);
    }
  },
);
