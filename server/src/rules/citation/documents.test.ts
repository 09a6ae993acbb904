import { describe, expect, test } from 'vitest';
import { analyse, applyEdits, fixesOf } from '../../service.ts';
import { exampleText } from '../engine/sample.ts';

const preface =
  '本报告依据《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）编制，所列数据的统计期限自2023年1月1日起至2023年12月31日止。';
const withPreface = (words: string): string => exampleText({ changes: [[preface, words]] });
const withSentence = (words: string): string => exampleText({ changes: [['未发生责任追究情形。', `未发生责任追究情形。${words}`]] });
const said = (text: string): readonly string[] =>
  analyse(text).findings.flatMap((f) => (f.code.startsWith('citation/') ? [`${f.code} ${f.severity}`] : []));
const mended = (text: string): string => {
  const analysis = analyse(text);
  const found = analysis.findings.find((f) => f.code.startsWith('citation/'))!;
  return applyEdits(text, fixesOf(found)[0]!.edits);
};

describe('a number that is not its document’s', () => {
  test.each([
    '依据《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕31号）编制本报告。',
    '依据《中华人民共和国政府信息公开工作年度报告格式》（国办函〔2021〕30号）编制本报告。',
    '按照国办公开办涵〔2021〕30号要求编制本报告。',
    '按照国办发〔2021〕30号文件要求，编制本报告。',
    '根据国公开办函〔2021〕30号要求编制年度报告。',
    '按照《年度报告格式》的通知（国办公开办函〔2021〕36号）编制本报告。',
    '根据国办公开办函〔2021〕3号文件编制本报告。',
    '依据《关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开函〔2021〕30号）编制本报告。',
  ])('%s is mended into the number of the form', (words) => {
    const text = withPreface(words);
    expect(said(text)).toEqual(['citation/number warning']);
    expect(mended(text)).toContain('国办公开办函〔2021〕30号');
    expect(said(mended(text))).toEqual([]);
  });

  test.each([
    '落实《国务院办公厅关于印发2023年政务公开工作要点的通知》（国办发〔2022〕8号）。',
    '落实《国务院办公厅关于印发2021年政务公开工作要点的通知》（国办发〔2020〕17号），落实《砚溪县2023年政务公开工作要点》。',
    '按照《政府信息公开信息处理费管理办法》（国办函〔2020〕190号）收费。',
    '参照《关于审理政府信息公开行政复议案件若干问题的指导意见》（国办函〔2021〕123号）答复。',
    '学习《关于政策解读工作的通知》（砚政办函〔2023〕12号）和《关于网站检查情况的通报》（砚政办函〔2023〕12号）。',
    '转发砚政办涵〔2023〕12号文件。',
  ])('%s', (words) => {
    expect(said(withSentence(words)).filter((f) => f.startsWith('citation/number'))).toEqual(['citation/number warning']);
  });

  test.each([
    '落实《国务院办公厅关于印发2022年政务公开工作要点的通知》（国办发〔2022〕8号）和《砚溪县2023年政务公开工作要点》。',
    '按照《关于规范政府信息公开平台有关事项的通知》（国办公开办函〔2019〕61号）调整专栏。',
    '收到《关于编制2023年度报告的通知》（砚政公开办〔2023〕30号）。',
    '学习《国务院办公厅关于进一步优化政务服务的意见》（国办发〔2021〕30号）。',
    '落实《关于加强政策解读工作的通知》（砚政办函〔2023〕12号），再次对照《砚溪县关于加强政策解读工作的通知》（砚政办函〔2023〕12号）检查。',
    '依据《条例》和《格式》（国务院令第711号、国办公开办函〔2021〕30号）公开。',
    '学习《国务院办公厅关于施行〈中华人民共和国政府信息公开条例〉若干问题的意见》（国办发〔2008〕36号）。',
  ])('but not %s', (words) => {
    expect(said(withSentence(words)).filter((f) => f.startsWith('citation/number'))).toEqual([]);
  });
});

describe('a wrong article', () => {
  test.each([
    ['依据《中华人民共和国政府信息公开条例》第五十二条规定，编制本报告。', 'citation/article warning'],
    ['依据《中华人民共和国政府信息条例》规定，编制本报告。', 'citation/misnamed warning'],
    ['依据《中华人民共共和国政府信息公开条例》规定，编制本报告。', 'citation/misnamed warning'],
    ['依据《中华人民共和国政府信息公开年度工作报告格式》编制。', 'citation/misnamed information'],
    ['依据国务院办公厅信息公开与政务公开办公室的要求编制。', 'citation/misnamed warning'],
    ['根据《中华人民共和国政府信息公开条例》第四十条的规定，现将2023年工作情况报告如下。', 'citation/article warning'],
    ['依据《中华人民共和国政府信息公开条例》（中华人民共和国主席令第711号）编制本报告。', 'citation/number warning'],
    ['根据《中华人民共和国政府信息公开条例》第三十一条的规定和要求，现公布2023年度报告。', 'citation/article warning'],
    ['按照《中华人民共和国政府信息公开条例》第五条规定编制2023年政府信息公开工作年度报告。', 'citation/article warning'],
    ['根据《中华人民共和国政府信息公开条例》第六十条规定，编制本报告。', 'citation/article warning'],
    ['根据《中华人民共和国政府信息公开条例》第四十九条、第五十一条规定，编制本报告。', 'citation/article warning'],
  ])('%s', (words, finding) => {
    expect(said(withPreface(words))).toEqual([finding]);
  });

  test('an item that the article does not have', () => {
    expect(said(withSentence('依照《条例》第二十条第（十九）项公开信息3条。'))).toEqual(['citation/article warning']);
  });

  test.each([
    '根据《中华人民共和国政府信息公开条例》第四十九条、第五十条规定，编制本报告。',
    '根据《中华人民共和国政府信息公开条例》第四十九条至第五十一条规定，编制本报告。',
    '根据《中华人民共和国政府信息公开条例》第五十五条规定，编制本报告。',
    '根据《中华人民共和国政府信息公开条例》第五十条第一款规定，编制本报告。',
    '根据《砚溪市政府信息公开规定》第六十二条规定，编制本报告。',
    '依据《中华人民共和国政府信息公开条例》第三十六条答复申请，并编制公开指南。',
  ])('but not %s', (words) => {
    expect(said(withPreface(words)).filter((f) => f.startsWith('citation/article'))).toEqual([]);
  });
});

describe('a law by a wrong name', () => {
  test.each([
    '《中华人民共和国信息公开条例》',
    '《中国人民共和国政府信息公开条例》',
    '《中华人民共和国政务信息公开条例》',
    '《中华人名共和国政府信息公开条例》',
    '《中华人民共和国政府信息公开条列》',
    '《中华人民共和国政府信息公开工作条例》',
    '《中华共和国政府信息公开条例》',
    '中华人民共和国信息公开条例',
    '《中华人民共和国行政复意法》',
    '《中华人民共和国行政处法法》',
  ])('%s', (name) => {
    expect(said(withSentence(`认真执行${name}。`))).toEqual(['citation/misnamed warning']);
  });

  test('a short form that no law has is for information', () => {
    expect(said(withSentence('认真执行《信息公开条例》。'))).toEqual(['citation/misnamed information']);
    expect(said(withSentence('对照《中华人民共和国政府信息公开年度报告格式》编写。'))).toEqual(['citation/misnamed information']);
  });

  test.each([
    '《政府信息公开条例》',
    '《云岫省政府信息公开条例》',
    '《砚溪市政务公开条例》',
    '《中华人民共和国政府信息公开条例（修订）》',
    '《中华人民共和国行政许可法》《中华人民共和国行政强制法》',
    '《公安机关政府信息公开规定》',
    '《水利部政府信息公开工作规范》',
  ])('but not %s', (name) => {
    expect(said(withSentence(`认真执行${name}。`))).toEqual([]);
  });
});

describe('the decree of 2007 and the form of another year', () => {
  test.each([
    '《条例》（国务院令第492号公布，国务院令第711号修订）',
    '原条例（国务院令第492号）施行期间制作的信息',
    '旧《条例》即国务院令第492号',
    '2007年公布的国务院令第492号',
    '国务院令第492号实施以来形成的档案',
  ])('its history is told: %s', (words) => {
    expect(said(withSentence(`梳理${words}。`))).toEqual([]);
  });

  test('as the basis of today it is superseded, and the form of 2021 was not there for 2020', () => {
    expect(said(withSentence('按照《中华人民共和国政府信息公开条例》（国务院令第492号）要求公开。'))).toEqual([
      'citation/superseded warning',
    ]);
    const early = exampleText({ year: 2020, changes: [['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号']] });
    expect(said(early).length).toBe(1);
  });
});
