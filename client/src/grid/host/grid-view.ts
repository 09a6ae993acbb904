import type { PreviewCell, Range, ReportPreview, Table, TablesAnswer } from '../../../../server/src/contract.ts';
import { type GridView, type NoSheet, type Sheet, tableIds } from '../sheet/messages.ts';

/* What the page shows, out of what the server tells of a report: its tables as the form lays them out, and which of their cells are the text's own. */

/** Where the cells of a table stand, by their keys. */
export type Places = ReadonlyMap<Table, ReadonlyMap<string, Range>>;

/** The tables of a report for the page. `tables` are those of its text, in the same version. */
export function gridView(report: ReportPreview, tables: TablesAnswer, names: Readonly<Record<Table, string>>): readonly [GridView, Places] {
  const places = new Map<Table, ReadonlyMap<string, Range>>();
  const sheets = tableIds.map((table): Sheet | NoSheet => {
    const own = report.blocks.filter((block) => 'table' in block && block.table === table);
    const [block] = own.toSorted((a, b) => order(a.kind) - order(b.kind));
    if (block?.kind === 'table') {
      const cells = tables.tables.find((one) => one.table === table && holds(report.range, one.range))?.cells ?? [];
      const keys = keysOf(cells);
      places.set(table, keys);
      const keyAt = new Map([...keys].map(([key, range]) => [placeOf(range), key]));
      const { name, width, remarks, marks } = block;
      const lines = block.lines.map((line) =>
        line.map(({ range, ...cell }) => ({ ...cell, key: keyOf(cell, range, keyAt), there: range !== null })),
      );
      return { table, name, width, remarks, marks, lines };
    }
    if (block?.kind === 'unread') return { table, name: block.name, reason: block.reason, text: block.text, marks: block.marks };
    if (block?.kind === 'absent') return { table, name: block.name, reason: block.reason, text: null, marks: block.marks };
    return { table, name: names[table], reason: null, text: null, marks: [] };
  });
  const name = [report.organ, report.year].filter((part) => part !== null).join(' ');
  return [{ version: tables.version, name, sheets }, places];
}

const order = (kind: string): number => ['table', 'unread', 'absent'].indexOf(kind);

/** Cells by what they are called, which lasts while lines come and go; of several that are called the same, each by its number. */
function keysOf(cells: readonly { readonly name: string; readonly range: Range }[]): ReadonlyMap<string, Range> {
  const keys = new Map<string, Range>();
  const seen = new Map<string, number>();
  for (const { name, range } of cells) {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    keys.set(count > 1 ? `${name} ${count}` : name, range);
  }
  return keys;
}

/** Only a figure of the text can be written: what stands in a row that no form knows has no place of its own. */
const keyOf = ({ kind }: Pick<PreviewCell, 'kind'>, range: Range | null, keyAt: ReadonlyMap<string, string>): string | null =>
  (kind === 'figure' && range ? keyAt.get(placeOf(range)) : undefined) ?? null;

const placeOf = ({ start, end }: Range): string => [start.line, start.character, end.line, end.character].join();

const isBefore = (a: Range['start'], b: Range['start']): boolean => a.line < b.line || (a.line === b.line && a.character < b.character);

export const holds = (outer: Range, inner: Range): boolean => !isBefore(inner.start, outer.start) && !isBefore(outer.end, inner.end);

/** The report that holds a place, or the first of them. */
export const reportAt = (reports: readonly ReportPreview[], at: Range['start']): ReportPreview | undefined =>
  reports.find(({ range }) => holds(range, { start: at, end: at })) ?? reports[0];

/** The cell that holds a place of the text; of two that touch it, the one that begins there. */
export function cellAt(places: Places, at: Range['start']): { readonly table: Table; readonly key: string } | undefined {
  let found: { readonly table: Table; readonly key: string } | undefined;
  for (const [table, cells] of places) for (const [key, range] of cells) if (holds(range, { start: at, end: at })) found = { table, key };
  return found;
}
