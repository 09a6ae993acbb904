import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutNames } from '../../../../test/generate/all-layouts.ts';
import { anyCase } from '../../../../test/generate/arbitrary.ts';
import { documentOf } from '../../../../test/generate/document.ts';
import { replaced } from '../../../../test/replaced.ts';
import { runs } from '../../../../test/runs.ts';
import { tableIds } from '../../format/index.ts';
import { isPageMark } from '../../report/strip.ts';
import { sampleReport } from '../../rules/engine/sample.ts';
import { analyse } from '../../service.ts';
import { type Block, type Preview, previewOf, type TableBlock } from './preview.ts';
import type { Mark } from './preview-marks.ts';
import type { Grid, GridCell } from './preview-table.ts';

const blocksOf = (preview: Preview): readonly Block[] => preview.reports.flatMap((report) => report.blocks);
const previewed = (text: string): readonly Block[] => blocksOf(previewOf(analyse(text), 'zh'));
const isTable = (block: Block): block is TableBlock => block.kind === 'table';
const table = (text: string, id: string): Grid =>
  previewed(text)
    .filter(isTable)
    .find(({ grid }) => grid.table === id)!.grid;
const words = (line: readonly GridCell[]): string =>
  line.map(({ text, colspan, rowspan }) => (colspan + rowspan > 2 ? `${text}<${colspan}×${rowspan}>` : text)).join(' ');
/** Every mark, with what it is at. */
const marksIn = (blocks: readonly Block[]): readonly (readonly [Block | GridCell, Mark])[] =>
  blocks.flatMap((block) =>
    [block, ...(isTable(block) ? block.grid.lines.flat() : [])].flatMap((place) => place.marks.map((mark) => [place, mark] as const)),
  );

/** The columns that the lines of a grid fill, as a browser lays them out; throws where two cells overlap. */
function tiled({ lines }: Grid): readonly number[] {
  const taken = lines.map(() => new Set<number>());
  lines.forEach((line, y) => {
    let x = 0;
    for (const { colspan, rowspan } of line) {
      while (taken[y]!.has(x)) x++;
      for (let dy = 0; dy < rowspan; dy++)
        for (let dx = 0; dx < colspan; dx++) {
          if (!taken[y + dy] || taken[y + dy]!.has(x + dx))
            throw new Error(`cells overlap or reach beyond the last line at ${x + dx}, ${y + dy}`);
          taken[y + dy]!.add(x + dx);
        }
    }
  });
  return taken.map((columns) => columns.size);
}

/** What a person reads in a text: no spaces, no separators. */
const substance = (text: string): string => [...text.matchAll(/\p{Script=Han}|\d/gu)].join('');

describe('in every layout', () => {
  const anyDocument = anyCase(layoutNames).map((wanted) => analyse(documentOf(wanted).text));

  test('every cell that was read stands in the preview once, at its place and as it is written', () => {
    fc.assert(
      fc.property(anyDocument, (analysis) => {
        const { reports } = previewOf(analysis, 'zh');
        analysis.parts.forEach(({ report }, i) => {
          const grids = reports[i]!.blocks.filter(isTable).map(({ grid }) => grid);
          expect(grids.map(({ table }) => table).sort()).toEqual(tableIds.filter((id) => report[id]).sort());
          for (const grid of grids) {
            const shown = grid.lines.flat().filter(({ kind, range }) => kind === 'figure' && range);
            for (const cell of report[grid.table]!.rows.flatMap((row) => row.cells)) {
              const found = shown.filter(({ range, text }) => range!.start === cell.start && range!.end === cell.end && text === cell.text);
              expect(found.length, `${grid.table} ${cell.start} ${cell.text}`).toBeGreaterThanOrEqual(1);
              if (cell.end > cell.start) expect(found).toHaveLength(1);
            }
          }
        });
      }),
      runs(40),
    );
  });

  test('the cells of a table fill its grid without overlap', () => {
    fc.assert(
      fc.property(anyDocument, (analysis) => {
        for (const { grid } of blocksOf(previewOf(analysis, 'zh')).filter(isTable)) {
          expect(tiled(grid)).toEqual(grid.lines.map(() => grid.width));
        }
      }),
      runs(40),
    );
  });

  test('all prose is there, in the order of the text, and nothing beside it', () => {
    fc.assert(
      fc.property(anyDocument, (analysis) => {
        const { reports } = previewOf(analysis, 'zh');
        analysis.parts.forEach(({ report }, i) => {
          if (report.markup) return;
          const { blocks } = reports[i]!;
          const outside = blocks.filter(({ kind }) => kind === 'table' || kind === 'unread');
          let text = '';
          let at = 0;
          for (const { start, end } of [...outside, { start: report.text.length, end: report.text.length }]) {
            text += `${report.text.slice(at, start)}\n`;
            at = end;
          }
          const lines = text.split(/\r\n|\r|\n/).filter((line) => !isPageMark(line.trim()));
          const inTables = new Set(outside.flatMap((block) => (isTable(block) ? block.grid.prose.map(({ start }) => start) : [])));
          const shown = blocks.filter((block) => 'text' in block && block.kind !== 'unread' && !inTables.has(block.start));
          expect(substance(shown.map((block) => ('text' in block ? block.text : '')).join(''))).toBe(substance(lines.join('')));
        });
      }),
      runs(40),
    );
  });

  test('every finding is marked once', () => {
    fc.assert(
      fc.property(anyDocument, (analysis) => {
        const marks = marksIn(blocksOf(previewOf(analysis, 'zh'))).map(([, { start, end, message }]) => `${start} ${end} ${message}`);
        const findings = analysis.findings.map(({ own: { start, end, message } }) => `${start} ${end} ${message.zh}`.slice(0, 600));
        expect(marks.map((mark) => mark.slice(0, 600)).sort()).toEqual(findings.sort());
      }),
      runs(40),
    );
  });
});

describe('the tables have the headers of the official form', () => {
  test('table two: four parts, each with its heading and its columns', () => {
    expect(
      table(sampleReport(), 'disclosure')
        .lines.filter(([cell]) => cell!.kind === 'head')
        .map(words),
    ).toEqual([
      '第二十条第（一）项<4×1>',
      '信息内容 本年制发件数 本年废止件数 现行有效件数',
      '第二十条第（五）项<4×1>',
      '信息内容 本年处理决定数量<3×1>',
      '第二十条第（六）项<4×1>',
      '信息内容 本年处理决定数量<3×1>',
      '第二十条第（八）项<4×1>',
      '信息内容 本年收费金额（单位：万元）<3×1>',
    ]);
  });

  test('table three: three lines of header, merged labels beside their rows', () => {
    const { lines, width } = table(sampleReport(), 'requests');
    expect(width).toBe(10);
    expect(lines.slice(0, 3).map(words)).toEqual([
      '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）<3×3> 申请人情况<7×1>',
      '自然人<1×2> 法人或其他组织<5×1> 总计<1×2>',
      '商业企业 科研机构 社会公益组织 法律服务机构 其他',
    ]);
    const labels = lines.flat().filter(({ kind, rowspan, colspan }) => kind === 'label' && rowspan + colspan > 2);
    expect(labels.map((label) => words([label]))).toEqual([
      '一、本年新收政府信息公开申请数量<3×1>',
      '二、上年结转政府信息公开申请数量<3×1>',
      '三、本年度办理结果<1×22>',
      '（一）予以公开<2×1>',
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形）<2×1>',
      '（三）不予公开<1×8>',
      '（四）无法提供<1×3>',
      '（五）不予处理<1×5>',
      '（六）其他处理<1×3>',
      '（七）总计<2×1>',
      '四、结转下年度继续办理<3×1>',
    ]);
  });

  test('table four: fifteen columns under two groups', () => {
    const { lines } = table(sampleReport(), 'disputes');
    expect(words(lines[0]!)).toBe('行政复议<5×1> 行政诉讼<10×1>');
    expect(lines[3]).toHaveLength(15);
  });

  test('those of 2019 where the report follows it', () => {
    const heads = table(sampleReport(2019), 'disclosure').lines.filter(([cell]) => cell!.kind === 'head');
    expect(words(heads.at(-1)!)).toBe('信息内容 采购项目数量 采购总金额<2×1>');
  });
});

describe('what is wrong', () => {
  const wrong = replaced(sampleReport(), '（七）总计\t\t22\t', '（七）总计\t\t21\t');

  test('a wrong cell is marked with its equation, in the language asked for', () => {
    const marks = marksIn(blocksOf(previewOf(analyse(wrong), 'en')));
    const [place, mark] = marks.find(([, { message }]) => message.includes('should be 22'))!;
    expect(place).toMatchObject({ kind: 'figure', text: '21' });
    expect(mark.severity).toBe('error');
    expect(wrong.slice(mark.start, mark.end)).toBe('21');
  });

  test('a blank cell is marked itself, not its neighbours', () => {
    const blank = replaced(sampleReport(), '2.重复申请\t1\t0\t0\t0\t0\t0\t1', '2.重复申请\t1\t0\t0\t0\t0\t0\t');
    const at = blank.indexOf('2.重复申请');
    const here = marksIn(previewed(blank)).filter(([, { start }]) => start >= at && start < at + 30);
    expect(here.length).toBeGreaterThan(0);
    for (const [place] of here) expect(place).toMatchObject({ kind: 'figure', text: '' });
  });

  test('what is wrong with several cells of a row is marked at its label', () => {
    const blank = replaced(sampleReport(), /2\.重复申请\t[^\n]*/, '2.重复申请\t\t\t\t\t\t\t1');
    const rows = marksIn(previewed(blank)).filter(([, { start, end }]) => end - start > 3 && blank.slice(start, end).trim() === '');
    for (const [place] of rows) expect(place).toMatchObject({ kind: expect.stringMatching(/label|figure/) });
    expect(rows.length).toBeGreaterThan(0);
  });

  test('a table that could not be read is shown as its text, with the reason', () => {
    const flat = replaced(sampleReport(), /（本列数据[\s\S]*?(?=\n四、政府信息公开行政复议)/, (rows) => `${rows.replace(/[\t\n]/g, '')}\n`);
    const unread = previewed(flat).find(({ kind }) => kind === 'unread');
    expect(unread).toMatchObject({
      table: 'requests',
      name: '表三 收到和处理政府信息公开申请情况',
      reason: expect.stringContaining('分不出单元格'),
    });
    expect(unread).toHaveProperty('text', expect.stringContaining('一、本年新收政府信息公开申请数量'));
  });

  test('a table that is not there is said to be missing, in its section', () => {
    const without = replaced(sampleReport(), /行政复议\t[\s\S]*?(?=\n五、)/, '');
    const blocks = previewed(without);
    const at = blocks.findIndex(({ kind }) => kind === 'absent');
    expect(blocks[at]).toMatchObject({ table: 'disputes', reason: '文中没有这张表' });
    expect(blocks[at - 1]).toMatchObject({ kind: 'heading', text: expect.stringContaining('行政复议') });
  });
});

describe('bounds', () => {
  test('several reports stand in order, each by itself', () => {
    const { reports } = previewOf(analyse(`${sampleReport(2023)}\n${sampleReport(2022)}`), 'zh');
    expect(reports.map(({ year }) => year)).toEqual([2023, 2022]);
    expect(reports.map(({ blocks }) => blocks.filter(isTable).length)).toEqual([3, 3]);
  });

  test('of too many reports those from the one asked for on are shown, and the others counted', () => {
    const one = sampleReport();
    const analysis = analyse(Array(20).fill(one).join('\n'));
    const around = analysis.parts[12]!.start + 50;
    const preview = previewOf(analysis, 'zh', around, one.length * 3.5);
    expect([preview.before, preview.reports.length, preview.after]).toEqual([12, 3, 5]);
    expect(preview.reports[0]!.part).toBe(analysis.parts[12]);
  });

  test('of Markdown the words are shown, and not its marks', () => {
    const marked = replaced(
      replaced(replaced(replaced(sampleReport(), /^/, '# '), /^(?=[一二三四五六]、\S+$)/gm, '## '), '（一）主动公开', '### （一）主动公开'),
      '（三）政府信息管理',
      '**（三）政府信息管理**',
    );
    const shown = (text: string) =>
      previewOf(analyse(text), 'zh').reports[0]!.blocks.map((block) => [block.kind, 'text' in block ? block.text : '']);
    expect(shown(marked)).toEqual(shown(sampleReport()));
  });

  test('a report that is too long is cut, and so is a paragraph; the rest is counted', () => {
    const long = replaced(sampleReport(), '一、总体情况\n', `一、总体情况\n${'甲乙丙丁。'.repeat(20_000)}\n`);
    const [report] = previewOf(analyse(long), 'zh', 0, 50_000).reports;
    expect(report!.leftOut).toBe(long.length - 50_000);
    expect(Math.max(...report!.blocks.map((block) => ('text' in block ? block.text.length : 0)))).toBeLessThanOrEqual(20_001);
  });

  test('of a report with too many paragraphs the rest is counted', () => {
    const lines = replaced(sampleReport(), '一、总体情况\n', `一、总体情况\n${'甲乙丙丁。\n'.repeat(20_000)}\n`);
    const [report] = previewOf(analyse(lines), 'zh').reports;
    expect(report!.blocks).toHaveLength(3000);
    expect(lines.slice(lines.length - report!.leftOut)).toMatch(/^甲乙丙丁。\n/);
  });

  test('of many short reports twenty are shown at once, those asked for among them', () => {
    const analysis = analyse(Array(25).fill(sampleReport()).join('\n'));
    expect(previewOf(analysis, 'zh')).toMatchObject({ before: 0, after: 5 });
    expect(previewOf(analysis, 'zh', analysis.parts[23]!.start)).toMatchObject({ before: 23, after: 0 });
  });

  test('a text that is no report, or nothing, has a preview all the same', () => {
    for (const text of ['', '\n', '今天天气很好。', '\u0000\ud800<script>alert(1)</script>'])
      expect(() => previewOf(analyse(text), 'zh')).not.toThrow();
  });

  test('markup is text', () => {
    const hostile = replaced(sampleReport(), '一、总体情况\n', '一、总体情况\n看<img src=x onerror=alert(1)>和[这里](command:x)\n');
    expect(
      previewed(hostile).some((block) => 'text' in block && block.text.includes('<img src=x onerror=alert(1)>和[这里](command:x)')),
    ).toBe(true);
  });
});
