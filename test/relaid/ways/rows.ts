import type { Random } from '../../generate/random.ts';
import { all, full, lined, type RenderName, texts } from '../render.ts';
import { cell, type Line, mapLines, mapSheets, type Page, type Sheet } from '../sheet.ts';
import { across, own, rewrite, upTo, type Way } from '../way.ts';

/** Notes and rows between the rows, headers repeated, rows and labels broken over lines, labels gone. */

const between = (
  name: string,
  renders: readonly RenderName[],
  make: (sheet: Sheet, line: Line, random: Random) => readonly Line[],
  share = 0.15,
): Way => ({
  kind: 'rows-between',
  name,
  renders,
  change: (page, random) =>
    mapSheets(page, 'requests', (sheet) =>
      mapLines(sheet, (line) => (line.row !== null && random.chance(share) ? [line, ...make(sheet, line, random)] : [line])),
    ),
});

const figures = (random: Random): string[] => {
  const six = upTo(6).map(() => random.int(0, 9));
  return [...six, six.reduce((a, b) => a + b, 0)].map(String);
};

const onPage = (
  name: string,
  lines: (sheet: Sheet, page: number) => readonly Line[],
  renders: readonly RenderName[] = [...lined, 'cells'],
): Way => ({
  kind: 'headers-repeated',
  name,
  renders,
  change: (page, random) => {
    const every = random.int(5, 12);
    let rows = 0;
    return mapSheets(page, 'requests', (sheet) =>
      mapLines(sheet, (line) => (line.row !== null && ++rows % every === 0 ? [line, ...lines(sheet, rows / every)] : [line])),
    );
  },
});

const headerOf = (sheet: Sheet): Line[] => sheet.lines.filter(({ header }) => header);

/** Labels, headers or figures broken over two lines of the text. */
const wrapped = (name: string, renders: readonly RenderName[], broken: (text: string, column: number, labels: number) => string): Way => ({
  kind: 'wrapped',
  name,
  renders,
  change: (page) =>
    mapSheets(page, 'requests', (sheet) =>
      mapLines(sheet, (line) => {
        const made = new Map<number, ReturnType<typeof cell>>();
        const cells = line.cells.map((was, i) => {
          const text = made.get(was.region) ?? { ...was, text: broken(was.text, line.header ? -1 : i, sheet.labels) };
          made.set(was.region, text);
          return text;
        });
        return [{ ...line, cells }];
      }),
    ),
});

const halved = (text: string): string => (text.length < 6 ? text : `${text.slice(0, text.length >> 1)}\n${text.slice(text.length >> 1)}`);
const wrappedNumbers: Way = {
  kind: 'wrapped',
  name: 'numbers',
  renders: ['grid', 'browser', 'pipe', 'cells'],
  change: (page) =>
    rewrite(page, ['requests', 'disputes'], ({ text, column, table, row }) => {
      if (!/^\d{2,}$/.test(text)) return undefined;
      const value = page.shown.get(`${table} ${row}`)?.[column]?.value ?? null;
      return { text: `${text.slice(0, -1)}\n${text.slice(-1)}`, shown: { value, marked: true } };
    }),
};

/** A row's figures, some of them on the next line. */
const splitRows: Way = {
  kind: 'wrapped',
  name: 'rows-split',
  renders: ['grid', 'browser', 'pipe'],
  change: (page, random) =>
    mapSheets(page, 'requests', (sheet) =>
      mapLines(sheet, (line) => {
        if (line.row === null || !random.chance(0.2)) return [line];
        const at = sheet.labels + random.int(1, 6);
        return [
          { ...line, cells: line.cells.slice(0, at) },
          { row: null, header: false, cells: [...line.cells.slice(at), cell('')] },
        ];
      }),
    ),
};

const unlabelled = (name: string, header: boolean): Way => ({
  kind: 'without-labels',
  name,
  renders: [...lined, 'cells'],
  change: (page) =>
    mapSheets(page, 'requests', (sheet) => ({
      ...sheet,
      labels: 0,
      lines: sheet.lines.filter((line) => header || !line.header).map((line) => ({ ...line, cells: line.cells.slice(sheet.labels) })),
    })),
});

/** Rows stand where columns stood. */
const transposed: Way = {
  kind: 'transposed',
  name: 'transposed',
  renders: full,
  change: (page) => mapSheets(page, 'requests', turned),
};

function turned(sheet: Sheet): Sheet {
  const rows = sheet.lines.filter((line) => !line.header);
  const titles = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
  const head: Line = { row: null, header: true, cells: [cell('申请人情况'), ...rows.map(({ cells }) => cell(cells[2]!.text))] };
  const body = titles.map(
    (title, i): Line => ({ row: null, header: false, cells: [cell(title), ...rows.map(({ cells }) => cell(cells[3 + i]?.text ?? ''))] }),
  );
  return { ...sheet, labels: 1, lines: [head, ...body] };
}

const bulleted = (page: Page): Page => ({ ...page, bullets: true });

export const rowWays: readonly Way[] = [
  between('notes', all, (sheet) => [across(sheet, '注：本行含跨年度办理的申请2件')]),
  between('notes-numbered', all, (sheet) => [across(sheet, '说明：1.以上数据截至12月31日；2.不含转办3件。')]),
  between('unit-line', all, (sheet) => [across(sheet, '（单位：件）')], 0.1),
  between('among-them', all, (sheet, _, random) => [
    own(sheet, random.pick(['其中：网上申请', '其中：信函申请', '其中涉及征地拆迁']), figures(random)),
  ]),
  between('last-years-row', lined, (sheet, _, random) => [own(sheet, '上年同期', figures(random))]),
  between('growth', lined, (sheet, _, random) => [
    own(
      sheet,
      '同比增长',
      upTo(7).map(() => `${random.int(0, 90)}%`),
    ),
  ]),
  between('subtotal', lined, (sheet, _, random) => [own(sheet, random.pick(['小计', '合计']), figures(random))], 0.1),
  between(
    'empty-row',
    [...lined, 'cells'],
    (sheet) => [
      own(
        sheet,
        '',
        upTo(7).map(() => ''),
      ),
    ],
    0.3,
  ),
  between(
    'number-row',
    lined,
    (sheet) => [
      own(
        sheet,
        '',
        upTo(7).map((i) => String(i + 1)),
      ),
    ],
    0.06,
  ),
  onPage('header', headerOf),
  onPage('header-after-page', (sheet, page) => [across(sheet, `— ${page + 2} —`), ...headerOf(sheet)]),
  onPage('continued', (sheet) => [across(sheet, '续表'), ...headerOf(sheet)]),
  onPage('continued-caption', (sheet) => [across(sheet, '三、收到和处理政府信息公开申请情况（续表）'), ...headerOf(sheet)]),
  onPage('page-number', (_, page) => [{ row: null, header: false, cells: [cell(String(page + 2))] }], texts),
  wrapped('labels', ['grid', 'browser', 'pipe', 'cells', 'spaces'], (text, column, labels) =>
    column >= 0 && column < labels ? halved(text) : text,
  ),
  wrapped('headers', ['grid', 'browser', 'pipe', 'cells'], (text, column) => (column < 0 ? halved(text) : text)),
  wrappedNumbers,
  splitRows,
  unlabelled('figures-and-header', true),
  unlabelled('figures-alone', false),
  transposed,
  { kind: 'bullets', name: 'bullets', renders: ['cells', 'browser', 'spaces'], change: bulleted },
];
