/**
 * Gives the cached value of a text, or makes it. The text is the whole key: it may be that of another version, report or document. Always asked with the
 * same function.
 */
export type TextCache<T> = (text: string, make: (text: string) => T) => T;

/**
 * What caches share: for each text a list of values, with a place for each cache. A text that many caches are asked about is looked up in one map. When
 * `recent` is full it becomes `older`, and what was in `older` and has not been asked for since is dropped.
 */
interface Store {
  /** In UTF-16 units of the texts. */
  readonly capacity: number;
  recent: Map<string, unknown[]>;
  older: Map<string, unknown[]>;
  size: number;
}

const newStore = (capacity: number): Store => ({ capacity, recent: new Map(), older: new Map(), size: 0 });

const shared = newStore(400_000);
/** By which a cache without a capacity of its own tells which texts are long. */
const usual = 200_000;
/** How many caches have a place in the shared store. */
let caches = 0;
/** Counts how often all caches were cleared. */
let epoch = 0;

/** Clears every cache; for measurements of what a text costs that nobody has seen. */
export const clearTextCaches = (): void => {
  epoch++;
  Object.assign(shared, newStore(shared.capacity));
};

function valuesOf(store: Store, text: string, sliced: boolean): unknown[] {
  const cached = store.recent.get(text);
  if (cached) return cached;
  if (store.size + text.length > store.capacity) {
    store.older = store.recent;
    store.recent = new Map();
    store.size = 0;
  }
  const values = store.older.get(text) ?? [];
  store.size += text.length;
  store.recent.set(sliced ? ownText(text) : text, values);
  return values;
}

/** Stands for a cached value that is undefined. */
const nothing = Symbol();

/**
 * A cache for one kind of value, bounded to about twice `capacity` (in UTF-16 units of texts), its own or the shared one; what was asked for least lately
 * is evicted. Of texts longer than a twentieth of that only the last is cached. A text that is a slice of a document has to go through `ownText` first, or
 * `sliced` is true and a copy of it is cached; paragraphs are no slices.
 */
export function textCache<T>(capacity?: number, sliced = false): TextCache<T> {
  let store = capacity === undefined ? shared : newStore(capacity);
  const place = capacity === undefined ? caches++ : 0;
  const longest = (capacity ?? usual) / 20;
  let own = epoch;
  /** The last text that is too long for the store. */
  let long: { readonly text: string; readonly value: T } | undefined;
  return (text, make) => {
    if (own !== epoch) [store, own, long] = [capacity === undefined ? shared : newStore(capacity), epoch, undefined];
    if (text.length > longest) {
      if (long?.text !== text) long = { text, value: make(text) };
      return long.value;
    }
    const values = valuesOf(store, text, sliced);
    const cached = values[place];
    if (cached !== undefined) return (cached === nothing ? undefined : cached) as T;
    const value = make(text);
    values[place] = value === undefined ? nothing : value;
    return value;
  };
}

/** `make` behind a cache of its own. */
export function memoizedByText<T>(make: (text: string) => T, capacity?: number, sliced?: boolean): (text: string) => T {
  const cache = textCache<T>(capacity, sliced);
  return (text) => cache(text, make);
}

/** The same words in a string of their own: a slice of a document keeps all of it in memory for as long as it is kept. */
export const ownText = (slice: string): string => ` ${slice}`.slice(1);
