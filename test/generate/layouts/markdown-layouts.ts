import { type Grid, type MatrixRow, matrixOf } from '../grid.ts';
import { type Drawn, type Layout, noRows, type Style, softBreak } from './layout-kit.ts';

const bar = (cells: readonly string[]): string => `| ${cells.map((c) => c.replaceAll(softBreak, '<br>')).join(' | ')} |`;
const rule = (width: number, mark = '---'): string => `|${`${mark}|`.repeat(width)}`;

/** One Markdown table, its first line ruled off. */
function drawTable(grid: Grid, { random }: Style): Drawn {
  const lines = matrixOf(grid, 'blank').map(({ cells }) => bar(cells));
  const mark = random.pick(['---', ':---:', ' --- ', '------']);
  return { text: [lines[0], rule(grid.width, mark), ...lines.slice(1)].join('\n'), lost: noRows };
}

/** The same with merged cells repeated, as converters that know no spans write it. */
function drawRepeated(grid: Grid): Drawn {
  const lines = matrixOf(grid, 'repeat').map(({ cells }) => bar(cells));
  return { text: [lines[0], rule(grid.width), ...lines.slice(1)].join('\n'), lost: noRows };
}

/** A table for every row, under headers that mean nothing (`数据1`) or the wrong thing. */
function drawMini(grid: Grid, style: Style): Drawn {
  const lines =
    grid.id === 'requests'
      ? miniRequests(matrixOf(grid, 'blank'), grid, style)
      : grid.id === 'disputes'
        ? miniDisputes(grid)
        : miniDisclosure(grid);
  return { text: lines.join('\n').replaceAll(softBreak, ''), lost: noRows };
}

function miniRequests(rows: readonly MatrixRow[], grid: Grid, { random }: Style): string[] {
  const lines: string[] = [];
  const headers = [
    ['类别', '数据1', '数据2', '数据3', '数据4', '数据5', '数据6', '总计'],
    ['项目', '列1', '列2', '列3', '列4', '列5', '列6', '合计'],
  ];
  rows.forEach(({ row, cells }, i) => {
    if (row === null) return;
    for (const c of grid.rows[i]!.cells) if (c.role === 'group') lines.push(`### ${c.text}`, '');
    const label = cells.slice(0, 3).findLast((c) => c !== '') ?? '';
    lines.push(bar(random.pick(headers)), rule(8), bar([label, ...cells.slice(3)]), '');
  });
  return lines;
}

function miniDisclosure(grid: Grid): string[] {
  return grid.rows.flatMap(({ row, cells }) => {
    const texts = cells.map((c) => c.text);
    if (row !== null) return [bar(texts)];
    return texts.length === 1 ? ['', `### ${texts[0]}`] : [bar(texts), rule(texts.length)];
  });
}

function miniDisputes(grid: Grid): string[] {
  const figures = grid.rows.at(-1)!.cells.map((c) => c.text);
  const outcomes = grid.rows
    .at(-2)!
    .cells.slice(0, 5)
    .map((c) => c.text);
  const part = (title: string, from: number): string[] => [`### ${title}`, bar(outcomes), rule(5), bar(figures.slice(from, from + 5)), ''];
  return [...part('行政复议', 0), '### 行政诉讼', ...part('未经复议直接起诉', 5), ...part('复议后起诉', 10)];
}

const heading = (text: string): string => `## ${text}`;

export const markdownLayouts: readonly Layout[] = [
  { name: 'markdown', between: '\n\n', heading, draw: drawTable },
  { name: 'markdown-repeated', between: '\n\n', heading, draw: drawRepeated },
  { name: 'markdown-mini', between: '\n\n', heading, draw: drawMini },
];
