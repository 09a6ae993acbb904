import { describe, expect, it } from 'vitest';
import { templateForYear, templates } from './index.ts';
import { templateSchema } from './schema.ts';
import type { EquationId, TemplateId } from './types.ts';

const count = (id: TemplateId, equation: EquationId) => templates[id].equations.filter((e) => e.equation === equation).length;

describe.each(['2019', '2021'] as const)('the template of %s', (id) => {
  const template = templates[id];

  it('has the shape that its schema states', () => {
    expect(templateSchema.safeParse(template).error).toBeUndefined();
  });

  it('names only cells that exist in its equations', () => {
    for (const { table, left, right } of template.equations) {
      for (const ref of [...left, ...right]) {
        const row = template[table].rows.find((r) => r.id === ref.row);
        expect(row?.columns[ref.column], `${table} ${ref.row} ${ref.column}`).toBeDefined();
      }
    }
  });

  it('heads each part of table two by a line with its name and one with its columns, all of one width', () => {
    const { header, rows, groups } = template.disclosure;
    const parts = [...new Set(rows.map((row) => row.parents[0]))];
    expect(header).toHaveLength(2 * parts.length);
    expect(header.map((line) => line.reduce((n, c) => n + c.colspan, 0))).toEqual(header.map(() => 4));
    parts.forEach((part, i) => {
      expect(header[2 * i]!.map(({ label }) => label)).toEqual([part]);
      expect(groups.map(({ label }) => label)).toContain(part);
      const columns = header[2 * i + 1]!.slice(1).map(({ label }) => label);
      for (const row of rows.filter(({ parents }) => parents[0] === part)) expect(row.columns.map(({ label }) => label)).toEqual(columns);
    });
  });

  it('has as many header cells a line as the widest row, spans counted', () => {
    for (const table of [template.requests, template.disputes]) {
      const width = table.header.map((line) => line.reduce((n, c) => n + c.colspan, 0));
      expect(width[0]).toBe(table.id === 'requests' ? 10 : 15);
    }
  });
});

it('knows 25 row totals in 2021 and 23 in 2019, 7 results totals, 7 carry balances and 3 case totals in both', () => {
  expect([count('2021', 'row-total'), count('2019', 'row-total')]).toEqual([25, 23]);
  for (const id of ['2019', '2021'] as const) {
    expect([count(id, 'results-total'), count(id, 'carry-balance'), count(id, 'cases-total')]).toEqual([7, 7, 3]);
  }
});

it('asks 2019 and 2020 for the trial format and every later year for that of 2021', () => {
  expect([2019, 2020, 2021, 2025, undefined].map((y) => templateForYear(y).id)).toEqual(['2019', '2019', '2021', '2021', '2021']);
});
