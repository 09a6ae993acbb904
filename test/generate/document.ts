import { tableIds, templates } from '../../server/src/format/index.ts';
import type { SectionTemplate, TableId } from '../../server/src/format/types.ts';
import { layouts } from './all-layouts.ts';
import type { Case } from './case.ts';
import { dressGrid, dressHeading, dressLine, dressText } from './dress.ts';
import { allRows, gridOf } from './grid.ts';
import type { Layout, Style } from './layouts/layout-kit.ts';
import { type Random, randomFrom } from './random.ts';
import { type ReportData, reportOf } from './report.ts';
import type { Figures } from './report-figures.ts';
import type { Truth } from './truth.ts';

/** A text as a person would open it, and what each report in it says. */
export interface Document {
  readonly text: string;
  readonly truths: readonly Truth[];
}

interface Block {
  readonly text: string;
  readonly heading?: SectionTemplate['number'];
}

/** The document of a case: the same case gives the same text. `change` may spoil the figures of the first report. */
export function documentOf(wanted: Case, change: (figures: Figures) => Figures = (figures) => figures): Document {
  const random = randomFrom(wanted.seed);
  const layout = layouts.get(wanted.layout);
  if (!layout) throw new Error(`no layout ${wanted.layout}`);
  const drawn = Array.from({ length: wanted.copies }, (_, i) => {
    const report = reportOf(wanted, random.fork());
    return drawReport(i === 0 ? { ...report, figures: change(report.figures) } : report, layout, wanted, random.fork());
  });
  const [before, after] = layout.frame ?? ['', '\n'];
  let text = before;
  const truths = drawn.map(({ blocks, truth }, i) => {
    if (i > 0) text += layout.between || ' ';
    const headings: Truth['headings'][number][] = [];
    blocks.forEach((block, at) => {
      if (at > 0) text += layout.between;
      if (block.heading) headings.push({ number: block.heading, line: text.split('\n').length });
      text += block.text;
    });
    return { ...truth, headings };
  });
  return { text: dressText(text + after, wanted.dress), truths };
}

function drawReport(report: ReportData, layout: Layout, wanted: Case, random: Random): { blocks: Block[]; truth: Truth } {
  const style: Style = { dress: wanted.dress, random: random.fork() };
  const words = random.fork();
  const { prose } = report;
  const lost: Record<TableId, readonly string[]> = { disclosure: [], requests: [], disputes: [] };
  const line = (text: string): Block => {
    const dressed = dressLine(text, wanted.dress, words);
    return { text: layout.paragraph ? layout.paragraph(dressed, words) : dressed };
  };
  const blocks: Block[] = wanted.dress.chrome ? chromeBefore.map(line) : [];
  blocks.push(line(prose.title), ...prose.opening.map(line));
  for (const section of prose.sections) {
    const heading = dressHeading(section.heading, wanted.dress, words);
    blocks.push({ text: layout.heading ? layout.heading(heading) : heading, heading: section.number });
    blocks.push(...section.before.map(line));
    const id = tableIds.find((table) => templates[report.template][table].section === section.number);
    if (id) {
      const table = layout.draw(dressGrid(gridOf(id, report), wanted.dress, style.random), style);
      lost[id] = [...(wanted.dress.encoding === 'right' ? table.lost : allRows(gridOf(id, report)))];
      blocks.push({ text: table.text });
    }
    blocks.push(...section.after.map(line));
  }
  blocks.push(...prose.closing.map(line), ...(wanted.dress.chrome ? chromeAfter.map(line) : []));
  return { blocks, truth: { organ: prose.organ, year: prose.year, template: report.template, headings: [], cells: cellsOf(report), lost } };
}

const chromeBefore = ['当前位置：首页 > 政务公开 > 政府信息公开年报', '信息来源：办公室 【字体：大 中 小】 浏览次数：12'];
const chromeAfter = ['附件下载', '打印 关闭 扫一扫在手机打开当前页'];

const cellsOf = ({ figures }: ReportData): Truth['cells'] => ({
  disclosure: Object.fromEntries(figures.disclosure),
  requests: Object.fromEntries(figures.requests),
  disputes: { cases: figures.disputes },
});
