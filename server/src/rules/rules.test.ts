import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { long } from '../../../test/runs.ts';
import { type Analysis, analyse, applyEdits, type DocumentFinding, type DocumentFix, fixesOf } from '../service.ts';
import { neighboursBeside, rightText, silentText, wrongText } from './engine/examples.ts';
import type { RuleExample, Surroundings } from './engine/page.ts';
import { pages } from './engine/pages.generated.ts';
import { sampleReport } from './engine/sample.ts';
import { rules } from './index.ts';

const errorsIn = (findings: readonly DocumentFinding[]): readonly string[] =>
  findings.filter((f) => f.severity === 'error').map((f) => `${f.code}: ${f.message.zh}`);
/** A text beside the report that its example names. */
const analysed = ({ beside }: Surroundings, text: string): Analysis => analyse(text, undefined, undefined, neighboursBeside(beside));
/** The last of these: the tests of an example ask for the same few texts. */
const last = new Map<string, Analysis>();
function read(surroundings: Surroundings, text: string): Analysis {
  const key = JSON.stringify([surroundings.beside, text]);
  const analysis = last.get(key) ?? analysed(surroundings, text);
  if (last.size > 20) last.clear();
  last.set(key, analysis);
  return analysis;
}

test.each([2019, 2020, 2021, 2022, 2023, 2024, 2025])(
  'the sample report of %i is right: every sum holds and no rule has anything to remark',
  (year) => {
    const analysis = analyse(sampleReport(year));
    expect(analysis.failures).toEqual([]);
    expect(analysis.findings).toEqual([]);
    const { template } = analysis.parts[0]!.report;
    expect(analysis.equations).toEqual({ checked: template.equations.length, held: template.equations.length });
    expect(analysis.notChecked).toEqual([]);
  },
);

test('no rule throws on a report that is still being written, wherever it breaks off', () => {
  for (const text of [sampleReport(2023), sampleReport(2020).replaceAll('\n', '\r\n')]) {
    for (let end = 0; end < text.length; end += long ? 13 : 37) expect(analyse(text.slice(0, end)).failures).toEqual([]);
  }
});

test('no catalogue id is covered by two rules, no code stands twice, and the list is in the order of the codes', () => {
  const ids = pages.flatMap((page) => page.covers);
  expect(ids).toEqual([...new Set(ids)]);
  const codes = rules.map((rule) => rule.code);
  expect(codes).toEqual([...new Set(codes)].sort());
});

test('every rule is listed, stands in the file that its code names, and has its page beside it', async () => {
  const found: string[] = [];
  const written: string[] = [];
  const folder = new URL('.', import.meta.url);
  for (const entry of readdirSync(folder, { withFileTypes: true }).filter((e) => e.isDirectory())) {
    for (const file of readdirSync(new URL(`${entry.name}/`, folder)).filter((f) => !f.endsWith('.test.ts'))) {
      if (file.endsWith('.md')) written.push(`${entry.name}/${file.slice(0, -3)}`);
      if (!file.endsWith('.ts')) continue;
      const module: Record<string, unknown> = await import(new URL(`${entry.name}/${file}`, folder).href);
      for (const value of Object.values(module)) {
        if (!isRule(value)) continue;
        expect(`${entry.name}/${file}`).toBe(`${value.code}.ts`);
        found.push(value.code);
      }
    }
  }
  const codes = rules.map((rule) => rule.code);
  expect(found.sort()).toEqual(codes);
  expect(written.sort()).toEqual(codes);
});

const isRule = (value: unknown): value is { readonly code: string } =>
  typeof value === 'object' && value !== null && 'code' in value && 'check' in value;

describe.each(pages.map((page) => [page.code, page] as const))('%s', (code, page) => {
  const own = (analysis: Analysis): readonly DocumentFinding[] => analysis.findings.filter((f) => f.code === code);
  /** Working out fixes takes longer than the analysis, and two tests of an example ask for those of the same one. */
  const offered = new WeakMap<Analysis, readonly (readonly DocumentFix[])[]>();
  function offersOf(analysis: Analysis): readonly (readonly DocumentFix[])[] {
    const offers = offered.get(analysis) ?? own(analysis).map((finding) => fixesOf(finding));
    offered.set(analysis, offers);
    return offers;
  }

  /** What the report becomes when the rule's findings are fixed one after another, the fix of a choice being the one of that number. */
  function mended(example: RuleExample, choice: number, text = wrongText(example), most = 12): string {
    const analysis = read(example, text);
    const fix = offersOf(analysis).find((offers) => offers.length > 0)?.[choice];
    return fix && most > 0 ? mended(example, choice, applyEdits(text, fix.edits), most - 1) : text;
  }

  test('says what, why and how in both languages', () => {
    for (const doc of [page.docs.zh, page.docs.en]) for (const words of Object.values(doc)) expect(words.trim().length).toBeGreaterThan(1);
    expect(page.docs.zh.what).toMatch(/[\u4e00-\u9fff]/);
    expect(page.docs.en.what).not.toBe(page.docs.zh.what);
    for (const { why } of page.silent) expect([/[\u4e00-\u9fff]/.test(why.zh), /[a-z]{3}/.test(why.en)]).toEqual([true, true]);
  });

  describe.each(page.examples)('of $wrong', (example) => {
    const wrong = wrongText(example);

    test('finds what is wrong, and tells it in both languages inside the text', () => {
      const found = own(read(example, wrong));
      expect(found).not.toEqual([]);
      for (const finding of found) {
        expect(finding.message.zh).toMatch(/[\u4e00-\u9fff]/);
        expect(finding.message.en).toMatch(/[a-z]{3}/);
        expect(0 <= finding.start && finding.start <= finding.end && finding.end <= wrong.length).toBe(true);
      }
    });

    test('finds the same with CRLF line ends and with characters beyond the basic plane', () => {
      const said = (text: string): readonly string[] => own(read(example, text)).map((f) => f.message.zh.replaceAll('群众𠀀𠀁', '群众'));
      expect(said(wrong.replaceAll('\n', '\r\n'))).toEqual(said(wrong));
      expect(said(wrong.replaceAll('群众', '群众𠀀𠀁'))).toEqual(said(wrong));
    });

    test('has nothing to remark on the same passage put right, in which nothing is an error', () => {
      const { findings } = read(example, rightText(example));
      expect(findings.filter((f) => f.code === code)).toEqual([]);
      expect(errorsIn(findings)).toEqual([]);
    });

    test('mends what it says it mends: applied, the finding is gone and no error has come', () => {
      const analysis = read(example, wrong);
      const offers = offersOf(analysis);
      expect(offers.some((fixes) => fixes.length > 0)).toBe(page.fix !== 'none');
      for (const [i, finding] of own(analysis).entries()) {
        for (const fix of offers[i]!) {
          if (page.fix === 'safe') expect(fix.safe).toBe(true);
          if (page.fix === 'choice') expect([fix.safe ?? false, fix.preferred ?? false]).toEqual([false, false]);
          const after = read(example, applyEdits(wrong, fix.edits));
          expect(own(after).some((f) => f.message.zh === finding.message.zh && f.start === finding.start)).toBe(false);
          expect(errorsIn(after.findings).length).toBeLessThanOrEqual(errorsIn(analysis.findings).length);
        }
      }
    });

    test('its fix makes the wrong passage the right one; of a choice, one does', () => {
      const first = offersOf(read(example, wrong)).find((fixes) => fixes.length > 0) ?? [];
      // What is left to be filled in only the clerk knows.
      if (first.length === 0 || first.some(({ leaves }) => leaves)) return;
      expect(first.map((_, choice) => mended(example, choice))).toContain(rightText(example));
    });
  });

  test.each(page.silent)('is not tempted by $text', (silent) => {
    const text = silentText(silent);
    const { findings } = read(silent, text);
    expect(findings.filter((f) => f.code === code).map((f) => f.message.zh)).toEqual([]);
    expect(errorsIn(findings)).toEqual([]);
    const right = page.examples.map(rightText);
    expect(silent.beside?.text === page.examples[0]!.beside?.text && right.includes(text)).toBe(false);
  });
});
