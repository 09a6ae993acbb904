import fc from 'fast-check';
import { expect, test } from 'vitest';
import { replaced } from '../../../../test/replaced.ts';
import { runs } from '../../../../test/runs.ts';
import { toChinese } from '../../language/numerals.ts';
import { analyse, applyEdits, fixesOf } from '../../service.ts';
import { sampleReport } from '../engine/sample.ts';

const sample = sampleReport(2023);
const before = '本机关全年新收政府信息公开申请28件，上年结转3件，办结29件，结转下年度继续办理2件。';

/** What is said of the sample report when `text` stands in its paragraph about applications. */
const report = (text: string): string => replaced(sample, before, text);
const said = (text: string): readonly string[] =>
  analyse(report(text))
    .findings.filter((f) => f.code.startsWith('prose/'))
    .map((f) => `${f.severity} ${f.code}`);

test.each([
  ['收到248条网民留言，共处理群众留言92条，微博微信回应事件数0次。'],
  ['新收政府信息公开申请28件，加上上年结转的，除去结转下年度办理的，共办理29件。'],
  ['办理上年度结转申请3件。答复29件。'],
  ['共完成答复政府信息公开申请29件，包括上年结转3件。'],
  ['收到政府信息公开申请31件，含上年结转3件。'],
  ['收到政府信息公开申请31件（其中上年结转3件）。'],
  ['共收到政府信息公开申请31件，包括上年结转3件。'],
  ['新收政府信息公开申请28件，加上上年结转3件，共31件。'],
  ['收到政府信息公开申请28件，另外加上上年结转3件。'],
  ['连同上年结转3件，共收到政府信息公开申请31件。'],
  ['受理政府信息公开申请31件。'],
  ['政府信息公开行政复议2件，结果维持1件，尚未审结1件；行政诉讼2件。'],
  ['因2022年度政府信息公开申请引发行政复议5件。'],
  ['全年办理行政复议案件120件，行政诉讼8件。'],
  ['新收政府信息公开申请２８件，答复二十九件，结转下年度两件。'],
  ['2022年收到政府信息公开申请5件。较上年增加政府信息公开申请23件。'],
  ['收到政府信息公开申请近30件。'],
  ['收到政府信息公开申请28件，其中自然人21件、法人或其他组织7件。'],
  ['通过网络、信函等渠道收到政府信息公开申请25件，当面收到3件，全年共28件。'],
  ['收到政府信息公开申请28件，上年结转3件，共办理29件，结转下年度2件。'],
  ['收到政府信息公开申请28件，上年结转3件，12件当年申请已办结。'],
  ['新收与上年结转的政府信息公开申请共31件。'],
  ['新收政府信息公开申请28件，月均2.3件。'],
  ['办结政府信息公开申请29件，其中予以公开和部分公开15件、不予公开4件、无法提供7件、不予处理2件、其他处理1件。'],
  ['新收政府信息公开申请28件，12件已办结，8件申请人撤销。'],
  ['收到政府信息公开申请28件，均在法定期限内予以答复。'],
  ['主要集中在四个方面，占比分别为58.5%、7.3%、28.9%、5.2%。'],
  ['公开信息18439条，其中规章69条，规范性文件8043条，其他10327条。'],
  ['主动公开政府信息81条，其中工作动态40条、通知公告41条。'],
  ['收到政府信息公开申请28件，其中网上8件、信函20件，自然人21件、组织7件。'],
  ['发布信息30300余条，解读70余次。'],
  ['未收到书面政府信息公开申请。'],
  ['通过政府网站依申请公开平台收到申请10件。'],
  ['县政府收到政府信息公开申请10件。'],
  ['2022年政府部门决算报告已公开。针对2022年存在问题的改进情况如下。'],
  ['从部门看，县林业局最多，收到政府信息公开申请12件；征地拆迁领域，收到政府信息公开申请9件。'],
  ['收到政府信息公开申请28件。全县收到政府信息公开申请1499件，办结1490件。办结29件。'],
  ['收到政府信息公开申请28件，其中网上申请16件、信函申请9件，自然人申请21件。'],
  ['答复29件，结转2件。其中，予以公开13件、部分公开2件，两项合计15件。'],
  ['收到政府信息公开申请28件，上年结转3件。其中县政府收到12件。'],
  ['收到政府信息公开申请28件，其中自然人21件，占75.0%；组织7件，占25.0%；予以公开13件，占办结量的44.8%，部分公开2件，占6.9%。'],
  ['政府信息公开行政复议维持1件，占50%；尚未审结1件，占50%。'],
  ['主动公开占比21.3%（288件），依申请公开占比35.7%（483件），不公开占比43.0%（581件）。'],
  ['政府信息公开行政复议2件，没有因行政复议引发的其他争议。'],
  ['工伤认定决定被申请复议12件、诉讼9件，与信息公开无关。'],
  ['办理提案12件、建议9件，其中由局领导领办的分别为3件、2件。'],
  ['全县受理取水许可申请126件，与上年（125件）相比，增加1件，增长0.8%。'],
])('right and silent: %s', (text) => {
  expect(said(text)).toEqual([]);
});

test('a sum of the table whose terms come to more is asked about, and one whose terms come to less may leave some out', () => {
  expect(said('收到网上申请16件、信函申请9件、当面申请4件，合计28件。')).toEqual(['information prose/parts']);
  expect(said('收到网上申请16件、信函申请9件，合计28件。')).toEqual([]);
});

test('what stands under a heading about applications is of them, and a reason in the form’s own words needs no result before it', () => {
  expect(said('部分公开4件。')).toEqual(['warning prose/results']);
  expect(said('部分公开2件。')).toEqual([]);
  expect(said('全年答复申请29件，其中属于行政执法案卷的9件。')).toEqual(['information prose/results']);
  expect(said('申请内容涉及行政执法案卷的9件。')).toEqual([]);
  // Documents are classed there, too.
  expect(said('拟制公文时标注主动公开120件、依申请公开30件、不予公开12件。')).toEqual([]);
  expect(said('审查拟公开信息42条，同意公开30条，不予公开12条。')).toEqual([]);
});

/** Of tables that were read without separators. */
const saidLoosely = (text: string): readonly string[] =>
  analyse(report(text).replaceAll('\t', ' '))
    .findings.filter((f) => f.code.startsWith('prose/'))
    .map((f) => `${f.severity} ${f.code}`);

test('asks about a number that a table without separators contradicts, as long as that table balances', () => {
  expect(saidLoosely(before)).toEqual([]);
  expect(saidLoosely('新收政府信息公开申请27件。')).toEqual(['information prose/received']);
  const unbalanced = replaced(report('新收政府信息公开申请27件。'), '21\t4\t1\t0\t2\t0\t28', '21\t4\t1\t0\t2\t0\t29').replaceAll('\t', ' ');
  expect(
    analyse(unbalanced)
      .findings.filter((f) => f.code === 'prose/received')
      .map((f) => f.severity),
  ).toEqual([]);
});

/** The sample with ten times as many applications, in whose list a number is not there by chance. */
const saidOfMany = (text: string): readonly string[] =>
  analyse(report(text).replace(/(?<=\t)\d+(?=\t|\n)/g, (figure) => (figure === '0' ? figure : `${figure}0`)))
    .findings.filter((f) => f.code === 'prose/results' && f.severity !== 'hint')
    .map((f) => `${f.severity} ${f.message.zh.slice(4, 13)}`);

test('takes a list for that of the table where its other numbers are the table’s, although it seems to tell of a part', () => {
  const list = (granted: number, refused: number): string =>
    `全县共收办政府信息公开申请，其中，予以公开${granted}件、部分公开20件、不予公开${refused}件、无法提供70件、不予处理20件、其他处理10件。`;
  expect(saidOfMany(list(130, 40))).toEqual([]);
  expect(saidOfMany(list(150, 40))).toEqual(['information 予以公开150件」']);
  expect(saidOfMany(list(120, 40))).toEqual(['information 予以公开120件」']);
  // Most of its numbers are others: it is a list of something else.
  expect(saidOfMany('全县共收办政府信息公开申请，其中，予以公开150件、部分公开90件、不予公开60件、无法提供70件。')).toEqual([]);
});

test('holds documents newly published, and all that are public, against the columns that the form of 2019 has', () => {
  const old = sampleReport(2020);
  const of = (text: string): readonly string[] =>
    analyse(replaced(old, '制定行政规范性文件2件并同步发布政策解读4篇', text))
      .findings.filter((f) => f.code === 'prose/normative-documents')
      .map((f) => f.message.zh.slice(4, -1).split('，')[0]!);
  expect(of('规范性文件新制作2件、新公开2件，对外公开总数9件')).toEqual([]);
  expect(of('规范性文件新制作2件、新公开3件，对外公开总数9件')).toEqual(['新公开3件」']);
  expect(of('规范性文件新制作2件、新公开2件，对外公开总数8件')).toEqual(['对外公开总数8件」']);
  expect(said(`${before}全年新公开行政规范性文件7件。`)).toEqual([]);
});

/** Sentences of real reports that are right, each with the figures of its own tables. */
test.each<[what: string, text: string, changes: readonly (readonly [string, string])[]]>([
  [
    'cases of last year',
    '未收到政府信息公开申请。因2022年政府信息公开申请引发行政复议1件、行政诉讼2件。',
    [
      ['\t28\n', '\t0\n'],
      ['21\t4\t1\t0\t2\t0\t0', '0\t0\t0\t0\t0\t0\t0'],
    ],
  ],
  ['percentages that make 99.9', '申请28件，占58.5%；占7.3%；占28.9%；占5.2%。', []],
  ['percentages that make 100', '占比依次为8%、41%、17%、17%、17%。', []],
  ['in force as reviewed', '经清理，行政规范性文件现行有效7件，以本年度报告为准。', [['2\t1\t9', '2\t1\t7']]],
  [
    'documents, one after another',
    '制定行政规范性文件2件，废止10件，现行有效14件。',
    [
      ['2\t1\t9', '2\t10\t14'],
      ['制定行政规范性文件2件并', '并'],
    ],
  ],
  ['growth from a year that is not told', '收到政府信息公开申请28件，同比增长16.13%。', []],
  ['carried in is included', '共完成答复政府信息公开申请29件，包括上年结转3件。', []],
  ['cases with outcomes', '政府信息公开行政复议2件，其中结果维持1件，尚未审结1件。', []],
  [
    'results one by one',
    '收到28份政府信息公开申请。其中，予以公开13件，部分公开2件，属于四类过程性信息1件，其他1件（申请人自主撤销）。',
    [],
  ],
  ['a whole of three', '全年主动公开信息18439条，其中网站69条，微博8043条，微信10327条。', []],
  ['last year’s accounts', '公开2022年政府部门决算报告1份。', []],
  ['last year’s problems', '针对2022年存在问题的改进情况：收到意见5件，均已办结。', []],
  ['no application for a permit', '未收到行政许可申请。', [['行政许可\t146', '行政许可\t0']]],
])('seen in a real report, and right: %s', (_, text, changes) => {
  const changed = changes.reduce((whole, [find, put]) => replaced(whole, find, put), report(text));
  expect(
    analyse(changed)
      .findings.filter((f) => f.code.startsWith('prose/') || f.code === 'cell/unrequested-cases')
      .map((f) => f.message.zh),
  ).toEqual([]);
});

test.each<[string, readonly string[]]>([
  ['共收到政府信息公开申请27件。', ['warning prose/received']],
  ['共受理政府信息公开申请27件。', ['information prose/received']],
  ['收到政府信息公开申请31件。', ['information prose/received']],
  ['全县各部门共收到政府信息公开申请1499件。', ['hint prose/received']],
  ['2023年，本机关未收到政府信息公开申请。', ['warning prose/none-received']],
  ['除当面申请外，未收到政府信息公开申请。', ['hint prose/none-received']],
  ['新收政府信息公开申请28件，上年结转4件。', ['warning prose/carried-in']],
  ['新收政府信息公开申请28件，无结转下年度。', ['warning prose/carried-out']],
  // What was carried over is told beside what was received: of both together, or of the first alone, and of nothing else.
  ['新收政府信息公开申请29件，加上上年结转3件，共32件。', ['warning prose/received']],
  ['新收政府信息公开申请27件，加上上年结转3件。', ['warning prose/received']],
  ['收到政府信息公开申请30件，含上年结转3件。', ['warning prose/received']],
  ['收到政府信息公开申请33件（含上年度结转3件）。', ['warning prose/received']],
  ['共收到政府信息公开申请26件，其中上年结转3件。', ['warning prose/received']],
  ['办结政府信息公开申请27件。', ['warning prose/done']],
  // Applicants come to what was received, which is no other number.
  ['申请27件，其中自然人21件、商业企业4件、科研机构1件、法律服务机构2件。', ['warning prose/parts']],
  ['30件申请中，自然人21件、商业企业4件、科研机构1件、法律服务机构2件。', ['information prose/parts']],
  // Of 收到, 上年结转, 办结 and 结转下年度 three leave one number for the fourth.
  ['新收政府信息公开申请28件，上年结转3件，办结28件，结转下年度2件。', ['warning prose/done']],
  ['新收政府信息公开申请28件，上年结转3件，已办理28件，结转下年度2件。', ['warning prose/done']],
  ['新收政府信息公开申请28件，上年结转3件，应办理30件，结转下年度2件。', ['warning prose/received']],
  // Two sentences that say the same.
  ['收到政府信息公开申请28件，全部办结，无结转。', ['information prose/done', 'warning prose/carried-out']],
  // Of a list of applicants all are of one whole.
  ['收到政府信息公开申请28件，其中自然人21件、法人或其他组织9件。', ['warning prose/applicants']],
  // A part is no more than its whole.
  ['通过网络收到政府信息公开申请30件。', ['information prose/received']],
  ['收到政府信息公开申请28件，33件申请已答复。', ['information prose/done']],
  ['收到政府信息公开申请28件，上年结转3件，共29件。', ['warning prose/parts']],
  // Two digits have changed places.
  ['办理行政许可164件。', ['warning prose/decisions']],
  ['办理行政许可156件。', ['information prose/decisions']],
  ['办结政府信息公开申请28件。', ['information prose/done']],
  ['收到政府信息公开申请28件，全部办结。', ['information prose/done']],
  ['收到政府信息公开申请28件，均为自然人。', ['warning prose/applicants']],
  ['办结政府信息公开申请29件，其中不予公开5件。', ['warning prose/results']],
  ['办结政府信息公开申请29件，其中不予公开2件。', ['warning prose/results']],
  // The rest of a list is that of the table, so all of it is.
  ['收到政府信息公开申请28件。从结果看，予以公开13件，部分公开2件，不予公开5件，无法提供7件。', ['warning prose/results']],
  ['收到政府信息公开申请28件。从结果看，不予公开5件。', ['warning prose/results']],
  ['收到政府信息公开申请28件。从结果看，予以公开13件，不予公开5件。', ['warning prose/results']],
  [
    '收到政府信息公开申请28件。从结果看，予以公开12件，部分公开3件，不予公开5件。',
    ['information prose/results', 'information prose/results', 'information prose/results'],
  ],
  ['未发生政府信息公开行政复议、行政诉讼。', ['warning prose/lawsuits', 'warning prose/reviews']],
  ['未收到行政许可申请。', ['information prose/decisions']],
  ['收到政府信息公开申请28件。我局收到政府信息公开申请26件。', ['warning prose/received']],
  ['累计公开政府信息276条，其中：政务动态216条，更新信息公开目录50条，其他信息100余条。', ['warning prose/parts']],
  ['收到政府信息公开申请28件，较上年增加5件，增长15.2%。', ['warning prose/percentage']],
  ['全年在政府网上共主动公开条，成效明显。', ['warning prose/number-missing']],
  ['如有疑问，请拨打电话0739。', ['warning prose/number-missing']],
  ['处理信访来件49件，其中东镇20件、西镇件、南镇29件。', ['warning prose/number-missing']],
  ['处理信访来件49件，其中东镇20件、南镇29件，各镇区件数另行统计。', []],
  ['如有疑问，请拨打电话0739-5583066，传真0739 5583067。', []],
  ['发布信息30299余条。发布68余条。', ['information prose/approximate']],
  ['解读政策文件6余件。', ['information prose/approximate']],
  ['收到依申请公开28件，全部于2023年内答复，其中予以公开5件、部分公开3件。', ['information prose/results', 'information prose/results']],
  ['开展社会评议1次，满意率为963%。', ['warning prose/percentage']],
  ['其中学历在本科以上的占112.5%。', ['warning prose/percentage']],
  ['聘请监督员7人，其中家长代表3人、教师代表5人。', ['warning prose/parts']],
  ['公开政策信息81条，公开动态信息20条，其中文教16条、卫健11条。', ['hint prose/parts']],
  ['收到政府信息公开申请28件，其中网上申请16件、信函申请9件，自然人申请21件、商业企业9件。', ['warning prose/applicants']],
  ['全年公开信息81条，其中网站公开工作动态、通知公告，网上50条、信函40条。', ['information prose/parts']],
])('wrong and told once: %s', (text, expected) => {
  expect([...said(text)].sort()).toEqual(expected);
});

test.each<[string, readonly string[]]>([
  ['组织业务培训2次，全年收到行政复议5件。', ['information prose/reviews']],
  ['组织业务培训2次，当年发生行政复议2件，行政诉讼5件。', ['information prose/lawsuits']],
  ['政府信息公开行政诉讼2件，其中复议后起诉9件。', ['warning prose/lawsuits']],
  ['组织业务培训2次，当年发生行政复议2件，行政诉讼2件。', []],
  ['组织业务培训2次，办理行政复议案件120件，行政诉讼8件。', []],
])('cases in a paragraph about oversight: %s', (text, expected) => {
  const found = analyse(replaced(sample, '组织业务培训2次，', `${text.slice(0, -1)}，`)).findings;
  expect(found.filter((f) => f.code.startsWith('prose/')).map((f) => `${f.severity} ${f.code}`)).toEqual(expected);
});

const counted = '组织业务培训2次';
test.each<[string, number]>([
  ['全年共开展业务培训3次。', 1],
  ['2023年，我局组织业务培训3次。', 1],
  ['本年举办业务培训4次，效果明显。', 1],
  ['今年先后组织了业务培训1次。', 1],
  ['全年共开展业务培训2次。', 0],
  ['面向乡镇水利站组织业务培训1次。', 0],
  ['上半年组织业务培训1次。', 0],
  ['下一步计划组织业务培训4次。', 0],
  ['2022年组织业务培训1次。', 0],
  ['五年来，组织业务培训9次，近三年共组织业务培训7次。', 0],
  ['组织保密培训1次。', 0],
  ['组织业务培训近3次。', 0],
  ['清理规范性文件26件，宣布失效12件、废止11件。', 0],
])(`counted twice, beside ${counted}: %s`, (text, findings) => {
  const changed = replaced(sample, '政府信息公开专栏新设河湖长制栏目，', replaced(text, /。$/, '。政府信息公开专栏新设河湖长制栏目，'));
  expect(changed).toContain(counted);
  expect(analyse(changed).findings.filter((f) => f.code === 'prose/said-twice')).toHaveLength(findings);
});

test('one wrong number said twice is one finding, with the other place beside it', () => {
  const { findings } = analyse(report('收到政府信息公开申请27件。全年共收到政府信息公开申请27件。'));
  const found = findings.filter((f) => f.code.startsWith('prose/'));
  expect(found.map((f) => f.related?.length)).toEqual([2]);
});

test('where prose and table count different things throughout, it is no error', () => {
  expect(said('收到政府信息公开申请100件，上年结转10件，结转下年度继续办理7件。')).toEqual([
    'information prose/received',
    'information prose/carried-in',
    'information prose/carried-out',
  ]);
});

test('a table that does not add up is told by its sums, and the prose that agrees with it is not blamed', () => {
  const text = replaced(report(before), '21\t4\t1\t0\t2\t0\t28', '21\t4\t1\t0\t2\t0\t27');
  expect(analyse(text).findings.map((f) => f.code)).toEqual(['sum/one-cell']);
});

test('the message has both numbers, the table is the related place, and the choice is between both', () => {
  const text = report('本机关未收到政府信息公开申请。');
  const analysis = analyse(text);
  const [finding] = analysis.findings;
  expect(finding!.message.zh).toBe(
    '正文写「本机关未收到政府信息公开申请」，表三「一、本年新收政府信息公开申请数量」的「总计」格是 28，两处不一致。',
  );
  expect(finding!.related!.map((r) => text.slice(r.start, r.end))).toEqual(['28']);
  const fixes = fixesOf(finding!);
  expect(fixes.map((f) => [f.title.zh, f.safe, f.preferred])).toEqual([
    ['改正文：「本机关收到政府信息公开申请28件」', undefined, undefined],
  ]);
  expect(analyse(applyEdits(text, fixes[0]!.edits)).findings).toEqual([]);
});

test('where only one table changes, prose or table is a choice', () => {
  const text = replaced(sample, '制定行政规范性文件2件', '制定行政规范性文件3件');
  const analysis = analyse(text);
  const [finding] = analysis.findings;
  expect(fixesOf(finding!).map((f) => f.title.zh)).toEqual(['改正文：3 → 2', '改表二：2 → 3']);
});

test('nothing is compared in a report without tables', () => {
  const text = replaced(`${sample.slice(0, sample.indexOf('二、主动公开'))}${sample.slice(sample.indexOf('五、存在'))}`, '28件', '27件');
  expect(analyse(text).findings.filter((f) => f.code.startsWith('prose/'))).toEqual([]);
});

test('however a number is written, it is silent when it is the table’s and one finding when it is not', () => {
  const wide = (n: number): string => String(n).replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));
  const written = fc.constantFrom<(n: number) => string>(String, toChinese, wide, (n) => ` ${n} `);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99 }), written, fc.constantFrom('件', '份', '宗'), (n, write, unit) => {
      const findings = said(`新收政府信息公开申请${write(n)}${unit}。`);
      expect(findings).toEqual(n === 28 ? [] : n === 31 ? ['information prose/received'] : ['warning prose/received']);
    }),
    runs(30),
  );
});
