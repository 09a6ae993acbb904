import { describe, expect, test } from 'vitest';
import { readReports } from './read.ts';

const identity = (text: string): [string | undefined, number | undefined] => {
  const [report] = readReports(text);
  return [report!.organ?.value, report!.year?.value];
};
const rest = '\n一、总体情况\n认真贯彻落实《条例》。\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n';

describe('organ and year, as the title names them', () => {
  test.each([
    ['霁川市水务局2022年政府信息公开工作年度报告', '霁川市水务局', 2022],
    ['2022年霁川市水务局政府信息公开工作年度报告', '霁川市水务局', 2022],
    ['𠀀山县水务局\n2022年政府信息公开工作年度报告', '𠀀山县水务局', 2022],
    ['霁川市水务局2022年度政府信息公开工作报告', '霁川市水务局', 2022],
    ['首页 > 政务公开\n# 霁川市水务局二〇二二年政府信息公开工作年度报告', '霁川市水务局', 2022],
    ['霁川市水务局2022年政府信息公开工作年度报(bào)告', '霁川市水务局', 2022],
    [
      `霁川市水务局2022年政府信息公开工作年度报告根据《中华人民共和国政府信息公开条例》第五十条规定，编制本报告。${'本报告所列数据完整准确。'.repeat(9)}`,
      '霁川市水务局',
      2022,
    ],
    ['2022年度霁川市水务局政府信息公开年报', '霁川市水务局', 2022],
    ['霁川市人民政府信息公开工作2022年度报告', '霁川市人民政府', 2022],
    ['2022年度霁川市桂岭镇人民政府信息公开工作年度报告', '霁川市桂岭镇人民政府', 2022],
    ['标题：霁川市水务局2022年政府信息公开工作年度报告', '霁川市水务局', 2022],
    ['信息名称: 霁川市水务局2022年政府信息公开工作年度报告', '霁川市水务局', 2022],
    ['| 名称 | 2022年度霁川市水务局政府信息公开工作年度报告 | |\n|---|---|---|\n| 索引号 | 0001/2023-04 | |', '霁川市水务局', 2022],
    ['索引号\t0001\t名称\t霁川市水务局2022年政府信息公开工作年度报告\t发布日期\t2023-01-10', '霁川市水务局', 2022],
    ['- 1 -\n霁川市水务局2022年政府信息公开工作年度报告', '霁川市水务局', 2022],
    ['按照要求，现公布霁川市水务局2022年度政府信息公开工作年度报告。', '霁川市水务局', 2022],
    ['现向社会公布2022年霁川市桂岭街道办事处政府信息公开工作年度报告，供查阅。', '霁川市桂岭街道办事处', 2022],
    ['政府信息公开工作年度报告', undefined, undefined],
  ])('%s', (title, organ, year) => expect(identity(`${title}${rest}`)).toEqual([organ, year]));

  test('the signature where no title says', () =>
    expect(identity(`政府信息公开年度报告${rest}六、其他需要报告的事项\n无。\n𠀀山县人民政府办公室\n2023年1月5日\n`)).toEqual([
      '𠀀山县人民政府办公室',
      2022,
    ]));
  test.each([
    '根据《条例》特向社会公布2022年度我局信息公开工作年度报告。我局将情况报告如下：所列数据的统计期限自2022年1月1日起至2022年12月31日止。',
    '按照上级要求编制2022年度政府信息公开工作年度报告。',
    '现将2022年政府信息公开工作年度报告公布如下',
  ])('a preface is no title: %s', (words) => {
    const [report] = readReports(`${words}${rest}`);
    expect([report!.title, report!.organ?.value, report!.year?.value]).toEqual([undefined, undefined, 2022]);
  });

  test('the period tells the year wherever it stands', () => {
    const text = `霁川市水务局政府信息公开工作年度报告${rest}六、其他需要报告的事项\n本报告统计期限为2022年1月1日至12月31日。`;
    expect(identity(text)).toEqual(['霁川市水务局', 2022]);
  });

  test('nothing where nothing says', () => expect(identity('今天天气很好。')).toEqual([undefined, undefined]));
});
