import { expect, test } from 'vitest';
import { pages } from '../../server/src/rules/engine/pages.generated.ts';
import { nianbao } from './call.ts';

test('rules lists every rule with its severity, its fix and what it rests on, in both languages', async () => {
  const { code, out, err } = await nianbao('rules');
  expect([code, err]).toEqual([0, '']);
  const lines = out.split('\n').filter((line) => /^[a-z]/.test(line));
  expect(lines.map((line) => line.split(' ')[0])).toEqual(pages.map((page) => page.code));
  expect(lines.find((line) => line.startsWith('sum/row-total '))).toMatch(/ {2}错误 {2}选择 {2}行总计不等于各列之和$/);
  expect(out).toContain('表三列名「总计」（由条文推断，没有明文规定）');
  const english = (await nianbao('rules', '--lang', 'en')).out;
  expect(english).toMatch(/^sum\/row-total +error +a choice +A row total is not the sum of its columns$/m);
});

test('rules as JSON holds the same for a program', async () => {
  const listed = JSON.parse((await nianbao('rules', '--format', 'json')).out);
  expect(listed).toHaveLength(pages.length);
  expect(listed.find((rule: { code: string }) => rule.code === 'sum/row-total')).toEqual({
    code: 'sum/row-total',
    title: '行总计不等于各列之和',
    severity: 'error',
    fix: 'choice',
    basis: [{ cite: '表三列名「总计」', status: 'implied' }],
    covers: ['ARI-ROW'],
  });
});

test.each(pages.map((page) => [page.code, page] as const))('explain %s prints all of its page', async (code, page) => {
  for (const language of ['zh', 'en'] as const) {
    const { code: status, out } = await nianbao('explain', code, '--lang', language);
    expect(status).toBe(0);
    const { title, what, why, how } = page.docs[language];
    const flat = out.replaceAll(/^ {4}/gm, '');
    for (const words of [code, title, what, why, how, page.examples[0]!.wrong, page.examples[0]!.right.text, page.silent[0]!.text])
      expect(flat).toContain(words);
    expect(flat).toContain(page.silent[0]!.why[language]);
  }
});
