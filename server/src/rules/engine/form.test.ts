import { expect, test } from 'vitest';
import { tableIds, templates } from '../../format/index.ts';
import { readReports } from '../../report/read.ts';
import { tableLines } from './form.ts';
import { sampleReport } from './sample.ts';
import { sampleFigure } from './sample-figures.ts';

test.each([2020, 2023])('every figure of the sample report of %i is read back from the cell that it was put in', (year) => {
  const [report] = readReports(sampleReport(year));
  for (const id of tableIds) {
    const table = report![id]!;
    expect(table.rows.map((row) => row.template.id)).toEqual(report!.template[id].rows.map((row) => row.id));
    for (const row of table.rows) {
      expect(row.cells.map((cell) => cell.text)).toEqual(
        row.cells.map((_, column) => sampleFigure(report!.template.id, row.template.id, column)),
      );
    }
  }
});

test.each(tableIds)('a form that is not filled in holds every label of %s and no digit in its cells', (id) => {
  for (const template of Object.values(templates)) {
    const table = template[id];
    const cells = tableLines(table).flatMap((line) => line.split('\t'));
    for (const label of [...table.rows.map((row) => row.label), ...table.header.flat().map((cell) => cell.label)])
      expect(cells).toContain(label);
    expect(cells.filter((cell) => /^\d+$/.test(cell))).toEqual([]);
  }
});

test.each(tableIds)('all lines of %s that belong together are of one width', (id) => {
  for (const template of Object.values(templates)) {
    const widths = new Set(tableLines(template[id]).map((line) => line.split('\t').length));
    expect(widths.size).toBe(1);
  }
});
