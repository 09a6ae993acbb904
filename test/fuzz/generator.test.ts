import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { templates } from '../../server/src/format/index.ts';
import type { CellRef } from '../../server/src/format/types.ts';
import { layoutNames } from '../generate/all-layouts.ts';
import { anyCase } from '../generate/arbitrary.ts';
import { type Case, plain } from '../generate/case.ts';
import { documentOf } from '../generate/document.ts';
import { gridOf, matrixOf } from '../generate/grid.ts';
import { randomFrom } from '../generate/random.ts';
import { reportOf } from '../generate/report.ts';
import { shifted, toGbk } from '../generate/spoil.ts';
import { numberOf } from '../generate/truth.ts';
import { runs } from '../runs.ts';

const plainCase = (seed: number, template: Case['template'] = '2021'): Case => ({
  seed,
  layout: 'tab-grid',
  template,
  size: 'large',
  blanks: 'none',
  copies: 1,
  dress: plain,
});

describe('the generator', () => {
  test('makes the same document of the same case, in every layout', () => {
    const same = fc.property(anyCase(layoutNames), (wanted) => {
      expect(documentOf(wanted)).toEqual(documentOf(wanted));
    });
    fc.assert(same, runs(100));
  });

  test('balances every equation, blanks counted as nothing', () => {
    fc.assert(
      fc.property(anyCase(['tab-grid']), (wanted) => {
        const { figures } = reportOf(wanted, randomFrom(wanted.seed));
        const value = ({ row, column }: CellRef): number =>
          numberOf((row === 'cases' ? figures.disputes : figures.requests.get(row)!)[column]!) ?? 0;
        const sum = (cells: readonly CellRef[]): number => cells.reduce((n, cell) => n + value(cell), 0);
        for (const equation of templates[wanted.template].equations) expect(sum(equation.left)).toBe(sum(equation.right));
      }),
      runs(200),
    );
  });

  test('knows on which lines the headings stand', () => {
    fc.assert(
      fc.property(anyCase(layoutNames), (wanted) => {
        const { text, truths } = documentOf({
          ...wanted,
          dress: { ...wanted.dress, script: 'simplified', encoding: 'right', pinyin: false, shift: false, loose: false },
        });
        const lines = text.split(/\r?\n/);
        for (const { headings } of truths) {
          expect(headings.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
          for (const { number, line } of headings) expect(lines[line - 1]).toContain(`${'一二三四五六'[number - 1]}、`);
        }
      }),
      runs(200),
    );
  });

  test.each(['2019', '2021'] as const)('fills every place of the tables of %s', (template) => {
    const report = reportOf(plainCase(5, template), randomFrom(5));
    for (const id of ['disclosure', 'requests', 'disputes'] as const) {
      const grid = gridOf(id, report);
      for (const row of matrixOf(grid, 'repeat')) expect(row.cells.every((cell) => cell !== '')).toBe(true);
    }
    expect(Object.keys(Object.fromEntries(report.figures.requests)).length).toBe(template === '2021' ? 25 : 23);
  });

  test('reads GBK one byte out of step as the web does', () => {
    expect(new TextDecoder('gbk').decode(toGbk('（一）予以公开 123'))).toBe('（一）予以公开 123');
    expect(shifted('（一）予以公开')).toMatch(/^\?。ㄒ唬┯枰怨/);
  });
});
