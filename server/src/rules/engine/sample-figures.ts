import type { TemplateId } from '../../format/types.ts';

/** The figures of the sample report by row id, balanced by hand; a row that is not named holds zeros. */

const disclosure: Readonly<Record<TemplateId, Readonly<Record<string, readonly string[]>>>> = {
  '2019': {
    行政规范性文件: ['2', '2', '9'],
    行政许可: ['132', '+14', '146'],
    其他对外管理服务事项: ['21', '-3', '54'],
    行政处罚: ['16', '+2', '18'],
    行政强制: ['4', '-1', '3'],
    行政事业性收费: ['2', '0'],
    政府集中采购: ['5', '86.5400'],
  },
  '2021': { 行政规范性文件: ['2', '1', '9'], 行政许可: ['146'], 行政处罚: ['18'], 行政强制: ['3'], 行政事业性收费: ['12.36'] },
};

const requests: Readonly<Record<string, readonly number[]>> = {
  '1': [21, 4, 1, 0, 2, 0, 28],
  '2': [2, 1, 0, 0, 0, 0, 3],
  '3.1': [9, 2, 1, 0, 1, 0, 13],
  '3.2': [2, 0, 0, 0, 0, 0, 2],
  '3.3.4': [1, 1, 0, 0, 0, 0, 2],
  '3.3.6': [1, 0, 0, 0, 0, 0, 1],
  '3.3.7': [1, 0, 0, 0, 0, 0, 1],
  '3.4.1': [4, 1, 0, 0, 0, 0, 5],
  '3.4.2': [1, 0, 0, 0, 1, 0, 2],
  '3.5.1': [1, 0, 0, 0, 0, 0, 1],
  '3.5.2': [1, 0, 0, 0, 0, 0, 1],
  '3.6': [1, 0, 0, 0, 0, 0, 1],
  '3.6.1': [1, 0, 0, 0, 0, 0, 1],
  '3.7': [22, 4, 1, 0, 2, 0, 29],
  '4': [1, 1, 0, 0, 0, 0, 2],
};

const disputes: readonly number[] = [1, 0, 0, 1, 2, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1];

/** What the sample report of that template holds in a cell, as text. */
export function sampleFigure(template: TemplateId, row: string, column: number): string {
  const text = row === 'cases' ? disputes[column] : (disclosure[template][row]?.[column] ?? requests[row]?.[column]);
  return String(text ?? 0);
}
