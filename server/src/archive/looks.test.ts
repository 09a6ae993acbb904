import { expect, test } from 'vitest';
import { sampleReport } from '../rules/engine/sample.ts';
import { looksLikeReport } from './looks.ts';

const page = (head: string): string =>
  `<!DOCTYPE html>\n<html lang="zh">\n<head>\n<meta charset="utf-8">\n${head}\n</head>\n<body>\n${sampleReport()}\n</body>\n</html>\n`;

test('a page that holds a report looks like one', () => {
  expect(looksLikeReport(page(''), false)).toBe(true);
  expect(looksLikeReport(page('<meta name="generator" content="office">'), true)).toBe(true);
});

test('a copy that was saved for printing does not, for it would be a second report of its year', () => {
  expect(looksLikeReport(page('<meta name="generator" content="nianbao">'), false)).toBe(false);
  expect(looksLikeReport(page('<meta name="generator" content="nianbao">'), true)).toBe(false);
});

test('what a manual in Markdown quotes is no report; the same text as a report of its own is one', () => {
  const manual = `# 怎样写年报\n\n\`\`\`text\n${sampleReport()}\n\`\`\`\n\n见上。\n`;
  expect(looksLikeReport(manual, false, 'file:///手册.md')).toBe(false);
  expect(looksLikeReport(sampleReport(), false, 'file:///年报.md')).toBe(true);
});

test('a table three without any heading is a report that wants checking', () => {
  const text = sampleReport().replaceAll(/^[一二三四五六]、(?:总体|主动|收到|政府|存在|其他).*$/gm, '');
  expect(looksLikeReport(text, false)).toBe(true);
});

test('a report that only speaks of such a copy looks like a report', () => {
  expect(looksLikeReport(`${sampleReport()}<meta name="generator" content="nianbao">`, false)).toBe(true);
});

const titles = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
];
const numbered = titles.map((title, i) => `${'一二三四五六'.charAt(i)}、${title}`).join('\n');

test.each([
  [
    'a notice',
    `关于做好2023年政府信息公开工作年度报告发布工作的通知\n\n一、报告内容\n${titles.map((title) => `（一）${title}。`).join('\n')}\n二、工作要求\n按时报送。\n`,
  ],
  ['a form without a year', `政府信息公开工作年度报告格式\n\n${numbered}\n`],
  [
    'a lecture',
    '2023年政府信息公开年报培训讲稿\n\n一、总体情况\n要写五个方面。\n二、主动公开政府信息情况\n数据来自公报。\n三、收到和处理政府信息公开申请情况\n先核对总计。\n',
  ],
  ['a page on how to write one', '<p>政府信息公开工作年度报告的编写说明</p>\n<p>一、总体情况怎样写</p>\n'],
])('%s that names the headings of a report is none', (_, text) => {
  expect(looksLikeReport(text, false)).toBe(false);
  expect(looksLikeReport(text, true)).toBe(false);
});

test('a report of which only the headings are written, and one that is cut off in table three, are reports', () => {
  expect(looksLikeReport(`砚溪县水利局2023年政府信息公开工作年度报告\n\n${numbered}\n`, false)).toBe(true);
  const cut = sampleReport();
  expect(looksLikeReport(cut.slice(0, cut.indexOf('（三）不予公开')), false)).toBe(true);
});

test('a year is proof only where the text says one: three headings under a title that names none are a form', () => {
  const three = titles
    .slice(0, 3)
    .map((title, i) => `${'一二三'.charAt(i)}、${title}`)
    .join('\n');
  expect(looksLikeReport(`砚溪县水利局2023年政府信息公开工作年度报告\n\n${three}\n`, false)).toBe(true);
  expect(looksLikeReport(`砚溪县水利局政府信息公开工作年度报告\n\n${three}\n`, false)).toBe(false);
});
