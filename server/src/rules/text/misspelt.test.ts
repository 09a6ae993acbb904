import { describe, expect, test } from 'vitest';
import { slips } from '../../language/words/slips.ts';
import { analyse, applyEdits, fixesOf } from '../../service.ts';
import { exampleText } from '../engine/sample.ts';

const withSentence = (sentence: string): string => exampleText({ changes: [['未发生责任追究情形。', `未发生责任追究情形。${sentence}`]] });
const found = (text: string) => analyse(text).findings.filter((f) => f.code === 'text/misspelt');

function mended(sentence: string): string {
  const text = withSentence(sentence);
  const analysis = analyse(text);
  const edits = analysis.findings.filter((f) => f.code === 'text/misspelt').flatMap((f) => fixesOf(f)[0]?.edits ?? []);
  return applyEdits(text, edits);
}

describe('a slip is found and mended', () => {
  test.each([
    ['全年发生行政复意案件2件。', '全年发生行政复议案件2件。'],
    ['全年发生行政复义案件2件。', '全年发生行政复议案件2件。'],
    ['清理规范型文件3件。', '清理规范性文件3件。'],
    ['公开行政处法决定3件。', '公开行政处罚决定3件。'],
    ['不段完善公开目录。', '不断完善公开目录。'],
    ['把公开做为重点工作。', '把公开作为重点工作。'],
    ['二是已申请公开规范办理。', '二是依申请公开规范办理。'],
    ['主动公开、已申请公开工作有序开展。', '主动公开、依申请公开工作有序开展。'],
    ['畅通以申请公开渠道。', '畅通依申请公开渠道。'],
    ['做好已申请公开工作。', '做好依申请公开工作。'],
    ['主动公开和以申请公开情况如下。', '主动公开和依申请公开情况如下。'],
    ['申请均以办结。', '申请均已办结。'],
    ['问题全部以整改到位。', '问题全部已整改到位。'],
    ['部分内容不与公开。', '部分内容不予公开。'],
    ['目录进一部完善。', '目录进一步完善。'],
    ['没有不予公开政府信息况。', '没有不予公开政府信息情况。'],
    ['《条例》（一下简称新规）施行。', '《条例》（以下简称新规）施行。'],
    ['认真贯切条例。', '认真贯彻条例。'],
    ['答复说理不充份。', '答复说理不充分。'],
    ['末收取其他费用。', '未收取其他费用。'],
    ['申请己办结。', '申请已办结。'],
    ['发布短视屏3条。', '发布短视频3条。'],
    ['公布举报电话，请拔打12345。', '公布举报电话，请拨打12345。'],
    ['群众反应问题12个。', '群众反映问题12个。'],
    ['2018年已来的文件全部公开。', '2018年以来的文件全部公开。'],
    ['按照人民正府部署。', '按照人民政府部署。'],
    ['清单调正5项。', '清单调整5项。'],
  ])('%s', (wrong, right) => {
    expect(mended(wrong)).toBe(withSentence(right));
    expect(found(withSentence(wrong)).map((f) => f.severity)).toEqual(['warning']);
  });

  test.each([
    ['申情办理及时。', '申请办理及时。'],
    ['健权公开机制。', '健全公开机制。'],
    ['执行保密审查制渡。', '执行保密审查制度。'],
    ['撤下过期信习。', '撤下过期信息。'],
    ['对接企业须求。', '对接企业需求。'],
    ['统畴安全与发展。', '统筹安全与发展。'],
    ['骋请社会监督员11名。', '聘请社会监督员11名。'],
    ['对超期的中队进行约淡。', '对超期的中队进行约谈。'],
    ['重点答覆由法规股审核。', '重点答复由法规股审核。'],
    ['对外发布保秘文件。', '对外发布保密文件。'],
    ['重点难点逐项公开，政策解读多图少文，问题全部纠政。', '重点难点逐项公开，政策解读多图少文，问题全部纠正。'],
  ])('a word with one character typed as another is for information: %s', (wrong, right) => {
    expect(mended(wrong)).toBe(withSentence(right));
    expect(found(withSentence(wrong)).map((f) => f.severity)).toEqual(['information']);
  });

  test.each(['部份公开7件。', '其它处理1件。', '登陆网站后下载。', '登陆次数逐年上升。', '截止当前，公开信息3条。'])(
    'a loose spelling is for information: %s',
    (sentence) => {
      expect(found(withSentence(sentence)).map((f) => f.severity)).toEqual(['information']);
    },
  );
});

test.each([
  '答复意见及时送达，批复意见同步公开，反复意会。',
  '不重复义务性规定。',
  '群众已申请公开的信息3条，对已申请公开信息逐件登记。',
  '以申请公开方式获取信息。',
  '每一申请公开事项逐件登记。',
  '做为民服务的实事，做为企服务的窗口。',
  '均以公开为常态，均以书面形式答复，全部以公示方式发布。',
  '信息已及时更新，成绩已及格。',
  '授予已建成的单位。',
  '报名于6月30日截止，截止日期另行公布。',
  '台风登陆后及时发布信息。',
  '办公事务与办公事项分开。',
  '条列式说明。',
  '办节目单。',
  '状况良好，情况属实，况且如此。',
  '作为重点，进一步加强，一部分公开。',
  '补充份数另行公布，评审请示已经批复。',
  '可以经常查阅，知己经验交流，重申清单要求。',
  '新建义务教育学校3所，系统记录完整，推广林下栽培食用菌。',
  '机器人园区政策集中发布，热线满意件占九成，为中心血站提供献血服务。',
  '初审请有关科室会签，职能组职责清单，加以经验总结，通信习惯良好，反复盖章。',
  '全年共开4期，设有校史馆，赴石坪镇、及石桥乡、郭家村、中兴路、水坪镇宣讲。',
  '市本级制发文件5件，公开工作取得实效，倒计时提醒，没有无罚款记录。',
  '联系人：李建义、王惠敏，负责人张卫升。',
  '属信访事项的转信访部门，均指哪一项以备注为准，答复与复议法衔接。',
  '解决订餐难题，杜绝策略性执行，年末公开清单，积极待命。',
])('right words are left alone: %s', (sentence) => {
  expect(found(withSentence(sentence))).toEqual([]);
});

test('no slip is mended into what is a slip again', () => {
  for (const { right } of slips) expect(slips.find((s) => s.wrong === right)).toBeUndefined();
});
