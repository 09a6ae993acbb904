import { describe, expect, test } from 'vitest';
import type { Checked } from '../../server/src/cli/check.ts';
import type { Extracted } from '../../server/src/cli/extract.ts';
import { type Label, score, worse } from './score.ts';

const label: Label = {
  file: '甲.txt',
  year: 2024,
  organ: '云岫县民政局',
  sections: [
    { number: 1, line: 3 },
    { number: 2, line: null },
  ],
  requests: { '1': [1, null, 0] },
  disclosure: { 行政事业性收费: ['1200.5'] },
  failing: [{ equation: 'row-total', row: '1' }],
  problems: [{ kind: 'blank-cells' }],
};
const read: Extracted = {
  file: '甲.txt',
  organ: '云岫县民政局',
  year: 2024,
  title: null,
  template: '2021',
  sections: [{ number: 1, title: '一、总体情况', line: 3 }],
  requests: { format: '2021', rows: { '1': [1, null, 0] } },
  disclosure: { format: '2021', rows: { 行政事业性收费: ['１２００.５万元'] } },
  disputes: null,
  notRead: [],
};
const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
const finding = (code: string, equations: Checked['findings'][number]['equations'] = []): Checked['findings'][number] => ({
  code,
  severity: 'error',
  message: '',
  range,
  equations,
});
const found: Checked = {
  file: '甲.txt',
  findings: [finding('sum/row-total', [{ equation: 'row-total', row: '1', expected: 1, actual: 2 }]), finding('cell/blank')],
  notChecked: [],
  equations: { checked: 1, held: 0 },
};

const figures = (l: Label, e: Extracted, c: Checked) => score([l], new Map([[e.file, e]]), new Map([[c.file, c]])).figures;
const perfect = figures(label, read, found);

test('a right reading scores full marks, however a number is written', () => {
  expect(perfect).toEqual({
    files: 1,
    absent: 0,
    identity: 2,
    identityRight: 2,
    headings: 1,
    headingsRight: 1,
    cells: 4,
    cellsRight: 4,
    unread: 0,
    misread: 0,
    equations: 1,
    equationsFound: 1,
    equationsFalse: 0,
    problems: 1,
    problemsFound: 1,
    falseErrors: 0,
  });
  expect(worse(perfect, perfect)).toEqual([]);
});

describe('each thing that can go wrong is counted, and is worse than the floor', () => {
  const rows = (cells: readonly (number | null)[]): Extracted => ({ ...read, requests: { format: '2021', rows: { '1': cells } } });
  const wrongSum = { equation: 'row-total', row: '2', expected: 1, actual: 2 } as const;
  test.each<[string, Extracted, Checked, string[]]>([
    ['a cell not read', rows([null, null, 0]), found, ['cells not right: 1, recorded 0']],
    ['a cell misread', rows([7, null, 0]), found, ['cells not right: 1, recorded 0', 'cells misread: 1, recorded 0']],
    ['a figure where there is a blank', rows([1, 0, 0]), found, ['cells not right: 1, recorded 0', 'cells misread: 1, recorded 0']],
    ['a heading on another line', { ...read, sections: [] }, found, ['headings missed: 1, recorded 0']],
    ['another organ', { ...read, organ: '霁川县民政局' }, found, ['years and organs missed: 1, recorded 0']],
    ['a finding missed', read, { ...found, findings: [] }, ['equations missed: 1, recorded 0', 'problems missed: 1, recorded 0']],
    [
      'a false equation',
      read,
      { ...found, findings: [...found.findings, finding('sum/row-total', [wrongSum])] },
      ['false equations: 1, recorded 0'],
    ],
    ['a file not read', { ...read, file: '乙.txt' }, found, ['files not read: 1, recorded 0']],
  ])('%s', (_, extracted, checked, losses) => expect(worse(figures(label, extracted, checked), perfect)).toEqual(losses));

  test('an error on a report that has no faults', () => {
    const clean = { ...label, failing: [], problems: [] };
    const quiet = figures(clean, read, { ...found, findings: [] });
    const loud = figures(clean, read, { ...found, findings: [finding('section/missing')] });
    expect(worse(loud, quiet)).toEqual(['false errors: 1, recorded 0']);
  });
});

test('where the structure is lost, reading nothing is right and a wrong figure is not', () => {
  const lost = { ...label, mayDecline: true };
  const nothing = figures(lost, { ...read, requests: null, disclosure: null }, { ...found, findings: [] });
  expect([nothing.cells, nothing.unread, nothing.misread, nothing.equations, nothing.problems]).toEqual([0, 0, 0, 0, 0]);
  const wrong = figures(lost, { ...read, requests: { format: '2021', rows: { '1': [5] } } }, { ...found, findings: [] });
  expect(wrong.misread).toBe(1);
});
