import { describe, expect, test } from 'vitest';
import { analyse, type DocumentFinding, fixesOf } from '../../service.ts';
import { exampleText } from '../engine/sample.ts';

const year = 2023;
/** What the rules of dates say when a sentence stands at the end of section one. */
const said = (sentence: string, code = 'date/'): readonly DocumentFinding[] =>
  foundIn([['未发生责任追究情形。', `未发生责任追究情形。${sentence}`]], code);
const foundIn = (changes: readonly (readonly [string, string])[], code = 'date/'): readonly DocumentFinding[] =>
  analyse(exampleText({ year, changes })).findings.filter((f) => f.code.startsWith(code));
const period = (words: string): readonly DocumentFinding[] => foundIn([['自2023年1月1日起至2023年12月31日止', words]]);

describe('another year is rightly named', () => {
  test.each([
    ['a comparison', '全年公开政府信息326条，较2022年增加12条。'],
    ['a growth rate', '2022年我局公开政府信息291条，2023年同比增长12%。'],
    ['final accounts of last year', '2022年，我局公开部门决算报告1份。'],
    ['last year’s problems', '针对2022年存在的问题，我局逐项改进，公开整改情况3条。'],
    ['what was carried over', '2022年结转的3件申请，我局已经办结。'],
    ['cases that old requests led to', '因2022年度政府信息公开申请引发行政复议1件，我局已经答复。'],
    ['a span of years', '2019年至2022年，我局累计公开政府信息1200条。'],
    ['the number of a document', '我局按照国办函〔2022〕15号文件公开信息3条。'],
    ['the title of a document', '我局公开《砚溪县2022年水资源公报》1份。'],
    ['a plan', '2024年，我局将公开更多信息，计划发布图解10件。'],
    ['last year’s report', '2022年，我局政府信息公开工作年度报告按时发布。'],
    ['a month of it', '2022年12月收到的3件申请，我局已经办结。'],
    ['what was received in it', '2022年收到的3件申请，我局已经办结。'],
    ['since when something runs', '2022年以来，我局公开信息均由专人审核。'],
  ])('%s', (_what, sentence) => {
    expect(said(sentence, 'date/other-year')).toEqual([]);
  });

  test('the day of publication, and the heading that names last year’s problems', () => {
    expect(foundIn([['（二）改进情况', '（二）针对2022年存在问题的改进情况']])).toEqual([]);
    expect(foundIn([['未收取信息处理费。', '未收取信息处理费。\n\n砚溪县水利局\n\n2024年1月15日']])).toEqual([]);
  });
});

describe('a year left from another report', () => {
  test.each([
    '2022年，我局收到政府信息公开申请3件，均已答复。',
    '我局2022年主动公开政府信息18条。',
    '2024年，我局未收到政府信息公开申请。',
    '我局2022年公开的政府信息共18条。',
  ])('%s', (sentence) => {
    expect(said(sentence, 'date/other-year').map((f) => f.severity)).toEqual(['warning']);
  });

  test('several places are one finding, whose fix mends all of them', () => {
    const text = exampleText({ year, changes: [['未发生责任追究情形。', '2022年，我局收到申请28件。2022年，我局办结申请29件。']] });
    const analysis = analyse(text);
    const [finding, ...more] = analysis.findings.filter((f) => f.code === 'date/other-year');
    expect(more).toEqual([]);
    expect(finding!.message.zh).toContain('共 2 处');
    expect(fixesOf(finding!)[0]!.edits).toHaveLength(2);
  });

  test('where the period is of that year, too, only the period is a finding', () => {
    const findings = foundIn([
      ['自2023年1月1日起至2023年12月31日止', '自2022年1月1日起至2022年12月31日止'],
      ['2023年，本机关通过', '2022年，本机关通过'],
    ]);
    expect(findings.map((f) => f.code)).toEqual(['date/period']);
  });
});

test('a day of three digits is none', () => {
  expect(said('培训班于2023年12月311日结束。', 'date/impossible')).toHaveLength(1);
});

describe('the period of the figures', () => {
  test.each([
    '自2023年1月1日至12月31日',
    '为2023年1月1日—2023年12月31日',
    '从 2023 年 1 月 1 日起，到 2023 年 12 月 31 日止',
    '为２０２３年１月１日至１２月３１日',
  ])('is right: %s', (words) => {
    expect(period(words)).toEqual([]);
  });

  test.each([
    ['自2023年1月1日起至2022年12月31日止', 'warning'],
    ['自2023年1月1日起至202323年12月31日止', 'warning'],
    ['自2022年1月1日起至2022年12月31日止', 'warning'],
    ['自2023年1月1日起至2023年12月30日止', 'warning'],
    ['自2023年3月18日起至2023年12月31日止', 'warning'],
  ])('%s is an %s', (words, severity) => {
    expect(period(words).map((f) => [f.code, f.severity])).toEqual([['date/period', severity]]);
  });

  test.each(['202', '', '2023年', '2023年1', '12月'])(
    'that breaks off behind 「至%s」 at the end of its paragraph is a warning',
    (last) => {
      expect(period(`自2023年1月1日起至${last}。\n\n数据由各科室提供`).map((f) => [f.code, f.severity])).toEqual([
        ['date/period', 'warning'],
      ]);
    },
  );

  test('that goes on in the next line is whole', () => {
    expect(period('自2023年1月1日起至2023\n年12月31日止')).toEqual([]);
  });

  test('half a year of which something is counted is none of the report’s', () => {
    expect(said('据统计，2023年1月1日至6月30日发布招聘信息61期。', 'date/period')).toEqual([]);
  });

  test('a period that is compared with is none of the report’s', () => {
    expect(said('与2022年1月1日至12月31日的统计数据相比，申请量上升。', 'date/period')).toEqual([]);
  });
});

describe('dates that do not exist', () => {
  test.each([
    '会议于2023年13月2日召开。',
    '会议于2023年2月29日召开。',
    '会议于4月31日召开。',
    '会议于20233年5月召开。',
    '20233年，公开水情。',
    '2222年公开水情信息。',
    '203年，全县水情平稳。',
    '公布203年度水情。',
  ])('%s', (sentence) => {
    expect(said(sentence).map((f) => [f.code, f.severity])).toEqual([['date/impossible', 'warning']]);
  });

  test.each([
    '会议于2024年2月29日召开。',
    '1-13月累计数另行公布。',
    '历时2000年的水利遗产专题上线。',
    '建成200年来首次公开。',
    '树龄约201年的古树名录已公开。',
    '使用权为205年后收回。',
    '距今5200年的遗址图片上线。',
    '会议于12月31日召开。',
    '公开水情信息429条，其中北坝348条、开发区55条、南坝26\n\n2023年水情公开得到落实，但是仍有不足之处。',
    '已有200年历史、逾201年的石桥图片上线。',
  ])('but these are none: %s', (sentence) => {
    expect(said(sentence, 'date/impossible')).toEqual([]);
  });
});

test('towns and sub-districts have no date of publication, departments have the end of January', () => {
  const signed = (organ: string): readonly DocumentFinding[] =>
    foundIn([
      ['砚溪县水利局2023年', `${organ}2023年`],
      ['未收取信息处理费。', `未收取信息处理费。\n\n${organ}\n\n2024年2月6日`],
    ]);
  expect(signed('砚溪县水利局').map((f) => f.code)).toEqual(['date/deadline']);
  expect(signed('砚溪县松坪镇人民政府')).toEqual([]);
  expect(signed('砚溪县城关街道办事处')).toEqual([]);
  expect(signed('砚溪县人民政府')).toEqual([]);
});

test('the last days of the year are the whole year', () => {
  for (const words of ['截至2023年12月31日', '截至2023年底', '截至2023年12月底', '截至目前'])
    expect(said(`${words}，公开信息326条。`)).toEqual([]);
  expect(said('截至2023年11月底，公开信息326条。').map((f) => [f.code, f.severity])).toEqual([['date/cutoff', 'information']]);
});

test('a page that was published before the year ended, in any way of writing the day', () => {
  const shown = (date: string): readonly string[] =>
    foundIn([['本报告依据', `发布时间：${date}\n\n本报告依据`]], 'date/signature').map((f) => f.severity);
  expect(['2023-01-16', '2022/12/30', '2023年11月3日', '2023.06.01'].map(shown)).toEqual([
    ['warning'],
    ['warning'],
    ['warning'],
    ['warning'],
  ]);
  expect(['2024-01-16', '2023-12-29', '2025年3月1日'].map(shown)).toEqual([[], ['information'], []]);
});
