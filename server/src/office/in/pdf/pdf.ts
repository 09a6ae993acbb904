import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { countOf } from '../../../text/count.ts';
import type { Lost } from '../../messages.ts';
import { escaped, type Source } from '../source.ts';
import { lost, lostSome, Refusal, refusals } from '../words.ts';
import { goesOn, gridHtml, withColumnsOf, withoutRepeated } from './blocks.ts';
import { furnitureOf, type PageLines } from './furniture.ts';
import { type Grid, gridsOf, isIn } from './grid.ts';
import { guardStreams } from './guard.ts';
import { apart, textLines } from './lines.ts';
import type { Page } from './model.ts';
import { type PdfPage, pageOf } from './page.ts';
import { edgesOf, type PageLine, paragraphsOf } from './paragraphs.ts';

/** No report is longer. */
const mostPages = 200;

/** A PDF's text layer as HTML: lines as paragraphs, tables by the lines that draw them. Throws a Refusal, or anything else where the file is broken. */
export async function readPdf(bytes: Uint8Array): Promise<Source> {
  guardStreams(bytes);
  const pages = await pagesOf(bytes);
  const words = pages.flatMap((page) => page.words);
  const text = words.map((word) => word.text).join('');
  if (text.length < 20) throw new Refusal(refusals.scan);
  if (isGarbled(text)) throw new Refusal(refusals.garbled);
  return htmlOf(pages);
}

async function pagesOf(bytes: Uint8Array): Promise<readonly Page[]> {
  const { OPS } = await getResolvedPDFJS();
  // Nothing is fetched and nothing of the file is run; pictures are not decoded.
  const options = {
    isEvalSupported: false,
    maxImageSize: 1,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    verbosity: 0,
    enableXfa: false,
  };
  const document = await opened(bytes, options);
  try {
    if (document.numPages > mostPages) throw new Refusal(refusals.manyPages);
    const pages: Page[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      pages.push(await pageOf((await document.getPage(number)) as unknown as PdfPage, number, OPS));
    }
    return pages;
  } finally {
    await document.cleanup();
  }
}

async function opened(bytes: Uint8Array, options: Record<string, unknown>) {
  try {
    // The library keeps what it is given.
    return await getDocumentProxy(Uint8Array.from(bytes), options);
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw new Refusal(refusals.encrypted);
    throw error;
  }
}

/** Characters that no font says the meaning of. */
function isGarbled(text: string): boolean {
  const strange = text.match(/[\p{Private_Use}\p{Control}\p{Unassigned}\ufffd]/gu)?.length ?? 0;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return strange > text.length * 0.2 || (text.length > 200 && han < text.length * 0.02);
}

interface PageParts extends PageLines {
  readonly grids: readonly Grid[];
}

function htmlOf(pages: readonly Page[]): Source {
  const parted = pages.map((page): PageParts => {
    const grids = gridsOf(page);
    const lines = textLines(page.words.filter((word) => !grids.some((grid) => isIn(word, grid))));
    return { number: page.number, height: page.height, grids, lines };
  });
  const furniture = furnitureOf(parted);
  const blocks = parted.flatMap((page) => blocksOf({ ...page, lines: page.lines.filter((line) => !furniture.dropped.has(line)) }));
  const html = drawn(blocks);
  const blank = pages.filter(({ words }) => words.length === 0).map(({ number }) => number);
  return { html: html.text, pages: html.pages, lost: lostOf(furniture, html, blank) };
}

type Block = { readonly page: number; readonly top: number } & ({ readonly line: PageLine } | { readonly grid: Grid });

function blocksOf({ number, lines, grids }: PageParts): readonly Block[] {
  const all: Block[] = [
    ...lines.map((line) => ({ page: number, top: line.base - line.size, line: { ...line, page: number } })),
    ...grids.map((grid) => ({ page: number, top: grid.top, grid })),
  ];
  return all.sort((a, b) => a.top - b.top);
}

interface Drawn {
  readonly text: string;
  readonly pages: Source['pages'];
  readonly joined: number;
  /** Pages with tables whose cells cannot be told. */
  readonly unclear: readonly number[];
}

function drawn(blocks: readonly Block[]): Drawn {
  const edges = edgesOf(blocks.flatMap((block) => ('line' in block ? [block.line] : [])));
  const pages: { start: number; page: number }[] = [];
  const unclear: number[] = [];
  let text = '';
  let joined = 0;
  const begin = (page: number): void => {
    if (page > (pages.at(-1)?.page ?? 0)) pages.push({ start: text.length, page });
  };
  for (let i = 0; i < blocks.length; ) {
    const block = blocks[i]!;
    if ('line' in block) {
      const run: PageLine[] = [];
      for (let next = blocks[i]; next && 'line' in next; next = blocks[++i]) run.push(next.line);
      const { paragraphs, joined: count } = paragraphsOf(run, edges);
      joined += count;
      for (const paragraph of paragraphs) {
        begin(paragraph.page);
        text += `<p>${escaped(paragraph.text)}</p>\n`;
      }
      continue;
    }
    const parts = onwards(blocks, i);
    const widest = parts.reduce((most, { grid }) => (grid.xs.length > most.xs.length ? grid : most), block.grid);
    text += '<table>';
    for (const [k, { page, grid }] of parts.entries()) {
      begin(page);
      if (grid.unclear) unclear.push(page);
      const whole = withColumnsOf(grid, widest);
      text += grid.unclear ? unclearRows(grid) : gridHtml(k === 0 ? whole : withoutRepeated(withColumnsOf(block.grid, widest), whole));
    }
    i += parts.length;
    text += '</table>\n';
  }
  return { text, pages, joined, unclear };
}

/** The grid at a place and those that go on with it on the pages behind. */
function onwards(blocks: readonly Block[], at: number): readonly (Block & { readonly grid: Grid })[] {
  const parts: (Block & { readonly grid: Grid })[] = [];
  for (const block of blocks.slice(at)) {
    const last = parts.at(-1);
    if (!('grid' in block) || (last && (block.page !== last.page + 1 || !goesOn(last.grid, block.grid)))) break;
    parts.push(block);
  }
  return parts;
}

/** Lines of a table whose cells cannot be told: its words as they stand, in one cell a line, so that none is taken for a figure of some column. */
const unclearRows = (grid: Grid): string =>
  textLines(
    grid.cells.flatMap(({ words }) => words),
    apart,
  )
    .map(({ text }) => `<tr><td>${escaped(text)}</td></tr>\n`)
    .join('');

function lostOf({ numbers, heads }: ReturnType<typeof furnitureOf>, { joined, unclear }: Drawn, blank: readonly number[]): readonly Lost[] {
  const list = (all: readonly number[]): string => [...new Set(all)].join('、');
  return [
    ...lostSome(
      'page-furniture',
      numbers,
      (n) => `${n} 处页码没有取`,
      (n) => `left out: ${countOf(n, 'page number')}`,
    ),
    ...lostSome(
      'page-furniture',
      heads.length,
      () => `每页重复的页眉页脚没有取：${heads.map((head) => `“${head}”`).join('、')}`,
      () => `running heads and feet were left out: ${heads.map((head) => `“${head}”`).join(', ')}`,
    ),
    ...lostSome(
      'joined-lines',
      joined,
      (n) => `${n} 处在行末断开的文字接成了段落`,
      (n) => `joined into paragraphs: ${countOf(n, 'line that was broken at the edge', 'lines that were broken at the edge')}`,
    ),
    ...(unclear.length > 0
      ? [
          lost(
            'tables',
            `第 ${list(unclear)} 页有表格分不清格子，文字按行留着，没有当作表格`,
            `the cells of a table on page ${list(unclear)} cannot be told; its words stand line by line and are no table`,
          ),
        ]
      : []),
    ...(blank.length > 0
      ? [
          lost(
            'pages',
            `第 ${list(blank)} 页没有文字（可能是图片），没有取`,
            `page ${list(blank)} has no text, maybe a picture, and was left out`,
          ),
        ]
      : []),
  ];
}
