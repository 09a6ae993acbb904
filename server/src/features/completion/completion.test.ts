import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixture } from '../../../../test/fixture.ts';
import { replaced, replacedAll } from '../../../../test/replaced.ts';
import { runs } from '../../../../test/runs.ts';
import { sampleReport } from '../../rules/engine/sample.ts';
import { analyse, applyEdits } from '../../service.ts';
import { reportIn } from '../for-tests.ts';
import { completionsAt } from './completion.ts';
import { escapeSnippet } from './suggestion.ts';

const sample = sampleReport();

/** What is offered where `‸` stands. */
function offered(marked: string) {
  const { text, cursor } = fixture(marked);
  return completionsAt(reportIn(text), cursor, 'zh').map((suggestion) => ({
    ...suggestion,
    result: applyEdits(text, [{ ...suggestion.range, newText: suggestion.text ?? '' }]),
  }));
}

const labels = (marked: string): string[] => offered(marked).map(({ label }) => label);

/** The sample report with `find` replaced. */
function changed(find: string, put: string): string {
  expect(sample.split(find)).toHaveLength(2);
  return replaced(sample, find, put);
}

describe('citations', () => {
  const prose = (words: string): string => changed('答复前均由政策法规股核对。', `${words}答复前核对。`);

  test('after an article’s 第 come its items with their text, and its paragraphs where it has several', () => {
    const found = offered(prose('依据《条例》第三十六条第‸'));
    expect(found.map(({ label }) => label)).toEqual(['一', '二', '三', '四', '五', '六', '七'].map((n) => `第（${n}）项`));
    expect(found[6]!.documentation).toContain('（七）项'.slice(1, 2));
    expect(found[6]!.documentation).toContain('工商、不动产登记资料');
    expect(found[6]!.result).toContain('依据《条例》第三十六条第（七）项答复前核对。');
    expect(labels(prose('依据《条例》第十六条第‸'))).toEqual(['第一款', '第二款']);
    expect(labels(prose('依据《条例》第五十条第一款第‸'))).toHaveLength(5);
  });

  test('a bare article is taken for the regulation’s, one of an unknown document for nothing', () => {
    expect(labels(prose('第二十条第‸')).length).toBeGreaterThan(10);
    expect(labels(prose('《砚溪县用水办法》第二十条第‸'))).toEqual([]);
  });

  test('a bracket or a numeral that was typed is part of it, and a bracket that the editor closed as well', () => {
    const bracket = offered(prose('《条例》第二十条第（‸）')).find(({ label }) => label === '第（五）项')!;
    expect(bracket.result).toContain('《条例》第二十条第（五）项答复前核对。');
    const numeral = offered(prose('《条例》第二十条第五‸')).find(({ label }) => label === '第（五）项')!;
    expect(numeral.filter.startsWith('第五')).toBe(true);
    expect(numeral.result).toContain('《条例》第二十条第（五）项答复前核对。');
  });

  test('what is replaced begins with what the label begins with', () => {
    for (const marked of [
      '依据《‸》',
      '依据《政府信‸',
      '依据《公开条‸',
      '《条例》第‸',
      '《条例》第二‸',
      '《条例》第二十条第（‸）',
      '国办函〔‸〕',
    ]) {
      const { text } = fixture(prose(marked));
      const all = offered(prose(marked));
      expect(all.length, marked).toBeGreaterThan(0);
      for (const { label, range, filter, text: put } of all) {
        const typed = text.slice(range.start, range.end);
        expect([label[0], filter[0], put![0]], `${marked} ${label}`).toEqual([typed[0], typed[0], typed[0]]);
      }
    }
  });

  test('after the name of a document come its articles', () => {
    expect(labels(prose('《条例》第‸'))).toHaveLength(56);
    expect(labels(prose('国办函〔2021〕132号第‸'))).toHaveLength(8);
  });

  test('after 《 come the titles, of the formats only the year’s own', () => {
    const found = offered(prose('依据《‸》'));
    expect(found.map(({ label }) => label)).toContain('《中华人民共和国政府信息公开条例》');
    expect(found.map(({ detail }) => detail)).toContain('国办公开办函〔2021〕30号');
    expect(found.map(({ detail }) => detail)).not.toContain('国办公开办函〔2019〕60号');
    expect(found[0]!.result).toContain('依据《中华人民共和国政府信息公开条例》答复前核对。');
    expect(labels(prose('依据《政府信‸'))).toContain('《政府信息公开条例》');
  });

  test('a document’s number and the organ’s name once they were begun', () => {
    expect(labels(prose('依据国办公开‸'))).toEqual(['国办公开办函〔2021〕30号', '国办公开办函〔2019〕60号', '国办公开办函〔2016〕201号']);
    expect(offered(prose('依据国办函〔‸〕'))[0]!.result).toContain('依据国办函〔2021〕132号答复前核对。');
    expect(labels(prose('由砚溪县‸'))).toEqual(['砚溪县水利局']);
    expect(labels(prose('由砚溪县水利局‸'))).toEqual([]);
    expect(labels(prose('由砚溪‸县水利局'))).toEqual([]);
  });
});

describe('at the beginning of a line', () => {
  test('headings that are missing, the next first, with the empty table where there is none', () => {
    const cut = sample.slice(0, sample.indexOf('四、政府信息公开行政复议'));
    expect(labels(`${cut}‸`).slice(0, 4)).toEqual([
      '四、政府信息公开行政复议、行政诉讼情况（表四）',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ]);
    const whole = offered(`${cut}四‸`);
    const { disputes } = reportIn(whole[0]!.result);
    expect(disputes?.rows[0]?.cells.every((cell) => cell.kind === 'blank')).toBe(true);
    expect(labels(`${cut}存在‸`)).toEqual(['五、存在的主要问题及改进情况']);
  });

  test('a heading that is begun between two tables is offered', () => {
    expect(labels(changed('四、政府信息公开行政复议、行政诉讼情况', '四‸'))).toEqual(['四、政府信息公开行政复议、行政诉讼情况']);
  });

  test('headings that are there are not offered', () => {
    expect(labels(changed('（二）改进情况\n', '（二）改进情况\n\n‸\n')).filter((label) => /^[一二三四五六]、/.test(label))).toEqual([]);
  });

  test('aspects of section one that are missing', () => {
    expect(labels(changed('（三）政府信息管理', '‸'))).toEqual(['（三）政府信息管理']);
    expect(labels(changed('（三）政府信息管理', '政府信息‸'))).toEqual(['（三）政府信息管理']);
  });

  test('labels of rows that the table lacks, with what they rest on', () => {
    const row = '\t\t2.重复申请\t1\t0\t0\t0\t0\t0\t1\n';
    const found = offered(changed(row, '\t\t2.‸\n'));
    expect(found.map(({ label }) => label)).toEqual(['2.重复申请']);
    expect(found[0]!.documentation).toContain('第三十六条第六项');
    expect(found[0]!.result).toContain('\n\t\t2.重复申请\n');
  });

  test('an empty table where a section has none', () => {
    const from = sample.indexOf('行政复议\t');
    const without = `${sample.slice(0, from)}‸\n\n${sample.slice(sample.indexOf('五、存在的'))}`;
    expect(labels(without)[0]).toBe('表四 政府信息公开行政复议、行政诉讼情况');
    expect(analyse(offered(without)[0]!.result).parts[0]!.report.disputes).toBeDefined();
  });

  test('sentences of section six with the figures of the tables', () => {
    const found = offered(changed('2023年，本机关未收取信息处理费。', '‸'));
    expect(found.map(({ label }) => label)).toEqual([
      '2023年，本机关未收取信息处理费。',
      '2023年，本机关收取信息处理费　元。',
      '2023年，本机关新收政府信息公开申请28件，上年结转3件，办结29件，结转下年度继续办理2件。',
      '2023年，本机关因政府信息公开工作被申请行政复议2件，被提起行政诉讼2件。',
      '本机关没有其他需要报告的事项。',
    ]);
    expect(found[1]).toMatchObject({ text: null, snippet: `2023年，本机关收取信息处理费\${1:0}元。$0` });
  });

  test('a sentence whose figures cannot be read is left out', () => {
    const blank = replaced(replaced(sample, '\t21\t4\t1\t0\t2\t0\t28', '\t21\t4\t1\t0\t2\t0\t'), '2023年，本机关未收取信息处理费。', '‸');
    expect(labels(blank).some((label) => label.includes('新收'))).toBe(false);
  });

  test('with the line ends of Windows', () => {
    const cut = `𠀀\n${sample.slice(0, sample.indexOf('四、政府信息公开行政复议'))}四‸`.replaceAll('\n', '\r\n');
    const [first] = offered(cut);
    expect(first!.text!.includes('\r\n')).toBe(true);
    expect(first!.result.replaceAll('\r\n', '').includes('\n')).toBe(false);
  });
});

describe('silence', () => {
  test.each([
    ['inside prose', changed('手机端页面同步调整', '手机端‸页面同步调整')],
    ['at the end of prose', changed('手机端页面同步调整。', '手机端页面同步调整‸')],
    ['in a quarter of the year', changed('按季度通报', '按第‸一季度通报')],
    ['in a cell', changed('2.重复申请\t1\t0', '2.重复申请\t1‸\t0')],
    ['in a blank cell', changed('2.重复申请\t1\t0', '2.重复申请\t1\t‸')],
    ['behind a closed title', changed('按季度通报', '按《砚溪县用水办法》‸通报')],
    ['in a long line', `${'𠀀'.repeat(5000)}‸`],
    ['in nothing', '‸'],
  ])('%s', (_name, marked) => expect(labels(marked).filter((label) => !/^[一二三四五六]、/.test(label))).toEqual([]));

  test('outside of the text', () => {
    for (const offset of [-1, sample.length + 1, Number.NaN]) expect(completionsAt(reportIn(sample), offset, 'zh')).toEqual([]);
  });
});

test('text of the report is shown and inserted as text', () => {
  const hostile = replaced(replacedAll(sample, '砚溪县水利局', '砚溪县`[x](y)$1水利局'), '答复前均由', '由砚溪县`‸');
  const found = offered(hostile);
  expect(found.map(({ kind }) => kind)).toEqual(['organ']);
  for (const { label, documentation, snippet } of found) {
    expect(documentation).not.toMatch(/(?<!\\)\]\(/);
    expect(snippet).toBeNull();
    expect(label.startsWith('砚溪县')).toBe(true);
  }
  expect(escapeSnippet('价$1 {2} \\')).toBe('价\\$1 {2\\} \\\\');
});

test('anywhere: what is replaced ends the words before the cursor, and nothing before the line is touched', () => {
  const prefixes = fc.integer({ min: 0, max: sample.length });
  fc.assert(
    fc.property(prefixes, (offset) => {
      const text = sample.slice(0, offset);
      for (const { range } of completionsAt(reportIn(text), offset, 'en')) {
        expect(range.start).toBeGreaterThan(text.lastIndexOf('\n'));
        expect(range.end).toBe(offset);
      }
    }),
    runs(30),
  );
});
