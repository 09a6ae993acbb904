import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Analysis, analyse, applyEdits, fixesOf } from '../service.ts';
import type { Example, Finding } from './engine/rule.ts';
import { exampleNeighbours, exampleText, sampleReport } from './engine/sample.ts';
import { rules } from './index.ts';

const errorsIn = (findings: readonly Finding[]): readonly string[] =>
  findings.filter((f) => f.severity === 'error').map((f) => `${f.code}: ${f.message.zh}`);
/** An example, or a text made of it, beside the report that it names. */
const read = (example: Example, text = exampleText(example)): Analysis => analyse(text, undefined, undefined, exampleNeighbours(example));

test.each([2019, 2020, 2021, 2022, 2023, 2024, 2025])(
  'the sample report of %i is right: every sum holds and no rule has anything to remark',
  (year) => {
    const analysis = analyse(sampleReport(year));
    expect(analysis.failures).toEqual([]);
    expect(analysis.findings).toEqual([]);
    const { template } = analysis.reports[0]!;
    expect(analysis.equations).toEqual({ checked: template.equations.length, held: template.equations.length });
    expect(analysis.notChecked).toEqual([]);
  },
);

test('no rule throws on a report that is still being written, wherever it breaks off', () => {
  for (const text of [sampleReport(2023), sampleReport(2020).replaceAll('\n', '\r\n')]) {
    for (let end = 0; end < text.length; end += 13) expect(analyse(text.slice(0, end)).failures).toEqual([]);
  }
});

test('no catalogue id is covered by two rules, no code stands twice, and the list is in the order of the codes', () => {
  const ids = rules.flatMap((rule) => rule.covers);
  expect(ids).toEqual([...new Set(ids)]);
  const codes = rules.map((rule) => rule.code);
  expect(codes).toEqual([...new Set(codes)].sort());
});

test('every rule is listed, and stands in the file that its code names', async () => {
  const found: string[] = [];
  const folder = new URL('.', import.meta.url);
  for (const entry of readdirSync(folder, { withFileTypes: true }).filter((e) => e.isDirectory())) {
    for (const file of readdirSync(new URL(`${entry.name}/`, folder)).filter((f) => f.endsWith('.ts') && !f.endsWith('.test.ts'))) {
      const module: Record<string, unknown> = await import(new URL(`${entry.name}/${file}`, folder).href);
      for (const value of Object.values(module)) {
        if (!isRule(value)) continue;
        expect(`${entry.name}/${file}`).toBe(`${value.code}.ts`);
        found.push(value.code);
      }
    }
  }
  expect(found.sort()).toEqual(rules.map((rule) => rule.code).sort());
});

const isRule = (value: unknown): value is { readonly code: string } =>
  typeof value === 'object' && value !== null && 'code' in value && 'check' in value && 'examples' in value;

describe.each(rules.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  const { bad, good } = rule.examples;
  const said = (text = exampleText(bad)): readonly Finding[] => read(bad, text).findings.filter((f) => f.code === code);

  test('finds what is wrong in its bad example', () => {
    expect(said()).not.toEqual([]);
  });

  test('finds the same with CRLF line ends and with characters beyond the basic plane', () => {
    const plain = said().map((f) => f.message.zh);
    expect(said(exampleText(bad).replaceAll('\n', '\r\n')).map((f) => f.message.zh)).toEqual(plain);
    expect(said(exampleText(bad).replaceAll('群众', '群众𠀀𠀁')).map((f) => f.message.zh.replaceAll('群众𠀀𠀁', '群众'))).toEqual(plain);
  });

  test('has nothing to remark on its good example, in which nothing is an error', () => {
    const { findings } = read(good);
    expect(findings.filter((f) => f.code === code)).toEqual([]);
    expect(errorsIn(findings)).toEqual([]);
  });

  test('says what, why and how in both languages, and what it rests on', () => {
    for (const doc of [rule.docs.zh, rule.docs.en]) for (const words of Object.values(doc)) expect(words.trim().length).toBeGreaterThan(1);
    expect(rule.docs.zh.what).toMatch(/[\u4e00-\u9fff]/);
    expect(rule.docs.en.what).not.toBe(rule.docs.zh.what);
    expect(rule.basis.length).toBeGreaterThan(0);
  });

  test('gives findings in both languages, inside the text', () => {
    const text = exampleText(bad);
    for (const finding of said(text)) {
      expect(finding.message.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(finding.message.en).toMatch(/[a-z]{3}/);
      expect(0 <= finding.start && finding.start <= finding.end && finding.end <= text.length).toBe(true);
    }
  });

  test('mends what it says it mends: applied, the finding is gone and no error has come', () => {
    const text = exampleText(bad);
    const analysis = read(bad);
    const fixes = analysis.findings.filter((f) => f.code === code).map((finding) => ({ finding, offered: fixesOf(analysis, finding) }));
    expect(fixes.some(({ offered }) => offered.length > 0)).toBe(rule.fix !== 'none');
    for (const { finding, offered } of fixes) {
      for (const fix of offered) {
        if (rule.fix === 'safe') expect(fix.safe).toBe(true);
        if (rule.fix === 'choice') expect([fix.safe, fix.preferred ?? false]).toEqual([false, false]);
        const after = read(bad, applyEdits(text, fix.edits));
        expect(after.findings.some((f) => f.code === code && f.message.zh === finding.message.zh && f.start === finding.start)).toBe(false);
        expect(errorsIn(after.findings).length).toBeLessThanOrEqual(errorsIn(analysis.findings).length);
      }
    }
  });
});
