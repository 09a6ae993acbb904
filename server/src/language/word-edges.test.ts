import { describe, expect, test } from 'vitest';
import { isWord, reachesOverEdge } from './word-edges.ts';

const over = (text: string, stretch: string): boolean =>
  reachesOverEdge(text, text.indexOf(stretch), text.indexOf(stretch) + stretch.length);

describe('a word reaches over an edge', () => {
  test.each([
    ['系统记录完整', '统记'],
    ['新建义务教育学校3所', '建义'],
    ['推广林下栽培食用菌', '下栽'],
    ['热线满意件占九成', '意件'],
    ['为中心血站提供献血服务', '供献'],
    ['解决订餐难题', '决订'],
    ['信息况且不论', '信息况'],
  ])('%s: %s', (text, stretch) => expect(over(text, stretch)).toBe(true));

  test.each([
    ['统记数据准确', '统记'],
    ['收集建义23条', '建义'],
    ['表格下栽量稳步上升', '下栽'],
    ['征求意件', '意件'],
    ['作出决订', '决订'],
    ['政府信息况', '信息况'],
  ])('none does: %s: %s', (text, stretch) => expect(over(text, stretch)).toBe(false));
});

test('a stretch is a word where the dictionary has it, and a name is none', () => {
  expect(isWord('，安全的申请环境', 1, 3)).toBe(true);
  expect(isWord('年李砚秋申请的1件', 1, 4)).toBe(false);
});
