import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutNames } from '../../../../test/generate/all-layouts.ts';
import { anyCase } from '../../../../test/generate/arbitrary.ts';
import { documentOf } from '../../../../test/generate/document.ts';
import { runs } from '../../../../test/runs.ts';
import type { Report } from '../../report/model.ts';
import { analyse, applyEdits } from '../../service.ts';
import { repairsOf } from './repair-document.ts';

const report = (body: string): string => `霓川县𠀀档案局2023年政府信息公开工作年度报告\r\n\r\n一、总体情况\r\n\r\n${body}\r\n`;

/** Rows that were read whole, with what their cells say. */
const rowsOf = (reports: readonly Report[]): string[] =>
  reports.flatMap(({ disclosure, requests, disputes }) =>
    [disclosure, requests, disputes].flatMap((table) =>
      (table?.rows ?? [])
        .filter(({ shape }) => shape === 'right')
        .map(({ template, cells }) => `${table!.id} ${template.id} ${cells.map((cell) => cell.value ?? cell.kind).join(',')}`),
    ),
  );

describe('all damage repaired at once', () => {
  test('mends every place whose repair is certain and nothing else', () => {
    const text = report('全年公开信(xìn)息</p>12条，办(bàn)结&nbsp;申请\u200b3件，均按期答复。');
    const repairs = repairsOf(analyse(text));
    expect(applyEdits(text, repairs)).toBe(report('全年公开信息12条，办结 申请3件，均按期答复。'));
    expect(new Set(repairs.map(({ kind }) => kind))).toEqual(new Set(['pinyin', 'html', 'entity', 'control']));
  });

  test('is not offered for one place, nor where nothing is certain', () => {
    expect(repairsOf(analyse(report('全年公开信(xìn)息12条。')))).toEqual([]);
    expect(repairsOf(analyse(report('全年公开\ufffd\ufffd信息12条，\ufffd办结。')))).toEqual([]);
  });

  test('never joins two figures', () => {
    const text = report('公开12</p>34条，办(bàn)结5件。');
    expect(applyEdits(text, repairsOf(analyse(text)))).toBe(report('公开12 34条，办结5件。'));
  });

  test('leaves every row that was read as it was, and what is left has nothing certain to repair', () => {
    fc.assert(
      fc.property(anyCase(layoutNames), (wanted) => {
        const { text } = documentOf({ ...wanted, dress: { ...wanted.dress, shift: true, pinyin: wanted.seed % 2 === 0, specks: true } });
        const analysis = analyse(text);
        const repairs = repairsOf(analysis);
        const after = analyse(applyEdits(text, repairs));
        const rows = rowsOf(after.parts.map(({ report }) => report));
        for (const row of rowsOf(analysis.parts.map(({ report }) => report))) expect(rows).toContain(row);
        expect(after.parts.reduce((n, { report }) => n + report.damage.length, 0)).toBeLessThanOrEqual(
          analysis.parts.reduce((n, { report }) => n + report.damage.length, 0),
        );
      }),
      runs(40),
    );
  });
});
