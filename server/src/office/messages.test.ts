import { expect, test } from 'vitest';
import { copiesBeside, inFolders, textsBeside } from './messages.ts';

test.each([
  ['2024/水利局年报.docx', '2024/水利局年报.txt'],
  ['水利局年报.PDF', '水利局年报.md'],
  ['file:///a/b.c.xlsx', 'file:///a/b.c.nianbao'],
])('beside %s %s may be the same report', (file, text) => expect(textsBeside(file)).toContain(text));

test.each(['水利局年报.txt', '水利局年报.html', '文件夹', ''])('%s is no copy of a text', (name) => expect(textsBeside(name)).toEqual([]));

test('what a folder takes beside a text is what that text stands for', () => {
  for (const name of ['甲.txt', '甲.MD', '甲.乙.nianbao']) {
    expect(copiesBeside(name)).toHaveLength(inFolders.length);
    for (const copy of copiesBeside(name)) expect(textsBeside(copy).map((one) => one.toLowerCase())).toContain(name.toLowerCase());
  }
  expect(copiesBeside('甲.docx')).toEqual([]);
});
