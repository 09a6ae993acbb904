import type { Word } from './kinds.ts';
import { marks, nouns, parts, verbs } from './vocabulary.ts';

/** The vocabulary as a tree of UTF-16 units, so that the longest word is found in one walk. */
interface Node {
  readonly next: Map<number, Node>;
  found: { readonly length: number; readonly word: Word } | undefined;
}

const root: Node = { next: new Map(), found: undefined };

function enter(kind: Word['kind'], lists: Readonly<Record<string, string>>): void {
  for (const [id, list] of Object.entries(lists)) {
    for (const text of list.split(' ').filter((t) => t !== '')) {
      let node = root;
      for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        const next = node.next.get(code) ?? { next: new Map<number, Node>(), found: undefined };
        node.next.set(code, next);
        node = next;
      }
      // Of a word in two lists the first one counts.
      node.found ??= { length: text.length, word: { kind, id } as Word };
    }
  }
}

enter('noun', nouns);
enter('part', parts);
enter('verb', verbs);
enter('mark', marks);

/** The longest word of the vocabulary at `at`, or undefined where none stands. Linear in the longest word. */
export function wordAt(text: string, at: number): { readonly length: number; readonly word: Word } | undefined {
  let node = root.next.get(text.charCodeAt(at));
  let found: Node['found'];
  for (let i = at + 1; node; i++) {
    found = node.found ?? found;
    node = node.next.get(text.charCodeAt(i));
  }
  return found;
}
