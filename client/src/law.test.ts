import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';

vi.mock('vscode', () => ({}));
const { headingAbove } = await import('./law.ts');

const regulation = readFileSync(join(import.meta.dirname, '../../docs/law/regulation.md'), 'utf8');
const lineOf = (words: string): number => regulation.split('\n').findIndex((line) => line.includes(words));

test('the preview of the law begins at the article in which a provision stands, at the top where there is none', () => {
  expect(headingAbove(regulation, lineOf('### 第五十条'))).toBe('第五十条');
  expect(headingAbove(regulation, lineOf('政府信息公开工作存在的主要问题及改进情况'))).toBe('第五十条');
  expect(headingAbove(regulation, 0)).toBe('');
  expect(headingAbove('# a\n\n## 第一章　总 则（Nr. 1）\n\nb', 99)).toBe('第一章-总-则nr-1');
  expect(headingAbove('', 5)).toBe('');
});
