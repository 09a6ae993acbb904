import { byStart } from '../../../text/range.ts';

/** A table of HTML as its tags tell: how many rows are its own, and the tables in its cells. */
interface Nested {
  readonly tags: { readonly start: number; readonly end: number; readonly closes: boolean; readonly name: string }[];
  readonly inner: Nested[];
  rows: number;
}

/**
 * HTML without the tables that only lay a page out: of a table with others in its cells, one of which has more rows than itself, the cells become blocks. A
 * small table in a cell of a larger one stays, as words of that cell. Gives how many were taken apart. Linear.
 */
export function withoutLayoutTables(html: string): { readonly html: string; readonly count: number } {
  const edits: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  let count = 0;
  const waiting = outermost(html);
  for (let table = waiting.pop(); table; table = waiting.pop()) {
    const most = Math.max(0, ...table.inner.map(rowsOf));
    if (most > table.rows) {
      count++;
      for (const { start, end, closes } of table.tags) edits.push({ start, end, text: closes ? '</div>' : '<div>' });
      waiting.push(...table.inner);
    }
  }
  edits.sort(byStart);
  let out = '';
  let at = 0;
  for (const { start, end, text } of edits) {
    out += html.slice(at, start) + text;
    at = end;
  }
  return { html: out + html.slice(at), count };
}

/** The rows of a table, or of the largest in it. */
const rowsOf = (table: Nested): number => Math.max(table.rows, ...table.inner.map(rowsOf));

/** The tables that stand in no other. */
function outermost(html: string): Nested[] {
  const tables: Nested[] = [];
  const open: Nested[] = [];
  const tag = /<(\/?)(table|thead|tbody|tfoot|tr|td|th|caption)\b[^<>]*>/gi;
  for (const match of html.matchAll(tag)) {
    const name = match[2]!.toLowerCase();
    const closes = match[1] === '/';
    if (name === 'table' && !closes) {
      // What nests deeper than any page is read as it stands.
      if (open.length >= 50) return [];
      const made: Nested = { tags: [], inner: [], rows: 0 };
      (open.at(-1)?.inner ?? tables).push(made);
      open.push(made);
    }
    const table = open.at(-1);
    if (!table) continue;
    table.tags.push({ start: match.index, end: match.index + match[0].length, closes, name });
    if (name === 'tr' && !closes) table.rows++;
    if (name === 'table' && closes) open.pop();
  }
  return tables;
}
