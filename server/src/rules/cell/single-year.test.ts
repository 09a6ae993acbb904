import { expect, test } from 'vitest';
import { replaced, replacedAll } from '../../../../test/replaced.ts';
import { analyse } from '../../service.ts';
import { sampleReport } from '../engine/sample.ts';

/** Codes of what is said of the sample report with some texts changed. */
const codes = (changes: readonly (readonly [find: string, put: string])[], year = 2023): readonly string[] =>
  analyse(changes.reduce((text, [find, put]) => replacedAll(text, find, put), sampleReport(year))).findings.map((f) => f.code);

const noRequests = [
  ['21\t4\t1\t0\t2\t0\t28', '0\t0\t0\t0\t0\t0\t0'],
  ['2\t1\t0\t0\t0\t0\t3', '0\t0\t0\t0\t0\t0\t0'],
] as const;

test('cases without applications are remarked on, unless the text tells of the year before', () => {
  expect(codes(noRequests)).toContain('cell/unrequested-cases');
  expect(codes([...noRequests, ['六、其他', '因2022年政府信息公开申请引发行政复议2件。\n\n六、其他']])).not.toContain(
    'cell/unrequested-cases',
  );
});

test('rules are remarked on below the city and in departments of every level, not in a government’s or a new district’s report', () => {
  const made = ['规章\t0\t0\t0', '规章\t1\t0\t3'] as const;
  expect(codes([made])).toContain('cell/rules-made');
  for (const organ of ['砚溪省水利厅', '砚溪自治区水利厅', '砚溪市水利局', '国家税务总局砚溪市税务局', '砚溪市发展和改革委员会']) {
    expect(codes([made, ['砚溪县水利局', organ]])).toContain('cell/rules-made');
  }
  for (const organ of [
    '砚溪市人民政府',
    '澄州市人民政府',
    '砚溪市',
    '砚溪自治州人民政府',
    '砚溪市人民政府办公室',
    '砚溪省人民政府',
    '砚溪新区管理委员会',
    '水利部',
    '国家税务总局',
  ]) {
    expect(codes([made, ['砚溪县水利局', organ]])).not.toContain('cell/rules-made');
  }
});

test('documents in force may be as many as were made and not repealed, not fewer; blank says nothing', () => {
  expect(codes([['2\t1\t9', '5\t1\t3']])).toContain('cell/valid-documents');
  expect(codes([['2\t1\t9', '5\t1\t4']])).not.toContain('cell/valid-documents');
  expect(codes([['2\t1\t9', '5\t1\t']])).not.toContain('cell/valid-documents');
  expect(codes([], 2020)).toEqual([]);
});

test('a report of zeros is left alone when its text counts no decision', () => {
  const zeros = sampleReport(2023)
    .split('\n')
    .map((line) => (line.includes('\t') ? line.replace(/(?<=\t|^)[\d.]+(?=\t|$)/g, '0') : line));
  expect(analyse(zeros.join('\n')).findings.map((f) => f.code)).not.toContain('cell/all-zero');
  const counted = replaced(zeros.join('\n'), '政府信息公开专栏新设', '全年办理行政许可146件，政府信息公开专栏新设');
  expect(analyse(counted).findings.map((f) => f.code)).toContain('cell/all-zero');
});

test('a fee beyond what an organ of its kind takes is remarked on', () => {
  const fee = (organ: string, amount: string): readonly string[] =>
    codes([
      ['砚溪县水利局', organ],
      ['行政事业性收费\t12.36', `行政事业性收费\t${amount}`],
    ]).filter((code) => code === 'cell/fee-unit');
  expect(fee('砚溪县桂岭镇人民政府', '12600')).toEqual(['cell/fee-unit']);
  expect(fee('砚溪县桂岭街道办事处', '8000')).toEqual(['cell/fee-unit']);
  expect(fee('砚溪县水利局', '1236000')).toEqual(['cell/fee-unit']);
  expect(fee('砚溪县桂岭镇人民政府', '126')).toEqual([]);
  expect(fee('砚溪县人民政府', '123600')).toEqual([]);
  expect(fee('砚溪省交通运输厅', '1236000')).toEqual([]);
});

test('a fee of table two that is ten thousand times what the text says was not converted', () => {
  const said = (words: string): readonly string[] =>
    codes([
      ['行政事业性收费\t12.36', '行政事业性收费\t123600'],
      ['未发生责任追究情形。', `未发生责任追究情形。${words}`],
    ]).filter((code) => code === 'cell/fee-unit');
  expect(said('水土保持补偿费等12.36万元。')).toEqual(['cell/fee-unit']);
  expect(said('水土保持补偿费等123600元。')).toEqual(['cell/fee-unit']);
  expect(said('水土保持补偿费等112.36万元。')).toEqual([]);
});
