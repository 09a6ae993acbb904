import { expect, test } from 'vitest';
import { replaced } from '../../../test/replaced.ts';
import { readReports } from './read.ts';

const prose = '全年工作平稳有序，各项任务按时完成，没有发生泄密事件。'.repeat(3);
const titles = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
];

/** A report on one line; `change` writes each of its headings. */
const onOneLine = (change: (heading: string) => string): string =>
  `砚溪县水务局2023年政府信息公开工作年度报告${titles.map((title) => change(title) + prose).join('')}`;
const numbers = (text: string): readonly (number | null)[] => readReports(text)[0]!.sections.map(({ number }) => number);

test('headings inside a long line are found with their number, another mark, a colon or pinyin', () => {
  const all = [1, 2, 3, 4, 5, 6];
  expect(numbers(onOneLine((title) => title))).toEqual(all);
  expect(numbers(onOneLine((title) => replaced(title, '、', '.')))).toEqual(all);
  expect(numbers(onOneLine((title) => replaced(title, '、', '、 ')))).toEqual(all);
  expect(numbers(onOneLine((title) => `${title}：`))).toEqual(all);
  expect(numbers(onOneLine((title) => title.replace('公开', '公開(kāi)').replace('总体', '總(zǒng)體')))).toEqual(all);
});

test('long titles are found without their number where a sentence has ended', () => {
  expect(numbers(onOneLine((title) => title.slice(2)))).toEqual([2, 3, 4, 5]);
});

test('titles that a sentence lists are none', () => {
  const listed = `报告由${titles.join('，')}六部分组成。${prose.repeat(3)}`;
  expect(numbers(listed)).toEqual([]);
  const bare = `报告由${titles.map((title) => title.slice(2)).join('、')}组成。${prose.repeat(3)}`;
  expect(numbers(bare)).toEqual([]);
});
