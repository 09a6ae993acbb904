import type { CellRef, Equation } from '../../format/types.ts';
import type { Report } from '../../report/model.ts';
import { wholeRows } from '../../report/whole-rows.ts';
import { byStart, type Range, type ReportOffset, rangeOf } from '../../text/range.ts';
import { type CellPlace, cellAt } from '../tables/table-cursor-at.ts';
import { equationsBy, keyOf } from './equation-highlights.ts';

/** A stretch that belongs with the place pointed at: a total, one of its terms, or a section's name. */
export interface Highlight extends Range {
  readonly kind: 'total' | 'term' | 'name';
}

/** Nobody looks at more at once. */
const mostNames = 500;
/** A shorter name (`概况`) is a word that prose uses without meaning the section. */
const shortestName = 4;

/**
 * What lights up with `offset`: in a table the cell and the cells that it is added up with, a total with its terms and a term with its
 * totals; at a section's name, in its heading or elsewhere, every place of that report that names it. Empty for anything else.
 */
export function highlightsAt(report: Report, offset: ReportOffset): readonly Highlight[] {
  const place = cellAt(report, offset);
  return place ? cellHighlights(place) : nameHighlights(report, offset);
}

function cellHighlights({ table, row, cell }: CellPlace): readonly Highlight[] {
  const rows = wholeRows(table);
  if (rows.get(row.template.id) !== row) return [];
  const book = equationsBy(table.template, table.id);
  const here = keyOf({ row: row.template.id, column: cell.column });
  const refs = new Map<string, CellRef>();
  for (const equation of book.byCell.get(here) ?? []) for (const ref of partnersOf(equation, here)) refs.set(keyOf(ref), ref);
  if (refs.size === 0) return [];
  const kindOf = (key: string): Highlight['kind'] => (book.totals.has(key) ? 'total' : 'term');
  const others = [...refs].flatMap(([key, ref]): Highlight[] => {
    const other = rows.get(ref.row)?.cells[ref.column];
    return other && key !== here ? [{ ...rangeOf(other), kind: kindOf(key) }] : [];
  });
  return [{ ...rangeOf(cell), kind: kindOf(here) }, ...others].sort(byStart);
}

/** The other side of a total; of the balance, which has no total, all that takes part in it. */
function partnersOf({ left, right }: Equation, here: string): readonly CellRef[] {
  if (right.length > 1) return [...left, ...right];
  return keyOf(right[0]!) === here ? left : right;
}

function nameHighlights(report: Report, offset: ReportOffset): readonly Highlight[] {
  const { text } = report;
  const name = namesOf(report).find((words) => {
    const at = text.indexOf(words, Math.max(0, offset - words.length));
    return at >= 0 && at <= offset;
  });
  if (name === undefined) return [];
  const found: Highlight[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    found.push({ start: at, end: at + name.length, kind: 'name' });
    if (found.length >= mostNames) break;
  }
  return found;
}

/** What the sections are called, as the headings stand and as the form has it, the longer names first. */
function namesOf({ text, sections, template }: Report): readonly string[] {
  const names = sections.flatMap(({ heading, number }) => {
    const title = template.sections.find((section) => section.number === number)?.title;
    return [text.slice(heading.words.start, heading.words.end), ...(title === undefined ? [] : [title])];
  });
  return [...new Set(names)].filter((name) => name.length >= shortestName).sort((a, b) => b.length - a.length);
}
