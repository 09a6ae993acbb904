import type { GridView, Sheet, SheetCell } from './messages.ts';

const cell = (kind: SheetCell['kind'], text: string, colspan = 1, rowspan = 1, key: string | null = null): SheetCell => ({
  kind,
  text,
  form: null,
  colspan,
  rowspan,
  marks: [],
  key,
  there: true,
});

/**
 * A table with merged headings and labels, its rows named as told and each with three figures:
 *
 *     ┌─────────┬──────────┬───┐
 *     │         │  people  │sum│
 *     │         ├─────┬────┤   │
 *     │         │ one │two │   │
 *     ├────┬────┼─────┼────┼───┤
 *     │both│ a  │     │    │   │
 *     │    ├────┼─────┼────┼───┤
 *     │    │ b  │     │    │   │
 */
export function sheetWith(rows: Readonly<Record<string, readonly [string, string, string]>>): Sheet {
  const names = Object.keys(rows);
  const columns = ['one', 'two', 'sum'];
  return {
    table: 'requests',
    name: 'Table',
    width: 5,
    remarks: [],
    marks: [],
    lines: [
      [cell('head', '', 2, 2), cell('head', 'people', 2), cell('head', 'sum', 1, 2)],
      [cell('head', 'one'), cell('head', 'two')],
      ...Object.entries(rows).map(([name, figures], i) => [
        ...(i === 0 ? [cell('label', 'both', 1, names.length)] : []),
        cell('label', name),
        ...figures.map((text, at) => cell('figure', text, 1, 1, `${name} ${columns[at]}`)),
      ]),
    ],
  };
}

/** What the server tells of a text of that version with this one table. */
export const viewOf = (version: number, sheet: Sheet | undefined): GridView => ({
  version,
  name: 'Report',
  sheets: [
    sheet ?? { table: 'requests', name: 'Table', reason: 'it could not be read', text: null, marks: [] },
    { table: 'disputes', name: 'Other', reason: 'it is missing', text: null, marks: [] },
  ],
});
