import type { Random } from '../../generate/random.ts';
import { full, lined, type RenderName } from '../render.ts';
import { cell, keyOf, type Line, mapLines, mapSheets, type Page, type Sheet, type Shown } from '../sheet.ts';
import { columnsOf, shuffled, upTo, type Way } from '../way.ts';

/** Columns dropped, doubled, moved and trimmed, and cells lost from a row. */

const nothing: Shown = { value: null, marked: false };
const kind = 'columns';
const titles = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];

/** The page without what stood in some columns of table three. */
function without(page: Page, gone: (column: number, row: string) => boolean): Page {
  const shown = new Map(page.shown);
  for (const row of page.report.cells.requests.keys()) {
    const key = keyOf('requests', row);
    shown.set(key, shown.get(key)?.map((was, column) => (gone(column, row) ? nothing : was)) ?? []);
  }
  return { ...page, shown };
}

/** Table three under a header of one line. */
function simply(sheet: Sheet): Sheet {
  const header: Line = { row: null, header: true, cells: [...upTo(sheet.labels).map(() => cell('')), ...titles.map((text) => cell(text))] };
  return { ...sheet, lines: [header, ...sheet.lines.filter((line) => !line.header)] };
}

const moved = (name: string, renders: readonly RenderName[], orderOf: (random: Random) => readonly number[]): Way[] =>
  [false, true].map((simple) => ({
    kind,
    name: `${name}${simple ? '-simple' : ''}`,
    renders,
    change: (page, random) => {
      const order = orderOf(random);
      const changed = mapSheets(page, 'requests', (sheet) => columnsOf(simple ? simply(sheet) : sheet, order));
      return without(changed, (column) => !order.includes(column));
    },
  }));

const added = (name: string, title: string, fill: (at: number, random: Random) => string, first: boolean): Way => ({
  kind,
  name,
  renders: full,
  change: (page, random) =>
    mapSheets(page, 'requests', (sheet) => {
      const heading = cell(title);
      let at = 0;
      return {
        ...sheet,
        labels: first ? sheet.labels + 1 : sheet.labels,
        lines: sheet.lines.map((line) => {
          const more = line.header ? heading : cell(fill(++at, random));
          return { ...line, cells: first ? [more, ...line.cells] : [...line.cells, more] };
        }),
      };
    }),
});

/** One cell of some rows is gone, and those behind it have moved up. */
const lost = (name: string, picked: (random: Random) => number): Way => ({
  kind: 'cells-lost',
  name,
  renders: [...lined],
  change: (page, random) => {
    const rows = [...page.report.cells.requests.keys()];
    const at = new Map(upTo(random.int(1, 3)).map(() => [random.pick(rows), picked(random)]));
    const changed = mapSheets(page, 'requests', (sheet) =>
      mapLines(sheet, (line) => [
        at.has(line.row ?? '') ? { ...line, cells: line.cells.filter((_, i) => i !== sheet.labels + at.get(line.row!)!) } : line,
      ]),
    );
    return without(changed, (column, row) => at.get(row) === column);
  },
});

/** Blank cells at the end of rows are not there, as spreadsheets save them. */
const trimmed = (name: string, empty: boolean): Way => ({
  kind: 'cells-lost',
  name,
  renders: ['grid', 'browser', 'pipe', 'html'],
  change: (page, random) => {
    const rows = new Set([...page.report.cells.requests.keys()].filter(() => random.chance(0.3)));
    const cut = random.int(1, 2);
    const changed = mapSheets(page, 'requests', (sheet) =>
      mapLines(sheet, (line) => {
        if (!rows.has(line.row ?? '')) return [line];
        const kept = line.cells.slice(0, line.cells.length - cut);
        return [{ ...line, cells: empty ? [...kept, ...upTo(cut).map(() => cell(''))] : kept }];
      }),
    );
    return without(changed, (column, row) => rows.has(row) && column >= 7 - cut);
  },
});

/** The groups of table four in another order, or their totals first. */
const disputes = (name: string, order: (random: Random) => readonly number[]): Way => ({
  kind,
  name,
  renders: [...lined, 'cells'],
  change: (page, random) => mapSheets(page, 'disputes', (sheet) => columnsOf(sheet, order(random))),
});

export const columnWays: readonly Way[] = [
  ...moved('total-first', lined, () => [6, 0, 1, 2, 3, 4, 5]),
  ...moved('shuffled', lined, (random) => shuffled(upTo(7), random)),
  ...moved('other-first', [...lined, 'cells'], () => [5, 0, 1, 2, 3, 4, 6]),
  ...moved('two-swapped', lined, (random) => {
    const at = random.int(0, 5);
    return upTo(7).map((i) => (i === at ? at + 1 : i === at + 1 ? at : i));
  }),
  ...moved('dropped', lined, (random) => {
    const gone = random.int(0, 5);
    return upTo(7).filter((i) => i !== gone);
  }),
  ...moved('total-dropped', [...lined, 'cells'], () => upTo(6)),
  ...moved('only-total', lined, () => [6]),
  ...moved('doubled', lined, (random) => {
    const twice = random.int(0, 6);
    return upTo(7).flatMap((i) => (i === twice ? [i, i] : [i]));
  }),
  added('remarks', '备注', () => '', false),
  added('remarks-filled', '备注', (at) => (at % 4 ? '' : '见说明'), false),
  added('numbered', '序号', (at) => String(at), true),
  added('last-year', '上年总计', (_, random) => String(random.int(0, 40)), false),
  added('share', '占比', (_, random) => `${random.int(0, 99)}.${random.int(0, 9)}%`, false),
  lost('one-of-seven', (random) => random.int(0, 6)),
  lost('first', () => 0),
  lost('total', () => 6),
  trimmed('trimmed', false),
  trimmed('blank-at-end', true),
  disputes('groups-turned', () => [...upTo(10).map((i) => i + 5), ...upTo(5)]),
  disputes('groups-shuffled', (random) => shuffled([0, 5, 10], random).flatMap((from) => upTo(5).map((i) => from + i))),
  disputes('totals-first', () => [0, 5, 10].flatMap((from) => [4, 0, 1, 2, 3].map((i) => from + i))),
  disputes('outcomes-swapped', () => [0, 5, 10].flatMap((from) => [1, 0, 2, 3, 4].map((i) => from + i))),
];
