import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeEdits } from '../../server/src/features/code-actions/code-actions.ts';
import { type Analysis, analyse, applyEdits, type DocumentFix, defaultSettings, fixesOf } from '../../server/src/service.ts';
import { layoutNames } from '../generate/all-layouts.ts';
import { anyCase } from '../generate/arbitrary.ts';
import type { Case } from '../generate/case.ts';
import { documentOf } from '../generate/document.ts';
import { randomFrom } from '../generate/random.ts';
import { spoil } from '../generate/report-figures.ts';
import { long, runs } from '../runs.ts';
import { smallMutations } from './mutate.ts';
import { besideCheckout, examples } from './reports-at-hand.ts';

/** How many findings there are of each code and message. */
function tally(analysis: Analysis): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { code, message } of analysis.findings) counts.set(`${code} ${message.zh}`, (counts.get(`${code} ${message.zh}`) ?? 0) + 1);
  return counts;
}

function expectKept(analysis: Analysis, code: string, message: string, fix: DocumentFix): void {
  const sorted = [...fix.edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let from = 0;
  for (const edit of sorted) {
    expect(edit.start, 'edits follow each other inside the text').toBeGreaterThanOrEqual(from);
    expect(edit.end).toBeGreaterThanOrEqual(edit.start);
    from = edit.end;
  }
  expect(from).toBeLessThanOrEqual(analysis.text.length);
  const after = analyse(applyEdits(analysis.text, fix.edits));
  const before = tally(analysis);
  expect(tally(after).get(`${code} ${message}`) ?? 0, 'its finding is gone').toBe(before.get(`${code} ${message}`)! - 1);
  const leaves = new Set(fix.leaves);
  const allowed = byCode(analysis);
  const more = [...byCode(after)].flatMap(([key, count]) => (count > (allowed.get(key) ?? 0) ? [key] : []));
  expect(
    more.filter((key) => !leaves.has(key)),
    `no new finding by “${fix.title.zh}”`,
  ).toEqual([]);
  const says = fix.title.zh.endsWith('（留空待填）') && fix.title.en.endsWith('(blanks to fill in)');
  expect(says, `“${fix.title.zh}” says whether it leaves ${more.join()}`).toBe(more.length > 0);
}

/** Findings by code, however light: messages name numbers, which a fix changes. */
function byCode({ findings }: Analysis): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

function firstSafe(analysis: Analysis): DocumentFix | undefined {
  for (const finding of analysis.findings) {
    const fix = fixesOf(finding).find(({ safe, edits }) => safe && edits.length > 0);
    if (fix) return fix;
  }
  return undefined;
}

/** All safe fixes, each applied alone and the text read again, until none is left. */
function oneByOne(text: string): string {
  let current = text;
  for (let round = 0; round < 500; round++) {
    const analysis = analyse(current);
    const fix = firstSafe(analysis);
    if (!fix) return current;
    current = applyEdits(current, fix.edits);
  }
  throw new Error('safe fixes go in circles');
}

function expectFixesKeepTheirWord(text: string, mostFindings: number): void {
  const analysis = analyse(text);
  for (const finding of analysis.findings.slice(0, mostFindings))
    for (const fix of fixesOf(finding)) expectKept(analysis, finding.code, finding.message.zh, fix);
}

/** Every number that is read, by report, table, row and column. */
function valuesOf({ parts }: Analysis): Map<string, number> {
  const values = new Map<string, number>();
  parts.forEach(({ report }, n) => {
    for (const table of [report.disclosure, report.requests, report.disputes])
      for (const row of table?.rows ?? [])
        for (const { column, value } of row.cells) if (value !== null) values.set(`${n} ${table!.id} ${row.template.id} ${column}`, value);
  });
  return values;
}

function expectNoFactChanged(before: Analysis, after: Analysis): void {
  const values = valuesOf(after);
  for (const [at, value] of valuesOf(before)) expect(values.get(at), at).toBe(value);
}

function spoiledText(wanted: Case): string {
  const random = randomFrom(wanted.seed + 1);
  const { text } = documentOf(wanted, (figures) => {
    const row = random.pick([...figures.requests.keys()]);
    const column = random.int(0, 6);
    return Number.isNaN(Number(figures.requests.get(row)![column]))
      ? figures
      : spoil(figures, row, column, (n) => n + random.int(1, 9)).figures;
  });
  return random.chance(0.3) ? random.pick(smallMutations).apply(text, random) : text;
}

/** A text as it comes when a part was lost: its end, the heading of a section, a stretch of lines. */
function* torn(text: string): Iterable<string> {
  const lines = text.split('\n');
  for (const part of [0.3, 0.55, 0.8]) yield text.slice(0, text.length * part);
  for (const [i, line] of lines.entries()) if (/^[一二三四五六]、/.test(line)) yield lines.toSpliced(i, 1).join('\n');
  const sixth = Math.ceil(lines.length / 6);
  for (let i = 0; i < lines.length; i += sixth) yield lines.toSpliced(i + (sixth >> 1), sixth).join('\n');
}

describe('a fix does what it says and nothing else', () => {
  test.each([...examples(), ...besideCheckout()])('in $name', ({ text }) => {
    expectFixesKeepTheirWord(text, 60);
  });

  test.each(examples())('in $name with a part of it lost', ({ text }) => {
    // Of the parts that may be lost a commit tries every other.
    for (const [i, part] of [...torn(text)].entries()) if (long || i % 2 === 0) expectFixesKeepTheirWord(part, 12);
  });

  test('in generated documents with a part lost', () => {
    fc.assert(
      fc.property(anyCase(layoutNames), fc.nat(20), (wanted, which) => {
        const all = [...torn(documentOf(wanted).text)];
        expectFixesKeepTheirWord(all[which % all.length]!, 12);
      }),
      runs(8),
    );
  });

  test('in generated documents with a wrong cell', () => {
    fc.assert(
      fc.property(anyCase(layoutNames), (wanted) => expectFixesKeepTheirWord(spoiledText(wanted), 12)),
      runs(12),
    );
  });
});

describe('all safe fixes at once are the safe fixes one by one', () => {
  test.each([...examples(), ...besideCheckout()])('in $name', ({ text }) => {
    expect(applyEdits(text, safeEdits(analyse(text), defaultSettings))).toBe(oneByOne(text));
  });

  test('in generated documents, and no figure changes', () => {
    fc.assert(
      fc.property(
        anyCase(layoutNames).map((wanted) => ({ ...wanted, copies: 1 as const })),
        (wanted) => {
          const before = analyse(spoiledText(wanted));
          const after = applyEdits(before.text, safeEdits(before, defaultSettings));
          expect(after).toBe(oneByOne(before.text));
          expectNoFactChanged(before, analyse(after));
        },
      ),
      runs(4),
    );
  });
});
