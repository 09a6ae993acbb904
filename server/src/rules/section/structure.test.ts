import { describe, expect, test } from 'vitest';
import { analyse } from '../../service.ts';
import { exampleText } from '../engine/sample.ts';

type Changes = readonly (readonly [string, string])[];
const rulesHere = /section\/(?:aspects|sub|assess|measures|processing|empty|parts|preface|hollow|extra)/;
const said = (changes: Changes, year = 2023): readonly (readonly [string, string])[] =>
  analyse(exampleText({ year, changes })).findings.flatMap((f) => (rulesHere.test(f.code) ? [[f.code, f.severity] as const] : []));

describe('how many parts there are said to be', () => {
  const six =
    '总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况';
  const parts = (words: string): readonly (readonly [string, string])[] => said([['编制，所列数据', `编制，${words}，所列数据`]]);

  test.each([
    `由${six}、其他需要报告的事项六部分组成`,
    `由${six}和其他需要报告的事项等六个部分组成`,
    `全文包括${six}以及其他需要报告的事项，共6个部分`,
    `包括${six.replace('行政复议、行政诉讼', '行政复议和行政诉讼')}及其他需要报告的事项六部分`,
    '包括概述、主动公开政府信息的情况、政府信息依申请公开办理情况、因政府信息公开申请行政复议、提起行政诉讼的情况、存在的主要问题及改进措施共五个部分',
    `由${six.slice(0, 18)}等六部分组成`,
    `由${six}组成`,
    '重点公开三部分内容',
    '由概述、政务信息公开情况、存在的主要问题和2024年工作思路四部分组成',
    `由${six.replace('行政复议、', '行政復（fù）議、')}、其他需要报告的事项六部分组成`,
  ])('%s', (words) => {
    expect(parts(words)).toEqual([]);
  });

  test.each([`由${six.replace('问题及改进', '问题和改进')}六部分组成`, `由${six}、依申请公开办理情况、其他需要报告的事项六部分组成`])(
    'not so: %s',
    (words) => {
      expect(parts(words)).toEqual([['section/parts-count', 'warning']]);
    },
  );
});

describe('numbers of sub-headings', () => {
  test('a list may begin anew, stand within a paragraph, and name an item of a law', () => {
    expect(said([['一是部分水利工程', '（一）公开不够及时。一是部分水利工程']])).toEqual([]);
    expect(said([['政府信息公开专栏新设', '根据第二十条第（一）项、第（五）项、第（八）项，政府信息公开专栏新设']])).toEqual([]);
    expect(said([['二是重要文件一律', '二是重要文件一律配发图表，这是基础，也是重点；三是重要文件']])).toEqual([]);
  });

  test('a number behind a half-width mark between brackets is a number', () => {
    expect(said([['（五）监督保障', '（五）监督（含评议）;（六）保障']])).toEqual([]);
    expect(said([['（五）监督保障', '（五）监督（含评议）;（七）保障']])).toEqual([['section/sub-numbering', 'warning']]);
  });

  test('a number that is skipped or repeated is told once, with its list', () => {
    expect(said([['二是重要文件一律', '三是重要文件一律']])).toEqual([['section/sub-numbering', 'warning']]);
    expect(said([['（五）监督保障', '（四）监督保障']])).toEqual([['section/sub-numbering', 'warning']]);
  });
});

describe('what section one is to hold', () => {
  test('aspects count under whatever words, and are asked for since 2021', () => {
    expect(said([['（三）政府信息管理', '（三）文件清理和属性认定']])).toEqual([]);
    expect(said([], 2020)).toEqual([]);
  });

  test('an aspect may be named by a heading alone, be it numbered like a section', () => {
    const inner = '四、建强平台\n\n栏目按主题重排，检索入口移至首页，手机端页面同步调整。';
    const found = said([
      ['（四）政府信息公开平台建设\n\n政府信息公开专栏新设河湖长制栏目，检索入口移至首页，手机端页面同步调整。', inner],
      ['本机关通过县政府门户网站公开政府信息326条', '本机关公开政府信息326条'],
    ]);
    expect(found.filter(([code]) => code === 'section/aspects')).toEqual([]);
  });

  test('figures in words are figures', () => {
    const sample = exampleText({ year: 2023, changes: [] });
    const [from, to] = [sample.indexOf('一、'), sample.indexOf('二、')];
    const said = (figure: string): readonly string[] => {
      const text = sample.slice(0, from) + sample.slice(from, to).replace(/\d+/g, figure) + sample.slice(to);
      return analyse(text).findings.flatMap((f) => (f.code === 'section/hollow' ? [f.message.zh] : []));
    };
    expect(said('二十')).toEqual([]);
    expect(said('若干')).toEqual(['总体情况没有一个数据。']);
  });

  test('assessment is asked of governments and towns, not of departments and sub-district offices', () => {
    const of = (organ: string): readonly (readonly [string, string])[] =>
      said([
        ['砚溪县水利局2023年', `${organ}2023年`],
        ['，未发生责任追究情形', ''],
      ]);
    expect(of('砚溪县水利局')).toEqual([]);
    expect(of('砚溪县城关街道办事处')).toEqual([]);
    expect(of('砚溪县人民政府办公室')).toEqual([]);
    expect(of('砚溪县松坪镇人民政府')).toEqual([['section/assessment', 'warning']]);
  });
});

describe('section six', () => {
  const six = (words: string, year = 2023): readonly (readonly [string, string])[] =>
    said([[`${year}年，本机关未收取信息处理费。`, words]], year);

  test('无 alone is a hint, words without the fee are for information, nothing at all is an error', () => {
    expect(six('无')).toEqual([['section/processing-fee', 'hint']]);
    expect(six('本机关没有其他需要报告的事项，特此说明情况。')).toEqual([['section/processing-fee', 'information']]);
    expect(six('')).toEqual([['section/empty', 'error']]);
  });

  test.each(['全年无收费情况。', '未收取任何费用。', '2023年收取信息处理费380元。'])('%s tells of the fee', (words) => {
    expect(six(words)).toEqual([]);
  });
});

test('tables without a word are one warning', () => {
  const text = exampleText({ changes: [] })
    .replace(/(一、总体情况\n\n)[\s\S]*?(二、主动公开)/, '$1$2')
    .replace(/(改进情况\n\n)（一）[\s\S]*?(六、)/, '$1$2');
  const bare = text.replace('2023年，本机关未收取信息处理费。', '');
  const found = analyse(bare).findings.filter((f) => f.code === 'section/empty');
  expect(found.map((f) => f.severity)).toEqual(['warning']);
});

test('an annex after section six is no extra section', () => {
  expect(said([['未收取信息处理费。', '未收取信息处理费。\n\n七、附表\n\n见网站。']])).toEqual([]);
});
