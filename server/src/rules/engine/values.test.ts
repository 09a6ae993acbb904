import { expect, test } from 'vitest';
import { replaced, replacedAll } from '../../../../test/replaced.ts';
import { readReports } from '../../report/read.ts';
import { sampleReport } from './sample.ts';
import { keepsValues } from './values.ts';

const read = (change: (text: string) => string = (text) => text) => readReports(change(sampleReport(2023)));
const row = '二、上年结转政府信息公开申请数量\t\t\t2\t1\t0\t0\t0\t0\t3';

test('the figures that are read stay, whatever is done to the words; another figure, a lost one or a lost row does not pass', () => {
  expect(
    keepsValues(
      read(),
      read((text) => replacedAll(text, '，', ',')),
    ),
  ).toBe(true);
  const changes = [replaced(row, '\t2\t1', '\t21\t'), replaced(row, /3$/, '5'), replaced(row, /3$/, ''), ''];
  for (const other of changes)
    expect(
      keepsValues(
        read(),
        read((text) => replaced(text, row, other)),
      ),
      other,
    ).toBe(false);
});

test('a figure that could not be read before may be read now', () => {
  expect(
    keepsValues(
      read((text) => replaced(text, row, replaced(row, /3$/, '三个'))),
      read(),
    ),
  ).toBe(true);
});
