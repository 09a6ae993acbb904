import { expect, test } from 'vitest';
import { replaced } from '../../../test/replaced.ts';
import { sampleReport } from '../rules/engine/sample.ts';
import { readReports } from './read.ts';

/** What was read of two neighbouring rows, each with a figure of its own, whose labels have lost characters. */
function readOf(third: string, fourth: string, swapped: boolean): readonly string[] {
  const sample = sampleReport();
  const lines = (words: string): string => sample.slice(sample.indexOf(words), sample.indexOf('\n', sample.indexOf(words)) + 1);
  const [a, b] = [lines('5.属于三类'), lines('6.属于四类')];
  const row = (own: string, words: string, put: string, figure: number): string =>
    `${replaced(own, words, put).split('\t').slice(0, -7).join('\t')}\t${figure}\t0\t0\t0\t0\t0\t${figure}\n`;
  const c = row(a, '5.属于三类内部事务信息', third, 31);
  const d = row(b, '6.属于四类过程性信息', fourth, 47);
  const at = sample.indexOf(a);
  const text = sample.slice(0, at) + (swapped ? d + c : c + d) + sample.slice(at + a.length + b.length);
  const rows = readReports(text)[0]!.requests!.rows.filter(({ template }) => template.id === '3.3.5' || template.id === '3.3.6');
  return rows.map(({ template, cells }) => `${template.id} ${cells[0]!.text}`);
}

const damaged = ['5.属於三类(lei)�(nei)部事�(wu)信息', '6.属於四�(lei)过程性信息'] as const;

test('damaged labels in the form’s order have the places of their rows', () => {
  expect(readOf(...damaged, false)).toEqual(['3.3.5 31', '3.3.6 47']);
});

test('where they have changed places, no figure is the other row’s', () => {
  expect(readOf(...damaged, true)).toEqual([]);
});

test('labels that are only misspelt name their rows wherever they stand', () => {
  expect(readOf('5.属于三类内部市务信息', '6.属于四类过程形信息', true)).toEqual(['3.3.6 47', '3.3.5 31']);
});
