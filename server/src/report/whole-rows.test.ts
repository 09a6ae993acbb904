import { expect, test } from 'vitest';
import { replaced } from '../../../test/replaced.ts';
import { sampleReport } from '../rules/engine/sample.ts';
import { readReports } from './read.ts';
import { wholeRows } from './whole-rows.ts';

const sample = sampleReport();
const line = sample.split('\n').find((one) => one.includes('5.属于三类内部事务信息'))!;
/** The ids of the whole rows of table three when these lines stand in place of that of row 3.3.5. */
const idsWith = (...lines: readonly string[]): readonly string[] => {
  const text = replaced(sample, line, () => lines.join('\n'));
  if (lines[0] !== line && text === sample) throw new Error('the sample has no such row');
  return [...wholeRows(readReports(text)[0]!.requests!).keys()];
};
const narrow = line.split('\t').slice(0, -2).join('\t');

test('every row of a table that is right is whole', () => {
  expect(idsWith(line)).toHaveLength(readReports(sample)[0]!.requests!.rows.length);
});

test('a row that lacks a cell is not', () => {
  expect(idsWith(narrow)).not.toContain('3.3.5');
  expect(idsWith(narrow)).toContain('3.3.6');
});

test('nor is one that stands twice, whichever of the two lacks a cell', () => {
  for (const lines of [
    [line, line],
    [line, narrow],
    [narrow, line],
  ])
    expect(idsWith(...lines)).not.toContain('3.3.5');
});
