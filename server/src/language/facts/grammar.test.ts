import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factsOfText, frame, paragraphOf, said } from './for-tests.ts';
import { factsIn } from './grammar.ts';
import type { Frame } from './scopes.ts';

const facts = (text: string, other: Partial<Frame> = {}): readonly string[] => factsOfText(text, other).map(said);

test.each<[string, readonly string[]]>([
  ['2023年，我局共收到政府信息公开申请12件。', ['received 12']],
  [
    '全年新收政府信息公开申请28件，上年结转3件，办结29件，结转下年度继续办理2件。',
    ['received 28', 'carriedIn 3', 'done 29', 'carriedOut 2'],
  ],
  ['共收到70件政府信息公开申请，及时依法依规办结69件，1件结转下年度继续办理。', ['received 70', 'done 69', 'carriedOut 1']],
  ['收到申请公开政府信息的要求6件。', ['received 6']],
  ['我局共受理政务信息公开的申请4条，均按期予以办理答复。', ['accepted 4']],
  ['收到依申请公开两件，答复２ 件。', ['received 2', 'answered 2']],
  ['共收到政府信息公开申请1,453件。', ['received 1453']],
  ['收到政府信息公开申请十二宗。', ['received 12']],
  ['截至2023年12月31日，据统计我局共收到政府信息公开申请数量为12件。', ['received 12']],
  ['收到政府信息公开申请0件。', ['received 0']],
  ['砚溪县水利局收到政府信息公开申请5件。', ['received 5']],
  ['我县水利局收到政府信息公开申请5起，全部办结。', ['received 5??', 'allDone 0??']],
  ['收到政府信息公开申请5件，均已按期办结。', ['received 5', 'allDone 0??']],
  ['收到申请5件。', ['received 5??']],
  ['（二）依申请公开情况。收到申请5件，答复5件。', ['received 5', 'answered 5']],
  ['答复政府信息公开申请805件（含上年度结转申请18件，另有72件申请顺延到下年度答复）。', ['answered 805', 'carriedIn 18', 'carriedOut 72']],
])('applications: %s', (text, expected) => {
  expect(facts(text)).toEqual(expected);
});

test.each<[string, readonly string[]]>([
  ['未收到政府信息公开申请。', ['received 0']],
  ['2023年，本机关没有收到公民、法人和其他组织提出的政府信息公开申请。', ['received 0']],
  ['未收到依申请公开的事项。', ['received 0']],
  ['本年度无依申请公开。', ['received 0?']],
  ['本单位未收到书面政府信息公开申请。', ['received 0?']],
  ['收到政府信息公开申请3件，无结转下年度。', ['received 3', 'carriedOut 0']],
  ['未收到政府信息公开申请和行政复议、行政诉讼。', ['cases review 0', 'cases suit 0', 'received 0']],
  ['未发生因政府信息公开申请引发的行政复议、行政诉讼。', ['cases review 0', 'cases suit 0']],
  ['未制定行政规范性文件。', ['made norm 0']],
  ['目前未收到该申请人提交的政府信息公开申请。', []],
  ['除1件外，未收到政府信息公开申请。', ['received 0??']],
])('negatives: %s', (text, expected) => {
  expect(facts(text)).toEqual(expected);
});

test.each<[string, readonly string[]]>([
  ['收到政府信息公开申请8件，其中自然人6件、法人或其他组织2件。', ['received 8', 'applicant natural 6', 'applicant bodies 2']],
  ['收到8份政府信息公开申请，均为自然人申请。', ['received 8', 'onlyApplicant natural 0']],
  [
    '办结政府信息公开申请81件，其中：予以公开及部分公开42件，占51.85%；不予公开5件；无法提供31件；不予处理1件；其他处理2件。',
    ['done 81', 'result granted partial 42', 'result refused 5', 'result unavailable 31', 'result unprocessed 1', 'result otherResult 2'],
  ],
  ['因政府信息公开引发的行政复议134件，行政诉讼57件。', ['cases review 134', 'cases suit 57']],
  ['政府信息公开行政复议6件，其中结果维持5件，尚未审结1件。', ['cases review 6', 'cases review upheld 5', 'cases review pending 1']],
  ['制发行政规范性文件2件，废止10件，现行有效14件。', ['made norm 2', 'repealed norm 10', 'valid norm 14']],
  ['作出行政处罚决定18件。作出行政处罚18件。', ['decisions penalty 18', 'decisions penalty 18?']],
  ['2023年收取信息处理费2950元。', ['fee 2950']],
  ['收取信息处理费0.3万元。', ['fee 3000']],
])('parts, cases, documents, fees: %s', (text, expected) => {
  expect(facts(text)).toEqual(expected);
});

test.each<[trap: string, text: string, expected: readonly string[]]>([
  ['1 messages', '收到248条网民留言，共处理群众留言92条，微博微信回应事件数0次。', []],
  ['2 two verbs', '（二）依申请公开。受理3259件，答复3278件。', ['accepted 3259', 'answered 3278']],
  ['3 a branch', '收到政府信息公开申请20件，12件已办结，8件申请人撤销。', ['received 20', 'done 12?']],
  ['4 carried in', '收到政府信息公开申请12件。办理上年度结转申请1件。答复11件。', ['received 12', 'carriedIn 1', 'answered 11']],
  ['5 included', '共完成答复政府信息公开申请1453件，包括上年结转30件。', ['answered 1453', 'carriedIn 30']],
  [
    '6 added and taken off',
    '新收政府信息公开申请1541件，加上上年结转的，除去结转下年度办理的，共办理1527件。',
    ['received 1541', 'handled 1527??'],
  ],
  ['7 two cases', '政府信息公开行政复议134件，行政诉讼57件。', ['cases review 134', 'cases suit 57']],
  ['8 outcomes', '政府信息公开行政复议结果维持5件，尚未审结1件。', ['cases review upheld 5', 'cases review pending 1']],
  ['9 of last year', '因2022年度政府信息公开申请引发行政复议1件。', []],
  ['10 permits', '未收到行政许可申请。', ['decisions permit 0?']],
  ['11 the whole county', '全县各部门共收到政府信息公开申请1499件。', ['received 1499??']],
  ['12 units', '收到依申请公开１件。收到政府信息公开申请两份。', ['received 1', 'received 2']],
  ['13 other years', '2022年收到政府信息公开申请5件。较上年增加政府信息公开申请3件。2024年将收到政府信息公开申请6件。', []],
  ['14 approximations', '收到政府信息公开申请近20件，答复政府信息公开申请20余件。', []],
  ['other reviews', '全年办理行政复议案件120件，行政诉讼8件。', []],
  ['part of the year', '上半年收到政府信息公开申请5件。', []],
  ['one channel', '网上收到政府信息公开申请5件。', ['received 5?']],
  ['kinds of documents', '制作政府信息617份，其中主动公开138份、依申请公开及不予公开431份。', []],
  ['another subject in between', '收到政府信息公开申请5件，处理信访60件，答复60件。', ['received 5']],
  [
    'where they came from, then what became of them',
    '受理政府信息公开申请案件40件（县政府9件、各有关部门31件），同比增长10%，其中，自然人申请38件；予以公开30件、转下年度办理2件。',
    ['accepted 40', 'applicant natural 38', 'result granted 30', 'carriedOut 2'],
  ],
  ['respectively', '政府信息公开行政复议、行政诉讼分别为2件、7件。', ['cases review 2', 'cases suit 7']],
  ['not yet decided', '目前收到政府信息公开申请5件。', []],
  ['last year beside this', '去年收到政府信息公开申请5件，办结4件；今年收到政府信息公开申请8件。', ['received 8']],
  ['a receiving office', '县政府收到政府信息公开申请6件。', ['received 6?']],
  ['what the bracket holds is not known', '收到政府信息公开申请（含转办）30件。', ['received 30?']],
  ['a part of the organ', '市公安局收到政府信息公开申请6件。', []],
  [
    'another organ, named one clause before',
    '县林业局最多，收到政府信息公开申请6件；其次是县民政局，收到政府信息公开申请4件。',
    ['received 6??', 'received 4??'],
  ],
  ['one field of several', '征地拆迁领域，收到政府信息公开申请6件。', ['received 6??']],
  [
    'years together',
    '“十三五”期间，累计收到政府信息公开申请60件。本届任期内，我局收到政府信息公开申请70件。',
    ['received 60??', 'received 70??'],
  ],
  [
    'several years',
    '2021至2023年度，收到政府信息公开申请60件。近两年，共收到政府信息公开申请70件。三年累计收到政府信息公开申请80件。五年来，收到政府信息公开申请90件。2021年—2023年，收到政府信息公开申请95件。',
    [],
  ],
  ['one year', '一年来，我局收到政府信息公开申请6件。', ['received 6']],
  ['one field, told by its verb', '涉及水库移民补偿的，共收到政府信息公开申请6件。', ['received 6??']],
  ['on time is not all', '收到政府信息公开申请6件，按时办结率100%。', ['received 6']],
  ['an organ that helps', '经县司法局审核，我局收到政府信息公开申请6件。', ['received 6']],
  ['no organ, for all its 局', '构建大公开格局，收到政府信息公开申请6件。', ['received 6']],
  [
    'the whole county goes on',
    '全县收到政府信息公开申请60件，办结50件。我局收到政府信息公开申请6件。',
    ['received 60??', 'done 50??', 'received 6'],
  ],
  ['cases that others came from', '没有因政府信息公开行政复议引发的行政诉讼。', ['cases suit 0']],
  ['cases with how they ended', '政府信息公开行政复议案件1件维持、2件未审结。', ['cases review upheld 1', 'cases review pending 2']],
  ['the rest of the cases', '政府信息公开行政复议1件，除此之外，未发生行政诉讼。', ['cases review 1']],
  ['other cases than these', '政府信息公开行政复议1件，其他行政复议27件、行政诉讼9件。', ['cases review 1']],
])('trap %s: %s', (_, text, expected) => {
  expect(facts(text)).toEqual(expected);
});

test('places are those of the source, with spaces, CRLF and characters beyond the basic plane', () => {
  const text = '𠀀𠀁说明。我局共收到政府信息\r\n公开申请 １２ 件。';
  const source = paragraphOf(text);
  const [fact] = factsIn(source, frame);
  expect(said(fact!)).toBe('received 12');
  const { start, end } = source.range(fact!.figure!.from, fact!.figure!.numberTo);
  expect(text.slice(start, end)).toBe('１２');
});

test('a government speaks of all of its area', () => {
  const county = { government: true, self: '砚溪县' };
  expect(facts('县政府办公室负责答复，收到政府信息公开申请6件。', county)).toEqual(['received 6??']);
  expect(facts('县政府办公室负责统计，全县收到政府信息公开申请60件。', county)).toEqual(['received 60']);
  expect(facts('全县共收到政府信息公开申请12件。', { government: true, self: '砚溪县' })).toEqual(['received 12']);
  expect(facts('我办共收到政府信息公开申请12件。', { government: true, self: '砚溪县' })).toEqual(['received 12??']);
  expect(facts('全县共收到政府信息公开申请12件。')).toEqual(['received 12??']);
});

test('in section four cases are those of the report, in section three applications are', () => {
  expect(facts('行政复议3件。', { cases: 'certain' })).toEqual(['cases review 3']);
  expect(facts('共收到12件，办结11件。', { requests: true })).toEqual(['received 12', 'done 11']);
});

test('any text has facts whose places lie within it, in the order of the text', () => {
  const piece = fc.constantFrom(
    ...'收到|政府信息公开申请|12件|，|。|（|）|其中|未|行政复议|3,607件|2022年|两|万|%|𠀀|结转下年度|、|3.5|\r\n|余'.split('|'),
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 40 }), (pieces) => {
      const source = paragraphOf(pieces.join(''));
      let last = 0;
      for (const { from, to, figure } of factsIn(source, frame)) {
        expect(from >= 0 && from < to && to <= source.text.length).toBe(true);
        if (figure) expect(from <= figure.from && figure.numberTo <= figure.to && figure.to <= to).toBe(true);
        expect(from).toBeGreaterThanOrEqual(last);
        last = from;
      }
    }),
  );
});
