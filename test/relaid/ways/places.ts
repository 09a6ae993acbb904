import type { TableId, TemplateId } from '../../../server/src/format/types.ts';
import type { Random } from '../../generate/random.ts';
import { drawn, type Labelled } from '../labelled.ts';
import { all, full, lined, type RenderName } from '../render.ts';
import { type Cell, cell, type Line, mapLines, mapSheets, type Page, type Sheet, sheetOf } from '../sheet.ts';
import { across, upTo, type Way } from '../way.ts';

/** Empty columns and lines, two tables side by side, last year's figures, tables in another place or form. */

const tables: readonly TableId[] = ['disclosure', 'requests', 'disputes'];
const way = (kind: string, name: string, renders: readonly RenderName[], change: Way['change']): Way => ({ kind, name, renders, change });

/** Every sheet of the page with the cells of each line changed. */
const everyLine = (page: Page, change: (cells: readonly Cell[], sheet: Sheet, line: Line) => readonly Cell[]): Page =>
  tables.reduce(
    (p, id) => mapSheets(p, id, (sheet) => mapLines(sheet, (line) => [{ ...line, cells: change(line.cells, sheet, line) }])),
    page,
  );

const blanks = (n: number): Cell[] => upTo(n).map(() => cell(''));

/** Figures of the same form for the year before. */
function yearBefore({ template, year }: Labelled, random: Random): Labelled {
  for (let seed = random.int(1, 1_000_000); ; seed++) {
    const other = drawn(seed);
    if (other.template === template) return { ...other, year: year - 1 };
  }
}

const lastYears = (
  name: string,
  ids: readonly TableId[],
  place: (now: Sheet, before: Sheet, year: number) => readonly (string | Sheet)[],
): Way =>
  way('last-year', name, [...lined, 'cells', 'spaces'], (page, random) => {
    const other = yearBefore(page.report, random);
    const blocks = { ...page.blocks };
    for (const id of ids)
      blocks[id] = blocks[id].flatMap((block) =>
        typeof block === 'string' ? [block] : place(block, sheetOf(id, other, page.report.template), page.report.year),
      );
    return { ...page, blocks };
  });

/** Both sheets beside each other, a gap of empty cells between them. */
function beside(left: Sheet, right: Sheet, gap: number): Sheet {
  const width = (sheet: Sheet): number => sheet.lines[0]?.cells.length ?? 0;
  const lines = upTo(Math.max(left.lines.length, right.lines.length)).map((at): Line => {
    const [l, r] = [left.lines[at], right.lines[at]];
    const cells = [...(l?.cells ?? blanks(width(left))), ...blanks(gap), ...(r?.cells ?? blanks(width(right)))];
    return { row: null, header: l?.header ?? false, cells };
  });
  return { id: left.id, labels: left.labels, lines };
}

/** The lower half of table three beside its upper half. */
function folded(sheet: Sheet, gap: number): Sheet {
  const header = sheet.lines.filter((line) => line.header);
  const rows = sheet.lines.filter((line) => !line.header);
  const half = Math.ceil(rows.length / 2);
  return beside({ ...sheet, lines: [...header, ...rows.slice(0, half)] }, { ...sheet, lines: [...header, ...rows.slice(half)] }, gap);
}

const casesOfTwoYears = (name: string, lastFirst: boolean): Way =>
  way('last-year', name, full, (page, random) => {
    const other = yearBefore(page.report, random).cells.disputes.get('cases')!;
    const { year } = page.report;
    return mapSheets(page, 'disputes', (sheet) => {
      const corner = cell('年度');
      const lines = sheet.lines.flatMap((line): Line[] => {
        if (line.header) return [{ ...line, cells: [corner, ...line.cells] }];
        const before: Line = { row: null, header: false, cells: [cell(`${year - 1}年`), ...other.map((text) => cell(text))] };
        const now: Line = { ...line, cells: [cell(`${year}年`), ...line.cells] };
        return lastFirst ? [before, now] : [now, before];
      });
      return { ...sheet, labels: 1, lines };
    });
  });

const other: Readonly<Record<TemplateId, TemplateId>> = { '2019': '2021', '2021': '2019' };

export const placeWays: readonly Way[] = [
  way('plain', 'as-the-form-has-it', all, (page) => page),
  way('empty-columns', 'every-second', full, (page) => everyLine(page, (cells) => cells.flatMap((c) => [c, cell('')]))),
  way('empty-columns', 'leading', full, (page, random) => {
    const n = random.int(1, 3);
    return everyLine(page, (cells) => [...blanks(n), ...cells]);
  }),
  way('empty-columns', 'trailing', full, (page, random) => {
    const n = random.int(1, 4);
    return everyLine(page, (cells) => [...cells, ...blanks(n)]);
  }),
  way('empty-columns', 'after-labels', full, (page, random) => {
    const n = random.int(1, 2);
    return everyLine(page, (cells, { labels }) => [...cells.slice(0, labels), ...blanks(n), ...cells.slice(labels)]);
  }),
  way('empty-columns', 'one-in-the-middle', full, (page, random) => {
    const at = random.int(1, 6);
    return everyLine(page, (cells, { id, labels }) =>
      id === 'requests' ? [...cells.slice(0, labels + at), cell(''), ...cells.slice(labels + at)] : cells,
    );
  }),
  way('merged', 'repeated', ['repeat'], (page) => page),
  way('merged', 'split-up', full, (page) => everyLine(page, (cells) => cells.map((c) => cell(c.text)))),
  way('merged', 'label-at-each-row', full, (page) =>
    mapSheets(page, 'requests', (sheet) =>
      mapLines(sheet, (line) => [line.row === null ? line : { ...line, cells: line.cells.map((c) => cell(c.text)) }]),
    ),
  ),
  way('side-by-side', 'requests-and-disputes', full, (page) => {
    const [requests, disputes] = [page.blocks.requests[0], page.blocks.disputes[0]];
    if (typeof requests !== 'object' || typeof disputes !== 'object') return page;
    return { ...page, blocks: { ...page.blocks, requests: [beside(requests, disputes, 1)], disputes: [] } };
  }),
  way('side-by-side', 'disclosure-and-requests', full, (page) => {
    const [disclosure, requests] = [page.blocks.disclosure[0], page.blocks.requests[0]];
    if (typeof disclosure !== 'object' || typeof requests !== 'object') return page;
    return { ...page, blocks: { ...page.blocks, disclosure: [beside(disclosure, requests, 2)], requests: [] } };
  }),
  way('side-by-side', 'halves', full, (page) => mapSheets(page, 'requests', (sheet) => folded(sheet, 0))),
  way('side-by-side', 'halves-with-a-gap', full, (page) => mapSheets(page, 'requests', (sheet) => folded(sheet, 1))),
  lastYears('first', ['requests'], (now, before, year) => [`${year - 1}年情况：`, before, `${year}年情况：`, now]),
  lastYears('first-in-words', ['requests'], (now, before) => ['上年度情况如下：', before, '本年度情况如下：', now]),
  lastYears('after', ['requests'], (now, before, year) => [now, `附：${year - 1}年情况`, before]),
  lastYears('after-in-words', ['requests', 'disputes'], (now, before) => [now, '上年度数据对比', before]),
  lastYears('all-three-first', tables, (now, before, year) => [`${year - 1}年度`, before, `${year}年度`, now]),
  lastYears('beside', ['requests'], (now, before, year) => {
    const wide = beside(now, { ...before, lines: before.lines.map((line) => ({ ...line, cells: line.cells.slice(before.labels) })) }, 0);
    const caption = across(wide, '');
    const [ours, theirs] = [cell(`${year}年`), cell(`${year - 1}年`)];
    return [
      {
        ...wide,
        lines: [
          { ...caption, cells: caption.cells.map((_, i) => (i < now.labels ? cell('') : i < now.labels + 7 ? ours : theirs)) },
          ...wide.lines,
        ],
      },
    ];
  }),
  casesOfTwoYears('two-rows-of-cases', true),
  casesOfTwoYears('two-rows-of-cases-now-first', false),
  way('placed', 'before-headings', all, (page) => ({ ...page, place: 'early' })),
  way('placed', 'appendix', all, (page) => ({ ...page, place: 'appendix' })),
  way('placed', 'all-in-section-two', all, (page) => ({ ...page, place: 'other-section' })),
  way('other-form', 'of-the-other-year', all, (page) => {
    const { report } = page;
    const year = other[report.template] === '2021' ? Math.max(report.year, 2021) : 2020;
    return { ...page, report: { ...report, year } };
  }),
];
