import { describe, expect, test } from 'vitest';
import { templates } from '../../server/src/format/index.ts';
import type { TemplateId } from '../../server/src/format/types.ts';
import { analyse, applyEdits, fixesOf } from '../../server/src/service.ts';
import { type Case, plain } from '../generate/case.ts';
import { documentOf } from '../generate/document.ts';
import { randomFrom } from '../generate/random.ts';
import { spoil } from '../generate/report-figures.ts';

const reportIn = (template: TemplateId, layout: string): Case => ({
  seed: 41,
  layout,
  template,
  size: 'small',
  blanks: 'none',
  copies: 1,
  dress: plain,
});

/** Every cell of table three, with a layout and a change of its own, so that all are used in turn. */
const requestCells = (template: TemplateId) =>
  templates[template].requests.rows.flatMap((row, r) =>
    row.columns.map((column, c) => ({
      row: row.id,
      column: c,
      key: column.key,
      by: randomFrom(r * 7 + c).int(1, 40),
      layout: ['tab-grid', 'pipe-padded'][(r + c) % 2]!,
    })),
  );

/** The arithmetic findings of a report of which one cell is spoiled, with the cell where it stands. */
function spoiled(template: TemplateId, layout: string, row: string, column: number, by: number) {
  let right = 0;
  const { text } = documentOf(reportIn(template, layout), (figures) => {
    const result = spoil(figures, row, column, (n) => n + by);
    right = result.right;
    return result.figures;
  });
  const analysis = analyse(text);
  const table = analysis.parts[0]?.report?.[row === 'cases' ? 'disputes' : 'requests'];
  const cell = table?.rows.find((r) => r.template.id === row)?.cells[column];
  return { analysis, cell, right, findings: analysis.findings.filter((finding) => finding.code.startsWith('sum/')) };
}

describe.each(['2021', '2019'] as const)('table three of %s', (template) => {
  const cells = requestCells(template);

  test('has the cells that the template has', () => {
    expect(cells.length).toBe(template === '2021' ? 175 : 161);
  });

  test.each(['tab-grid', 'pipe-padded'])('gives no arithmetic finding when nothing is spoiled (%s)', (layout) => {
    const { findings, equations } = analyse(documentOf(reportIn(template, layout)).text);
    expect(findings.filter((finding) => finding.code.startsWith('sum/'))).toEqual([]);
    expect(equations).toEqual({ checked: template === '2021' ? 42 : 40, held: template === '2021' ? 42 : 40 });
  });

  test.each(cells)('row $row, $key: one finding, on that cell, with the right value as its fix', ({ row, column, by, layout }) => {
    const { analysis, cell, right, findings } = spoiled(template, layout, row, column, by);
    expect(findings.map(({ code, start, end }) => ({ code, start, end }))).toEqual([
      { code: 'sum/one-cell', start: cell?.start, end: cell?.end },
    ]);
    const mended = fixesOf(findings[0]!).map((fix) => applyEdits(analysis.text, fix.edits));
    expect(mended).toContain(analysis.text.slice(0, cell!.start) + right + analysis.text.slice(cell!.end));
  });
});

/**
 * The four parts and the total of a group stand in one equation and no other, so nothing tells which of the five is wrong:
 * the finding is on the equation, and correcting the spoiled cell is among its fixes only when it is the total.
 */
describe.each(['2021', '2019'] as const)('table four of %s', (template) => {
  const groups = ['review', 'direct', 'after'];
  const cells = Array.from({ length: 15 }, (_, column) => ({ column, group: groups[Math.floor(column / 5)]!, total: column % 5 === 4 }));

  test.each(cells)('cell $column: one finding, on its group’s equation', ({ column, group, total }) => {
    const { analysis, cell, right, findings } = spoiled(template, 'tab-grid', 'cases', column, column + 1);
    expect(findings.map(({ code, equations }) => ({ code, groups: equations?.map((e) => e.group) }))).toEqual([
      { code: 'sum/cases-total', groups: [group] },
    ]);
    const mended = fixesOf(findings[0]!).map((fix) => applyEdits(analysis.text, fix.edits));
    if (total) expect(mended).toContain(analysis.text.slice(0, cell!.start) + right + analysis.text.slice(cell!.end));
    expect(mended.length).toBeGreaterThan(0);
  });
});
