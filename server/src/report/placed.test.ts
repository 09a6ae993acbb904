import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inDocument, inReport, partAt, partsIn, placedInDocument, rangeInReport, touches } from './placed.ts';
import { readDocument } from './read.ts';

const one = '云岫县水务局2023年政府信息公开工作年度报告\n一、总体情况\n平稳。\n六、其他需要报告的事项\n无。\n';
const other = '𠀀县教育局2022年政府信息公开工作年度报告\r\n一、总体情况\r\n平稳。\r\n六、其他需要报告的事项\r\n无。\r\n';

test('the reports of a document take all of it; the line break between two is in the text of neither', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(one, other), { minLength: 1, maxLength: 6 }), (reports) => {
      const text = reports.join('');
      const parts = readDocument(text);
      expect(parts.map(({ report }) => report.text)).toEqual(reports.map((own, i) => (i + 1 < reports.length ? own.trimEnd() : own)));
      expect(parts.map(({ start }) => start)).toEqual([0, ...parts.slice(0, -1).map(({ end }) => end)]);
      expect(parts.at(-1)!.end).toBe(text.length);
    }),
  );
});

test('what stands in a report stands in its document, and leads back', () => {
  const parts = readDocument(one + other + one);
  for (const part of parts) {
    const { text } = part.report;
    for (let offset = 0; offset <= text.length; offset++) {
      const there = inDocument(part, offset);
      expect(inReport(part, there)).toBe(offset);
      expect(partAt(parts, there)).toBe(part);
    }
    expect(placedInDocument(part, { start: 1, end: 3, name: '县' })).toEqual({ start: part.start + 1, end: part.start + 3, name: '县' });
  }
  expect([partAt(parts, -5), partAt(parts, 1e6)]).toEqual([parts[0], parts[2]]);
});

test('a range of a document is found in every report that it touches, cut to what lies there', () => {
  const text = one + other + one;
  const parts = readDocument(text);
  const offset = fc.integer({ min: 0, max: text.length });
  fc.assert(
    fc.property(offset, offset, (a, b) => {
      const range = { start: Math.min(a, b), end: Math.max(a, b) };
      expect(partsIn(parts, range)).toEqual(parts.filter((part) => touches(part, range)));
      for (const part of partsIn(parts, range)) {
        const { start, end } = rangeInReport(part, range);
        expect(0 <= start && start <= end && end <= part.report.text.length).toBe(true);
      }
    }),
  );
});
