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
  ])('%s', (title, organ, year) => expect(identity(`${title}${rest}`)).toEqual([organ, year]));

  test('the signature where no title says', () =>
    expect(identity(`政府信息公开年度报告${rest}六、其他需要报告的事项\n无。\n𠀀山县人民政府办公室\n2023年1月5日\n`)).toEqual([
      '𠀀山县人民政府办公室',
      2022,
    ]));
  test('nothing where nothing says', () => expect(identity('今天天气很好。')).toEqual([undefined, undefined]));
});
