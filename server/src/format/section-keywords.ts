import type { SectionTemplate } from './types.ts';

/** Words that only one of the six uses; a heading that has them, behind a first-level ordinal, is that section renamed. Tried in this order. */
export const sectionKeywords: readonly (readonly [SectionTemplate['number'], readonly (readonly string[])[]])[] = [
  [
    4,
    [
      ['行政复议', '诉讼'],
      ['复议', '诉讼'],
    ],
  ],
  [3, [['收到和处理', '申请'], ['依申请公开'], ['信息公开申请']]],
  [2, [['主动公开', '信息'], ['主动公开']]],
  [5, [['问题', '改进'], ['问题', '措施'], ['不足', '改进'], ['存在', '问题'], ['改进措施'], ['改进情况']]],
  [
    6,
    [
      ['其他', '事项'],
      ['其他', '报告'],
    ],
  ],
  [1, [['总体', '情况'], ['总体概述'], ['概述'], ['工作总体']]],
];

/** Words by which each of the six headings, from the first on, is known in a text of which nobody knows yet whether it is a report. */
export const recognisedHeadings: readonly (readonly string[])[] = [
  ['总体情况'],
  ['主动公开政府信息', '主动公开情况'],
  ['收到和处理', '政府信息公开申请'],
  ['行政复议'],
  ['存在的主要问题', '存在问题', '主要问题及改进'],
  ['其他需要报告'],
];
