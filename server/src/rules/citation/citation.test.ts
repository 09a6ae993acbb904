import { describe, expect, test } from 'vitest';
import { analyse, type DocumentFinding } from '../../service.ts';
import { exampleText } from '../engine/sample.ts';

const foundIn = (changes: readonly (readonly [string, string])[], year = 2023): readonly DocumentFinding[] =>
  analyse(exampleText({ year, changes })).findings.filter((f) => f.code.startsWith('citation/'));
const said = (sentence: string): readonly (readonly [string, string])[] =>
  foundIn([['未发生责任追究情形。', `未发生责任追究情形。${sentence}`]]).map((f) => [f.code, f.severity]);

describe('what rests on a superseded text', () => {
  test('the trial format since 2021, not for 2020, and not where the present one is cited beside it', () => {
    const trial = '国办公开办函〔2019〕60号';
    expect(foundIn([['国办公开办函〔2021〕30号', trial]]).map((f) => f.code)).toEqual(['citation/superseded']);
    expect(foundIn([], 2020)).toEqual([]);
    expect(foundIn([['国办公开办函〔2021〕30号', `国办公开办函〔2021〕30号，${trial}同时停止使用`]])).toEqual([]);
  });

  test('decree 492, and article 32 as the basis of the report; article 32 of today is about third parties', () => {
    expect(
      foundIn([['《中华人民共和国政府信息公开条例》和', '《中华人民共和国政府信息公开条例》（国务院令第492号）和']]).map((f) => f.code),
    ).toEqual(['citation/superseded']);
    expect(said('依照《中华人民共和国政府信息公开条例》第三十二条征求第三方意见1件。')).toEqual([]);
    expect(said('依照《中华人民共和国政府信息公开条例》第三十二条编制年度报告。')).toEqual([['citation/superseded', 'warning']]);
  });
});

test.each([
  '落实《砚溪县2023年政务公开工作要点》。',
  '落实2022年、2023年政务公开工作要点和2023年政务公开要点。',
  '印发2024年政务公开工作要点。',
])('the plan of the report year is right: %s', (sentence) => {
  expect(said(sentence)).toEqual([]);
});

test('brackets of every kind are one finding; the number of a court’s case is none', () => {
  expect(said('依照国办发[2022]15号、县政办发【2023】8号、县政发（2023）2号文件办理。')).toEqual([['citation/brackets', 'information']]);
  expect(said('法院作出（2023）砚01行初12号判决，驳回诉讼请求。')).toEqual([]);
  expect(said('依照国办发20225号文件办理。')).toEqual([['citation/number-lost', 'warning']]);
});

describe('words of the form and placeholders', () => {
  test.each([
    ['（请填写）', 'citation/instructions', 'warning'],
    ['依照第五十条第四项规定的各级人民政府“工作考核、社会评议和责任追究结果情况”办理。', 'citation/instructions', 'warning'],
    ['不同渠道和方式公开相同信息计62条。', 'citation/instructions', 'warning'],
    ['公开信息××条。', 'citation/placeholder', 'warning'],
    ['公开信息____条。', 'citation/placeholder', 'warning'],
    ['由{单位}办理。', 'citation/placeholder', 'warning'],
    ['XX局于XXXX年XX月公布。', 'citation/placeholder', 'warning'],
    ['某局公开信息3条。', 'citation/placeholder', 'information'],
  ])('%s', (sentence, code, severity) => {
    expect(new Set(said(sentence).map(([c, s]) => `${c} ${s}`))).toEqual(new Set([`${code} ${severity}`]));
  });

  test.each([
    '主动公开信息62条（不同渠道和方式公开相同信息计1条）。',
    '咨询电话138****1234、35*************123。',
    '网址为www.yanxi.gov.cn/zwxxgk/xxgk_1.html，邮箱zw_xxgk@yanxi.gov.cn。',
    '5G+工业互联网、“1+X”制度、XX-12型号、X射线、3×3平方米。',
    '在此处办理，请填写申请表。',
  ])('but not %s', (sentence) => {
    expect(said(sentence)).toEqual([]);
  });

  test('a blank form without organ and year is told, not blamed', () => {
    const text = '政府信息公开工作年度报告格式\n\n一、总体情况\n\n（文字描述）\n\n六、其他需要报告的事项\n\n（文字描述）\n';
    const found = analyse(text).findings.filter((f) => f.code === 'citation/instructions');
    expect(found.map((f) => f.severity)).toEqual(['information']);
  });
});

test('the full name is asked for at the first mention only', () => {
  expect(said('认真贯彻《政府信息公开条例》。')).toEqual([]);
  expect(foundIn([['《中华人民共和国政府信息公开条例》和', '《政府信息公开条例》和']]).map((f) => [f.code, f.severity])).toEqual([
    ['citation/name', 'hint'],
  ]);
});

describe('what is issued anew each year', () => {
  test.each([
    '落实《砚溪县2022年政务公开工作要点》。',
    '按照《关于做好2022年政府信息公开工作年度报告编制工作的通知》要求编制。',
    '对照2021年全县政务公开重点任务分解表逐项落实。',
    '根据县政府办公室2022年政府信息公开工作实施方案开展工作。',
  ])('is of another year: %s', (words) => {
    const plan = said(words).filter(([code]) => code === 'citation/plan-year');
    expect(plan).toEqual(words.startsWith('对照') ? [] : [['citation/plan-year', 'warning']]);
  });

  test.each([
    '落实《砚溪县2023年政务公开工作要点》。',
    '衔接2022年政务公开工作要点，落实2023年政务公开工作要点。',
    '按照《关于做好2023年政府信息公开工作年度报告编制工作的通知》要求编制。',
    '2022年政府信息公开工作年度报告已经公布。',
    '按照《砚溪县政务公开三年实施方案》开展工作。',
  ])('is of this year, or of none: %s', (words) => {
    expect(said(words).filter(([code]) => code === 'citation/plan-year')).toEqual([]);
  });
});
