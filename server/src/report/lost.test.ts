import { describe, expect, test } from 'vitest';
import type { Cell } from './model.ts';
import { readReports } from './read.ts';

const title = '霁川市砚湖区水务局2023年政府信息公开工作年度报告\n';
const shown = ({ value, kind, text }: Cell): string => (value !== null ? String(value) : kind === 'blank' ? '□' : text);

describe('table two, one cell a line: figures beside a label that may be another row’s', () => {
  const disclosure = (...lines: string[]): string => {
    const text = `${title}二、主动公开政府信息情况\n${lines.join('\n')}\n`;
    const rows = readReports(text)[0]!.disclosure?.rows ?? [];
    return rows.map(({ template, cells }) => `${template.id} ${cells.map(shown).join(' ')}`.trim()).join('; ');
  };
  const [first, middle, rest] = [
    ['第二十条第（一）项', '信息内容', '本年制发件数', '本年废止件数', '现行有', '效件数'],
    ['规章', '0', '1', '2', '行政规范性文件', '12', '14', '76'],
    [
      '第二十条第（五）项',
      '信息内容',
      '本年处理决定数量',
      '行政许可',
      '5',
      '第二十条第（六）项',
      '信息内容',
      '本年处理决定数量',
      '行政处罚',
      '6',
      '行政强制',
      '7',
      '第二十条第（八）项',
      '信息内容',
      '本年收费金额（单位：万元）',
      '行政事业性收费',
      '8',
    ],
  ];
  const whole = '规章 0 1 2; 行政规范性文件 12 14 76; 行政许可 5; 行政处罚 6; 行政强制 7; 行政事业性收费 8';

  test('in order they are read', () => expect(disclosure(...first!, ...middle!, ...rest!)).toBe(whole));

  test('figures behind the end of a broken heading come before their label: nothing is read', () => {
    expect(disclosure(...first!, '3', '4', '5', ...middle!, ...rest!)).toBe('');
  });

  test('words without figures behind a row may be what its figures belong to', () => {
    expect(disclosure(...first!, ...middle!, '其他主动公开文件', ...rest!)).toBe(
      whole.replace('行政规范性文件 12 14 76', '行政规范性文件'),
    );
    expect(disclosure(...first!, ...middle!, '其他主动公开文件', '3', '4', '5', ...rest!)).toBe(whole);
  });
});
