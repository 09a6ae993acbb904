import { expect, test } from 'vitest';
import { replaced } from '../../../test/replaced.ts';
import { rereadUtf8 } from '../text/mojibake.ts';
import { readReports } from './read.ts';
import { viewOf } from './view.ts';

const text = `霁川市水务局2022年政府信息公开工作年度报告\r\n二、主动公开政府信息情况\r\n规章\t5\t0\t12\r\n行政规范性文件\t1\t2\t3\r\n行政许可\t40000\r\n行政处罚\t2\r\n行政强制\t3\r\n行政事业性收费\t4\r\n三、收到和处理政府信息公开申请情况\r\n𠀀山县申请总计为零。\r\n`;
const asGbk = (right: string): string => new TextDecoder('gbk').decode(new TextEncoder().encode(right));

test('text that is right is its own view', () => {
  expect(viewOf(text)).toBeNull();
  expect(rereadUtf8('锟斤拷')).toBeNull();
});

const right: Readonly<Record<string, readonly number[]>> = {
  规章: [5, 0, 12],
  行政规范性文件: [1, 2, 3],
  行政许可: [40000],
  行政处罚: [2],
  行政强制: [3],
  行政事业性收费: [4],
};

test.each([
  ['once', asGbk(text), 6],
  ['twice', asGbk(asGbk(text)), 4],
])('UTF-8 read as GBK %s: figures are read, and each stands where it is in the source', (_, damaged, least) => {
  const rows = readReports(damaged)[0]!.disclosure!.rows;
  expect(rows.length).toBeGreaterThanOrEqual(least);
  for (const row of rows) expect(row.cells.map((c) => c.value)).toEqual(right[row.template.id]);
  for (const cell of rows.flatMap((r) => r.cells)) expect(damaged.slice(cell.start, cell.end)).toBe(cell.text);
});

test('lines that came back whole have a repair, others none', () => {
  const damage = viewOf(asGbk(text))!.damage!;
  expect(damage.find((d) => d.repair?.startsWith('规章'))?.repair?.trimEnd()).toBe('规章\t5\t0\t12');
  for (const { repair } of damage) expect(repair === null || text.includes(repair)).toBe(true);
  expect(damage.every((d, i) => i === 0 || d.start > damage[i - 1]!.end)).toBe(true);
});

test('a figure of which a character was lost is not claimed', () => {
  const wide = asGbk(replaced(text, '规章\t5', '规章\t１'));
  const row = readReports(wide)[0]!;
  expect(row.disclosure?.rows.find((r) => r.template.id === '规章')?.cells ?? []).toEqual([]);
  expect(row.notRead.some((n) => n.table === 'disclosure' && n.reason === 'damaged')).toBe(true);
});

test('GBK read as UTF-8 is gone for good, and said to be', () => {
  const lost = '\ufffd\ufffd'.repeat(300);
  expect(readReports(lost)[0]!.notRead.map((n) => n.reason)).toEqual(['damaged', 'damaged', 'damaged']);
});
