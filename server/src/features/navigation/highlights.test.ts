import { describe, expect, test } from 'vitest';
import { fixtureIn, underlined } from '../../../../test/fixture.ts';
import { replaced } from '../../../../test/replaced.ts';
import { sampleReport } from '../../rules/engine/sample.ts';
import { reportIn } from '../for-tests.ts';
import { highlightsAt } from './highlights.ts';

/** What lights up where the cursor stands in a passage of `text`, as `text/kind`. */
function lit(whole: string, passage: string): string[] {
  const { text, cursor } = fixtureIn(whole, passage);
  return highlightsAt(reportIn(text), cursor).map(({ start, end, kind }) => `${text.slice(start, end)}/${kind}`);
}

const published = '（一）予以公开\t\t9\t2\t1\t0\t1\t0\t13';

describe.each([
  ['LF', sampleReport()],
  ['CRLF, after surrogate pairs', `𠀀𠮷\n\n${sampleReport()}`.replaceAll('\n', '\r\n')],
])('%s', (_name, text) => {
  test('a row total lights up the cells of its row, and the total of its column', () => {
    expect(lit(text, '（一）予以公开\t\t9\t2\t1\t0\t1\t0\t13‸')).toEqual([
      ...['9/term', '2/term', '1/term', '0/term', '1/term', '0/term'],
      '13/total',
      '29/total',
    ]);
  });

  test('a term lights up the totals of its row and of its column', () => {
    expect(lit(text, '（一）予以公开\t\t‸9\t2\t1\t0\t1\t0\t13')).toEqual(['9/term', '13/total', '22/total']);
  });

  test('a cell of the balance lights up all that takes part in it', () => {
    expect(lit(text, '一、本年新收政府信息公开申请数量\t\t\t‸21\t4\t1\t0\t2\t0\t28')).toEqual([
      '21/term',
      '28/total',
      '2/term',
      '22/total',
      '1/term',
    ]);
  });

  test('a section’s name lights up wherever it stands, in its heading and elsewhere', () => {
    const mention = replaced(text, '一是部分水利工程', '详见“其他需要报告的事项”。一是部分水利工程');
    for (const passage of ['详见“其他需‸要报告的事项”', '六、其他需‸要报告的事项']) {
      const { cursor } = fixtureIn(mention, passage);
      const lines = underlined(mention, highlightsAt(reportIn(mention), cursor))
        .replaceAll('\r', '')
        .split('\n');
      expect(lines.map((line) => line.slice(0, 14))).toEqual([
        '详见“其他需要报告的事项”。',
        '     ^^^^^^^^^',
        '六、其他需要报告的事项',
        '    ^^^^^^^^^^',
      ]);
    }
  });
});

test('table four lights up within its group', () => {
  expect(lit(sampleReport(), '1\t0\t0\t1\t‸2\t0\t1\t0\t0\t1\t1\t0\t0\t0\t1')).toEqual(['1/term', '0/term', '0/term', '1/term', '2/total']);
});

test('a row that stands twice, prose, table two, and places outside of the text light up nothing', () => {
  const text = sampleReport();
  expect(lit(replaced(text, published, `${published}\n${published}`), '\t（一）予以公开\t\t‸9')).toEqual([]);
  expect(lit(text, '水库‸水情')).toEqual([]);
  expect(lit(text, '行政许可\t1‸46')).toEqual([]);
  for (const offset of [-5, text.length + 1, Number.NaN]) expect(highlightsAt(reportIn(text), offset)).toEqual([]);
});
