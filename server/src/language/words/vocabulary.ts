import type { Word } from '../facts/kinds.ts';
import { marks } from './marks.ts';
import { parts } from './parts.ts';
import { subjects } from './subjects.ts';
import { type WordTree, wordTree } from './tree.ts';
import { verbs } from './verbs.ts';

/** All lexicons of the grammar of facts, by the kind of their words. */
export const lexicons = { noun: subjects, part: parts, verb: verbs, mark: marks } as const;

let tree: WordTree<Word> | undefined;

function build(): WordTree<Word> {
  const built = wordTree<Word>();
  for (const [kind, lexicon] of Object.entries(lexicons))
    for (const [id, list] of Object.entries(lexicon)) {
      const word = { kind, id } as Word;
      for (const text of list) built.enter(text, word);
    }
  return built;
}

/** The longest word of the vocabulary at `at`, or undefined where none stands. Linear in the longest word. */
export function wordAt(text: string, at: number): { readonly length: number; readonly value: Word } | undefined {
  tree ??= build();
  return tree.at(text, at);
}
