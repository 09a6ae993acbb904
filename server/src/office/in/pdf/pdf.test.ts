import { describe, expect, test } from 'vitest';
import { type Mark, pdf, ruled } from '../../../../../test/office/pdf.ts';
import { imported, refusal, saidOf } from '../../../../../test/office/read.ts';

const line = (text: string, y: number, x = 72): Mark => ({ text, x, y });
/** A line of prose that fills its page from edge to edge. */
const full = '本机关严格执行政府信息公开条例的各项规定不断完善公开工作机制提升公开工作质量和实效';

describe('prose of a PDF', () => {
  test('comes over with broken lines joined, and without page numbers and running heads', async () => {
    const page = (number: number, ...lines: readonly Mark[]): readonly Mark[] => [
      line('云岫县水利局年度报告', 800, 200),
      ...lines,
      line(`- ${number} -`, 40, 290),
    ];
    const got = await imported(
      pdf(
        page(
          1,
          line('一、总体情况', 740),
          line(full.slice(0, 36), 720, 96),
          line(full.slice(0, 38), 700),
          line('结束。', 680),
          line(full.slice(0, 36), 660, 96),
        ),
        page(2, line('接着写完。', 740), line('（一）主动公开。', 720, 96)),
      ),
      '甲.pdf',
    );
    expect(got.text.split('\n').slice(0, 4)).toEqual([
      '一、总体情况',
      `${full.slice(0, 36)}${full.slice(0, 38)}结束。`,
      `${full.slice(0, 36)}接着写完。`,
      '（一）主动公开。',
    ]);
    expect(saidOf(got)).toEqual(['2 处页码没有取', '每页重复的页眉页脚没有取：“云岫县水利局年度报告”', '3 处在行末断开的文字接成了段落']);
    expect(got.pages.map(({ page: number }) => number)).toEqual([1, 2]);
    expect(got.text.slice(got.pages[1]!.start)).toMatch(/^（一）主动公开/);
  });
});

describe('a table of a PDF', () => {
  const widths = [120, 60, 60];

  test('is read by the lines that draw it, blank cells included', async () => {
    const got = await imported(
      pdf([
        line('前面是一段写得够长的文字，说明不是扫描件。', 780),
        ...ruled(72, 700, widths, [
          ['项目', '甲', '乙'],
          ['办理', '12', ''],
          ['结转', '', '7'],
        ]),
      ]),
      '甲.pdf',
    );
    expect(got.text).toContain('项目\t甲\t乙\n办理\t12\t\n结转\t\t7\n');
  });

  test('goes on where the next page begins, its header not repeated', async () => {
    const head = ['项目', '甲', '乙'];
    const got = await imported(
      pdf(
        [line('前面是一段写得够长的文字，说明不是扫描件。', 780), ...ruled(72, 120, widths, [head, ['办理', '12', '3']])],
        [...ruled(72, 780, widths, [head, ['结转', '4', '7']]), line('后面的话。', 600)],
      ),
      '甲.pdf',
    );
    expect(got.text).toContain('项目\t甲\t乙\n办理\t12\t3\n结转\t4\t7\n\n后面的话。');
  });

  test('goes on with a row that has fewer columns than the page before', async () => {
    const got = await imported(
      pdf(
        [
          line('前面是一段写得够长的文字，说明不是扫描件。', 780),
          ...ruled(72, 120, [60, 60, 60, 60], [['三、结果', '（一）公开', '12', '3']]),
        ],
        [...ruled(72, 780, [120, 60, 60], [['四、结转', '4', '7']]), line('后面的话。', 600)],
      ),
      '甲.pdf',
    );
    expect(got.text).toContain('三、结果\t（一）公开\t12\t3\n四、结转\t\t4\t7\n');
  });

  test('with words across a line gives no cells, which is said', async () => {
    const got = await imported(
      pdf([
        line('前面是一段写得够长的文字，说明不是扫描件。', 780),
        ...ruled(72, 700, widths, [
          ['项目', '甲', '乙'],
          ['办理', '123456789012345', '5'],
        ]),
      ]),
      '甲.pdf',
    );
    expect(got.text).not.toContain('\t');
    expect(got.text).toContain('123456789012345 5');
    expect(saidOf(got)).toEqual(['第 1 页有表格分不清格子，文字按行留着，没有当作表格']);
  });

  test('makes one number of figures below each other only where the first had no room to go on', async () => {
    const cellOf = (width: number): readonly Mark[] => [
      ...ruled(
        72,
        700,
        [120, width],
        [
          ['项目', '甲'],
          ['办理', ''],
        ],
        40,
      ),
      { text: '123', x: 195, y: 645, size: 9 },
      { text: '45', x: 195, y: 632, size: 9 },
    ];
    const of = async (width: number): Promise<string> =>
      (await imported(pdf([line('前面是一段写得够长的文字，说明不是扫描件。', 780), ...cellOf(width)]), '甲.pdf')).text;
    expect(await of(24)).toContain('办理\t12345\n');
    expect(await of(60)).toContain('办理\t123 / 45\n');
  });
});

test('a scan is declined with its reason', async () => {
  expect(await refusal(pdf([{ from: [0, 0], to: [100, 100] }]), '甲.pdf')).toBe(
    '是扫描件，没有文字层，不能读取；请用它的 Word 原稿，或者先做文字识别',
  );
});
