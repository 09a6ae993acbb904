import { describe, expect, test } from 'vitest';
import { replaced } from '../../../../test/replaced.ts';
import { sampleReport } from '../../rules/engine/sample.ts';
import { analyse } from '../../service.ts';
import { highlightsAt } from './highlights.ts';

/** What lights up at the first place of `pointed` that `text` has, as `text/kind`. */
function lit(text: string, pointed: string, ahead = 0): string[] {
  const at = text.indexOf(pointed);
  expect(at).toBeGreaterThanOrEqual(0);
  return highlightsAt(analyse(text), at + ahead).map(({ start, end, kind }) => `${text.slice(start, end)}/${kind}`);
}

const published = '（一）予以公开\t\t9\t2\t1\t0\t1\t0\t13';
const label = '（一）予以公开\t\t'.length;

describe.each([
  ['LF', sampleReport()],
  ['CRLF, after surrogate pairs', `𠀀𠮷\n\n${sampleReport()}`.replaceAll('\n', '\r\n')],
])('%s', (_name, text) => {
  test('a row total lights up the cells of its row, and the total of its column', () => {
    expect(lit(text, published, published.length)).toEqual([
      ...['9/term', '2/term', '1/term', '0/term', '1/term', '0/term'],
      '13/total',
      '29/total',
    ]);
  });

  test('a term lights up the totals of its row and of its column', () => {
    expect(lit(text, published, label)).toEqual(['9/term', '13/total', '22/total']);
  });

  test('a cell of the balance lights up all that takes part in it', () => {
    const received = '一、本年新收政府信息公开申请数量\t\t\t21\t4\t1\t0\t2\t0\t28';
    expect(lit(text, received, received.indexOf('21'))).toEqual(['21/term', '28/total', '2/term', '22/total', '1/term']);
  });

  test('a section’s name lights up wherever it stands, in its heading and elsewhere', () => {
    const mention = replaced(text, '一是部分水利工程', '详见“其他需要报告的事项”。一是部分水利工程');
    const both = ['其他需要报告的事项/name', '其他需要报告的事项/name'];
    expect(lit(mention, '其他需要报告的事项”', 3)).toEqual(both);
    expect(lit(mention, '六、其他需要报告的事项', 5)).toEqual(both);
  });
});

test('table four lights up within its group', () => {
  const row = '1\t0\t0\t1\t2\t0\t1\t0\t0\t1\t1\t0\t0\t0\t1';
  expect(lit(sampleReport(), row, 8)).toEqual(['1/term', '0/term', '0/term', '1/term', '2/total']);
});

test('a row that stands twice, prose, table two, and places outside of the text light up nothing', () => {
  const text = sampleReport();
  expect(lit(replaced(text, published, `${published}\n${published}`), published, label)).toEqual([]);
  expect(lit(text, '水库水情', 2)).toEqual([]);
  expect(lit(text, '行政许可\t146', 6)).toEqual([]);
  for (const offset of [-5, text.length + 1, Number.NaN]) expect(highlightsAt(analyse(text), offset)).toEqual([]);
});
