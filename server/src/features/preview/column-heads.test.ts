import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutNames } from '../../../../test/generate/all-layouts.ts';
import { anyCase } from '../../../../test/generate/arbitrary.ts';
import { documentOf } from '../../../../test/generate/document.ts';
import { replaced } from '../../../../test/replaced.ts';
import { runs } from '../../../../test/runs.ts';
import { sampleReport } from '../../rules/engine/sample.ts';
import { analyse } from '../../service.ts';
import { type Block, previewOf, type TableBlock } from './preview.ts';
import type { GridCell } from './preview-table.ts';

const blocksOf = (text: string): readonly Block[] => previewOf(analyse(text), 'zh').reports.flatMap(({ blocks }) => blocks);
const headsOf = (text: string): readonly GridCell[] =>
  blocksOf(text)
    .filter((block): block is TableBlock => block.kind === 'table')
    .flatMap(({ grid }) => grid.lines.flat())
    .filter(({ kind }) => kind === 'head' || kind === 'label');
/** Words that are not the form's, with the form's; and words of the form that the report has not. */
const others = (text: string) => headsOf(text).flatMap((cell) => (cell.form === null ? [] : [[cell.text, cell.form]]));
const lacking = (text: string) => headsOf(text).flatMap((cell) => (cell.range === null ? [cell.text] : []));

describe('the words are the report’s', () => {
  test('a report that follows the form says nothing else, and lacks nothing', () => {
    for (const year of [2019, 2021, 2024]) {
      expect(others(sampleReport(year))).toEqual([]);
      expect(lacking(sampleReport(year))).toEqual([]);
      expect(blocksOf(sampleReport(year)).filter((block) => 'form' in block)).toEqual([]);
    }
  });

  test.each([
    ['a column of table two', '现行有效件数', '先行有效件数', '现行有效件数'],
    ['a row of table three', '2.重复申请', '2.重覆的申请', '2.重复申请'],
    ['a merged label of table three', '（三）不予公开', '（三）不于公开', '（三）不予公开'],
    ['a column of table three', '社会公益组织', '社会公益组积', '社会公益组织'],
    ['a column of whose words none are the form’s', '本年废止件数', '失去效力的份数', '本年废止件数'],
    ['a row without its number', '（一）予以公开', '予以公开', '（一）予以公开'],
  ])('%s stays as it is written, and what the form says is told', (_name, right, written, form) => {
    const text = replaced(sampleReport(), `${right}`, written);
    expect(others(text)).toEqual([[written, form]]);
    const [cell] = headsOf(text).filter((one) => one.form !== null);
    expect(text.slice(cell!.range!.start, cell!.range!.end)).toBe(written);
  });

  test.each([
    ['三、收到和处理政府信息公开申请情况', '三、收到与处理政府信息公开申请情况'],
    ['一、总体情况', '一、概述'],
    ['五、存在的主要问题及改进情况', '四、存在的主要问题及改进情况'],
  ])('the title of a section too: %s', (right, written) => {
    const text = replaced(sampleReport(), right, written);
    const headings = blocksOf(text).filter(({ kind }) => kind === 'heading');
    expect(headings.filter((block) => 'form' in block)).toMatchObject([{ text: written, form: right }]);
  });

  test('script, width, brackets and spaces are no other words', () => {
    const text = replaced(
      replaced(replaced(sampleReport(), '（七）总计', '(七) 总　计'), '本年制发件数', '本年製發件數'),
      '二、主动公开',
      '二、 主动公开',
    );
    expect(others(text)).toEqual([]);
    expect(headsOf(text).map((cell) => cell.text)).toEqual(expect.arrayContaining(['(七)总计', '本年製發件數']));
  });

  test('of a name that comes three times the wrong one is shown wrong, in its own place', () => {
    const text = replaced(sampleReport(), /(结果维持.*?结果)维持/s, '$1唯持');
    const heads = headsOf(text).filter(({ text: words }) => /^结果.持$/.test(words));
    expect(heads.map((cell) => cell.text)).toEqual(['结果维持', '结果唯持', '结果维持']);
    const starts = heads.map(({ range }) => range!.start);
    expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
  });
});

describe('words of the form that the report has not are told apart', () => {
  test('a merged label', () => {
    const text = replaced(sampleReport(), '（三）不予公开\t', '\t');
    expect(lacking(text)).toEqual(['（三）不予公开']);
  });

  test('a part’s headings, which are not taken from the part before it', () => {
    const text = replaced(sampleReport(), /(第二十条第（六）项[^\n]*\n)[^\n]*\n/, '$1');
    expect(lacking(text)).toEqual(['信息内容', '本年处理决定数量']);
  });
});

/** Han and digits, which are neither layout nor damage. */
const substance = (text: string): string => [...text.matchAll(/\p{Script=Han}|\d/gu)].join('');

test('in every layout what is told to differ from the form stands so in the report', () => {
  fc.assert(
    fc.property(anyCase(layoutNames), (wanted) => {
      // Characters that were read in a wrong encoding are repaired for the reader, and are not in the text.
      const { text } = documentOf({ ...wanted, dress: { ...wanted.dress, encoding: 'right', shift: false } });
      for (const cell of headsOf(text)) if (cell.form !== null) expect(substance(text)).toContain(substance(cell.text));
    }),
    runs(30),
  );
});
