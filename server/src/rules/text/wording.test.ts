import { describe, expect, test } from 'vitest';
import { analyse, applyEdits, fixesOf } from '../../service.ts';
import { exampleText } from '../engine/sample.ts';

const withSentence = (sentence: string): string => exampleText({ changes: [['未发生责任追究情形。', `未发生责任追究情形。${sentence}`]] });
const inText = (text: string): readonly (readonly [string, string])[] =>
  analyse(text).findings.flatMap((f) => (f.code.startsWith('text/') ? [[f.code, f.severity] as const] : []));
const said = (sentence: string): readonly (readonly [string, string])[] => inText(withSentence(sentence));

/** The text with every fix of a rule's findings applied. */
function mended(text: string, code: string): string {
  const analysis = analyse(text);
  return applyEdits(
    text,
    analysis.findings.filter((f) => f.code === code).flatMap((f) => fixesOf(f)[0]?.edits ?? []),
  );
}

describe('punctuation', () => {
  test('sixty half-width commas are one finding, whose fix mends all and touches no figure', () => {
    const sentence = `全年公开1,326条,办结3.5件,比例为1:2,网址https://www.yanxi.gov.cn:8080;${'逐项核对,'.repeat(60)}完成.`;
    const text = withSentence(sentence);
    const found = analyse(text).findings.filter((f) => f.code === 'text/half-width');
    expect(found).toHaveLength(1);
    expect(found[0]!.related).toHaveLength(8);
    const after = mended(text, 'text/half-width');
    expect(after).toContain('全年公开1,326条，办结3.5件');
    expect(after).toContain('https://www.yanxi.gov.cn:8080');
    expect(after).not.toContain('核对,');
    expect(inText(after)).toEqual([]);
  });

  test.each([
    '印发《关于印发〈水利信息公开办法〉的通知》（水办〔2023〕2号）。',
    '按照“谁制作、谁公开”的要求，1）逐项核对，二）按月更新。',
    '坚持“以公开为常态、不公开为例外”，做到“应公开尽公开”……',
  ])('halves that meet are no fault: %s', (sentence) => {
    expect(said(sentence)).toEqual([]);
  });

  test('一） at the head of a line is a half where the others are （一）', () => {
    const one = '（一）主动公开';
    expect(inText(exampleText({ changes: [[one, one.slice(1)]] })).map(([code]) => code)).toContain('text/unpaired');
  });

  test('a half may find the other in the next paragraph, and not further on', () => {
    const paragraphs = (gap: string): string => `落实“三审三校${gap}”制度，按月更新并公布结果。`;
    expect(inText(withSentence(paragraphs('')))).toEqual([]);
    expect(inText(withSentence('印发《水利信息公开办法。'))).toEqual([['text/unpaired', 'warning']]);
    expect(inText(withSentence('印发水利信息公开办法》，《水库调度规程》已经公布》。'))).toEqual([['text/unpaired', 'warning']]);
  });

  test.each([
    ['逐项核对，，按月更新。', '逐项核对，按月更新。'],
    ['逐项核对；。', '逐项核对。'],
    ['水库、，河道均已公开。', '水库，河道均已公开。'],
    ['水库、河道、等信息均已公开。', '水库、河道等信息均已公开。'],
    ['公布行政复议、行政诉讼、情况。', '公布行政复议、行政诉讼情况。'],
  ])('%s becomes %s', (sentence, right) => {
    expect(said(sentence)).toEqual([['text/doubled-marks', 'information']]);
    expect(mended(withSentence(sentence), 'text/doubled-marks')).toBe(withSentence(right));
  });

  test('an ellipsis is no doubling, and a heading or a signature needs no full stop', () => {
    expect(said('逐项核对……按月更新。')).toEqual([]);
    expect(said('逐项核对。。。')).toEqual([]);
    const count = (words: string) =>
      inText(exampleText({ changes: [['未收取信息处理费。', `未收取信息处理费。收到申请2件，答复1件，${words}`]] }));
    expect(count('不予处理3')).toEqual([['text/end-mark', 'information']]);
    expect(count('咨询电话5583066')).toEqual([]);
    expect(count('详见第3期附件2')).toEqual([]);
    const signed = exampleText({
      changes: [['未收取信息处理费。', '未收取信息处理费。\n\n砚溪县水利局办公室\n\n2024年1月5日']],
    });
    expect(inText(signed)).toEqual([]);
  });
});

describe('doubled words', () => {
  test.each([
    '砚溪县人民政府政府信息公开专栏',
    '一件一件核对，一项一项落实',
    '在征求意见时讨论讨论',
    '开展了了解民情活动',
    '政府信息公开工作工作人员',
    '提高可靠性性能指标',
    '在建设建设单位名录时',
    '的的确确解决问题',
    '公开 公开',
    '渐渐渐渐完善',
    '实实在在以公开促落实',
    '避免不了了之',
    '的的确确、方方面面、村村寨寨',
    '进一步规范规范性文件管理',
    '面对对方当事人，以及及时答复',
    '作为为民服务的窗口，理由由本机关说明',
    '一步一步、是不是、看一看',
    '推进进度公示，深化化解矛盾，规定定期公开，落实实名制',
    '诉求件件有回音，申请件件有答复，群众动动手指便能查询',
    '完善善后处置，调动动能转换，公众众筹项目公示',
    '公开开工项目，提高高标准农田水平，定期期满评估，审核核心指标',
    '干干净净、是是非非、和和美美',
    '谁公开谁负责，谁制作谁公开',
    '做到应公开尽公开，做到应上网尽上网',
    '依法行政行政执法公示，县人民政府政府网站，主动公开公开目录',
    '依照法定定密程序，行政机关关于企业业务的方案案例，人民民主监督',
    '息息相关，层层落实，派出所所长带队，天天公布，频频出现，法规规范',
    '《中华人民共和国立法法》宣传',
    '办好件件实事',
    '县水利局局长带队，局局域网，县县级医院，市市区环卫，县委委员，县县深入推进，乡乡始终落实',
    '一审审结1件，二审审理中1件，终审审结1件',
    '评标标准、中标标的、招标标书',
    '饮用水水源、地下水水位、自来水水质',
    '水库库容、教师师德、土地地块、平台台账、公路路政、住房房源、农业业态',
    '做好年报报送工作，及时完成目录录入，按照规划划定红线、按计划划拨资金，收入入库',
    '进行行风评议，安全全覆盖，认真真抓实干，常态化化解矛盾，党团员员工',
    '材料压缩压缩再压缩、环节简化简化再简化',
    '合办“老兵老兵，听我说”栏目',
    '依据据实公开的要求，更新新闻栏目，全部部门到到期必查，办公室室内公示牌',
    '没有有效期的文件、没有有关问题、县政府政策文件',
    '哔哩哔哩账号、现在在网上就能查询、第一项与第二项之和和第三项一致',
  ])('are right: %s', (words) => {
    expect(said(`${words}。`).filter(([code]) => code === 'text/doubled-words')).toEqual([]);
  });

  test.each([
    ['过程性性信息', 'warning'],
    ['水库的的水情', 'warning'],
    ['县水利局局认真落实条例', 'warning'],
    ['行政规范性文件规范性文件', 'warning'],
    ['水库水库水情', 'information'],
    ['进一步进一步完善目录', 'warning'],
    ['完成了了全年任务', 'warning'],
    ['对对相关栏目检查', 'warning'],
    ['坚持持应公开尽公开', 'information'],
    ['推进进基层公开', 'information'],
    ['工作深化化', 'information'],
    ['及及相关目录', 'warning'],
    ['将将于年底上线的栏目', 'warning'],
    ['被被列入目录的事项', 'warning'],
    ['从从源头抓起的做法', 'warning'],
    ['报告可通过可以通过网站查阅', 'warning'],
    ['县侨务办公室办公室文件', 'information'],
    ['政府信信息', 'information'],
    ['县人民政政府文件', 'warning'],
    ['中华人民共共和国法律', 'warning'],
    ['主动公公开的文件', 'warning'],
    ['本报告所列列数据', 'warning'],
    ['是根据据法律规定', 'information'],
    ['办公公厅文件', 'information'],
    ['信息息员名单', 'information'],
    ['水库库的水情', 'information'],
    ['水库信息息公开栏目', 'information'],
    ['内容在不断规规范中完善', 'information'],
    ['国国家政策', 'information'],
    ['目录，制定制定行政规范性文件', 'information'],
    ['水情并做好政府政府信息公开工作', 'information'],
    ['的信息信息公开审查不严', 'information'],
    ['水情，还有一些一些不足', 'information'],
    ['信息公开公开年度报告', 'information'],
  ])('%s is a %s', (words, severity) => {
    expect(said(`公开${words}。`)).toEqual([['text/doubled-words', severity]]);
  });
});

test('a clause that stands twice in a sentence, and none that has figures or stands in two sentences', () => {
  const found = (sentence: string): readonly (readonly [string, string])[] =>
    said(sentence).filter(([code]) => code === 'text/doubled-words');
  expect(found('切实加强组织领导，规范公开内容，切实加强组织领导，健全机制。')).toEqual([['text/doubled-words', 'warning']]);
  expect(found('切实加强组织领导，规范公开内容。切实加强组织领导。')).toEqual([]);
  expect(found('第一类公开3件，第二类公开3件，没有变化，没有变化。')).toEqual([]);
});

describe('slips of spelling', () => {
  test.each([
    ['截止2023年12月31日，公开信息3条。', '截至2023年12月31日，公开信息3条。'],
    ['截止到目前，公开信息3条。', '截至目前，公开信息3条。'],
    ['群众登陆县政府门户网站查询。', '群众登录县政府门户网站查询。'],
    ['其它信息按月公开。', '其他信息按月公开。'],
  ])('%s', (wrong, right) => {
    expect(said(wrong)).toEqual([['text/misspelt', 'information']]);
    expect(mended(withSentence(wrong), 'text/misspelt')).toBe(withSentence(right));
  });

  test.each(['报名于6月30日截止。', '开展抢滩登陆演练。', '群众已申请公开的信息3条。', '台风登陆期间，网站及时发布信息。'])(
    'but not %s',
    (sentence) => {
      expect(said(sentence)).toEqual([]);
    },
  );
});

describe('traces of copying', () => {
  test('a few traditional characters are no text in traditional script; conversion leaves 显著 and 覆盖 alone', () => {
    expect(said('书名《臺灣水利》一並列出。')).toEqual([]);
    const text = withSentence(
      '政府信息公開專欄新設河湖長制欄目，成效顯著，覆蓋全縣，檢索入口移至首頁，手機端頁面同步調整，組織業務培訓，聽取工作匯報，責任領導審閱發佈內容，機關門戶網站運轉順暢，來電諮詢當場答覆。',
    );
    expect(inText(text)).toEqual([['text/traditional', 'warning']]);
    const after = mended(text, 'text/traditional');
    expect(after).toContain('成效显著，覆盖全县，检索入口移至首页');
    expect(inText(after)).toEqual([]);
  });

  test('spaces between characters are one finding; those after a heading, in a page and in a table stay', () => {
    expect(said('检索 入口，移至 首页，更新 及时。')).toEqual([['text/spaces', 'information']]);
    expect(said('检索 入口，移至 首页，更新 及时，内容 准确，渠道 畅通。')).toEqual([['text/spaces', 'hint']]);
    expect(inText(exampleText({ changes: [['（三）政府信息管理\n\n', '（三）政府信息管理 ']] }))).toEqual([]);
    expect(said('2022 年起试行，2023年推广。')).toEqual([['text/spaces', 'hint']]);
    expect(said('Windows 与 WPS 文档均可 下载').length).toBe(1);
  });

  test.each([
    '数据截至2023926日。',
    '自2023年月日起公布。',
    '统计期限自20231月1日起。',
    '统计期限至202312月31日止。',
    '统计期限自2023年1月1日起至1231日止。',
    '统计期限至2023年1231日止。',
    '统计期限为2023年1月1日至2023年12月31。',
    '统计期限自2023年1月1起至2023年12月31日止。',
    '公开信息25主要包括通知公告等。',
    '公开政府信息47林长制信息等。',
    '发布各类信息253其中政策文件最多。',
  ])('a date that lost characters: %s', (sentence) => {
    expect(said(sentence)).toEqual([['text/lost-digits', 'warning']]);
  });

  test('a year without 年 before what is counted in it is for information', () => {
    expect(said('围绕2023全市发展大局公开。')).toEqual([['text/lost-digits', 'information']]);
    expect(said('围绕2023年全市发展大局公开，报名2023全国两会，参加2023全市运动会，现有2023年底数据。')).toEqual([]);
  });

  test.each([
    '公开信息25条，发布信息3,200余条，更新信息12篇。',
    '公开政府信息总数47，其中动态12条。',
    '更新信息2023年12月全部完成。',
    '公布信息12345热线。',
    '公开信息10万条、3千余条，发布信息5G专栏。',
    '文件注明年月日。',
    '2023年1月1日起。',
    '办理时间为20日。',
    '编号20231231。',
    '热线12345日均接听20次。',
  ])('but not %s', (sentence) => {
    expect(said(sentence)).toEqual([]);
  });

  test('a paragraph that ends with a comma, in the preface too, and one whose next line goes on is none of it', () => {
    const preface = (words: string): string => exampleText({ changes: [['本报告依据', `${words}\n\n本报告依据`]] });
    expect(
      inText(preface('本报告由县水利局办公室负责编制，电子版可在县政府门户网站下载，')).filter(([code]) => code === 'text/end-mark').length,
    ).toBeLessThanOrEqual(1);
    expect(inText(exampleText({ changes: [['未收取信息处理费。', '未收取信息处理费，没有其他需要报告的事项，']] }))).toEqual([
      ['text/end-mark', 'information'],
    ]);
  });

  test('a half finds the other over lines that follow without a stop, and not over a stop or a blank line', () => {
    const lines = (last: string): string =>
      `本报告如有疑问，请与县水利局联系（地址：砚溪县青石\n路15号水利大厦3楼；邮编：450000；电话：\n65901234；电子邮箱：shuili@yanxi.example${last}`;
    const found = (words: string) =>
      inText(exampleText({ changes: [['本报告依据', `${words}\n\n本报告依据`]] })).filter(([code]) => code === 'text/unpaired');
    expect(found(lines('）。'))).toEqual([]);
    expect(found(lines('。')).length).toBe(1);
  });

  test('indents by ideographic spaces are one hint, indents by plain spaces none', () => {
    const indented = (by: string): string =>
      exampleText({
        changes: [
          ['本机关全年新收', `${by}本机关全年新收`],
          ['公文制发时', `${by}公文制发时`],
        ],
      });
    expect(inText(indented('　　'))).toEqual([['text/odd-spaces', 'hint']]);
    expect(inText(indented('    '))).toEqual([]);
  });
});

describe('a sentence that stands in a report twice', () => {
  const where = { one: '未发生责任追究情形。', five: '并邀请群众代表试读。' };
  const twice = (first: string, second: string, place: 'one' | 'five'): readonly (readonly [string, string])[] => {
    const put = place === 'one' ? `${first}水闸开度另行公布。${second}` : first;
    const changes: [string, string][] = [[where.one, `${where.one}${put}`]];
    if (place === 'five') changes.push([where.five, `${where.five}${second}`]);
    return inText(exampleText({ changes })).filter(([code]) => code === 'text/doubled-words');
  };

  test.each([
    ['定期抽查各股室的公开内容，发现问题当天退回。', 'one', 'warning'],
    ['编印口袋书发至水管站，全年更新3次。', 'one', 'warning'],
    ['对未按时更新的股室逐一通报，并限期整改。', 'one', 'warning'],
    ['水情信息由值班室汇总，河长办每周核对一遍。', 'five', 'information'],
    ['把水土保持公告归入一个栏目，方便群众查找。', 'five', 'information'],
  ] as const)('%s (%s)', (sentence, place, severity) => {
    expect(twice(sentence, sentence, place)).toEqual([['text/doubled-words', severity]]);
    expect(twice(`一是${sentence.replace('。', '；')}`, `三是${sentence.replace('。', '；')}`, place)).toEqual([
      ['text/doubled-words', severity],
    ]);
  });

  test.each([
    ['本机关没有因政府信息公开被申请行政复议的情形。', undefined, 'five'],
    ['全年新收政府信息公开申请28件，均由政策法规股答复。', undefined, 'five'],
    ['说明：数据由各股室报送，经办公室汇总核对。', undefined, 'five'],
    ['定期抽查各股室的公开内容，发现问题当天退回。', '定期抽查各站所的公开内容，发现问题当天退回。', 'one'],
    ['按月更新水情信息。', undefined, 'one'],
    ['一是抽查各股室的公开内容；二是通报结果。', '一是抽查各股室的办理时限；二是通报结果。', 'one'],
  ] as const)('is not %s', (first, second, place) => {
    expect(twice(first, second ?? first, place)).toEqual([]);
  });

  test('that says that there was nothing may be taken up, so that it is asked', () => {
    const none = '全年未收到涉及水土保持的公开申请。';
    expect(twice(none, none, 'one')).toEqual([['text/doubled-words', 'information']]);
  });

  test('in a part that was pasted twice is told once', () => {
    const text = exampleText({ changes: [] });
    const part = text.slice(text.indexOf('\n', text.indexOf('一、总体情况')), text.indexOf('二、主动公开政府信息情况'));
    const found = inText(text.replace(part, () => part + part)).filter(([code]) => code === 'text/doubled-words');
    expect(found).toEqual([['text/doubled-words', 'warning']]);
  });

  test('because its section does is the fault of the section alone', () => {
    const text = exampleText({ changes: [] });
    const section = text.slice(text.indexOf('一、总体情况'), text.indexOf('二、主动公开政府信息情况'));
    expect(inText(text.replace(section, () => section + section))).toEqual([]);
    expect(analyse(text.replace(section, () => section + section)).findings.map(({ code }) => code)).toContain('section/duplicate');
  });

  test('and those behind it that stand twice as well are one finding, whose fix takes out the second of each', () => {
    const again = '定期抽查各股室的公开内容，发现问题当天退回。水情信息由值班室汇总，河长办每周核对一遍。';
    const text = exampleText({ changes: [[where.one, `${where.one}${again}水闸开度另行公布。${again}`]] });
    expect(inText(text)).toEqual([['text/doubled-words', 'warning']]);
    expect(mended(text, 'text/doubled-words')).toBe(text.replace(`公布。${again}`, '公布。'));
  });
});
