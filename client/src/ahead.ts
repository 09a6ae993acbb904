/**
 * What a person has typed in a table ahead of the editor. A key that an extension is bound to reaches it a moment later, and what it asks of the
 * editor arrives another moment later; what is typed meanwhile has gone into the cell that was left. The order of keys and changes is
 * told without fault, though, so that what was meant can be worked out here and brought about as soon as the editor holds still.
 *
 * Pure: places are offsets in UTF-16 units, half-open.
 */
import { type Change, type Grid, nextCell, type Place, type Stretch, type Way } from './grid.ts';

/** Where the person is: what stands in the cell on both sides of the cursor, or `all` of it selected. */
interface Cursor {
  readonly cell: number;
  readonly before: string;
  readonly after: string;
  readonly all: boolean;
}

export interface Ahead {
  /** As it was at the first key; it tells which cell is beside which. */
  readonly grid: Grid;
  /** The table from end to end, as it stands: what is before the first cell, the cell, what is between it and the next, and so on. */
  readonly places: readonly Stretch[];
  /** What stands in each place. */
  readonly actual: readonly string[];
  /** What would stand there, had every key been in time. */
  readonly wanted: readonly string[];
  /** Undefined once the person has put the cursor elsewhere. */
  readonly cursor: Cursor | undefined;
}

/** Index in `places`. */
const placeOf = (cell: number): number => 2 * cell + 1;

/** A key has led out of a cell. Undefined when there is no cell that way, and for a table whose cells do not stand one behind the other. */
export function setOut(place: Place, selection: Stretch, way: Way, textOf: (stretch: Stretch) => string): Ahead | undefined {
  const { grid } = place;
  const to = nextCell(place, selection.end, way);
  const places = placesOf(grid);
  if (!to || !places) return undefined;
  const whole = textOf(grid);
  const texts = places.map(({ start, end }) => whole.slice(start - grid.start, end - grid.start));
  const cell = grid.cells.indexOf(to);
  return { grid, places, actual: texts, wanted: texts, cursor: { cell, before: texts[placeOf(cell)]!, after: '', all: true } };
}

function placesOf({ start, end, cells }: Grid): readonly Stretch[] | undefined {
  const places: Stretch[] = [];
  let reach = start;
  for (const cell of cells) {
    // Cells that touch cannot be told apart once something is typed there.
    if (cell.start < reach || (places.length > 0 && cell.start === reach)) return undefined;
    places.push({ start: reach, end: cell.start }, { start: cell.start, end: cell.end });
    reach = cell.end;
  }
  return reach <= end ? [...places, { start: reach, end }] : undefined;
}

/** Another key has led on; `at` is where the editor's own selection ends. Undefined when there is no cell that way. */
export function onward(ahead: Ahead, at: number, way: Way): Ahead | undefined {
  const { grid, places, wanted, cursor } = ahead;
  const cell = cursor?.cell ?? grid.cells.findIndex((_, i) => places[placeOf(i)]!.start <= at && at <= places[placeOf(i)]!.end);
  const to = cell < 0 ? undefined : nextCell({ grid, cell }, at, way);
  if (!to) return undefined;
  const next = grid.cells.indexOf(to);
  return { ...ahead, cursor: { cell: next, before: wanted[placeOf(next)]!, after: '', all: true } };
}

/**
 * The text has changed. With the selection that the editor had before the change, what was typed there is meant for where the person is; without
 * it, or elsewhere, the change is meant as it is; with a number it is the one of `editsOf` for that place. Undefined when the table may be another one now.
 */
export function changedAhead(ahead: Ahead, change: Change, by: Stretch | number | undefined): Ahead | undefined {
  const [from, to] = [change.rangeOffset, change.rangeOffset + change.rangeLength];
  const delta = change.text.length - change.rangeLength;
  const holding = ahead.places.flatMap(({ start, end }, i) => (start <= from && to <= end ? [i] : []));
  // At the edge of a cell it is the cell's.
  const owner = typeof by === 'number' ? by : (holding.find((i) => i % 2 === 1) ?? holding[0] ?? -1);
  if (owner >= 0 && typeof by !== 'number' && /[\t\r\n|｜]/.test(change.text)) return undefined;
  const places = ahead.places.map((place, i) => {
    if (i === owner) return { start: place.start, end: place.end + delta };
    if (to <= place.start && (i > owner || owner < 0)) return { start: place.start + delta, end: place.end + delta };
    return from >= place.end ? place : undefined;
  });
  if (!places.every((place) => place !== undefined)) return undefined;
  if (owner < 0) return { ...ahead, places };
  const was = ahead.actual[owner]!;
  const at = from - ahead.places[owner]!.start;
  const is = was.slice(0, at) + change.text + was.slice(at + change.rangeLength);
  const cursor = ahead.cursor && typeof by === 'object' ? typed(ahead.cursor, change, by) : undefined;
  const actual = ahead.actual.with(owner, is);
  if (cursor) return { ...ahead, places, actual, wanted: ahead.wanted.with(placeOf(cursor.cell), cursor.before + cursor.after), cursor };
  return { ...ahead, places, actual, wanted: ahead.wanted[owner] === was ? ahead.wanted.with(owner, is) : ahead.wanted };
}

/** The cursor after what was typed, though it was typed at another place; undefined for a change that is no typing. */
function typed(cursor: Cursor, { rangeOffset: from, rangeLength, text }: Change, { start, end }: Stretch): Cursor | undefined {
  const to = from + rangeLength;
  const put = (before: string, after: string): Cursor => ({ cell: cursor.cell, before, after, all: false });
  if (from === start && to === end && text !== '') return cursor.all ? put(text, '') : put(cursor.before + text, cursor.after);
  if (text === '' && rangeLength > 0 && cursor.all && (to === end || from === start)) return put('', '');
  if (start !== end) return from === start && to === end ? put(cursor.before.slice(0, -1), cursor.after) : undefined;
  // Backspace; with text, an input method that goes on with what it composes.
  if (to === start) return put((rangeLength > 0 ? cursor.before.slice(0, -rangeLength) : cursor.before) + text, cursor.after);
  return from === start && text === '' ? put(cursor.before, cursor.after.slice(rangeLength)) : undefined;
}

/** The person has moved the cursor: by a key within the cell, so that nothing is selected any more, or with the mouse to somewhere else. */
export function wandered(ahead: Ahead, by: 'key' | 'mouse'): Ahead {
  return { ...ahead, cursor: by === 'key' && ahead.cursor ? { ...ahead.cursor, all: false } : undefined };
}

export interface AheadEdit extends Stretch {
  /** Index in `places`. */
  readonly place: number;
  readonly newText: string;
}

/** What is still to be written, in the order of the text. */
export const editsOf = ({ places, actual, wanted }: Ahead): readonly AheadEdit[] =>
  places.flatMap(({ start, end }, i) => (actual[i] === wanted[i] ? [] : [{ place: i, start, end, newText: wanted[i]! }]));

/** Where the selection is to be once all of that is written; undefined when it is the person's own. */
export function selectionOf({ places, actual, wanted, cursor }: Ahead): Stretch | undefined {
  if (!cursor) return undefined;
  const at = placeOf(cursor.cell);
  let { start } = places[at]!;
  for (let i = 0; i < at; i++) start += wanted[i]!.length - actual[i]!.length;
  return { start: cursor.all ? start : start + cursor.before.length, end: start + cursor.before.length };
}

/** Whether the editor shows what was meant, its selection being `selection`. */
export function isReached(ahead: Ahead, selection: Stretch): boolean {
  const to = selectionOf(ahead);
  return editsOf(ahead).length === 0 && (!to || (to.start === selection.start && to.end === selection.end));
}

/** The cell in which the person is, as it stands; undefined when the cursor is somewhere else. */
export const standing = (ahead: Ahead): Stretch | undefined => ahead.cursor && cellOf(ahead, ahead.cursor.cell);

/** A cell by its index in the grid, as it stands. */
export const cellOf = ({ places }: Ahead, cell: number): Stretch => places[placeOf(cell)]!;
