import { describe, expect, test } from 'vitest';
import { replaced, replacedAll } from '../../../../test/replaced.ts';
import { found, line, sample, titles } from '../../../../test/sample-findings.ts';
import { analyse, applyEdits, fixesOf } from '../../service.ts';
import { sampleReport } from '../engine/sample.ts';

const without = (label: string, text = sample): string => replaced(text, `${line(label)}\n`, '');

describe('rows that are missing', () => {
  test('several are one finding, with their names', () => {
    const text = ['2.重复申请', '3.要求提供公开出版物', '8.属于行政查询事项', '3.补正后申请内容仍不明确'].reduce(
      (t, l) => without(l, t),
      sample,
    );
    expect(found(text)).toEqual([
      'error table/row-missing 表三缺「（三）不予公开 8.属于行政查询事项」「（四）无法提供 3.补正后申请内容仍不明确」「（五）不予处理 2.重复申请」等 4 行。',
    ]);
  });

  const blankCells = (row: string): string => row.replace(/\t0(?=\t|$)/g, '\t').replace(/\t0(?=\t|$)/g, '\t');
  const mended = (text: string): readonly string[] => {
    const analysis = analyse(text);
    const finding = analysis.findings.find((f) => f.code === 'table/row-missing')!;
    return fixesOf(finding).map((fix) => applyEdits(text, fix.edits));
  };

  test('a row put back stands where it stood, its cells blank and never zeros', () => {
    for (const label of ['8.属于行政查询事项', '3.要求提供公开出版物', '3.其他']) {
      expect(mended(without(label))).toEqual([replaced(sample, line(label), blankCells)]);
    }
  });

  test('pipes keep their padding', () => {
    const pipes = sample.replaceAll('\t', ' | ');
    const row = line('8.属于行政查询事项').replaceAll('\t', ' | ');
    expect(mended(replaced(pipes, `${row}\n`, ''))).toEqual([replaced(pipes, row, (l) => replacedAll(l, / 0(?= |$)/g, ' '))]);
  });
});

describe('rows that stand twice, or elsewhere', () => {
  test('a row twice can be settled either way', () => {
    const row = `${line('2.重复申请')}\n`;
    expect(titles(replaced(sample, row, row + row), 'table/row-duplicate')).toEqual(['删去后一行', '删去前一行']);
  });

  test('a row that comes too early is told after which it belongs', () => {
    const early = `${line('4.无正当理由大量反复申请')}\n`;
    const text = replaced(without('4.无正当理由大量反复申请'), line('2.重复申请'), (l) => early + l);
    expect(found(text)).toEqual([
      'warning table/row-order 「（五）不予处理 4.无正当理由大量反复申请」行应在「（五）不予处理 3.要求提供公开出版物」行之后。',
    ]);
  });
});

describe('headings of other words, and rows out of the grid', () => {
  const header = (from: string, to: string): readonly string[] => found(replaced(sample, from, to));

  test('a heading of the other form is told with the one that it stands for', () => {
    expect(header('现行有效件数', '对外公开总数量')).toEqual([
      'warning table/header 表二的列名「对外公开总数量」是国办公开办函〔2019〕60号的，应为「现行有效件数」。',
    ]);
  });

  test.each([
    ['现行有效件数', '现行有效数'],
    ['社会公益组织', '社会公益机构'],
    ['本年制发件数', '本年制作件数'],
    ['科研机构', '科研院所'],
    ['本年处理决定数量', '本年处理决定量'],
  ])('%s written as %s', (from, to) => {
    expect(header(from, to)).toEqual([expect.stringMatching(`warning table/header 表[二三]的列名应为「${from}」。`)]);
  });

  test.each([
    ['现行有效件数', '现行有效件数（历史累计）'],
    ['本年制发件数', '本年制发 件数'],
    ['商业企业', '商业企業'],
  ])('not so: %s written as %s', (from, to) => expect(header(from, to)).toEqual([]));

  test('an item of article 20 above rows that rest on another is told once', () => {
    expect(header('第二十条第（六）项', '第二十条第（七）项')).toEqual(['warning table/header 表二的列名应为「第二十条第（六）项」。']);
    expect(header('第二十条第（六）项', '第二十条第(六)项')).toEqual([]);
    expect(header('第二十条第（六）项', '第二十条  第 （六）项')).toEqual([]);
  });

  test('a heading that one of three groups of table four lacks', () => {
    const at = sample.lastIndexOf('尚未审结');
    expect(found(`${sample.slice(0, at)}${sample.slice(at + 4)}`)).toEqual(['information table/header 表四的表头缺「尚未审结」。']);
  });

  const total = line('（七）总计');

  test('a row that moved one column left is told; one that only is longer is none', () => {
    const left = replaced(total, '（七）总计\t\t', '（七）总计\t');
    expect(found(replaced(sample, total, `${left}\t`))).toEqual([
      'warning table/layout 「（七）总计」的数字整行左移了1列，和其他行不对齐。',
    ]);
    expect(found(replaced(sample, total, replaced(total, '（七）总计\t\t', '（七）总计\t\t\t')))).toEqual([]);
  });
});

test('a whole table that stands twice may be another body’s, and is information', () => {
  const rows = sample.slice(sample.indexOf('一、本年新收'), sample.indexOf('四、政府信息公开行政复议')).trimEnd();
  expect(rows.split('\n').length).toBe(25);
  expect(found(replaced(sample, rows, `${rows}\n附：局机关本级受理情况\n${rows}`)).filter((f) => /^(?:error|warning)/.test(f))).toEqual([]);
  const other = rows.replace(/\t\d+$/gm, '\t0');
  const said = found(replaced(sample, rows, `${rows}\n附：局机关本级受理情况\n${other}`));
  expect(said.filter((f) => /row-duplicate/.test(f))).toEqual([expect.stringMatching('^information table/row-duplicate')]);
  expect(said.filter((f) => /^(?:error|warning)/.test(f))).toEqual([]);
});

describe('rows with too many cells or too few', () => {
  const carried = '四、结转下年度继续办理\t\t\t1\t1\t0\t0\t0\t0\t2';

  test('how many, and how many there should be', () => {
    expect(found(replaced(sample, carried, `${carried}\t5`))).toEqual([
      'error table/cell-count 「四、结转下年度继续办理」有 8 格，应为 7 格，多了 1 格。',
    ]);
    expect(found(replaced(sample, '2.重复申请\t1\t0\t0\t0\t0\t0\t1', '2.重复申请\t1\t0\t0\t0\t0\t1'))).toEqual([
      'error table/cell-count 「（五）不予处理 2.重复申请」有 6 格，应为 7 格，少了 1 格。',
    ]);
  });

  test('one figure short, table four says so, too', () => {
    const row = /\n((?:\d+\t){14}\d+)\n/.exec(sample)![1]!;
    expect(found(replaced(sample, row, row.slice(2)))).toContain('error table/cell-count 表四的数据行有 14 格，应为 15 格，少了 1 格。');
    // The first of its figures stands on a line of its own: what was broken is not what was left out.
    expect(found(replaced(sample, row, row.replace('\t', '\n')))).not.toContainEqual(expect.stringContaining('table/cell-count'));
  });

  test('only a surplus 0 at the end can be taken out with one click', () => {
    expect(titles(replaced(sample, carried, `${carried}\t0`), 'table/cell-count')).toEqual(['删去「四、结转下年度继续办理」行末多出的 0']);
    expect(titles(replaced(sample, carried, `${carried}\t5`), 'table/cell-count')).toEqual([]);
  });
});

describe('a table that is not there, or on another form', () => {
  const cases = sample.slice(sample.indexOf('行政复议\t'), sample.indexOf('五、存在的主要问题'));

  test('absent is an error, unreadable is not', () => {
    expect(found(replaced(sample, cases, '\n'))).toEqual(['error table/missing 这一部分没有表四。']);
    const flat = found(replaced(sample, cases, `${replacedAll(cases.replace(/\s/g, ''), '0', '1')}\n\n`));
    expect(flat.length).toBe(1);
    expect(flat[0]).toMatch(/^information table\/missing .*表四.*没有核对/);
  });

  test("a text that ends within the table's first words is not said to lack it", () => {
    const cut = sample.slice(0, sample.indexOf('（本列数据的勾稽关系') + 8);
    expect(found(cut).filter((f) => f.startsWith('error table/missing'))).toEqual([]);
  });

  test('of the year 2019, whose form was on trial, nothing about tables is an error', () => {
    const text = replaced(replaced(sampleReport(2019), cases, '\n'), `${line('8.属于行政查询事项')}\n`, '');
    expect(found(text).filter((f) => f.startsWith('error'))).toEqual([]);
    expect(found(text).length).toBe(2);
  });

  test('both tables on the form of other years are one finding', () => {
    const text = replaced(sampleReport(2020), '砚溪县水利局2020年', '砚溪县水利局2022年');
    expect(found(text).filter((f) => f.includes('table/'))).toEqual([
      'warning table/template 2022 年度应使用国办公开办函〔2021〕30号的表格，表二、表三用的是国办公开办函〔2019〕60号的。',
    ]);
  });
});
