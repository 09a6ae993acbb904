import { describe, expect, test } from 'vitest';
import { replaced } from '../../../../test/replaced.ts';
import { sampleReport } from '../../rules/engine/sample.ts';
import { reportIn } from '../for-tests.ts';
import { hoverAt } from '../hover/hover.ts';
import { plainText } from '../hover/markdown.ts';
import { headingsOf } from './table-headings.ts';

const report = sampleReport();
const told = (text: string, id: 'disclosure' | 'requests' | 'disputes'): readonly string[] => {
  const read = reportIn(text);
  return headingsOf(read, read[id]!).map(({ start, end, first, last }) => `${text.slice(start, end)} ${first}-${last}`);
};

describe('a heading stands over its columns', () => {
  test('of table two, part by part', () => {
    expect(told(report, 'disclosure').slice(0, 6)).toEqual([
      '信息内容 -1--1',
      '本年制发件数 0-0',
      '本年废止件数 1-1',
      '现行有效件数 2-2',
      '信息内容 -1--1',
      '本年处理决定数量 0-0',
    ]);
  });

  test('of table three, groups over their columns', () => {
    expect(told(report, 'requests').slice(1)).toEqual([
      '申请人情况 0-6',
      '自然人 0-0',
      '法人或其他组织 1-5',
      '总计 6-6',
      '商业企业 1-1',
      '科研机构 2-2',
      '社会公益组织 3-3',
      '法律服务机构 4-4',
      '其他 5-5',
    ]);
  });

  test('of table four, each of a name that comes three times in its place', () => {
    expect(told(report, 'disputes').filter((one) => one.startsWith('结果维持'))).toEqual([
      '结果维持 0-0',
      '结果维持 5-5',
      '结果维持 10-10',
    ]);
  });

  test('where merged cells are repeated in each of their places, one over each column', () => {
    const grid = replaced(report, /\t+申请人情况[^\n]*/, `${'\t申请人情况'.repeat(7)}`);
    expect(told(grid, 'requests').filter((one) => one.startsWith('申请人情况'))).toEqual(
      [0, 1, 2, 3, 4, 5, 6].map((i) => `申请人情况 ${i}-${i}`),
    );
  });
});

describe('pointing at a heading', () => {
  const read = reportIn(report);
  const at = (words: string, nth = 0, language: 'zh' | 'en' = 'zh'): string => {
    let offset = report.indexOf(words);
    for (let i = 0; i < nth; i++) offset = report.indexOf(words, offset + 1);
    return plainText(hoverAt(read, offset + 1, language)?.contents ?? '');
  };

  test('of table three tells what the column is, its sums with numbers, and the clause', () => {
    const words = at('商业企业');
    expect(words).toContain('表三 · 申请人情况 › 法人或其他组织 › 商业企业');
    expect(words).toContain('公司等商业企业提出的申请');
    expect(words).toMatch(/本列各项办理结果之和＝办理结果总计：.*相符/);
    expect(words).toMatch(/本列第一项＋第二项＝第三项＋第四项：.*相符/);
    expect(words).toContain('第五十条第一款第二项');
    expect(words).toContain('没有读到官方对各列的定义');
  });

  test('of table two adds up its cells', () => {
    expect(at('现行有效件数')).toMatch(/表二 · 现行有效件数[\s\S]*本列之和：\d/);
    expect(at('本年收费金额')).toContain('以万元为单位');
  });

  test('of table four tells its group, and of a total its sum', () => {
    expect(at('结果维持', 1)).toContain('表四 · 行政诉讼 › 未经复议直接起诉 › 结果维持');
    expect(at('总计', report.slice(0, report.indexOf('四、政府信息公开行政复议')).split('总计').length - 1)).toContain(
      '本组四项结果之和＝总计',
    );
  });

  test('of a group tells what it stands over, in both languages', () => {
    expect(at('法人或其他组织')).toContain('下面5列的总标题');
    expect(at('法人或其他组织', 0, 'en')).toContain('Stands over 5 columns');
    expect(at('申请人情况')).toContain('表三 · 申请人情况');
  });
});
