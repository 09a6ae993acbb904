import { expect, test } from 'vitest';
import { replaced } from '../../../../test/replaced.ts';
import { type Analysis, analyse, applyEdits } from '../../service.ts';
import { fingerprintsOf, type Ignore, placeWords } from './ignores.ts';
import { exampleText } from './sample.ts';

const wrong = exampleText({
  changes: [
    ['二、上年结转政府信息公开申请数量\t\t\t2\t1\t0\t0\t0\t0\t3', '二、上年结转政府信息公开申请数量\t\t\t2\t1\t0\t0\t0\t0\t5'],
    ['五、存在的主要问题及改进情况', '六、存在的主要问题及改进情况'],
  ],
});
const ignoresOf = ({ findings }: Analysis): readonly Ignore[] =>
  [...fingerprintsOf(findings)].map(([finding, fingerprint]) => ({
    rule: finding.code,
    place: placeWords(finding.report, finding.own),
    fingerprint,
    reason: '已核实',
  }));
const plain = analyse(wrong);
const ignores = ignoresOf(plain);
const settings = { rules: {}, ignores };

test('what is ignored is no finding any more, and is told with its reason', () => {
  expect(plain.findings.length).toBeGreaterThan(1);
  const { findings, ignored, stale } = analyse(wrong, settings);
  expect(findings).toEqual([]);
  expect(ignored?.map(({ finding }) => finding.own)).toEqual(plain.findings.map(({ own }) => own));
  expect(stale).toEqual([]);
});

test('one ignore leaves the other findings', () => {
  const { findings } = analyse(wrong, { rules: {}, ignores: ignores.slice(0, 1) });
  expect(findings.map(({ own }) => own)).toEqual(plain.findings.slice(1).map(({ own }) => own));
});

test('an ignore survives edits elsewhere: new words before and behind, another line end, other figures in other rows', () => {
  const edited = replaced(
    replaced(replaced(wrong, '行政许可\t146', '行政许可\t147'), '（一）主动公开\n', '（一）主动公开\n\n𠀀里乡参加培训，公开工作平稳。\n'),
    '图表和问答偏少',
    '图表、问答都偏少',
  );
  expect(analyse(edited, settings).findings).toEqual([]);
  expect(analyse(edited.replaceAll('\n', '\r\n'), settings).findings).toEqual([]);
});

test('when the figure that it is about changes, or is mended, the finding is back or the ignore is stale', () => {
  const worse = analyse(replaced(wrong, '2\t1\t0\t0\t0\t0\t5', '2\t1\t0\t0\t0\t0\t6'), settings);
  expect(worse.findings.map((f) => f.code)).toEqual(['sum/one-cell']);
  expect(worse.stale?.map((i) => i.rule)).toEqual(['sum/one-cell']);
  const mended = analyse(replaced(wrong, '2\t1\t0\t0\t0\t0\t5', '2\t1\t0\t0\t0\t0\t3'), settings);
  expect([mended.findings, mended.stale?.map((i) => i.rule)]).toEqual([[], ['sum/one-cell']]);
});

test('findings alike in everything carry their number, so that each can be ignored on its own', () => {
  const { own } = plain.findings.find((f) => f.code === 'sum/one-cell')!;
  const twice = applyEdits(wrong, [{ start: wrong.length, end: wrong.length, newText: `\n${wrong}` }]);
  const prints = [...fingerprintsOf(analyse(twice).findings)].filter(([f]) => f.code === 'sum/one-cell').map(([, print]) => print);
  expect(prints).toHaveLength(2);
  expect(prints[1]).toBe(`${prints[0]}-2`);
  expect(placeWords(plain.parts[0]!.report, own)).toBe('表三「二、上年结转政府信息公开申请数量」的「总计」格');
});
