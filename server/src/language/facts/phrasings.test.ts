import { describe, expect, test } from 'vitest';
import { factsOfText, said } from './for-tests.ts';
import type { Frame } from './scopes.ts';

/** How reports say a thing, mechanism by mechanism: what is stated, and what only looks as if it were. */
type Row = readonly [text: string, states: readonly string[], frame?: Partial<Frame>];

function phrasings(mechanism: string, rows: readonly Row[]): void {
  describe(mechanism, () => {
    for (const [text, states, frame] of rows) test(text, () => expect(factsOfText(text, frame).map(said)).toEqual(states));
  });
}

phrasings('one verb is told of several things', [
  ['作出行政许可决定962件、行政处罚决定143件。', ['decisions permit 962', 'decisions penalty 143']],
  [
    '作出行政许可决定962件，行政处罚决定143件，行政强制决定7件。',
    ['decisions permit 962', 'decisions penalty 143', 'decisions coercion 7'],
  ],
  [
    '全年共作出行政许可决定962件、行政处罚决定143件，采取行政强制措施7件。',
    ['decisions permit 962', 'decisions penalty 143', 'decisions coercion 7'],
  ],
  ['实施行政许可962宗、行政处罚143宗。', ['decisions permit 962?', 'decisions penalty 143?']],
  ['下达行政处罚决定143件、行政强制决定7件。', ['decisions penalty 143', 'decisions coercion 7']],
  ['办理行政许可962件、行政处罚143件。', ['decisions permit 962?', 'decisions penalty 143?']],
  ['办结行政许可962件和行政处罚143件。', ['decisions permit 962?', 'decisions penalty 143?']],
  ['制发规章1件、行政规范性文件3件。', ['made rules 1', 'made norm 3']],
  ['废止规章1件，行政规范性文件2件。', ['repealed rules 1', 'repealed norm 2']],
  ['现行有效规章4件、行政规范性文件21件。', ['valid rules 4', 'valid norm 21']],
  // What must not be told.
  ['作出行政许可决定962件，受理行政许可申请980件。', ['decisions permit 962']],
  ['作出行政许可决定962件。行政处罚143件。', ['decisions permit 962', 'decisions penalty 143??']],
  ['作出行政许可决定962件，同比增加行政处罚3件。', ['decisions permit 962']],
  ['作出行政许可决定962件，抽查案卷20件，行政处罚143件。', ['decisions permit 962', 'decisions penalty 143??']],
  ['收到政府信息公开申请3件、行政处罚143件。', ['received 3', 'decisions penalty 143??']],
  ['作出行政许可决定962件，发放行政许可证30件。', ['decisions permit 962']],
]);

phrasings('the two kinds of lawsuits are told as parts of all lawsuits', [
  ['因政府信息公开被提起行政诉讼12件，其中未经复议直接起诉4件、复议后起诉8件。', ['cases suit 12', 'cases direct 4', 'cases after 8']],
  ['政府信息公开行政诉讼案件12件，其中：直接起诉4件，复议后起诉8件。', ['cases suit 12', 'cases direct 4', 'cases after 8']],
  ['政府信息公开行政诉讼12起，包括未经行政复议直接起诉4起。', ['cases suit 12', 'cases direct 4']],
  ['政府信息公开行政诉讼12件（直接起诉4件、行政复议后起诉8件）。', ['cases suit 12', 'cases direct 4', 'cases after 8']],
  [
    '政府信息公开行政复议25件，其中维持14件；行政诉讼12件，其中经复议后起诉8件。',
    ['cases review 25', 'cases review upheld 14', 'cases suit 12', 'cases after 8'],
  ],
  ['行政诉讼12件，其中直接起诉4件。', ['cases suit 12', 'cases direct 4'], { cases: 'certain' }],
  ['行政诉讼12件，其中复议后起诉8件、直接起诉4件。', ['cases suit 12', 'cases after 8', 'cases direct 4'], { cases: 'certain' }],
  ['被提起行政诉讼12件，其中，未经复议直接起诉4件。', ['cases suit 12', 'cases direct 4'], { cases: 'certain' }],
  ['政府信息公开行政诉讼案件，其中直接起诉4件。', ['cases direct 4']],
  ['政府信息公开行政诉讼案件，未经复议直接起诉4件，复议后起诉8件。', ['cases direct 4', 'cases after 8']],
  // What must not be told.
  ['行政诉讼12件，其中直接起诉4件。', []],
  ['政府信息公开工作得到加强。行政诉讼12件，其中直接起诉4件。', []],
  ['2022年政府信息公开行政诉讼12件，其中直接起诉4件。', []],
  ['政府信息公开行政复议25件，其中行政诉讼12件。', ['cases review 25']],
  ['其他行政诉讼12件，其中直接起诉4件。', [], { cases: 'certain' }],
]);

phrasings('years tell what was carried over, and which way', [
  ['收到政府信息公开申请12件，2022年结转3件。', ['received 12', 'carriedIn 3']],
  ['收到政府信息公开申请12件，2022年度结转的3件。', ['received 12', 'carriedIn 3']],
  ['收到政府信息公开申请12件，从2022年结转3件，办结14件。', ['received 12', 'carriedIn 3', 'done 14']],
  ['收到政府信息公开申请12件，办结10件，结转至2024年度2件。', ['received 12', 'done 10', 'carriedOut 2']],
  ['办结政府信息公开申请10件，结转2024年继续办理2件。', ['done 10', 'carriedOut 2']],
  ['办结政府信息公开申请10件，另有2件转入2024年办理。', ['done 10', 'carriedOut 2']],
  ['2022年转结至2023年的政府信息公开申请3件。', ['carriedIn 3']],
  ['收到政府信息公开申请12件，上年转结3件，转结下年度2件。', ['received 12', 'carriedIn 3', 'carriedOut 2']],
  ['收到政府信息公开申请12件，承接上年结转申请3件，从上年度结转3件。', ['received 12', 'carriedIn 3', 'carriedIn 3']],
  ['收到政府信息公开申请12件，共办结12件，年底结转1件。', ['received 12', 'done 12', 'carriedOut 1']],
  ['收到政府信息公开申请12件，共办结12件，年底无结转。', ['received 12', 'done 12', 'carriedOut 0?']],
  ['收到政府信息公开申请12件，办结10件，2件顺延至2024年答复。', ['received 12', 'done 10', 'carriedOut 2']],
  ['收到政府信息公开申请12件，除2件结转下年度办理外，其余均已办结。', ['received 12', 'carriedOut 2']],
  // What must not be told.
  ['收到政府信息公开申请12件，2021年结转3件。', ['received 12']],
  ['收到政府信息公开申请12件，转入档案室2件。', ['received 12']],
  ['收到政府信息公开申请12件，资金结转至2024年2件。', ['received 12']],
  ['收到政府信息公开申请12件，由县政府办转入2件。', ['received 12']],
  ['2022年收到政府信息公开申请12件，结转3件。', []],
  ['收到政府信息公开申请12件，其中结转3件。', ['received 12']],
]);

const subdistrict: Partial<Frame> = { government: true, self: '青石街道办事处' };

phrasings('an office that the organ is itself is no part of it', [
  ['街道新收政府信息公开申请22件，承接上年结转申请3件，全年办结24件。', ['received 22', 'carriedIn 3', 'done 24'], subdistrict],
  ['街道收到政府信息公开申请22件。', ['received 22'], subdistrict],
  ['青石街道收到政府信息公开申请22件。', ['received 22'], subdistrict],
  // What must not be told for certain.
  ['各街道收到政府信息公开申请22件，街道办结3件。', ['received 22??', 'done 3??']],
  ['街道收到政府信息公开申请22件。', ['received 22?']],
  ['县政府收到政府信息公开申请22件。', ['received 22??'], subdistrict],
  ['乡镇收到政府信息公开申请22件。', ['received 22??'], subdistrict],
  ['部门收到政府信息公开申请22件。', ['received 22??'], subdistrict],
]);

phrasings('what was left open at the end of the year', [
  ['收到政府信息公开申请12件，除1件外均已办结。', ['received 12', 'carriedOut 1?']],
  ['收到政府信息公开申请12件，除2件以外全部办结。', ['received 12', 'carriedOut 2?']],
  ['收到政府信息公开申请12件，除1件结转下年度外均已办结。', ['received 12', 'carriedOut 1']],
  ['收到政府信息公开申请12件，办结10件，未办结2件。', ['received 12', 'done 10', 'carriedOut 2?']],
  ['收到政府信息公开申请12件，答复10件，正在办理2件。', ['received 12', 'answered 10', 'carriedOut 2?']],
  ['收到政府信息公开申请12件，办结10件，2件尚在办理中。', ['received 12', 'done 10', 'carriedOut 2?']],
  ['收到政府信息公开申请12件，办结10件，尚未办结2件。', ['received 12', 'done 10', 'carriedOut 2?']],
  ['（二）依申请公开。办结10件，还有2件正在办理。', ['done 10', 'carriedOut 2?']],
  ['登记政府信息公开申请12件，办结10件，2件仍在办理。', ['accepted 12', 'done 10', 'carriedOut 2?']],
  ['收到并登记政府信息公开申请12件，除3件外都已办结。', ['accepted 12', 'carriedOut 3?']],
  // What must not be told.
  ['目前收到政府信息公开申请12件，2件正在办理。', []],
  ['政府信息公开行政复议3件，未办结2件。', ['cases review 3', 'cases review pending 2']],
  ['受理信访12件，除1件外均已办结。', []],
  ['收到政府信息公开申请12件，其中2件正在办理。', ['received 12']],
  ['收到政府信息公开申请12件，上年未办结2件。', ['received 12', 'carriedIn 2']],
  ['收到政府信息公开申请12件，除此之外均已办结。', ['received 12']],
]);

phrasings('how reports vary the words of the form', [
  ['收到依申请公开14件。', ['received 14']],
  ['依申请公开0件。', ['received 0?']],
  ['政府信息公开申请0件。', ['received 0?']],
  ['登记政府信息公开申请14件。', ['accepted 14']],
  ['收到政府信息公开申请50件（线上38件、线下12件）。', ['received 50']],
  ['答复政府信息公开申请，属于予以公开的11件，属于不予公开的3件。', ['result granted 11', 'result refused 3']],
  ['收到政府信息公开申请8件，个人申请6件。', ['received 8', 'applicant natural 6']],
  ['制发行政规范性文件2件，清理废止1件，继续有效14件。', ['made norm 2', 'repealed norm 1', 'valid norm 14']],
  ['行政规范性文件目前有效14件。', ['valid norm 14']],
  ['行政规范性文件现有效14件。', ['valid norm 14']],
  ['收到政府信息公开申请8件，均为个人申请。', ['received 8', 'onlyApplicant natural 0']],
  // What must not be told.
  ['主动公开138件，依申请公开14件。', []],
  ['公开信息152件，其中依申请公开14件。', []],
  ['政务服务登记14件。', []],
  ['个人简历6件。', []],
  ['继续有效的合同14件。', []],
]);

phrasings('a remainder is that of its own figure', [
  [
    '收到政府信息公开申请22件（自然人19件、商业企业2件、其他组织1件），上年结转3件，办结24件。',
    ['received 22', 'applicant natural 19', 'applicant commercial 2', 'applicant otherBody 1', 'carriedIn 3', 'done 24'],
  ],
  ['收到政府信息公开申请12件，办结10件，剩余2件结转下年度。', ['received 12', 'done 10', 'carriedOut 2']],
  ['收到政府信息公开申请12件，办结10件，其余2件转入下一年度继续办理。', ['received 12', 'done 10', 'carriedOut 2']],
  ['收到政府信息公开申请12件，余下2件结转至2024年，答复10件。', ['received 12', 'carriedOut 2', 'answered 10']],
  ['收到政府信息公开申请22件，其中自然人19件，其他组织3件。', ['received 22', 'applicant natural 19', 'applicant otherBody 3']],
  ['答复政府信息公开申请22件，其他处理3件，不予公开4件。', ['answered 22', 'result otherResult 3', 'result refused 4']],
  ['收到政府信息公开申请12件，其他渠道收到政府信息公开申请2件，答复10件。', ['received 12', 'received 2??', 'answered 10']],
  ['收到政府信息公开申请22件，均为其他组织。', ['received 22', 'onlyApplicant otherBody 0']],
  // What must not be told for certain.
  ['收到政府信息公开申请12件，其余均已办结。', ['received 12']],
  ['其他行政诉讼2件，行政复议3件。', [], { cases: 'certain' }],
  ['政府信息公开申请除此之外，收到2件。', ['received 2??']],
  ['其他政府信息公开申请答复2件。', ['answered 2??']],
  ['剩余政府信息公开申请全部办结。', []],
]);

phrasings('a figure may stand before its verb', [
  ['政府信息公开申请2件结转下年度继续办理。', ['carriedOut 2']],
  ['收到政府信息公开申请12件，剩余申请2件转入下一年度办理。', ['received 12', 'carriedOut 2']],
  ['政府信息公开申请11件已办结。', ['done 11?']],
  ['政府信息公开申请11件已按期答复。', ['answered 11?']],
  ['依申请公开14件已按时办结。', ['done 14?']],
  ['行政规范性文件2件废止。', ['repealed norm 2']],
  ['行政规范性文件14件继续有效。', ['valid norm 14']],
  ['行政许可事项受理申请，政府信息公开申请1件结转至2024年。', ['carriedOut 1']],
  ['收到政府信息公开申请12件，申请10件办结、2件结转下年度。', ['received 12', 'done 10?', 'carriedOut 2']],
  ['政府信息公开申请2件延至下年度答复。', ['carriedOut 2']],
  // What must not be told, or not so.
  ['收到政府信息公开申请12件办结10件。', ['received 12', 'done 10']],
  ['政府信息公开申请12件均已办结。', []],
  ['收到政府信息公开申请20件，12件已办结，8件申请人撤销。', ['received 20', 'done 12?']],
  ['政府信息公开行政复议3件已办结。', ['cases review 3']],
  ['信访申请12件已办结。', []],
  ['行政许可962件办结公示。', ['decisions permit 962?']],
]);

phrasings('a sum counts what the clause before it named', [
  ['收到政府信息公开申请，共12件。', ['received 12']],
  ['新收政府信息公开申请，共计12件，办结11件。', ['received 12', 'done 11']],
  ['我局收到政府信息公开申请，总数为12件。', ['received 12']],
  ['上年结转政府信息公开申请，合计3件。', ['carriedIn 3']],
  ['收到政府信息公开申请12件，申请人以商业企业为主，共9件。', ['received 12', 'applicant commercial 9']],
  ['（二）依申请公开。收到申请12件。申请人以自然人为主，共9件。', ['received 12', 'applicant natural 9']],
  ['答复政府信息公开申请，以予以公开为主，共9件。', ['result granted 9']],
  ['制发行政规范性文件，共2件。', ['made norm 2']],
  ['作出行政处罚决定，共计143件。', ['decisions penalty 143']],
  ['政府信息公开申请结转下年度继续办理，共2件。', ['carriedOut 2']],
  // What must not be told.
  ['收到政府信息公开申请，12件。', []],
  ['未收到政府信息公开申请，共12件。', ['received 0']],
  ['收到政府信息公开申请，开展培训，共12次。', []],
  ['收到政府信息公开申请和信访，共12件。', []],
  ['加强政府信息公开申请管理，共12件。', []],
  ['收到政府信息公开申请，分别为2件、3件。', []],
]);

phrasings('cases are those of the report where the heading or the paragraph says so', [
  ['全年收到行政复议5件。', ['cases review 5?'], { cases: 'likely' }],
  ['当年发生行政复议2件，行政诉讼2件。', ['cases review 2?', 'cases suit 2?'], { cases: 'likely' }],
  ['发生行政复议3起、行政诉讼1起。', ['cases review 3?', 'cases suit 1?'], { cases: 'likely' }],
  ['被申请行政复议3件，被提起行政诉讼2件。', ['cases review 3?', 'cases suit 2?'], { cases: 'likely' }],
  ['本年度收到行政复议申请1件；无行政诉讼案件。', ['cases review 1?', 'cases suit 0?'], { cases: 'likely' }],
  ['未发生行政复议、行政诉讼。', ['cases review 0?', 'cases suit 0?'], { cases: 'likely' }],
  ['行政复议案件3件，结果维持2件。', ['cases review 3?', 'cases review upheld 2?'], { cases: 'likely' }],
  ['行政诉讼12件，其中复议后起诉9件。', ['cases suit 12?', 'cases after 9?'], { cases: 'likely' }],
  ['有5件复议、3件诉讼被纠正。', ['cases review corrected 5?', 'cases suit corrected 3?'], { cases: 'likely' }],
  ['答复质量有待提高，全年有2件被纠正。', ['cases corrected 2?'], { cases: 'likely' }],
  ['说理不够充分，2件被纠正。', ['cases corrected 2?'], { cases: 'likely' }],
  ['行政复议2件被纠正。', ['cases review corrected 2?'], { cases: 'likely' }],
  // What must not be told.
  ['全年办理行政复议案件120件，行政诉讼8件。', [], { cases: 'likely' }],
  ['受理行政复议申请120件。', [], { cases: 'likely' }],
  ['办结行政复议120件，其中维持80件。', [], { cases: 'likely' }],
  ['2022年发生行政复议2件。', [], { cases: 'likely' }],
  ['督查发现问题3个，2件被纠正。', [], { cases: 'likely' }],
  ['全年有2件被纠正。', []],
  ['被纠正后共有11件。', [], { cases: 'likely' }],
]);

phrasings('all fees together, in yuan', [
  ['作出行政强制决定862件，行政事业性收费116.9054万元。', ['decisions coercion 862', 'charges 1169054']],
  ['全年收取行政事业性收费共计123600元。', ['charges 123600']],
  ['行政事业性收费金额为12.36万元。', ['charges 123600']],
  ['本年收取行政事业性收费12.36万元，其中水资源费8万元。', ['charges 123600']],
  ['2023年行政事业性收费总额12.36万元。', ['charges 123600']],
  ['行政事业性收费收入12.36万元。', ['charges 123600']],
  ['行政事业性收费0元。', ['charges 0']],
  ['未收取行政事业性收费。', ['charges 0']],
  ['无行政事业性收费。', ['charges 0']],
  ['全市行政事业性收费3000万元。', ['charges 30000000??']],
  ['行政事业性收费项目2项，收费金额12.36万元。', ['charges 123600']],
  // What must not be told.
  ['未发出信息处理费收费通知，收费金额0元。', []],
  ['行政事业性收费约12万元。', []],
  ['2022年行政事业性收费12万元。', []],
  ['较上年减少行政事业性收费12万元。', []],
  ['减免行政事业性收费12万元。', []],
  ['其中行政事业性收费3万元。', []],
  ['收取水资源费等行政事业性收费3万元。', ['charges 30000?']],
  ['取消行政事业性收费3项。', []],
]);

phrasings('how all of some cases ended', [
  ['因政府信息公开引发行政复议3件，均被维持。', ['cases review 3', 'onlyOutcome review upheld 0?']],
  ['因政府信息公开引发行政复议3件，全部予以维持。', ['cases review 3', 'onlyOutcome review upheld 0?']],
  ['因政府信息公开引发行政复议1件，结果维持。', ['cases review 1', 'onlyOutcome review upheld 0?']],
  ['因政府信息公开引发行政诉讼1件，尚未审结。', ['cases suit 1', 'onlyOutcome suit pending 0?']],
  ['因政府信息公开引发行政复议1件，被撤销。', ['cases review 1', 'onlyOutcome review corrected 0?']],
  ['因政府信息公开引发行政复议2件，其中1件被撤销。', ['cases review 2', 'cases review corrected 1']],
  ['政府信息公开应诉案件2件。', ['cases suit 2']],
  ['因政府信息公开被申请行政复议9件，其中撤销、确认违法及责令履行共3件。', ['cases review 9', 'cases review corrected 3']],
  ['因政府信息公开引发行政诉讼1件，法院判决驳回诉讼请求。', ['cases suit 1', 'onlyOutcome suit upheld 0?']],
  ['政府信息公开行政复议6件，审结4件。', ['cases review 6', 'cases review closed 4']],
  ['政府信息公开行政复议6件，均已审结。', ['cases review 6', 'onlyOutcome review closed 0?']],
  ['政府信息公开行政复议6件，复议机关纠正本机关答复2件。', ['cases review 6', 'cases review corrected 2']],
  ['政府信息公开行政复议6件，审结率100%。', ['cases review 6']],
  // Two cases, of one of which something is told; and work of another kind.
  ['因政府信息公开引发行政复议2件，结果维持。', ['cases review 2']],
  ['因政府信息公开引发行政复议3件，均按期答复。', ['cases review 3']],
  ['撤销政务新媒体3个。', []],
]);

phrasings('what is carried over is told by when it will be dealt with', [
  ['政府信息公开申请办结29件，剩余3件因需征求第三方意见延期至2024年答复。', ['done 29', 'carriedOut 3']],
  ['政府信息公开申请办结29件，2件延期到2024年办理。', ['done 29', 'carriedOut 2']],
  ['政府信息公开申请办结29件，2件跨年度办理。', ['done 29', 'carriedOut 2']],
  ['政府信息公开申请办结29件，另有2件将于2024年答复。', ['done 29', 'carriedOut 2']],
  ['收到政府信息公开申请29件，3件因征求第三方意见未办结，结转2024年继续办理。', ['received 29', 'carriedOut 3']],
  ['今年以来，收到政府信息公开申请12件，上年度转来2件。', ['received 12', 'carriedIn 2']],
  ['政府信息公开申请办结29件，尚有2件正在征求第三方意见。', ['done 29', 'carriedOut 2?']],
  ['收到政府信息公开申请29件，3件因内容不明确补正，结转课题2项。', ['received 29']],
  ['2022年末尚未办结、转至本年继续办理政府信息公开申请4件。', ['carriedIn 4']],
  ['政府信息公开申请办结29件，未到答复期限的2件结转下年度。', ['done 29', 'carriedOut 2']],
  // What must not be told.
  ['2024年将答复模板更新3件。', []],
  ['政府信息公开申请办结29件，其中2件经延期答复。', ['done 29']],
  ['收到政府信息公开申请29件，上年结转的2件中，1件予以公开、1件无法提供。', ['received 29', 'carriedIn 2']],
  ['会议延期至2024年召开，收到意见3条。', []],
]);

phrasings('公开 by itself is a result among results', [
  ['收到政府信息公开申请12件，其中公开5件、部分公开2件。', ['received 12', 'result granted 5', 'result partial 2']],
  ['答复政府信息公开申请12件，公开和部分公开7件，不予公开1件。', ['answered 12', 'result granted partial 7', 'result refused 1']],
  [
    '答复政府信息公开申请12件，公开（含部分公开）7件，不公开1件，无法提供4件。',
    ['answered 12', 'result granted partial 7', 'result refused 1', 'result unavailable 4'],
  ],
  // What must not be told.
  ['主动公开信息5件，部分公开2件。', []],
  ['收到政府信息公开申请12件。全年公开5件。', ['received 12']],
]);

phrasings('cases are told in other words', [
  ['因政府信息公开申请不服答复直接向法院起诉2件，经行政复议后提起诉讼3件。', ['cases direct 2?', 'cases after 3']],
  ['因政府信息公开引发行政诉讼7件，败诉1件。', ['cases suit 7', 'cases suit corrected 1']],
  ['因政府信息公开引发行政诉讼2件，目前1件已判决、1件未审结。', ['cases suit 2', 'cases suit closed 1', 'cases suit pending 1']],
  ['作为被申请人参加行政复议8件，作为被告参加行政诉讼5件。', ['cases review 8', 'cases suit 5'], { cases: 'certain' }],
  ['2件申请的答复被复议机关纠正。', ['cases corrected 2?'], { cases: 'likely' }],
  ['全年被撤销或责令重新答复2件。', ['cases corrected 2?'], { cases: 'likely' }],
  // What must not be told.
  ['撤销文件2件。', [], { cases: 'likely' }],
  ['目前收到政府信息公开申请2件。', []],
]);

phrasings('a decision, an answer and a list name results and decisions, too', [
  [
    '政府信息公开申请作出予以公开决定11件、部分公开决定3件，告知无法提供9件。',
    ['result granted 11', 'result partial 3', 'result unavailable 9'],
  ],
  ['收到政府信息公开申请9件，其中单位申请2件、患者个人申请7件。', ['received 9', 'applicant bodies 2', 'applicant natural 7']],
  ['其中行政许可326件，行政处罚88件。', ['decisions permit 326??', 'decisions penalty 88??']],
  ['作出许可决定326件、处罚决定88件、强制决定7件。', ['decisions permit 326', 'decisions penalty 88', 'decisions coercion 7']],
  ['出台《竹汀县小型水库管理办法》等行政规范性文件3件，废止1件。', ['made norm 3?', 'repealed norm 1']],
  ['新制发行政规范性文件3件、废止1件，现行有效的行政规范性文件由12件增至14件。', ['made norm 3', 'repealed norm 1', 'valid norm 14']],
  ['对现行有效的12件行政规范性文件统一编号上网。', ['valid norm 12?']],
  ['对年内办结的27件政府信息公开申请开展答复质量评查。', ['done 27?']],
  ['收到政府信息公开申请29件，本年新收办结27件。', ['received 29']],
  ['收到并办结政府信息公开申请27件。', ['received 27?']],
  ['制发行政规范性文件3件、失效1件。', ['made norm 3', 'repealed norm 1']],
  // What must not be told.
  ['作出不予许可决定4件。', []],
  ['送达处罚决定书88件。', []],
  ['单位申请公开栏3个。', []],
]);

phrasings('documents in force are all that there are, whatever is told of them', [
  ['对1件不再适用的行政规范性文件予以废止，继续有效的3件在网站集中公布。', ['repealed norm 1?', 'valid norm 3']],
  ['现行有效的2件行政规范性文件已标注有效性。', ['valid norm 2']],
  ['现行有效的2件行政规范性文件均已公开。', ['valid norm 2']],
  ['制定行政规范性文件3件，同时废止2件，目前继续有效的15件。', ['made norm 3', 'repealed norm 2', 'valid norm 15']],
  ['现行有效的12件行政规范性文件中，有3件为本年制发。', ['valid norm 12', 'made norm 3']],
  ['现行有效的12件行政规范性文件全部汇编成册。', ['valid norm 12']],
  ['新制作并公开行政规范性文件3件。', ['made norm 3']],
  ['印发并公布行政规范性文件3件，现行有效的14件逐件编号。', ['made norm 3', 'valid norm 14']],
  ['上年现行有效的12件行政规范性文件本年清理3件。', []],
  ['现行有效的行政规范性文件中，涉企的12件已汇编。', []],
  ['现行有效的资质证书12件已核验。', []],
]);

phrasings('a reason that names what was asked says itself that it is of applications', [
  [
    '申请集中在投诉举报处理、食品抽检方面，职业索赔人较多，全年按重复申请处理6件、按大量反复申请处理4件。',
    ['result 3.5.2 6?', 'result 3.5.4 4?'],
  ],
  ['对信访人按重复信访处理6件。', []],
]);

phrasings('so many of each is told of every thing that is named', [
  ['政府信息公开申请上年结转与结转下年度均为3件。', ['carriedIn 3', 'carriedOut 3']],
  [
    '收到政府信息公开申请12件，予以公开10件，不予公开和无法提供的各有1件。',
    ['received 12', 'result granted 10', 'result refused 1', 'result unavailable 1'],
  ],
  [
    '收到政府信息公开申请12件，予以公开10件，其余2件为不予公开和无法提供各1件。',
    ['received 12', 'result granted 10', 'result refused 1?', 'result unavailable 1'],
  ],
  ['作出行政许可、行政处罚决定各12件。', ['decisions permit 12', 'decisions penalty 12']],
  // What must not be told.
  ['收到政府信息公开申请12件，无法提供4件（含个人信息查询、历史档案查询各2件）。', ['received 12', 'result unavailable 4']],
]);

phrasings('applications that only their neighbours tell of were received', [
  ['对应政府信息公开申请27件；上年结转2件。', ['received 27', 'carriedIn 2']],
  ['共有政府信息公开申请27件，另有上年结转2件。', ['received 27', 'carriedIn 2']],
  ['依申请公开9件，均来自自然人。', ['received 9', 'onlyApplicant natural 0']],
  ['全年5件信息公开申请（自然人4件、商业企业1件）。', ['received 5', 'applicant natural 4', 'applicant commercial 1']],
  ['依申请公开信息1件，没有上年结转的申请。', ['received 1', 'carriedIn 0']],
  // What must not be told.
  ['共有政府信息公开申请27件，上年结转2件。', ['carriedIn 2']],
  ['政府信息公开申请27件，其中上年结转2件。', ['carriedIn 2']],
  ['用水户开户申请12件，均来自企业。', []],
]);

phrasings('a way, an office and a list that is not whole are parts of all', [
  ['通过网络、信函等方式收到政府信息公开申请12件。', ['received 12']],
  ['通过网络收到政府信息公开申请12件。', ['received 12?']],
  ['以局名义印发行政规范性文件5件。', ['made norm 5']],
  ['以县政府名义印发行政规范性文件5件。', ['made norm 5??'], { government: true, self: '砚溪县人民政府' }],
  ['现行有效行政规范性文件42件，其中当年制定6件。', ['valid norm 42', 'made norm 6']],
  ['现行有效行政规范性文件42件，其中制定6件。', ['valid norm 42']],
]);

phrasings('a reason is a row of its own, behind the result that it is of', [
  ['政府信息公开申请不予公开3件（其中涉及第三方合法权益1件、过程性信息2件）。', ['result refused 3', 'result 3.3.4 1?', 'result 3.3.6 2?']],
  ['政府信息公开申请不予处理2件，其中信访举报投诉类1件、重复申请1件。', ['result unprocessed 2', 'result 3.5.1 1?', 'result 3.5.2 1?']],
  ['政府信息公开申请无法提供9件，其中本机关不掌握7件。', ['result unavailable 9', 'result 3.4.1 7?']],
  ['收到政府信息公开申请12件，全年按重复申请处理6件、按大量反复申请处理4件。', ['received 12', 'result 3.5.2 6?', 'result 3.5.4 4?']],
  ['收到政府信息公开申请12件，属于行政执法案卷不予公开1件。', ['received 12', 'result 3.3.7 refused 1?']],
  ['收到政府信息公开申请12件，涉及国家秘密、个人隐私等不予公开5件。', ['received 12', 'result refused 5']],
  ['收到政府信息公开申请12件，本机关不掌握相关政府信息的4件。', ['received 12', 'result 3.4.1 4?']],
  ['收到政府信息公开申请12件，没有现成信息需要另行制作的1件。', ['received 12', 'result 3.4.2 1?']],
  ['收到政府信息公开申请12件，因没有现成信息需要另行制作，无法提供1件。', ['received 12', 'result 3.4.2 unavailable 1?']],
  // What must not be told.
  ['收到政府信息公开申请12件，本机关不掌握4件。', ['received 12']],
  ['政府信息公开申请部分公开3件，其中涉及个人隐私2件。', ['result partial 3']],
  ['收到政府信息公开申请12件，涉及过程性信息2件。', ['received 12']],
  ['收到政府信息公开申请12件，其中自然人重复申请2件。', ['received 12']],
  ['审核信息120条，涉及个人隐私12条。', []],
  ['收到政府信息公开申请12件，予以公开5件（自然人4件）。', ['received 12', 'result granted 5']],
]);
