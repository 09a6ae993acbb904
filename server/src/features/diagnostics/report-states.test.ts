import { expect, test } from 'vitest';
import { replaced, replacedAll } from '../../../../test/replaced.ts';
import { sampleReport } from '../../rules/engine/sample.ts';
import { analyse } from '../../service.ts';
import { statesOf } from './report-states.ts';

const none = { error: 0, warning: 0, information: 0, hint: 0 };

test('each report of a document has its own findings', () => {
  const right = sampleReport(2023);
  const wrong = replaced(sampleReport(2022), '2.重复申请\t1\t0\t0\t0\t0\t0\t1', '2.重复申请\t1\t0\t0\t0\t0\t0\t9');
  const analysis = analyse(right + wrong);
  const [first, second, ...more] = statesOf(analysis);
  expect(more).toEqual([]);
  expect(first).toEqual({ start: 0, findings: none });
  expect(second!.start).toBe(analysis.parts[1]!.start);
  expect(second!.findings.error).toBeGreaterThan(0);
});

test('all findings are counted, whatever the text', () => {
  for (const text of ['', '错', replacedAll(sampleReport(), '0', '若干'), `${sampleReport()}\n`.repeat(3)]) {
    const analysis = analyse(text);
    const counted = statesOf(analysis).reduce((n, { findings }) => n + Object.values(findings).reduce((a, b) => a + b, 0), 0);
    expect(counted).toBe(analysis.findings.length);
  }
});
