import { describe, expect, test } from 'vitest';
import { replaced, replacedAll } from '../../../../test/replaced.ts';
import { emptyArchive, withReport } from '../../archive/archive.ts';
import { neighboursIn } from '../../archive/neighbours.ts';
import { readDocument } from '../../report/read.ts';
import { type Analysis, analyse, applyEdits, fixesOf } from '../../service.ts';
import { exampleText } from '../engine/sample.ts';

type Changes = readonly (readonly [find: string, put: string])[];

/** A report of `year` with those changes, read beside the same organ’s report of the year before. */
function beside(year: number, changes: Changes, before: Changes, edit = (text: string): string => text): Analysis {
  const archive = withReport(
    emptyArchive(),
    'file:///w/%E4%B8%8A%E5%B9%B4.txt',
    readDocument(exampleText({ year: year - 1, changes: before })),
  );
  return analyse(edit(exampleText({ year, changes })), undefined, undefined, neighboursIn(archive, 'file:///w/a.txt'));
}

const said = (analysis: Analysis, code: string): readonly string[] =>
  analysis.findings.filter((f) => f.code === code).map((f) => f.message.zh);
const carriedIn = '二、上年结转政府信息公开申请数量\t\t\t2\t1\t0\t0\t0\t0\t3';
const carriedOut = '四、结转下年度继续办理\t\t\t1\t1\t0\t0\t0\t0\t2';
const matching: Changes = [[carriedOut, '四、结转下年度继续办理\t\t\t2\t1\t0\t0\t0\t0\t3']];

describe('without a report of last year', () => {
  test('nothing is found, and what was not checked is said once', () => {
    const { findings, notChecked } = analyse(
      exampleText({ changes: [] }),
      undefined,
      undefined,
      neighboursIn(emptyArchive(), 'file:///w/a.txt'),
    );
    expect(findings).toEqual([]);
    expect(notChecked.map((n) => n.reason.zh)).toEqual(['没有找到本机关2022年的年度报告，跨年度没有核对。']);
  });

  test('and without an archive not even that', () => {
    expect(analyse(exampleText({ changes: [] })).notChecked).toEqual([]);
  });

  test('a text that is no report is left alone', () => {
    const { notChecked } = analyse('关于召开会议的通知\n', undefined, undefined, neighboursIn(emptyArchive(), 'file:///w/a.txt'));
    expect(notChecked).toEqual([]);
  });
});

describe('a fee in yuan beside last year’s', () => {
  const fee = (amount: string): Changes => [['行政事业性收费\t12.36', `行政事业性收费\t${amount}`]];
  const codes = (now: string, before: string): readonly string[] =>
    beside(2023, [...fee(now)], [...matching, ...fee(before)])
      .findings.map((f) => f.code)
      .filter((code) => /fee-unit|outlier/.test(code));

  test.each([
    ['1169045', '98.2'],
    ['123600', '12.36'],
    ['5800', '0.62'],
  ])('%s after %s is one finding', (now, before) => expect(codes(now, before)).toEqual(['cell/fee-unit']));

  test.each([
    ['116.9', '98.2'],
    ['1200', '100.5'],
    ['98.2', '0'],
  ])('not so: %s after %s', (now, before) => expect(codes(now, before)).not.toContain('cell/fee-unit'));
});

describe('years/outlier', () => {
  const received = '一、本年新收政府信息公开申请数量\t\t\t21\t4\t1\t0\t2\t0\t28';
  const jump = replaced(received, /28$/, '280');

  test('a figure far from last year’s is told; one that the sums call wrong is told by them alone', () => {
    expect(said(beside(2023, [['行政许可\t146', '行政许可\t1460']], []), 'years/outlier')).toHaveLength(1);
    const wrong = beside(2023, [[received, jump]], []);
    expect(wrong.findings.filter(({ code }) => code.startsWith('sum/'))).toHaveLength(1);
    expect(said(wrong, 'years/outlier')).toEqual([]);
  });
});

describe('years/carry', () => {
  test('compares all seven columns in one finding that names the file and leads to its row', () => {
    const analysis = beside(2023, [], [[carriedOut, '四、结转下年度继续办理\t\t\t1\t1\t0\t0\t1\t0\t3']]);
    expect(said(analysis, 'years/carry')).toEqual([
      '上年结转与上年报告的「结转下年度继续办理」不一致：「自然人」今年填 2，上年填 1；「法律服务机构」今年填 0，上年填 1。对照的是砚溪县水利局2022年年度报告（上年.txt）。',
    ]);
    const [place] = analysis.findings.find((f) => f.code === 'years/carry')!.related!;
    expect(place!.uri).toBe('file:///w/%E4%B8%8A%E5%B9%B4.txt');
    const last = exampleText({ year: 2022, changes: [[carriedOut, '四、结转下年度继续办理\t\t\t1\t1\t0\t0\t1\t0\t3']] });
    expect(last.slice(place!.start, place!.end).split('\t').map(Number)).toEqual([1, 1, 0, 0, 1, 0, 3]);
  });

  test('is silent where they agree, across the change of the form too, and where a cell is blank', () => {
    expect(said(beside(2023, [], matching), 'years/carry')).toEqual([]);
    expect(said(beside(2021, [], matching), 'years/carry')).toEqual([]);
    expect(said(beside(2023, [], [[carriedOut, '四、结转下年度继续办理\t\t\t\t\t\t\t\t\t']]), 'years/carry')).toEqual([]);
    expect(said(beside(2023, [[carriedIn, '二、上年结转政府信息公开申请数量\t\t\t\t1\t0\t0\t0\t0\t3']], matching), 'years/carry')).toEqual(
      [],
    );
  });

  test('keeps its places in the other report when its own report moves', () => {
    const analysis = beside(2023, [], [], (text) => `${text}\n${replacedAll(text, '水利局', '林业局')}`);
    const edited = replaced(analysis.text, '问答偏少', '问答很少');
    const archive = withReport(
      emptyArchive(),
      'file:///w/b.txt',
      readDocument(replacedAll(exampleText({ year: 2022, changes: [] }), '水利局', '林业局')),
    );
    const neighbours = neighboursIn(archive, 'file:///w/a.txt');
    const first = analyse(analysis.text, undefined, undefined, neighbours);
    const second = analyse(`\n\n${edited}`, undefined, first, neighbours);
    const places = (a: Analysis) => a.findings.filter((f) => f.code === 'years/carry').map((f) => f.related);
    expect(places(first)).toHaveLength(1);
    expect(places(second)).toEqual(places(first));
  });
});

describe('years/valid', () => {
  const plain: readonly [string, string] = [
    '对2018年以来的行政规范性文件逐件清理，公布继续有效的9件',
    '对现行有效的9件行政规范性文件编目公布',
  ];

  test('adds what was made and takes away what was repealed', () => {
    expect(said(beside(2023, [plain], []), 'years/valid')).toHaveLength(1);
    expect(said(beside(2023, [plain, ['行政规范性文件\t2\t1\t9', '行政规范性文件\t2\t1\t10']], []), 'years/valid')).toEqual([]);
  });

  test('is silent where the text declares a clean-up or an adjustment, and between the two forms', () => {
    expect(said(beside(2023, [], []), 'years/valid')).toEqual([]);
    expect(said(beside(2023, [[plain[0], '现行有效件数以本年度报告为准']], []), 'years/valid')).toEqual([]);
    expect(said(beside(2021, [plain], []), 'years/valid')).toEqual([]);
  });
});

describe('years/growth', () => {
  const received = '新收政府信息公开申请28件，';
  const with_ = (words: string, before = '17\t4\t1\t0\t2\t0\t24') => beside(2023, [[received, words]], [['21\t4\t1\t0\t2\t0\t28', before]]);

  test.each([
    ['rounded', '新收政府信息公开申请28件，同比增长16.7%，'],
    ['cut off', '新收政府信息公开申请28件，同比增长16.6%，'],
    ['in pieces', '新收政府信息公开申请28件，较上年增加4件，'],
    ['against that year', '新收政府信息公开申请28件，比2022年增加4件，'],
    ['against another year', '新收政府信息公开申请28件，比2021年增加9件，'],
    ['of another thing', '新收行政许可申请28件，同比增长90%，'],
    ['of a number that the table has not', '新收政府信息公开申请31件，同比增长90%，'],
    ['of replies', '答复政府信息公开申请28件，同比增长90%，'],
    ['of messages', '收到群众留言28条，同比增长90%，'],
    ['two numbers', '新收政府信息公开申请28件、上年3件，同比增长90%，'],
  ])('is silent: %s', (_, words) => {
    expect(said(with_(words), 'years/growth')).toEqual([]);
  });

  test('of a year in which there was none there is no growth', () => {
    expect(said(with_('新收政府信息公开申请28件，同比增长90%，', '0\t0\t0\t0\t0\t0\t0'), 'years/growth')).toEqual([]);
  });

  test.each([
    ['新收政府信息公开申请28件，同比增长15%，', '增长17%'],
    ['新收政府信息公开申请28件，同比下降16.7%，', '增长16.7%'],
    ['全年新收公开申请28件，较上年减少4件，', '增加4件'],
    ['共收到政府信息公开申请28件，比上年增长３％，', '增长17%'],
  ])('marks %s and offers %s', (words, right) => {
    const analysis = with_(words);
    const finding = analysis.findings.find((f) => f.code === 'years/growth')!;
    const [fix] = fixesOf(finding);
    expect(fix?.title.zh).toContain(`「${right}」`);
    expect(applyEdits(analysis.text, fix!.edits)).toContain(right);
  });
});

describe('likeness to last year', () => {
  test('tables: few figures are the same by chance', () => {
    expect(said(beside(2023, [], []), 'years/same-tables')).toHaveLength(1);
    expect(said(beside(2023, [['行政强制\t3', '行政强制\t4']], []), 'years/same-tables')).toEqual([]);
    const small = (text: string): string => replaced(text, /\t\d[\d.\t]*$/gm, (cells) => replaced(cells, /\d[\d.]*/g, '0'));
    const archive = withReport(emptyArchive(), '/b.txt', readDocument(small(exampleText({ year: 2022, changes: [] }))));
    const analysis = analyse(small(exampleText({ changes: [] })), undefined, undefined, neighboursIn(archive, '/a.txt'));
    expect(said(analysis, 'years/same-tables')).toEqual([]);
  });

  test('prose taken over as a whole is one finding, not one for its problems as well', () => {
    const analysis = beside(2023, [], []);
    expect(said(analysis, 'years/same-prose')).toHaveLength(1);
    expect(said(analysis, 'years/same-problems')).toEqual([]);
  });

  test('a report of another organ that has moved on is not alike', () => {
    const other = replaced(
      replaced(exampleText({ changes: [] }), '砚溪县水利局', '沧屿市档案馆'),
      /（一）主动公开[\s\S]*?二、/,
      '（一）主动公开\n\n馆藏档案分批开放，全年接待查阅。\n\n二、',
    );
    const archive = withReport(emptyArchive(), '/b.txt', readDocument(other));
    expect(said(analyse(exampleText({ changes: [] }), undefined, undefined, neighboursIn(archive, '/a.txt')), 'years/copied')).toEqual([]);
  });
});
