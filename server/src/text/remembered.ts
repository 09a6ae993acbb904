/**
 * Gives what was made of a text before, or makes it. The text says everything that the outcome depends on: it may be that of another version, report
 * or document. Asked with one and the same thing to make at all times.
 */
export type Memory<T> = (text: string, make: (text: string) => T) => T;

/** So many UTF-16 units of texts are remembered, and for a while as many that were not asked for lately. */
const usual = 200_000;

let epoch = 0;

/** Drops what every memory holds; for measurements of what a text costs that nobody has seen. */
export const forgetTexts = (): void => void epoch++;

/**
 * A memory of its own for one kind of outcome. It holds no more than about twice `room`: when that is full, what has not been asked for since it
 * was last full is dropped. Of texts that would take a twentieth of it only the last is remembered. Texts are kept as they are handed in: a slice of a document
 * (paragraphs are none) goes through `ownText` first, or is `sliced`, and a copy of it is kept.
 */
export function memory<T>(room = usual, sliced = false): Memory<T> {
  let recent = new Map<string, T>();
  let older = new Map<string, T>();
  let held = 0;
  let own = epoch;
  /** The last text that is too long for the maps. */
  let long: { readonly text: string; readonly value: T } | undefined;
  const keep = (text: string, value: T): void => {
    if (held + text.length > room) {
      older = recent;
      recent = new Map();
      held = 0;
    }
    held += text.length;
    recent.set(text, value);
  };
  return (text, make) => {
    if (own !== epoch) [recent, older, held, own, long] = [new Map(), new Map(), 0, epoch, undefined];
    if (text.length * 20 > room) {
      if (long?.text !== text) long = { text, value: make(text) };
      return long.value;
    }
    const known = recent.get(text);
    if (known !== undefined || recent.has(text)) return known as T;
    if (older.has(text)) {
      const value = older.get(text) as T;
      keep(text, value);
      return value;
    }
    const value = make(text);
    keep(sliced ? ownText(text) : text, value);
    return value;
  };
}

/** `make`, which remembers what it made of a text. */
export function remembered<T>(make: (text: string) => T, room?: number, sliced?: boolean): (text: string) => T {
  const known = memory<T>(room, sliced);
  return (text) => known(text, make);
}

/** The same words in a string of their own: a slice of a document keeps all of it in memory for as long as it is kept. */
export const ownText = (slice: string): string => ` ${slice}`.slice(1);
