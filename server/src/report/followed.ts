import { tableTemplate } from '../format/index.ts';
import type { TableId, TableTemplate, TemplateId } from '../format/types.ts';
import { fold } from '../text/fold.ts';
import { memoizedByName } from '../text/memoized.ts';
import { placeRows } from './row-places.ts';
import type { Seen } from './seen.ts';
import type { Area, Strip } from './strip.ts';

/**
 * The template that a table follows: the one with more of the words that only one of them has, as labels or anywhere about; then the one
 * that gives more of the rows a place; then the one that the year asks for.
 */
export function followedTemplate(area: Area, strips: readonly Strip[], seen: readonly Seen[]): TemplateId {
  const { table, asked } = area;
  const other = asked === '2021' ? '2019' : '2021';
  const words =
    wordsOf(table, asked, other, strips, seen) - wordsOf(table, other, asked, strips, seen) ||
    wordsAbout(area, asked, other) - wordsAbout(area, other, asked);
  if (words !== 0) return words > 0 ? asked : other;
  return placed(table, other, seen) > placed(table, asked, seen) ? other : asked;
}

function wordsOf(table: TableId, template: TemplateId, other: TemplateId, strips: readonly Strip[], seen: readonly Seen[]): number {
  const mine = markersOf(table, template, other);
  let score = 0;
  for (const strip of strips) for (const piece of strip.pieces) if (piece.label && mine.has(piece.label.entry.label)) score++;
  for (const { id } of seen) if (id && mine.has(id)) score++;
  return score;
}

/** Labels of four units or more that stand somewhere in the area, broken over lines or not. Looks at its first 20,000 units. */
function wordsAbout({ text, start, end, table }: Area, template: TemplateId, other: TemplateId): number {
  const folded = fold(text, start, Math.min(end, start + 20_000));
  let score = 0;
  for (const label of markersOf(table, template, other)) if (label.length >= 4 && folded.includes(fold(label))) score++;
  return score;
}

function placed(table: TableId, template: TemplateId, seen: readonly Seen[]): number {
  const rows = seen.filter((row) => row.values.length > 0);
  return placeRows(rows, tableTemplate(template, table).rows, table).filter((id) => id !== null).length;
}

/** Labels and row ids that only `template` has, not `other`. */
const markersOf = (table: TableId, template: TemplateId, other: TemplateId): ReadonlySet<string> =>
  markersBetween(`${table} ${template} ${other}`, tableTemplate(template, table), tableTemplate(other, table));

const markersBetween = memoizedByName(
  (_name: string, template: TableTemplate, other: TableTemplate): ReadonlySet<string> => markers(template, other),
);

/** Labels and row ids that only the first of two tables has. */
function markers(mine: TableTemplate, other: TableTemplate): ReadonlySet<string> {
  const all = (t: TableTemplate): readonly string[] => [
    ...t.rows.map((r) => r.id),
    ...t.groups.map((g) => g.label),
    ...t.header.flat().map((c) => c.label),
  ];
  const others = new Set([...all(other), ...other.rows.flatMap((r) => [r.label, ...r.variants])]);
  return new Set(all(mine).filter((label) => !others.has(label)));
}
