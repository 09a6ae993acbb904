/** Words as a tree of UTF-16 units, so that the longest one at a place is found in one walk. */
export interface WordTree<T> {
  /** Enters a word; of a word that is entered twice the first counts. */
  enter(word: string, value: T): void;
  /** The longest word at `at`, or undefined where none stands. Linear in the longest word. */
  at(text: string, at: number): { readonly length: number; readonly value: T } | undefined;
}

interface Node<T> {
  readonly next: Map<number, Node<T>>;
  found: { readonly length: number; readonly value: T } | undefined;
}

/** A tree without words. */
export function wordTree<T>(): WordTree<T> {
  const root: Node<T> = { next: new Map(), found: undefined };
  return {
    enter(word, value) {
      let node = root;
      for (let i = 0; i < word.length; i++) {
        const code = word.charCodeAt(i);
        const next = node.next.get(code) ?? { next: new Map<number, Node<T>>(), found: undefined };
        node.next.set(code, next);
        node = next;
      }
      node.found ??= { length: word.length, value };
    },
    at(text, at) {
      let node = root.next.get(text.charCodeAt(at));
      let found: Node<T>['found'];
      for (let i = at + 1; node; i++) {
        found = node.found ?? found;
        node = node.next.get(text.charCodeAt(i));
      }
      return found;
    },
  };
}
