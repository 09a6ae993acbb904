import { describe, expect, test } from 'vitest';
import { sampleReport } from '../rules/engine/sample.ts';
import type { Report } from './model.ts';
import { readReports } from './read.ts';

/** The shapes in which web pages, Word and WPS give the tables when they are copied: each cell is read right, or the table is declined. */

const sample = sampleReport(2023);
const between = (from: string, to: string): readonly (readonly string[])[] =>
  sample
    .slice(sample.indexOf(from), sample.indexOf(to))
    .split('\n')
    .filter((line) => line.includes('\t'))
    .map((line) => line.replace(/\t+$/, '').split('\t').filter(Boolean));
const requests = between('三、收到和处理', '四、政府信息公开行政复议');
const header = requests.slice(0, 3);
const rows = requests.slice(3);
const disputes = between('四、政府信息公开行政复议', '五、存在的主要问题');
const figures = (row: readonly string[]): readonly string[] => row.slice(-7);
const labels = (row: readonly string[]): readonly string[] => row.slice(0, -7);
const own = (row: readonly string[]): string => labels(row).at(-1)!;

const shown = ({ requests: table }: Report): readonly string[] =>
  (table?.rows ?? []).map((row) => `${row.template.id} ${row.cells.map(({ value }) => value).join(' ')}`).sort();
const cases = ({ disputes: table }: Report): string => table?.rows[0]?.cells.map(({ value }) => value).join(' ') ?? '';
const read = (three: string, four: string): Report => {
  const [report] = readReports(
    `砚溪县水利局2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n${three}\n四、政府信息公开行政复议、行政诉讼情况\n${four}\n五、存在的主要问题及改进情况\n`,
  );
  return report!;
};
const tabs = (lines: readonly (readonly string[])[]): string => lines.map((line) => line.join('\t')).join('\n');
const three = tabs([...header, ...rows]);
const four = tabs(disputes);
const whole = read(three, four);

/** Each row with all the merged cells above it, as a copy of merged cells repeats them, or as blanks. */
function merged(repeated: boolean): string {
  let above: readonly string[] = [];
  return tabs(
    rows.map((row) => {
      const mine = labels(row);
      const depth = mine[0]!.startsWith('三、') ? 0 : /^（/.test(mine[0]!) ? 1 : /^\d/.test(mine[0]!) ? 2 : 0;
      const path = [...above.slice(0, depth), ...mine].slice(0, 3);
      above = path;
      const shownPath = [...Array(depth).fill(''), ...mine];
      const cells = repeated ? [...path, ...Array(3 - path.length).fill(path.at(-1))] : [...shownPath, '', ''].slice(0, 3);
      return [...cells, ...figures(row)];
    }),
  );
}

const at = (line: number, words: string): string =>
  [...three.split('\n').slice(0, line), words, ...three.split('\n').slice(line)].join('\n');

describe('table three', () => {
  test.each<[string, string]>([
    ['labels cut over two lines', three.replaceAll('逾期不补正、', '逾期不补正、\n').replaceAll('不再处理其', '不再\n处理其')],
    [
      'a header broken over lines, between pipes',
      [...header, ...rows].map((line) => `${line.join(' | ').replace('社会公益组织', '社会公益\n组织')} |`).join('\n'),
    ],
    ['a note with figures between rows', at(5, '注：以上为收到的申请，以下为办理结果（2023年共64件）。')],
    ['a page’s mark and running title between rows', at(9, '第 3 页 共 8 页\n\n砚溪县水利局2023年政府信息公开工作年度报告\n')],
    ['a caption above', `表三　2023年申请办理情况统计表\n（单位：件）\n${three}`],
    ['its header again on the next page', at(12, tabs(header))],
    ['merged cells repeated', `${tabs(header)}\n${merged(true)}`],
    ['merged cells as blanks', `${tabs(header)}\n${merged(false)}`],
    ['merged cells on lines of their own', three.replace(/^((?:三、本年度办理结果|（[三四五六]）[^\t]*))\t(?=\D)/gm, '$1\n')],
    ['a unit in every cell', tabs([...header, ...rows.map((row) => [...labels(row), ...figures(row).map((figure) => `${figure}件`)])])],
    ['separators behind the last cell and blank lines', [...header, ...rows].map((line) => `${line.join('\t')}\t\t\n`).join('\n')],
    ['words and figures parted by wide spaces', [...header, ...rows].map((line) => line.join('　')).join('\n')],
    [
      'every cell on a line, a tab before it',
      [...header, ...rows]
        .flat()
        .map((cell) => `\t${cell}`)
        .join('\n'),
    ],
    [
      'bold totals in Markdown',
      [...header, ...rows]
        .map((line) => `| ${line.map((cell) => (line[0]!.startsWith('（七）') ? `**${cell}**` : cell)).join(' | ')} |`)
        .join('\n'),
    ],
    [
      'a number before and a remark behind',
      tabs([
        ['序号', '项目', ...['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'], '备注'],
        ...rows.map((row, i) => [String(i + 1), own(row), ...figures(row), '']),
      ]),
    ],
    [
      'the total before the applicants',
      tabs([
        ['项目', '总计', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
        ...rows.map((row) => [own(row), figures(row)[6]!, ...figures(row).slice(0, 6)]),
      ]),
    ],
  ])('%s', (_, text) => expect(shown(read(text, four))).toEqual(shown(whole)));

  test('as lines with commas, and twice with other figures, it is declined', () => {
    expect(shown(read(three.replaceAll('\t', ','), four))).toEqual([]);
    const other = tabs(rows.map((row) => [...labels(row), ...'1111116']));
    expect(read(`${three}\n附：局机关本级情况\n${other}`, four).requests?.rows.every(({ cells }) => cells.length === 0)).toBe(true);
  });
});

describe('table four', () => {
  const names = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const groups = ['行政复议', '未经复议直接起诉', '复议后起诉'];
  const row = disputes.at(-1)!;
  const parts = groups.map((group, i) => [group, ...row.slice(5 * i, 5 * i + 5)]);
  test.each<[string, string]>([
    ['a row for each group', tabs([['', ...names], ...parts])],
    ['its figures alone below words that name the groups', `因政府信息公开引发的行政复议、行政诉讼情况如下。\n${row.join('\t')}`],
    ['last year’s row above', tabs([...disputes.slice(0, -1), ['2022年', ...row.map(() => '9')], ['2023年', ...row]])],
  ])('%s', (_, text) => expect(cases(read(three, text))).toBe(cases(whole)));

  test.each<[string, string]>([
    [
      'a line for each figure',
      parts.map(([group, ...cells]) => [group, ...cells.map((cell, i) => `${names[i]}\t${cell}`)].join('\n')).join('\n'),
    ],
    [
      'groups among the headings, on one line',
      tabs([groups.flatMap((group) => [group, ...names]), parts.flatMap(([, ...cells]) => ['', ...cells])]),
    ],
  ])('%s: declined', (_, text) => expect(cases(read(three, text))).toBe(''));
});

test.each([...'*＊-—_~|/.…#=+'])('a cell of nothing but %s, however long, is no figure and loses no other row', (mark) => {
  const [first, ...others] = rows;
  const long = [...labels(first!), mark.repeat(100_000), ...figures(first!).slice(1)];
  expect(shown(read(tabs([...header, long, ...others]), four))).toEqual(
    expect.arrayContaining(
      shown(whole)
        .slice(1)
        .filter((row) => !row.startsWith('1 ')),
    ),
  );
});
