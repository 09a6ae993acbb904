import { describe, expect, test } from 'vitest';
import { analyse } from '../service.ts';
import type { Cell } from './model.ts';
import { readReports } from './read.ts';

/** Figures and blanks of which nothing tells whether they are a row's own: they are claimed for no cell. */
const title = '霁川市砚湖区水务局2023年政府信息公开工作年度报告\n';
const shown = ({ value, kind, text }: Cell): string => (value !== null ? String(value) : kind === 'blank' ? '□' : text);
const requests = (lines: readonly string[]): ((id: string) => string) => {
  const table = readReports(`${title}三、收到和处理政府信息公开申请情况\n${lines.join('\n')}\n`)[0]!.requests;
  return (id) =>
    table?.rows
      .filter(({ template }) => template.id === id)
      .flatMap(({ cells }) => cells.map(shown))
      .join(' ') ?? '';
};

const labels = {
  '1': '一、本年新收政府信息公开申请数量',
  '2': '二、上年结转政府信息公开申请数量',
  '3.1': '（一）予以公开',
  '3.2': '（二）部分公开',
  '3.3.1': '1.属于国家秘密',
} as const;
type Id = keyof typeof labels;

describe('a page’s number below a row with blanks, one cell a line', () => {
  const table = (...cells: string[]): string[] => {
    const rows: [Id, readonly string[]][] = [
      ['1', ['8', '1', '2', '3', '4', '6', '24']],
      ['2', cells],
      ['3.1', ['4', '0', '0', '0', '0', '0', '4']],
      ['3.2', ['2', '1', '0', '0', '0', '0', '3']],
      ['3.3.1', ['0', '0', '0', '0', '0', '0', '0']],
    ];
    return rows.flatMap(([id, figures]) => [labels[id], ...figures]);
  };
  test.each([
    ['a blank among the figures', ['5', '', '3', '1', '2', '4', '15', '7']],
    ['a blank before them', ['', '5', '3', '1', '2', '4', '15', '7']],
    ['blanks on both sides', ['', '12', '25', '13', '1', '', '51', '3']],
    ['a blank total', ['5', '0', '3', '1', '2', '4', '', '7']],
    ['figures that add up with it', ['1', '', '0', '0', '1', '0', '2', '4']],
  ])('%s: the row is declined, the others are read', (_, cells) => {
    const row = requests(table(...cells));
    expect(row('2')).toBe('');
    expect(row('1')).toBe('8 1 2 3 4 6 24');
    expect(row('3.1')).toBe('4 0 0 0 0 0 4');
  });
  test('no sum is said to fail', () => {
    const text = `${title}三、收到和处理政府信息公开申请情况\n${table('5', '', '3', '1', '2', '4', '15', '7').join('\n')}\n`;
    expect(analyse(text).findings.filter(({ equations = [] }) => equations.some(({ row }) => row === '2'))).toEqual([]);
  });
  test('without a stray the blanks are its cells, and a gap behind the row is none', () => {
    expect(requests(table('5', '', '3', '1', '2', '4', '15'))('2')).toBe('5 □ 3 1 2 4 15');
    expect(requests(table('5', '0', '3', '1', '2', '4', '15', ''))('2')).toBe('5 0 3 1 2 4 15');
  });
  test('half of a number counts as well, where other rows show that a gap behind figures is a cell', () => {
    const halved = table('0', '589', '9', '0', '9', '0', '0', '').slice(0, 17);
    const after = (...cells: string[]): string[] => [...halved, labels['3.1'], ...cells, labels['3.2'], '2', '1', '0', '0', '0', '0', '3'];
    expect(requests(after('7', '', '0', '0', '0', '0', '7'))('2')).toBe('');
    expect(requests(after('7', '0', '0', '0', '0', '0', '7'))('2')).toBe('0 589 9 0 9 0 0');
  });
  test.each([
    ['7 □ 0 0 0 0 7', ['7', '', '0', '0', '0', '0', '7', '']],
    ['7 1 0 0 0 0 8', ['7', '1', '0', '0', '0', '0', '8', '', '']],
    ['', ['7', '', '0', '0', '0', '1', '2', '']],
  ])('a gap behind the last row is none where the row adds up: %s', (as, cells) =>
    expect(requests([...table('5', '', '3', '1', '2', '4', '15').slice(0, 16), labels['3.1'], ...cells])('3.1')).toBe(as),
  );
  test('nor is one that is as wide as a row', () => {
    const gap = Array.from({ length: 8 }, () => '');
    expect(requests(table('5', '', '', '2', '0', '4', '11', ...gap))('2')).toBe('5 □ □ 2 0 4 11');
    expect(requests(table('5', '', '', '2', '0', '41', '1', ...gap))('2')).toBe('');
  });
});

describe('a label with a blank behind it, and the row’s figures on the next line', () => {
  const head = '\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计';
  const rows = (split: string, joint = '\t'): string[] => [
    ...(joint === '\t' ? [head] : []),
    `${labels['1']}\t8\t1\t2\t3\t4\t6\t24`,
    split,
    `${labels['3.1']}\t4\t0\t0\t0\t0\t0\t4`,
    `${labels['3.2']}\t2\t1\t0\t0\t0\t0\t3`,
  ];
  test.each(['524\t\t227\t\t141\t892\t', '5\t8\t9\t5\t\t27\t', '\t0\t\t0\t\t0\t', '0\t0\t0\t0\t0\t0\t'])(
    'blanks in both: the blank may be the first cell: %s',
    (figures) => {
      expect(requests(rows(`${labels['2']}\t\n${figures}`))('2')).toBe('');
      expect(requests(rows(`${labels['2']}\t\n${figures}`).slice(1))('2')).toBe('');
      expect(requests(rows(`${labels['2']}\t\n${figures}`, '|').map((line) => line.replaceAll('\t', ' | ')))('2')).toBe('');
    },
  );
  test('in a grid whose labels have a line’s width together with the figures', () => {
    const grid = [
      '\t\t\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计',
      `${labels['1']}\t\t\t8\t1\t2\t3\t4\t6\t24`,
      `三、本年度办理结果\t${labels['3.1']}\t\t4\t0\t0\t0\t0\t0\t4`,
      `\t（四）无法提供\t3.补正后申请内容仍不明确\t`,
      '0\t\t0\t\t0\t0\t',
      '\t（七）总计\t\t4\t0\t0\t0\t0\t0\t4',
    ];
    expect(requests(grid)('3.4.3')).toBe('');
    expect(requests(grid)('3.7')).toBe('4 0 0 0 0 0 4');
  });
  test.each([
    ['the blank at the end of a cut line', `\t5\t\n\t37\t\t94\t`],
    ['blanks on both sides of the cut', `\t\t8\t0\n\t8946\t7\t`],
    ['a short row', `5\t\n\t8\t2`],
  ])('a row that is cut behind some of its figures, and goes on with a separator: %s', (_, figures) => {
    const grid = [
      '\t\t\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计',
      `${labels['1']}\t\t\t8\t1\t2\t3\t4\t6\t24`,
      `三、本年度办理结果\t${labels['3.1']}\t\t4\t0\t0\t0\t0\t0\t4`,
      `\t（四）无法提供\t1.本机关不掌握相关政府信息\t${figures}`,
      `\t\t2.没有现成信息需要另行制作\t1\t\t0\t0\n\t0\t1\t`,
      '\t（七）总计\t\t4\t0\t0\t0\t0\t0\t4',
    ];
    expect(requests(grid)('3.4.1')).toBe('');
  });
  test('a total that is broken, whose first digits are the sum of its row', () => {
    const lines = [
      `${labels['1']}\t7\t1\t0\t0\t0\t0\t8\n1`,
      `${labels['2']}\t0\t0\t0\t0\t0\t0\t0`,
      `${labels['3.1']}\t2\n2\t0\t0\t0\t0\t0\t2\n2`,
      `${labels['3.2']}\t2\t1\t0\t0\t0\t0\t3`,
    ];
    expect(requests(lines)('1')).toBe('');
    const numbered = [lines[0]!.replace(/1$/, '2'), ...lines.slice(1).map((line) => line.replaceAll('\n2', ''))];
    expect(requests(numbered)('1')).toBe('7 1 0 0 0 0 8');
  });
  test('a figure for each column needs no blank, and where no blank stands above none is missing', () => {
    expect(requests(rows(`${labels['2']}\t\n5\t0\t3\t1\t2\t4\t15`))('2')).toBe('5 0 3 1 2 4 15');
    expect(requests(rows(`${labels['2']}\n5\t\t3\t1\t2\t4\t15`))('2')).toBe('5 □ 3 1 2 4 15');
  });
});

describe('rows without labels of which one has a single figure', () => {
  const full = (n: number): string => [n, 0, '', 0, '', 0, n].join('\t');
  const lines = (scant: string, rows = 25): string[] =>
    Array.from({ length: rows }, (_, at) => (at === 7 || at === 10 ? scant : full(at + 1)));
  const names = '申请人情况\t\t\t\t\t\t\n自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计';
  test.each(['\t\t\t\t\t\t0', '0\t\t\t\t\t\t', '\t\t\t7\t\t\t'])('none of them is placed: %s', (scant) => {
    const row = requests([names, ...lines(scant)]);
    for (const id of ['1', '2', '3.3.4', '3.3.8', '3.7', '4']) expect(row(id)).toBe('');
  });
  test('with two figures or more in each they are told by their places', () =>
    expect(requests([names, ...lines(full(3))])('4')).toBe('25 0 □ 0 □ 0 25'));
});

describe('table four', () => {
  const five = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const cases = (text: string): string =>
    (readReports(`${title}四、政府信息公开行政复议、行政诉讼情况\n${text}\n五、存在的主要问题及改进情况\n`)[0]!.disputes?.rows ?? [])
      .flatMap(({ cells }) => cells.map(shown))
      .join(' ');
  const words = ['行政复议', '行政诉讼', ...five, '未经复议直接起诉', '复议后起诉', ...five, ...five];
  test.each([
    ['as many figures as columns', ['1', '1', '0', '1', '9', '', '3', '0', '', '', '0', '0', '0', '2', '4', '', '0', '', '2', '4']],
    ['a blank first', ['', '1', '9', '1', '3', '', '3', '2', '0', '0', '2', '4', '0', '2', '4', '', '', '', '', '']],
    ['groups that nothing contradicts', ['7', '', '', '', '7', '', '', '1', '9', '', '1', '9', '', '', '', '', '']],
  ])('a number broken over two lines, one cell a line: %s', (_, cells) => {
    expect(cases([...words, ...cells].join('\n'))).toBe('');
    expect(cases([...words, ...cells].join('\n\t\n'))).toBe('');
  });
  test.each([
    ['', '7\t\t\t\t7\t\t\t1\n9\t\t1\n9\t\t\t\t\t'],
    ['beside a blank that words do not show', '0\t0\t\t0\t0\t0\t0\t261\n3\t0\t0\t0\t0\t0\t0\t0'],
    ['behind a blank that begins the row', '\t\t\t\t0\t6\t0\t\t6\t6\n1\t0\t6\t\t\t1'],
  ])('a number broken over two lines, tabs between the cells %s', (_, cells) => {
    const head = [words.slice(0, 2), words.slice(2, 9), words.slice(9)].map((line) => line.join('\t'));
    expect(cases([...head, cells].join('\n'))).toBe('');
  });
  const grid = (cells: readonly string[]): string => {
    const second = (names: readonly string[]): string => names.map((name) => `${name}\t`).join('\t');
    const group = (name: string): string[] => [name, '', '', '', ''];
    const lines = [
      [...group('行政复议'), '行政诉讼', '', '', '', '', '', '', '', '', ''],
      [...five, ...group('未经复议直接起诉'), ...group('复议后起诉')],
      ['', '', '', '', '', ...five, ...five],
      cells,
    ];
    return lines.map(second).join('\n');
  };
  test.each([
    ['fifteen places from the first to the last figure', ['', '', '', '19', '', '27', '46', '', '', '', '21', '', '', '', '']],
    ['figures in the first places alone', ['19', '27', '46', '', '', '', '', '', '', '', '', '', '', '', '']],
    ['figures in the last places alone', ['', '', '', '', '', '', '', '', '', '', '', '5', '', '7', '12']],
  ])('every second column is empty: %s', (_, cells) => expect(cases(grid(cells))).toBe(''));
  test('every second column is empty, and each of the others has a figure', () => {
    const cells = [7, 6, 1, 3, 17, 1, 4, 8, 1, 14, 2, 1, 1, 6, 10].map(String);
    expect(cases(grid(cells))).toBe(cells.join(' '));
  });
  test('columns of padding before and behind leave the cells their places', () => {
    const cells = ['', '1', '', '', '1', '', '', '', '', '', '2', '', '', '', '2'];
    const plain = [
      ['行政复议', '', '', '', '', '行政诉讼', ...Array.from({ length: 9 }, () => '')],
      [...five, '未经复议直接起诉', '', '', '', '', '复议后起诉', '', '', '', ''],
      ['', '', '', '', '', ...five, ...five],
      cells,
    ];
    const padded = (before: number, behind: number): string =>
      plain.map((line) => [...Array(before).fill(''), ...line, ...Array(behind).fill('')].join('\t')).join('\n');
    for (const [before, behind] of [
      [2, 0],
      [0, 3],
    ] as const)
      expect(['', cells.map((cell) => cell || '□').join(' ')]).toContain(cases(padded(before, behind)));
  });
});

test('merged cells of table two are repeated where no line shows a row: a blank before them is the first cell', () => {
  const line = (...cells: string[]): string => cells.join('\t');
  const part = (item: string): string => line(item, item, item, item);
  const rows = [
    part('第二十条第（一）项'),
    line('信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'),
    line('规章', '略', '略', ''),
    line('规范性文件', '暂无', '不适用', ''),
    part('第二十条第（五）项'),
    line('信息内容', '上一年项目数量', '本年增/减', '处理决定数量'),
    line('行政许可', '略', '', '0'),
    line('其他对外管理服务事项', '', '0', ''),
    part('第二十条第（六）项'),
    line('信息内容', '上一年项目数量', '本年增/减', '处理决定数量'),
    line('行政处罚', '', '0', '无'),
    line('行政强制', '', '暂无', '0'),
    part('第二十条第（八）项'),
    line('信息内容', '上一年项目数量', '本年增/减', '本年增/减'),
    line('行政事业性收费', '0', '0', '0'),
    part('第二十条第（九）项'),
    line('信息内容', '采购项目数量', '采购总金额', '采购总金额'),
    line('政府集中采购', '', '0', '0'),
  ];
  const [report] = readReports(
    `${title.replace('2023', '2019')}二、主动公开政府信息情况\n${rows.join('\n')}\n三、收到和处理政府信息公开申请情况\n`,
  );
  const row = report!.disclosure?.rows.find(({ template }) => template.id === '政府集中采购');
  expect(['', '□ 0']).toContain(row?.cells.map(shown).join(' ') ?? '');
});

test('the number of a row whose label is a group’s is none of its figures', () => {
  const rows = (cells: string): string[] => [
    '|1|一、本年新收政府信息公开申请数量||||0|0|0||0|0|',
    `|21||（六）其他处理|${cells}|`,
    '|22||（七）总计|||0|||0||0|',
  ];
  for (const cells of ['|||0||||', '|5||0|||||']) expect(requests(rows(cells))('3.6')).not.toContain('21');
});
