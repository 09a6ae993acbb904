import fc from 'fast-check';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { layoutNames } from '../../../../test/generate/all-layouts.ts';
import { anyCase } from '../../../../test/generate/arbitrary.ts';
import { documentOf } from '../../../../test/generate/document.ts';
import { roundTrip, ways } from '../../../../test/office/round-trip.ts';
import { runs } from '../../../../test/runs.ts';
import { readDocument } from '../../report/read.ts';
import { sampleReport } from '../../rules/engine/sample.ts';
import { analyse } from '../../service.ts';
import { laidOut } from './laid-out.ts';

const wayNames = ['docx', 'html'] as const;

test.each(wayNames)('in every layout the cells are read again as they were written: %s', async (way) => {
  await fc.assert(
    fc.asyncProperty(anyCase(layoutNames), async (wanted) => {
      // A text that was read in a wrong encoding is nobody's words.
      const { text } = documentOf({ ...wanted, dress: { ...wanted.dress, encoding: 'right' } });
      expect((await roundTrip(text, way)).otherCells).toEqual([]);
    }),
    runs(way === 'docx' ? 10 : 25),
  );
});

test.each(wayNames)('where the tables were read, everything that is no table is there again, in its order: %s', async (way) => {
  await fc.assert(
    fc.asyncProperty(anyCase(layoutNames), async (wanted) => {
      const { text } = documentOf({ ...wanted, dress: { ...wanted.dress, encoding: 'right', specks: false, shift: false, pinyin: false } });
      fc.pre(readDocument(text).every(({ report }) => laidOut(report, 'zh').notes.length === 0));
      const { passages, otherPassages } = await roundTrip(text, way);
      expect(passages).toBeGreaterThan(6);
      expect(otherPassages).toEqual([]);
    }),
    runs(way === 'docx' ? 10 : 25),
  );
});

const signed = `${sampleReport().trimEnd()}\n\n附件：1.依申请公开情况表\n\n云岫县自然资源局\n2025年1月20日\n`;
const laid = (text: string) => readDocument(text).map(({ report }) => laidOut(report, 'zh'));

test('a signature is told apart, whether its organ and date stand on lines of their own or on one', () => {
  const signatures = (text: string) => laid(text)[0]!.parts.flatMap((part) => (part.kind === 'signature' ? part.lines : []));
  expect(signatures(signed)).toEqual(['云岫县自然资源局', '2025年1月20日']);
  expect(signatures(signed.replace('局\n2025', '局2025'))).toEqual(['云岫县自然资源局', '2025年1月20日']);
  expect(signatures(sampleReport())).toEqual([]);
});

test('a date below the title is none of the prose, and a title over two lines stays one over two lines', async () => {
  const text = signed.replace(/^(.*?)(20\d\d年.*)\n/, '$1\n$2\n（2025年1月20日）\n');
  const [title, date] = laid(text)[0]!.parts;
  expect([title!.kind, date]).toEqual(['title', { kind: 'dateline', lines: ['（2025年1月20日）'] }]);
  expect(title).toMatchObject({ lines: [expect.stringMatching(/[局府县]$/), expect.stringMatching(/^20/)] });
  expect((await roundTrip(text, 'docx')).otherPassages).toEqual([]);
});

test('blanks stay blank, placeholders and zeros what they are, and nothing is added up', async () => {
  const text = sampleReport()
    .replace('一、本年新收政府信息公开申请数量\t', '一、本年新收政府信息公开申请数量\t')
    .replace(/(\n\t\t\t?)?(\d+)\t(\d+)\t(\d+)\n/, '$1\t/\t999\n');
  for (const way of wayNames) expect((await roundTrip(text, way)).otherCells).toEqual([]);
});

test.each(wayNames)('a report that is right has nothing wrong in it when it is read again: %s', async (way) => {
  for (const year of [2019, 2021, 2024]) {
    const findings = (text: string) =>
      analyse(text)
        .findings.filter(({ severity }) => severity !== 'hint')
        .map(({ code }) => code);
    expect(findings(await ways[way](laid(sampleReport(year))))).toEqual(findings(sampleReport(year)));
  }
});

test('words of a report are text in HTML', async () => {
  const text = sampleReport().replace('一、总体情况\n', '一、总体情况\n<script>alert("1")</script>&amp;<b>重</b>\n');
  const html = await ways.html(laid(text));
  expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;amp;&lt;b&gt;重&lt;/b&gt;');
  expect(html).not.toMatch(/<script|<b>|style=|class=/);
});

test('tables of HTML tell what they are called and which cells a heading is of', async () => {
  const html = await ways.html(laid(sampleReport()));
  expect(html.match(/<caption>/g)).toHaveLength(3);
  expect(html).not.toMatch(/<th(?!ead| scope="(?:col|row)(?:group)?")/);
  expect(html).toContain('<thead>');
});

test('characters that XML cannot hold do not spoil a document', async () => {
  const text = sampleReport().replace('一、总体情况\n', '一、总体情况\n本年\u0001度\ud800公开平稳。\n');
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(await (await import('./docx.ts')).docxOf(laid(text))) });
  expect(value).toContain('本年\ufffd度\ufffd公开平稳。');
});
