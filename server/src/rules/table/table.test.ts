import { describe, expect, test } from 'vitest';
import { replaced, replacedAll } from '../../../../test/replaced.ts';
import { analyse, applyEdits, fixesOf } from '../../service.ts';
import { sampleReport } from '../engine/sample.ts';

const sample = sampleReport(2023);
const found = (text: string): readonly string[] => analyse(text).findings.map((f) => `${f.severity} ${f.code} ${f.message.zh}`);
const titles = (text: string, code: string): readonly string[] => {
  const analysis = analyse(text);
  return analysis.findings.filter((f) => f.code === code).flatMap((f) => fixesOf(f).map((fix) => fix.title.zh));
};
const line = (label: string): string => sample.split('\n').find((l) => l.includes(label))!;
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

describe('labels and headings', () => {
  test.each([
    ['without their numbers', '4.无正当理由大量反复申请', '无正当理由大量反复申请'],
    ['with other brackets', '（一）予以公开', '(一) 予以公开'],
    ['in traditional script', '4.无正当理由大量反复申请', '4.無正當理由大量反覆申請'],
    ['shortened', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', '1.逾期不补正'],
    ['with a remark', '现行有效件数', '现行有效件数（历史累计）'],
  ])('%s they are right', (_, official, written) => expect(found(replaced(sample, official, written))).toEqual([]));

  test('a misspelt label is corrected in place, without its number where it has none', () => {
    const text = replaced(sample, '4.无正当理由大量反复申请', '无正当理由由大量反复申请');
    expect(titles(text, 'table/label')).toEqual(['改为「无正当理由大量反复申请」']);
  });

  test('a group that is a row itself is told once, as a row', () => {
    const text = replaced(sampleReport(2020), '（六）其他处理', '（六）其它处理');
    expect(found(text)).toEqual(['warning table/label 表三的行名应为「（六）其他处理」。']);
  });

  test.each([
    ['warning', 'with the number of another row', '5.属于三类内部事务信息', '6.属于三类内部事务信息'],
    ['warning', 'in a merged cell', '（四）无法提供\t1.', '（四）无法公开\t1.'],
    ['information', 'with two words more', '行政强制\t', '行政强制措施\t'],
    ['information', 'cut short by two words', '5.属于三类内部事务信息', '5.属于三类内部事务'],
    ['information', 'with another word for 总计', '（七）总计', '（七）合计'],
  ])('%s: a label %s', (severity, _, official, written) => {
    expect(found(replaced(sample, official, written))).toEqual([expect.stringMatching(`^${severity} table/label`)]);
  });

  test('a merged cell that is gone, and a row that the form does not have', () => {
    expect(found(replaced(sample, '（五）不予处理\t1.', '\t1.'))).toEqual([
      'information table/label 「1.信访举报投诉类申请」前面缺「（五）不予处理」。',
    ]);
    const between = line('8.属于行政查询事项');
    expect(found(replaced(sample, between, `${between}\n\t\t小计\t1\t0\t0\t0\t0\t0\t1`))).toEqual([
      'information table/label 「小计」不是表三的行。',
    ]);
    expect(found(replaced(sample, '行政处罚\t', '其他对外管理服务事项\t5\t\t\n行政处罚\t'))).toEqual([
      'information table/label 「其他对外管理服务事项」不是表二的行。',
    ]);
  });

  test('where no merged cell was copied none is missed; notes and another year’s rows are no rows of another form', () => {
    const bare = ['三、本年度办理结果', '（三）不予公开', '（四）无法提供', '（五）不予处理', '（六）其他处理'].reduce(
      (text, group) => replaced(text, `${group}\t`, '\t'),
      sample,
    );
    expect(found(bare)).toEqual([]);
    const between = line('8.属于行政查询事项');
    expect(found(replaced(sample, between, `${between}\n注：其中含上年结转\t1\n`)).filter((f) => f.includes('不是表'))).toEqual([]);
  });

  test('a table that numbers its rows anew has its own numbers', () => {
    const labels = ['2.没有现成信息需要另行制作', '3.补正后申请内容仍不明确', '2.重复申请', '3.要求提供公开出版物'];
    const text = labels.reduce((now, label, i) => replaced(now, label, `${i + 10}.${label.slice(2)}`), sample);
    expect(found(text)).toEqual([]);
  });

  test.each([
    ['自然人\t法人或其他组织', '公民\t法人或其他组织', '表三的列名应为「自然人」。'],
    ['尚未审结\t总计\t结果维持', '尚未审结\t合计\t结果维持', '表四的列名应为「总计」。'],
    ['社会公益组织\t', '公益机构\t', '表三的列名应为「社会公益组织」。'],
  ])('a heading between two of the form is told by its place: %s', (official, written, message) => {
    expect(sample.includes(official) && found(replaced(sample, official, written))).toEqual([`warning table/header ${message}`]);
  });

  test('a heading is missed where its neighbours stand side by side, however often its words stand elsewhere', () => {
    for (const [official, written, name] of [
      ['第二十条第（八）项\t\t\t\n', '', '表二的表头缺「第二十条第（八）项」'],
      ['尚未审结\t总计\t结果维持', '尚未审结\t结果维持', '表四的表头缺「总计」'],
    ] as const)
      expect(found(replaced(sample, official, written))).toContain(`information table/header ${name}。`);
  });

  test('the total of table three may stand behind the kinds of applicants', () => {
    const text = replaced(sample, '总计\n', '\n');
    expect(text).not.toBe(sample);
    expect(found(replaced(text, '法律服务机构\t其他', '法律服务机构\t其他\t总计'))).toEqual([]);
  });

  test('two cells that are none of the form side by side are told by nothing', () => {
    const text = replaced(sample, '本年制发件数\t本年废止件数\t现行有效件数', '本年新\t本年新\t现行有效件数');
    expect(found(text).filter((f) => f.includes('应为'))).toEqual([]);
  });

  test('a caption above the header and 其它 for 其他 are no wrong headings', () => {
    const text = replaced(sample, '第二十条第（一）项\t', '主动公开情况统计表\n第二十条第（一）项\t');
    expect(found(replaced(text, '法律服务机构\t其他', '法律服务机构\t其它'))).toEqual([]);
  });

  test('headings that are not there are one finding', () => {
    const text = replaced(sample, '\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他', '\t\t\t\t\t');
    expect(found(text)).toEqual(['information table/header 表三的表头缺「商业企业」「科研机构」「社会公益组织」「法律服务机构」。']);
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
