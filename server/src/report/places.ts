import type { Lines } from '../text/lines.ts';
import { ownText, textCache } from '../text/text-cache.ts';
import { tableInSource } from './in-source.ts';
import type { Evidence, NotReadReason, Table } from './model.ts';
import type { Area } from './strip.ts';

/** Some lines in which a table may stand. */
export interface Place {
  readonly firstLine: number;
  readonly endLine: number;
}

/** A reading of a table in one place. */
export interface Attempt {
  readonly table: Table;
  /** Rows read whole, and how many the template has. */
  readonly score: number;
  readonly full: number;
  /** Rows and figures stand where they cannot belong together: the order of the table was lost. */
  readonly lost: NotReadReason | null;
}

/** What is known of an area beside its words. */
export type Told = Pick<Area, 'table' | 'asked' | 'work' | 'year'>;

/** Reads an area, and adds what each reader said of it. */
type ReadArea = (area: Area, evidence: Evidence[]) => Attempt | undefined;

/** What an area gave, in offsets of its own. */
interface Kept {
  readonly attempt: Attempt | undefined;
  readonly evidence: readonly Evidence[];
}

/** Areas are few, and what is read of them is large. */
const cache = textCache<Kept>(100_000);

/** Reads one place as a text of its own. A key in prose leaves the words of tables as they are: what was read of them is moved to where they stand. */
export function readPlace(
  text: string,
  lines: Lines,
  place: Place,
  told: Told,
  evidence: Evidence[],
  readArea: ReadArea,
): Attempt | undefined {
  const start = lines.start(place.firstLine);
  const words = ownText(text.slice(start, lines.end(place.endLine - 1)));
  const read = (): Kept => readWords(words, linesWithin(lines, place, start), told, readArea);
  const { table, asked, year = '', work } = told;
  const found = work ? read() : cache(`${table} ${asked} ${year}\n${words}`, read);
  const move = (offset: number): number => start + offset;
  for (const { range, ...one } of found.evidence) evidence.push({ ...one, range: { start: move(range.start), end: move(range.end) } });
  return found.attempt && { ...found.attempt, table: tableInSource(found.attempt.table, move) };
}

function readWords(text: string, lines: Lines, told: Told, readArea: ReadArea): Kept {
  const evidence: Evidence[] = [];
  const area: Area = { ...told, text, lines, firstLine: 0, endLine: lines.count, start: 0, end: text.length };
  return { attempt: readArea(area, evidence), evidence };
}

/** Some of the lines, by their offsets from `from`. */
const linesWithin = (lines: Lines, { firstLine, endLine }: Place, from: number): Lines => ({
  count: endLine - firstLine,
  start: (i) => lines.start(firstLine + i) - from,
  end: (i) => lines.end(firstLine + i) - from,
  at: (offset) => Math.min(endLine - 1, Math.max(firstLine, lines.at(from + offset))) - firstLine,
});
