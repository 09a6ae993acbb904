import { expect, test } from 'vitest';
import { replaced } from '../../test/replaced.ts';
import { readPage, rulePages } from './rule-source.ts';

const page = `---
severity: warning
fix: none
covers: [ARI-ROW]
basis:
  - cite: 表三列名「总计」
    status: implied
---

# 题目

## 是什么问题

甲。

## 为什么

乙。

## 怎么改

丙。

# Title

## What

a

## Why

b

## How

c

# 例子 Examples

## 有问题 Wrong

\`\`\`wrong
行政处罚\t十八\t
…
规章\t1
\`\`\`

## 改好了 Right

\`\`\`right year=2022 at="行政处罚" at="规章…行政"
行政处罚\t18\t
…
规章\t0
\`\`\`

## 不是问题 Not a problem

因为。

Because.

\`\`\`silent at="规章"
规章\t无
\`\`\`
`;

test('a page gives what the rule, its settings and its tests need; tabs at the ends of lines stay', () => {
  expect(readPage('cell/toy', page)).toEqual({
    code: 'cell/toy',
    severity: 'warning',
    fix: 'none',
    covers: ['ARI-ROW'],
    basis: [{ cite: '表三列名「总计」', status: 'implied' }],
    docs: { zh: { title: '题目', what: '甲。', why: '乙。', how: '丙。' }, en: { title: 'Title', what: 'a', why: 'b', how: 'c' } },
    examples: [
      { wrong: '行政处罚\t十八\t\n…\n规章\t1', right: { text: '行政处罚\t18\t\n…\n规章\t0', at: ['行政处罚', '规章…行政'] }, year: 2022 },
    ],
    silent: [{ text: '规章\t无', at: ['规章'], why: { zh: '因为。', en: 'Because.' }, year: 2022 }],
  });
});

test('line ends of Windows are no difference', () => {
  expect(readPage('cell/toy', page.replaceAll('\n', '\r\n'))).toEqual(readPage('cell/toy', page));
});

test.each([
  ['no front matter', page.slice(4), 'front matter'],
  ['an unknown severity', replaced(page, 'warning', 'loud'), 'severity'],
  ['an unknown key', replaced(page, 'fix: none', 'fix: none\nloud: true'), 'loud'],
  ['no basis', replaced(page, /basis:[\s\S]*?---/, 'basis: []\n---'), 'basis'],
  ['a heading left out', replaced(page, '## 为什么\n\n乙。\n\n', ''), '为什么'],
  ['nothing under a heading', replaced(page, '乙。', ''), '题目'],
  ['a fence that is not known', replaced(page, '```silent', '```quiet'), 'quiet'],
  ['an attribute that is not known', replaced(page, 'year=2022', 'jahr=2022'), 'jahr'],
  ['no right passage', replaced(page, /```right[\s\S]*?```\n/, ''), 'right example'],
  ['a place for the wrong passage', replaced(page, '```wrong', '```wrong at="规章"'), 'belong'],
  ['no silent case', replaced(page, /## 不是问题[\s\S]*$/, ''), 'silent'],
  ['a silent case without its reason in English', replaced(page, 'Because.\n', ''), 'two paragraphs'],
])('a page with %s is refused, and the reason names it', (_, text, reason) => {
  expect(() => readPage('cell/toy', text)).toThrow(reason);
});

test('every page can be read, and is in the order of the codes', () => {
  const codes = rulePages().map(({ code }) => code);
  expect(codes.length).toBeGreaterThan(100);
  expect(codes).toEqual(codes.toSorted());
});
