import fc from 'fast-check';
import { expect, test } from 'vitest';
import { templates } from '../../server/src/format/index.ts';
import type { Report } from '../../server/src/report/model.ts';
import { rangeInReport } from '../../server/src/report/placed.ts';
import { erases } from '../../server/src/rules/engine/erasing.ts';
import type { Fix } from '../../server/src/rules/engine/rule.ts';
import { cellOf, evaluate } from '../../server/src/rules/engine/sums.ts';
import { type Analysis, analyse, applyEdits, type DocumentFinding, type DocumentFix, fixesOf } from '../../server/src/service.ts';
import { layoutNames } from '../generate/all-layouts.ts';
import { anyCase } from '../generate/arbitrary.ts';
import type { Case } from '../generate/case.ts';
import { documentOf } from '../generate/document.ts';
import { type Random, randomFrom } from '../generate/random.ts';
import { type Figures, spoil } from '../generate/report-figures.ts';
import { agreeing } from '../messages/agreeing.ts';
import { runs } from '../runs.ts';

const single = anyCase(layoutNames).map(
  (wanted): Case => ({ ...wanted, copies: 1, size: 'small', dress: { ...wanted.dress, encoding: 'right' } }),
);

/** Several totals set to 0 or to another number; sometimes a part, too. */
function wrongTotals(figures: Figures, random: Random): Figures {
  let changed = figures;
  const rows = [...figures.requests.keys()];
  const zeros = random.chance(0.5);
  for (let left = random.int(2, 9); left > 0; left--) {
    const row = random.pick(rows);
    const column = random.chance(0.2) ? random.int(0, 5) : 6;
    if (!Number.isNaN(Number(changed.requests.get(row)![column])))
      changed = spoil(changed, row, column, (n) => (zeros ? 0 : n + random.int(1, 9))).figures;
  }
  return changed;
}

const spoiled = (wanted: Case): string => documentOf(wanted, (figures) => wrongTotals(figures, randomFrom(wanted.seed + 2))).text;

/** The cells of table three that are no totals. */
function partsOf({ requests }: Report): string {
  if (!requests) return '';
  const { rows } = templates[requests.template].requests;
  const refs = rows.flatMap(({ id }) => (id === '3.7' ? [] : [0, 1, 2, 3, 4, 5].map((column) => ({ row: id, column }))));
  return refs.map((ref) => `${cellOf(requests, ref)?.value}`).join(' ');
}

/** A fix with its edits in the report that it is of. */
const ownFix = ({ part }: DocumentFinding, fix: DocumentFix): Fix => ({
  ...fix,
  edits: fix.edits.map(({ newText, ...range }) => ({ ...rangeInReport(part, range), newText })),
});

function expectSafeToOffer(analysis: Analysis): number {
  let worked = 0;
  const { report } = analysis.parts[0]!;
  for (const finding of analysis.findings.filter(({ code }) => code.startsWith('sum/')).slice(0, 12)) {
    const fixes = fixesOf(finding);
    const [only] = fixes;
    const established = finding.code === 'sum/one-cell' && finding.equations!.length > 1;
    if (fixes.length === 1 && !established)
      expect(erases(report, finding.own, ownFix(finding, only!)), `${finding.message.zh} ${only!.title.zh}`).toBe(false);
    for (const fix of fixes.filter(({ steps }) => steps)) {
      worked++;
      const after = analyse(applyEdits(analysis.text, fix.edits)).parts[0]!.report;
      expect(fix.steps?.length).toBe(fix.edits.length);
      expect(partsOf(after)).toBe(partsOf(report));
      expect(evaluate(after).failing.filter(({ equation }) => equation.table === 'requests')).toEqual([]);
    }
  }
  return worked;
}

test('with several wrong totals no fix that is offered alone erases a figure, and all totals at once leave every part as it is', () => {
  let worked = 0;
  fc.assert(
    fc.property(single, (wanted) => {
      worked += expectSafeToOffer(analyse(spoiled(wanted)));
    }),
    // Few of them have wrong totals that are worked out at once.
    runs(80),
  );
  expect(worked).toBeGreaterThan(4);
});

test('no finding on a generated report with faults states two numbers that agree, or an equation that holds', () => {
  fc.assert(
    fc.property(anyCase(layoutNames), (wanted) => {
      expect(analyse(spoiled({ ...wanted, copies: 1 })).findings.flatMap(({ own }) => agreeing(own))).toEqual([]);
    }),
    runs(150),
  );
});

/** A blank in the place of a figure, in a report that was right. */
function blanked(wanted: Case): { text: string; row: string; column: number; right: number } | undefined {
  const random = randomFrom(wanted.seed + 3);
  let at = { row: '', column: 0, right: 0 };
  const { text } = documentOf(wanted, (figures) => {
    const places = [...figures.requests].flatMap(([row, cells]) =>
      row === '3.7' ? [] : cells.slice(0, 6).flatMap((cell, column) => (Number(cell) > 0 ? [{ row, column, right: Number(cell) }] : [])),
    );
    if (places.length === 0) return figures;
    at = random.pick(places);
    const cells = figures.requests.get(at.row)!.map((cell, i) => (i === at.column ? '' : cell));
    return { ...figures, requests: new Map([...figures.requests, [at.row, cells]]) };
  });
  return at.row ? { text, ...at } : undefined;
}

test('a figure that is left out of a right table is told at the blank, with its value, and no equation is said to fail', () => {
  let told = 0;
  fc.assert(
    fc.property(single, (wanted) => {
      const made = blanked({ ...wanted, layout: wanted.seed % 2 ? 'tab-grid' : 'pipe-padded', blanks: 'none' });
      if (!made) return;
      const analysis = analyse(made.text);
      expect(analysis.findings.flatMap(({ equations = [] }) => equations)).toEqual([]);
      const cell = analysis.parts[0]?.report?.requests && cellOf(analysis.parts[0]?.report.requests, made);
      if (cell?.kind !== 'blank') return;
      const finding = analysis.findings.find(({ code, message }) => code === 'cell/blank' && message.zh.includes(`应为 ${made.right}。`));
      expect(finding, made.text).toBeDefined();
      const fixes = fixesOf(finding!);
      expect(fixes.map(({ safe, preferred }) => [safe, preferred])).toEqual([[undefined, undefined]]);
      told++;
    }),
    runs(60),
  );
  expect(told).toBeGreaterThan(7);
});
