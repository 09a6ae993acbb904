import type { Grid, Stretch } from './table-grid.ts';

/** A table of one row, `甲\t1\t22\t333`, alone in its text, as the server would tell it; its cells are what stands behind tabs. */
export function tableOf(text: string): { readonly text: string; readonly grid: Grid; readonly textOf: (stretch: Stretch) => string } {
  const cells = [...text.matchAll(/\t([^\t\n]*)/g)].map(({ index: tab, 1: words = '' }, i) => ({
    start: tab + 1,
    end: tab + 1 + words.length,
    name: '',
    row: 0,
    column: String(i),
    above: -1,
    below: -1,
  }));
  const whole = { start: 0, end: text.length };
  return { text, grid: { ...whole, rows: [whole], cells, heads: [] }, textOf: ({ start, end }) => text.slice(start, end) };
}
