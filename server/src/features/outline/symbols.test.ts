import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../service.ts';
import { foldsOf } from './folding.ts';
import { type OutlineNode, outlineLimit, outlineOf } from './symbols.ts';

const folder = fileURLToPath(new URL('../../../../examples/', import.meta.url));
const examples = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => [name, readFileSync(folder + name, 'utf8')] as const);

/** The outline as lines, each level two spaces further in. */
function drawn(nodes: readonly OutlineNode[], indent = ''): string[] {
  return nodes.flatMap(({ name, detail, children }) => [
    `${indent}${name}${detail === '' ? '' : ` ${detail}`}`,
    ...drawn(children, `${indent}  `),
  ]);
}

test('a report is outlined as a person would call its parts', () => {
  expect(drawn(outlineOf(analyse(examples[0]![1]), 'zh'))).toEqual([
    '云岫县自然资源局2024年政府信息公开工作年度报告 2024',
    '  一、总体情况',
    '    （一）主动公开',
    '    （二）依申请公开',
    '    （三）政府信息管理',
    '    （四）政府信息公开平台建设',
    '    （五）监督保障',
    '  二、主动公开政府信息情况',
    '    表二 主动公开政府信息情况',
    '  三、收到和处理政府信息公开申请情况',
    '    表三 收到和处理政府信息公开申请情况 39/39',
    '  四、政府信息公开行政复议、行政诉讼情况',
    '    表四 政府信息公开行政复议、行政诉讼情况 3/3',
    '  五、存在的主要问题及改进情况',
    '    （一）存在的主要问题',
    expect.stringMatching(/^ {6}一是/),
    '    （二）改进情况',
    '  六、其他需要报告的事项',
  ]);
});

test('a table that does not add up shows how much of it does', () => {
  const details = drawn(outlineOf(analyse(examples[1]![1]), 'zh')).filter((line) => line.includes('表三'));
  expect(details).toEqual([expect.stringMatching(/ 35\/39$/)]);
});

test('a text that is no report has no outline and no folds', () => {
  for (const text of ['', '\n\n', '关于召开会议的通知\n请各股室负责人参加。\n', '𠀀'.repeat(100)]) {
    expect(outlineOf(analyse(text), 'zh')).toEqual([]);
    expect(foldsOf(analyse(text))).toEqual([]);
  }
});

describe.each(examples)('%s', (_name, report) => {
  test.each([
    ['LF', report],
    ['CRLF', report.replaceAll('\n', '\r\n')],
  ])('every beginning of it, with %s, has an outline whose parts lie in each other, and folds that do not cross', (_ends, text) => {
    for (let end = 0; end <= text.length; end += 61) {
      const analysis = analyse(text.slice(0, end));
      for (const node of outlineOf(analysis, 'zh')) expectNested(node, { start: 0, end });
      const folds = foldsOf(analysis);
      for (const [i, fold] of folds.entries()) {
        expect(fold.start).toBeLessThanOrEqual(fold.end);
        expect(fold.end).toBeLessThanOrEqual(end);
        for (const other of folds.slice(0, i)) expect(fold.start >= other.end || fold.end <= other.end).toBe(true);
      }
    }
  });
});

test('folds leave the blank lines after a part outside', () => {
  const [, text] = examples[0]!;
  const analysis = analyse(text.replaceAll('\n', '\n　\n'));
  for (const fold of foldsOf(analysis)) expect(analysis.text.slice(fold.start, fold.end)).toMatch(/\S$/);
});

test('the outline is cut at its limit', () => {
  const text = `${examples[0]![1]}${'（一）主动公开\n1.公开\n'.repeat(outlineLimit)}`;
  expect(drawn(outlineOf(analyse(text), 'zh')).length).toBeLessThanOrEqual(outlineLimit);
});

function expectNested(node: OutlineNode, outer: { readonly start: number; readonly end: number }): void {
  expect(node.start).toBeGreaterThanOrEqual(outer.start);
  expect(node.end).toBeLessThanOrEqual(outer.end);
  expect(node.selection.start).toBeGreaterThanOrEqual(node.start);
  expect(node.selection.end).toBeLessThanOrEqual(node.end);
  expect(node.name.trim()).not.toBe('');
  for (const child of node.children) expectNested(child, node);
}
