import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fixtureIn } from '../../../../test/fixture.ts';
import { sampleReport } from '../../rules/engine/sample.ts';
import { asked, reportIn } from '../for-tests.ts';
import { selectionsAt } from './selection-ranges.ts';

const windows = `${sampleReport()}`.replaceAll('\n', '\r\n');

/** The growing selection from the cursor in a passage of `text` on, each cut in its middle so that it reads at a glance. */
function grown(whole: string, passage: string): string[] {
  const { text, cursor } = fixtureIn(whole, passage);
  return selectionsAt(reportIn(text), cursor).map(({ start, end }) => shown(text.slice(start, end)));
}

const shown = (text: string): string => (text.length > 24 ? `${text.slice(0, 8)}…${text.slice(-8)}` : text);

test.each([sampleReport(), windows])('in a table: cell, row, table, section, report', (text) => {
  const eol = text.includes('\r') ? '\r\n' : '\n';
  expect(grown(text, '2.重复申请\t1‸')).toEqual([
    '1',
    '\t\t2.重复申请\t1\t0\t0\t0\t0\t0\t1',
    shown(text.slice(text.indexOf('（本列数据'), text.indexOf(`${eol}${eol}四、`))),
    shown(text.slice(text.indexOf('三、收到和'), text.indexOf(`${eol}${eol}四、`))),
    shown(text),
  ]);
});

test.each([sampleReport(), windows])('in prose: sentence, line, sub-heading, section, report', (text) => {
  expect(grown(text, '政策‸解读形式单一')).toEqual([
    '二是政策解读形式单一，图表和问答偏少。',
    '一是部分水利工程…图表和问答偏少。',
    '（一）存在的主要…图表和问答偏少。',
    '五、存在的主要问…请群众代表试读。',
    shown(text),
  ]);
});

test('a label grows to its row', () => {
  expect(grown(sampleReport(), '2.重‸复申请').slice(0, 2)).toEqual(['2.重复申请', expect.stringContaining('2.重复申请\t1')]);
});

test('of several reports the last is the whole of the one that is pointed at', () => {
  const text = `𠀀\n${sampleReport(2022)}\n${sampleReport(2023)}`;
  const { report, offset } = asked(text, text.lastIndexOf('一是部分'));
  const ranges = selectionsAt(report, offset);
  expect(report.text).toMatch(/^砚溪县水利局2023年/);
  expect(ranges.at(-1)).toEqual({ start: 0, end: report.text.length });
});

test('anywhere in any text: at least one range, each inside the next and larger, all inside the text', () => {
  const pieces = fc.constantFrom(
    '一、总体情况',
    '（一）主动公开',
    '𠀀',
    '\r\n',
    '\n',
    '。',
    '\t',
    '1',
    '规章\t1\t2\t3',
    '（七）总计\t\t1\t2',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), fc.integer({ min: -3, max: 300 }), (parts, offset) => {
      const text = parts.join('');
      const ranges = selectionsAt(reportIn(text), offset);
      expect(ranges.length).toBeGreaterThan(0);
      for (const [i, { start, end }] of ranges.entries()) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(text.length);
        const inner = ranges[i - 1];
        if (inner) expect(start <= inner.start && inner.end <= end && end - start > inner.end - inner.start).toBe(true);
      }
    }),
  );
});
