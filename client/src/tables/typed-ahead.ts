/**
 * What a person has typed in a table ahead of the editor. A key that an extension is bound to reaches it a moment later, and what it asks of the
 * editor arrives another moment later; what is typed meanwhile has gone into the cell that was left. The order of keys and changes is
 * told without fault, though, so that what was meant can be worked out here and brought about as soon as the editor holds still.
 *
 * Pure: places are offsets in UTF-16 units, half-open.
 */
import { type Change, type Grid, nextCell, type Place, type Stretch, type Way } from './table-grid.ts';

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
  const texts = textsOf(grid, places, textOf);
  const cell = grid.cells.indexOf(to);
  return { grid, places, actual: texts, wanted: texts, cursor: { cell, before: texts[placeOf(cell)]!, after: '', all: true } };
}

function textsOf({ start: from, end: to }: Grid, places: readonly Stretch[], textOf: (stretch: Stretch) => string): readonly string[] {
  const whole = textOf({ start: from, end: to });
  return places.map(({ start, end }) => whole.slice(start - from, end - from));
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

/**
 * What has been done since a key was pressed in a table of which nothing was known yet: all that was typed stands in one stretch, where the cursor
 * was. `removed` is what was selected there.
 */
export interface Held extends Stretch {
  readonly removed: string;
  readonly keys: readonly (Way | Typing)[];
}

interface Typing {
  readonly text: string;
  /** How much before the cursor it takes the place of. */
  readonly back: number;
}

/** A change while a key is held; undefined when it is no typing at the cursor, but touches what was typed. */
export function changedHeld(held: Held, { rangeOffset: from, rangeLength, text }: Change): Held | undefined {
  const [to, delta] = [from + rangeLength, text.length - rangeLength];
  if (to === held.end && from >= held.start) {
    const first = !held.keys.some((key) => typeof key === 'object');
    const typing = { text, back: first && held.removed !== '' ? 0 : rangeLength };
    return { ...held, end: held.end + delta, keys: [...held.keys, typing] };
  }
  if (to <= held.start) return { ...held, start: held.start + delta, end: held.end + delta };
  return from >= held.end ? held : undefined;
}

/** The table is known now: what was meant by all that was done. Undefined when the cursor was in none of its cells. */
export function caughtUp(grid: Grid, held: Held, textOf: (stretch: Stretch) => string): Ahead | undefined {
  const cell = grid.cells.findIndex(({ start, end }) => start <= held.start && held.end <= end);
  const places = cell < 0 ? undefined : placesOf(grid);
  if (!places) return undefined;
  const actual = textsOf(grid, places, textOf);
  const [is, { start }] = [actual[placeOf(cell)]!, places[placeOf(cell)]!];
  const before = is.slice(0, held.start - start) + held.removed;
  const after = is.slice(held.end - start);
  let ahead: Ahead = {
    grid,
    places,
    actual,
    wanted: actual.with(placeOf(cell), before + after),
    cursor: { cell, before, after, all: false },
  };
  for (const key of held.keys) ahead = typeof key === 'string' ? (onward(ahead, 0, key) ?? ahead) : withTyping(ahead, key);
  return ahead;
}

function withTyping(ahead: Ahead, { text, back }: Typing): Ahead {
  const { cell, before, after, all } = ahead.cursor!;
  const now = all ? { before: text, after: '' } : { before: before.slice(0, before.length - back) + text, after };
  return { ...ahead, wanted: ahead.wanted.with(placeOf(cell), now.before + now.after), cursor: { cell, ...now, all: false } };
}

/** Another key has led on; `at` is where the editor's own selection ends. Undefined when there is no cell that way. */
export function onward(ahead: Ahead, at: number, way: Way): Ahead | undefined {
  const { grid, wanted, cursor } = ahead;
  const cell = cursor?.cell ?? cellAt(ahead, at);
  const to = cell === undefined ? undefined : nextCell({ grid, cell }, at, way);
  if (!to) return undefined;
  const next = grid.cells.indexOf(to);
  return { ...ahead, cursor: { cell: next, before: wanted[placeOf(next)]!, after: '', all: true } };
}

/**
 * The text has changed. With the selection that the editor had before the change, what was typed there is meant for where the person is; without
 * it, or elsewhere, the change is meant as it is; or it is the one of `editsOf` that is given. Undefined when the table may be another one now.
 */
export function changedAhead(ahead: Ahead, change: Change, by: Stretch | AheadEdit | undefined): Ahead | undefined {
  if (by && 'texts' in by) return written(ahead, by);
  const { places, actual, wanted } = ahead;
  const [from, to] = [change.rangeOffset, change.rangeOffset + change.rangeLength];
  const [first, last] = touched(places, from, to);
  const delta = change.text.length - change.rangeLength;
  const behind = (i: number): boolean => (last < 0 ? places[i]!.start >= to : i > last);
  const moved = places.map((place, i) => (behind(i) ? { start: place.start + delta, end: place.end + delta } : place));
  if (last < 0) {
    // Over an end of the table.
    return to <= places[0]!.start || from >= places.at(-1)!.end ? { ...ahead, places: moved } : undefined;
  }
  if (/[\t\r\n|｜]/.test(change.text)) return undefined;
  const now = [...actual];
  // A selection that was led astray may lie over several cells, and all that parts them is put back then.
  for (let i = first; i <= last; i++) {
    const { start, end } = places[i]!;
    const head = i === first ? actual[i]!.slice(0, from - start) + change.text : '';
    const tail = i === last ? actual[i]!.slice(to - start) : '';
    now[i] = head + tail;
    const at = i === first ? start : moved[i - 1]!.end;
    moved[i] = { start: at, end: i === first && i === last ? end + delta : at + now[i]!.length };
  }
  const cursor = ahead.cursor && by ? typed(ahead.cursor, change, by) : undefined;
  if (cursor)
    return { ...ahead, places: moved, actual: now, wanted: wanted.with(placeOf(cursor.cell), cursor.before + cursor.after), cursor };
  return { ...ahead, places: moved, actual: now, wanted: wanted.map((text, i) => (text === actual[i] ? now[i]! : text)) };
}

/** The places that a stretch lies in, the first and the last; at its edge a cell comes before what parts it from others. -1 for none and beyond the ends. */
function touched(places: readonly Stretch[], from: number, to: number): readonly [number, number] {
  const holding = places.flatMap(({ start, end }, i) => (start <= from && to <= end ? [i] : []));
  const one = holding.find((i) => i % 2 === 1) ?? holding[0];
  if (one !== undefined) return [one, one];
  const first = places.findIndex(({ start, end }) => start <= from && from < end);
  const last = places.findIndex(({ start, end }) => start < to && to <= end);
  return first < 0 || last < 0 ? [-1, -1] : [first, last];
}

function written(ahead: Ahead, { first, start, texts }: AheadEdit): Ahead {
  const last = first + texts.length - 1;
  const places = [...ahead.places];
  let reach = start;
  for (const [i, text] of texts.entries()) {
    places[first + i] = { start: reach, end: reach + text.length };
    reach += text.length;
  }
  const delta = reach - ahead.places[last]!.end;
  for (let i = last + 1; i < places.length; i++) places[i] = { start: places[i]!.start + delta, end: places[i]!.end + delta };
  return { ...ahead, places, actual: ahead.actual.map((text, i) => texts[i - first] ?? text) };
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
  /** Index in `places` of the first that it writes; it writes as many as there are texts. */
  readonly first: number;
  readonly texts: readonly string[];
  readonly newText: string;
}

/** What is still to be written, in the order of the text; places that touch are written together, so that none can come before the other. */
export function editsOf({ places, actual, wanted }: Ahead): readonly AheadEdit[] {
  const edits: AheadEdit[] = [];
  for (const [i, { start, end }] of places.entries()) {
    if (actual[i] === wanted[i]) continue;
    const before = edits.at(-1);
    const joined = before && before.end === start && before.first + before.texts.length === i ? before : undefined;
    if (joined) edits.pop();
    const texts = [...(joined?.texts ?? []), wanted[i]!];
    edits.push({ first: joined?.first ?? i, start: joined?.start ?? start, end, texts, newText: texts.join('') });
  }
  return edits;
}

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
export const currentCell = (ahead: Ahead): Stretch | undefined => ahead.cursor && cellOf(ahead, ahead.cursor.cell);

/** Index in the grid of the cell that an offset stands in or at the edge of; undefined outside of all. */
export function cellAt({ grid, places }: Ahead, offset: number): number | undefined {
  const cell = grid.cells.findIndex((_, i) => places[placeOf(i)]!.start <= offset && offset <= places[placeOf(i)]!.end);
  return cell < 0 ? undefined : cell;
}

/** A cell by its index in the grid, as it stands. */
export const cellOf = ({ places }: Ahead, cell: number): Stretch => places[placeOf(cell)]!;
