import { describe, expect, test } from 'vitest';
import bundle from '../../../l10n/bundle.l10n.zh-cn.json' with { type: 'json' };
import { type Folder, type FolderNode, type ListedReport, reportsIn, treeOf } from './folder-model.ts';

const chinese = (message: string, ...args: (string | number)[]): string =>
  args.reduce<string>((text, arg, i) => text.replace(`{${i}}`, String(arg)), bundle[message as keyof typeof bundle]);
const clean = { error: 0, warning: 0, information: 0, hint: 0 };
const report = (organ: string, year: number, more: Partial<ListedReport> = {}): ListedReport => ({
  uri: `file:///w/${organ}${year}.txt`,
  range: { start: { line: 0, character: 0 } },
  organ,
  year,
  key: organ,
  findings: clean,
  lastYear: 'there',
  ...more,
});
const folder = (reports: readonly ListedReport[], unnamed: readonly string[] = []): Folder => ({
  reports,
  unnamed,
  reading: null,
});
const lines = (nodes: readonly FolderNode[]): string[] =>
  nodes.flatMap((node) => {
    if (node.kind === 'unnamed') return [`  ? ${node.uri}`];
    const own = `${node.label} | ${node.description} | ${node.worst}`;
    return node.kind === 'group' ? [own, ...lines(node.children).map((line) => `  ${line}`)] : [own];
  });

describe('the tree of a folder', () => {
  const reports = [
    report('青岚县水利局', 2023, { lastYear: 'none' }),
    report('青岚县水利局', 2024, { findings: { ...clean, error: 2, hint: 1 } }),
    report('青岚县第10镇', 2024, { lastYear: 'none' }),
    report('青岚县第2镇', 2024, { findings: null, lastYear: 'several' }),
  ];

  test('has organs in the order of their names with their years, the newest first; an organ of one report is one line', () => {
    expect(lines(treeOf(folder(reports), 'organ', chinese))).toEqual([
      '青岚县第2镇 | 2024 · 尚未核对 · 2023 年的报告有几份且互不相同 | unchecked',
      '青岚县第10镇 | 2024 · 缺 2023 年 | right',
      '青岚县水利局 | 2 份 · 2 处错误 | error',
      '  2024 | 2 处错误 · 1 处提示 | error',
      '  2023 |  | right',
    ]);
  });

  test('has years with their organs when it is asked to', () => {
    expect(lines(treeOf(folder(reports), 'year', chinese)).map((line) => line.split(' | ')[0])).toEqual([
      '2024',
      '  青岚县第2镇',
      '  青岚县第10镇',
      '  青岚县水利局',
      '2023',
      '  青岚县水利局',
    ]);
  });

  test('has what was not recognised at the end, and nothing when there is nothing', () => {
    expect(lines(treeOf(folder(reports, ['file:///w/b.txt', 'file:///w/a.txt']), 'year', chinese)).slice(-3)).toEqual([
      '没有认出机关或年份 | 2 份 | unchecked',
      '    ? file:///w/a.txt',
      '    ? file:///w/b.txt',
    ]);
    expect(treeOf(folder([]), 'organ', chinese)).toEqual([]);
  });

  test('says in words what its icon says', () => {
    const [node] = treeOf(folder([report('青岚县水利局', 2024)]), 'organ', chinese);
    expect(node).toMatchObject({ description: '2024', spoken: '2024 · 未发现问题' });
  });

  test('names no line twice, whatever stands in one document', () => {
    const twice = [report('甲局', 2024), report('甲局', 2024, { range: { start: { line: 90, character: 0 } } })];
    const [group] = treeOf(folder(twice), 'organ', chinese);
    const ids = group?.kind === 'group' ? group.children.map(({ id }) => id) : [];
    expect(new Set(ids).size).toBe(2);
  });
});

test('a selection means the reports of its groups too, each once', () => {
  const tree = treeOf(folder([report('甲局', 2023), report('甲局', 2024), report('乙局', 2024)], ['file:///w/a.txt']), 'organ', chinese);
  const group = tree.find((node) => node.kind === 'group')!;
  const child = group.kind === 'group' ? [...group.children] : [];
  expect(reportsIn([...tree, ...child]).map(({ organ, year }) => `${organ}${year}`)).toHaveLength(3);
  expect(reportsIn([])).toEqual([]);
});
