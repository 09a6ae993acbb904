import { describe, expect, test } from 'vitest';
import { replaced } from '../../../test/replaced.ts';
import { readReports } from './read.ts';

/** Table two of 2021, or with blocks of 2019 where told, one line a row with pipes. */
const of2021 = {
  documents: '本年制发件数 | 本年废止件数 | 现行有效件数',
  decisions: '本年处理决定数量',
  fees: '本年收费金额（单位：万元）',
};
const of2019 = {
  documents: '本年新制作数量 | 本年新公开数量 | 对外公开总数量',
  decisions: '上一年项目数量 | 本年增/减 | 处理决定数量',
  fees: '上一年项目数量 | 本年增/减',
};
interface Forms {
  readonly documents: string;
  readonly decisions: string;
  readonly fees: string;
}

const pipes = (forms: Forms, [rules, documents, permits, penalties, force, fees]: readonly string[]): string =>
  [
    '第二十条第（一）项 | | |',
    `信息内容 | ${forms.documents}`,
    `规章 | ${rules}`,
    `行政规范性文件 | ${documents}`,
    '第二十条第（五）项 | | |',
    `信息内容 | ${forms.decisions}`,
    `行政许可 | ${permits}`,
    '第二十条第（六）项 | | |',
    `信息内容 | ${forms.decisions}`,
    `行政处罚 | ${penalties}`,
    `行政强制 | ${force}`,
    '第二十条第（八）项 | | |',
    `信息内容 | ${forms.fees}`,
    `行政事业性收费 | ${fees}`,
  ].join('\n');

/** Every cell on a line of its own. */
const lines = (table: string): string =>
  table
    .split(/[|\n]/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join('\n\n');

const rows = (table: string): Readonly<Record<string, string>> => {
  const [report] = readReports(
    `砚溪县水利局2022年政府信息公开工作年度报告\n二、主动公开政府信息情况\n${table}\n三、收到和处理政府信息公开申请情况\n`,
  );
  return Object.fromEntries((report!.disclosure?.rows ?? []).map((row) => [row.template.id, row.cells.map((c) => c.text).join(' ')]));
};

const whole = ['0 | 0 | 0', '3 | 1 | 12', '52', '7', '0', '11.5'];
const right = { 规章: '0 0 0', 行政规范性文件: '3 1 12', 行政许可: '52', 行政处罚: '7', 行政强制: '0', 行政事业性收费: '11.5' };

describe('the form of each block is that of its own header', () => {
  test.each([
    ['as 2021 has it', of2021],
    ['documents on the form of 2019', { ...of2021, documents: of2019.documents }],
    ['documents cut', { ...of2021, documents: '本年新 | 本年新 | 对外公开总数量' }],
  ])('%s', (_, forms) => {
    expect(rows(pipes(forms, whole))).toEqual(right);
    expect(rows(lines(pipes(forms, whole)))).toEqual(right);
  });

  test('one heading in the words of 2019 gives the row no columns of 2019', () => {
    const forms = { ...of2021, decisions: '处理决定数量' };
    expect(rows(pipes(forms, whole))).toEqual(right);
    expect(rows(lines(pipes(forms, whole)))).toEqual(right);
  });

  test('fees on the form of 2019 have two cells, the rest those of 2021', () => {
    const forms = { ...of2021, fees: of2019.fees };
    const expected = { ...right, 行政事业性收费: '4 -1' };
    const figures = [...whole.slice(0, 5), '4 | -1'];
    expect(rows(pipes(forms, figures))).toEqual(expected);
    expect(rows(lines(pipes(forms, figures)))).toEqual(expected);
  });
});

const cells = lines(pipes(of2021, whole)).split('\n\n');
const without = (...gone: readonly number[]): string => cells.filter((_, i) => !gone.includes(i)).join('\n\n');
const at = (label: string): number => cells.indexOf(label);

describe('one cell a line: rows are declined, not the table', () => {
  test('a text that ends behind a block keeps the rows of that block', () => {
    expect(rows(cells.slice(0, at('第二十条第（五）项') + 1).join('\n\n'))).toEqual({ 规章: '0 0 0', 行政规范性文件: '3 1 12' });
    expect(rows(cells.slice(0, at('第二十条第（八）项')).join('\n\n'))).toEqual({ ...right, 行政事业性收费: undefined });
  });

  test('a lost cell takes with it the row before in its block, and none across a header', () => {
    expect(rows(without(at('行政规范性文件') + 3))).toEqual({ ...right, 规章: '', 行政规范性文件: '' });
    expect(rows(without(at('规章') + 1))).toEqual({ ...right, 规章: '' });
  });

  test('where figures come before their labels in one block, none is proven', () => {
    const swapped = [...cells];
    [swapped[at('行政许可')], swapped[at('行政许可') + 1]] = [cells[at('行政许可') + 1]!, cells[at('行政许可')]!];
    expect(rows(swapped.join('\n\n'))).toEqual({});
  });

  test('a row that the form does not have leaves the others as they are', () => {
    const more = [...cells];
    more.splice(at('第二十条第（五）项'), 0, '其他文件', '8', '0', '8');
    expect(rows(more.join('\n\n'))).toEqual(right);
  });

  test('an explanation in brackets behind a label, however long, is none of its words', () => {
    const note = '（行政机关制定发布的决定、公告、通告、意见、通知，以及标题采用“规定”“办法”“细则”“规范”“规程”“规则”等字样的公文）';
    expect(rows(cells.map((cell) => (cell === '行政规范性文件' ? cell + note : cell)).join('\n\n'))).toEqual(right);
    expect(rows(replaced(pipes(of2021, whole), '行政规范性文件', `行政规范性文件${note}`))).toEqual(right);
  });
});

describe('one cell a line: no row takes the figures of one whose label is gone', () => {
  const read = (...changes: readonly (readonly [string, string])[]): Readonly<Record<string, string>> =>
    rows(changes.reduce((text, [from, to]) => replaced(text, from.replaceAll(' ', '\n'), to.replaceAll(' ', '\n')), cells.join('\n')));
  const documents = '规章 0 0 0 行政规范性文件 3 1 12';
  const sanctions = '行政处罚 7 行政强制 0';
  const part = '第二十条第（五）项 信息内容 本年处理决定数量 行政许可';

  test.each<[string, string[], ...[string, string][]]>([
    ['the next of its part', ['行政处罚', '行政强制'], [sanctions, '行政处罚 0']],
    ['the next of its part, where another part has no name', ['行政处罚', '行政强制'], [sanctions, '行政处罚 0'], [part, part.slice(10)]],
    ['three figures of two rows', ['规章', '行政规范性文件'], [documents, '规章 3 1 12']],
  ])('%s', (_, declined, ...changes) => {
    const found = read(...changes);
    for (const [id, text] of Object.entries(right)) expect([id, found[id] ?? '']).toEqual([id, declined.includes(id) ? '' : text]);
  });

  test.each<[string, ...[string, string][]]>([
    ['of two rows with a label one has none', [documents, '规章 28 1 26 行政规范性文件 其他文件 38 19 71']],
    ['a row that the form does not have is short', [documents, '规章 2 25 行政规范性文件 19 90 90 其他文件 66']],
    ['the row before is short', [documents, '规章 2 行政规范性文件 50 26 8']],
    ['no label is missing, and a figure more than cells', [documents, '规章 0 0 5 8 行政规范性文件 3 1']],
  ])('where most rows have no figures, none of a part in which %s', (_, ...changes) => {
    const found = read(...changes, [sanctions, '行政处罚 行政强制'], ['行政事业性收费 11.5', '行政事业性收费']);
    expect(found.规章 ?? '').toBe('');
    expect(found.行政规范性文件 ?? '').toBe('');
    expect(found.行政许可).toBe('52');
  });

  test('where labels and figures are gone nothing is read: figures may be of a row of which nothing else is left', () => {
    expect(read([documents, '规章 474 85 764 行政规范性文件 43 90 22'], [sanctions, '行政处罚'], ['行政许可 52', '行政许可'])).toEqual({});
  });

  test('lines of a separator alone between the cells make no blank of a figure that stands before its label', () => {
    const parted = cells.join('\n|\n');
    expect(rows(parted)).toEqual(right);
    expect(rows(replaced(parted, '行政处罚\n|\n7', '7\n|\n行政处罚'))).toEqual({});
  });

  test('a full row behind a first one that is short keeps its figures, where no row is empty', () => {
    const of2019Lines = lines(pipes(of2019, ['0 | 0 | 0', '0 | 5 | 5', '550', '41', '19', '77']));
    const more = replaced(of2019Lines, '行政许可\n\n550', '行政许可\n\n550\n\n其他对外管理服务事项\n\n6\n\n0\n\n6');
    const found = rows(more);
    expect(found.其他对外管理服务事项).toBe('6 0 6');
    expect(found.行政规范性文件).toBe('0 5 5');
    expect(found.行政许可 ?? '').toBe('');
  });

  test('a part that the report leaves out altogether declines none of the others', () => {
    expect(read([`${part} 52 `, ''])).toEqual({ ...right, 行政许可: undefined });
  });
});
