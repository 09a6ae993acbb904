import { describe, expect, test } from 'vitest';
import { emptyArchive, withReport } from '../../archive/archive.ts';
import { neighboursIn } from '../../archive/neighbours.ts';
import { readDocument } from '../../report/read.ts';
import { analyse } from '../../service.ts';
import { exampleText } from '../engine/sample.ts';

const received = '一、本年新收政府信息公开申请数量\t\t\t';
const words = '本机关全年新收政府信息公开申请28件';

/** What is said of growth where 28 were received in 2023 and 24 in 2022, as `claim` tells it. */
function saidOf(claim: string): readonly string[] {
  const now = exampleText({ year: 2023, changes: [] });
  const row = now.split('\n').find((line) => line.startsWith(received))!;
  const before = exampleText({ year: 2022, changes: [] }).replace(row, `${received}17\t4\t1\t0\t2\t0\t24`);
  expect(row.endsWith('\t28')).toBe(true);
  expect(now.split(words)).toHaveLength(2);
  const archive = withReport(emptyArchive(), 'file:///w/before.txt', readDocument(before));
  const { findings } = analyse(now.replace(words, claim), undefined, undefined, neighboursIn(archive, 'file:///w/a.txt'));
  return findings.filter((f) => f.code === 'years/growth').map((f) => /应为(.+?)。/.exec(f.message.zh)![1]!);
}

describe('a growth that the two years’ tables do not give is told', () => {
  test.each([
    ['比上年增加6件', '增加4件'],
    ['较2022年多3件', '多4件'],
    ['同比上涨20%', '上涨17%'],
    ['同比增幅为20.0%', '增幅16.7%'],
    ['与上年相比，增加6件', '增加4件'],
    ['与2022年相比，减少4件', '增加4件'],
    ['较2022年的24件增加5件', '增加4件'],
    ['较上年增加4件，增长20.0%', '增长16.7%'],
    ['较上年增加4件，增幅达20.0%', '增幅16.7%'],
    ['2022年为22件', '24件'],
    ['上年为26件', '24件'],
  ])('%s', (claim, right) => {
    expect(saidOf(`${words}，${claim}`)).toEqual([right]);
  });

  test('a base in brackets', () => expect(saidOf(`${words}（2022年26件）`)).toEqual(['24件']));
  test('a number that is told otherwise', () => expect(saidOf('本机关全年政府信息公开申请数量为28件，比上年增加6件')).toEqual(['增加4件']));
});

describe('a growth that holds, or that is of something else, is left alone', () => {
  test.each([
    '比上年增加4件',
    '较2022年的24件增加4件，增长16.7%',
    '与上年相比，增加4件，增幅16.7%',
    '上年为24件',
    '2021年为19件',
    '比2021年增加9件',
    '占全县的12%',
    '主动公开信息305条，比上年增加60条，增长30%',
    '上年结转2件',
    '接待咨询120件，较上年增加9件',
    '其中网上申请20件，比上年增加9件',
  ])('%s', (claim) => expect(saidOf(`${words}，${claim}`)).toEqual([]));
});
