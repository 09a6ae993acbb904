import { expect, test } from 'vitest';
import { agreeing } from '../../../test/messages/agreeing.ts';
import { analyse } from '../service.ts';
import { neighboursBeside, wrongText } from './engine/examples.ts';
import { pages } from './engine/pages.generated.ts';
import type { Finding } from './engine/rule.ts';

const finding = (zh: string, en = 'words'): Finding => ({
  code: 'sum/row-total',
  severity: 'error',
  start: 0,
  end: 1,
  message: { zh, en },
});

test.each(pages)('$code states no two numbers that agree, and no equation that holds, where its example is wrong', ({ examples }) => {
  for (const example of examples) {
    const { findings } = analyse(wrongText(example), undefined, undefined, neighboursBeside(example.beside));
    expect(findings.flatMap(({ own }) => agreeing(own))).toEqual([]);
  }
});

test.each([
  '「总计」一列：第一项加第二项 13＝13，第三项加第四项 12＋2＝14。',
  '「总计」一列：第一项加第二项得 13，第三项加第四项 12＋1＝13。',
  '「规章」一行：3＋10＝13，「总计」写的是 13。',
  '「规章」一行：3＋10＝14，「总计」写的是 12。',
  '「规章」的「总计」格是 3，应为 3。',
  '「规章」有 6 格，应为 6 格，少了 0 格。',
  '正文写「办结率100%」，表三「四、结转下年度继续办理」的「总计」格是 0，两处不一致。',
  '「13件，占44.83%」：按 29 计应为 44.83%。',
])('the check sees that %s contradicts itself', (words) => {
  expect(agreeing(finding(words)).length).toBeGreaterThan(0);
});

test.each([
  '「总计」一列：第一项加第二项得 13，第三项加第四项 13＋1＝14。',
  '「规章」一行：2＋1＋1＋…＋1＝13，「总计」写的是 12。',
  '正文写「办结率100%」，表三「四、结转下年度继续办理」的「总计」格是 2，两处不一致。',
  '「13件，占44.80%」：按 29 计应为 44.83%。',
])('and lets stand %s', (words) => {
  expect(agreeing(finding(words))).toEqual([]);
});
