/**
 * Gives what was made of a text before, or makes it. The text says everything that the outcome depends on: it may be that of another version, report
 * or document. Asked with one and the same thing to make at all times.
 */
export type Memory<T> = (text: string, make: (text: string) => T) => T;

/** What all memories made of texts: for each text a list with a place for each memory. A text that is asked for by many of them is looked up in one map. */
interface Table {
  readonly room: number;
  recent: Map<string, unknown[]>;
  older: Map<string, unknown[]>;
  held: number;
}

const tableOf = (room: number): Table => ({ room, recent: new Map(), older: new Map(), held: 0 });

/** So many UTF-16 units of texts are remembered, and for a while as many that were not asked for lately. */
const shared = tableOf(400_000);
/** Of a memory that has no room of its own, texts of a twentieth of so many units are long. */
const usual = 200_000;
let memories = 0;

let epoch = 0;

/** Drops what every memory holds; for measurements of what a text costs that nobody has seen. */
export const forgetTexts = (): void => {
  epoch++;
  Object.assign(shared, tableOf(shared.room));
};

function placesOf(table: Table, text: string, sliced: boolean): unknown[] {
  const known = table.recent.get(text);
  if (known) return known;
  if (table.held + text.length > table.room) {
    table.older = table.recent;
    table.recent = new Map();
    table.held = 0;
  }
  const places = table.older.get(text) ?? [];
  table.held += text.length;
  table.recent.set(sliced ? ownText(text) : text, places);
  return places;
}

/** Stands for what was made and is undefined. */
const nothing = Symbol();

/**
 * A memory of its own for one kind of outcome. It holds no more than about twice `room`, of its own or of all together: when that is full, what has not been
 * asked for since it was last full is dropped. Of texts that would take a twentieth of it only the last is remembered. Texts are kept as they are handed in: a
 * slice of a document (paragraphs are none) goes through `ownText` first, or is `sliced`, and a copy of it is kept.
 */
export function memory<T>(room?: number, sliced = false): Memory<T> {
  let table = room === undefined ? shared : tableOf(room);
  const place = room === undefined ? memories++ : 0;
  const longest = (room ?? usual) / 20;
  let own = epoch;
  /** The last text that is too long for the maps. */
  let long: { readonly text: string; readonly value: T } | undefined;
  return (text, make) => {
    if (own !== epoch) [table, own, long] = [room === undefined ? shared : tableOf(room), epoch, undefined];
    if (text.length > longest) {
      if (long?.text !== text) long = { text, value: make(text) };
      return long.value;
    }
    const places = placesOf(table, text, sliced);
    const known = places[place];
    if (known !== undefined) return (known === nothing ? undefined : known) as T;
    const value = make(text);
    places[place] = value === undefined ? nothing : value;
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
