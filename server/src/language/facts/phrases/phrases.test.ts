import { describe, expect, test } from 'vitest';
import { factsOfText, said } from '../for-tests.ts';
import type { Frame } from '../scopes.ts';
import { phrases } from './phrases.ts';

/** A row of the table by its name: what is read by it, and its like that states nothing, or something else. */
type Row = readonly [name: string, text: string, states: readonly string[], notBy: string, frame?: Partial<Frame>];

const rows: readonly Row[] = [
  ['received and carried in', '新收和上年结转的政府信息公开申请共13件。', ['handled 13'], '新收政府信息公开申请12件，上年结转1件。'],
  ['decisions together', '办理行政许可、行政处罚共120件。', ['decisions permit penalty 120?'], '办理行政许可、行政处罚案卷共120件。'],
  ['carried out', '政府信息公开申请结转下年度继续办理2件。', ['carriedOut 2'], '信访事项结转下年度继续办理2件。'],
  ['carried in', '政府信息公开申请上年结转3件。', ['carriedIn 3'], '上年结转资金3件。'],
  ['left over', '政府信息公开申请办结11件，结转1件。', ['done 11', 'carriedOut 1?'], '政府信息公开申请结转1件。'],
  ['nothing left over', '政府信息公开申请无结转。', ['carriedOut 0?'], '资金无结转。'],
  ['all but some were done', '政府信息公开申请除1件外均已办结。', ['carriedOut 1?'], '信访除1件外均已办结。'],
  ['carried out, still open', '政府信息公开申请未办结的2件结转下年度。', ['carriedOut 2'], '信访未办结的2件结转下年度。'],
  [
    'all but those still open',
    '收到政府信息公开申请12件。除2件仍在征求第三方意见外，其余均已按期答复。',
    ['received 12', 'carriedOut 2?'],
    '收到政府信息公开申请12件。除2件撤回外，其余均已按期答复。',
  ],
  ['nothing still open', '收到政府信息公开申请12件，无未办结件。', ['received 12', 'carriedOut 0?'], '收到信访12件，无未办结件。'],
  [
    'all of so many were done',
    '收到政府信息公开申请12件，12件全部办结。',
    ['received 12', 'done 12?'],
    '收到政府信息公开申请12件，其中8件全部办结。',
  ],
  ['still open', '收到政府信息公开申请12件，未办结2件。', ['received 12', 'carriedOut 2?'], '资金未办结2件。'],
  [
    'all of so many were answered',
    '收到政府信息公开申请12件，上述12件申请均在法定期限内答复完毕。',
    ['received 12', 'answered 12?'],
    '收到政府信息公开申请12件，其中8件均已答复。',
  ],
  ['zero without a verb', '依申请公开0件。', ['received 0?'], '其中依申请公开0件。'],
  ['how many there were', '全年政府信息公开申请数量为12件。', ['received 12'], '其中政府信息公开申请数量为12件。'],
  ['received', '收到政府信息公开申请12件。', ['received 12'], '收到网民留言12件。'],
  [
    'out of so many',
    '收到政府信息公开申请。全年12件申请中有2件经退回重拟。',
    ['handled 12'],
    '收到政府信息公开申请。12件申请中有2件经退回重拟。',
  ],
  ['some were done', '收到政府信息公开申请12件，11件已于当年办结。', ['received 12', 'done 11?'], '收到信访12件，11件已于当年办结。'],
  [
    'some were answered',
    '收到政府信息公开申请12件，11件已于当年答复。',
    ['received 12', 'answered 11?'],
    '收到信访12件，11件已于当年答复。',
  ],
  ['handed in', '村民提出政府信息公开申请12件。', ['received 12?'], '其中村民提出政府信息公开申请12件。'],
  ['accepted', '受理政府信息公开申请12件。', ['accepted 12'], '其中受理政府信息公开申请12件。'],
  ['handled', '办理政府信息公开申请12件。', ['handled 12'], '办理建议提案12件。'],
  ['done', '政府信息公开申请办结11件。', ['done 11'], '收到政府信息公开申请20件，11件已办结。'],
  ['answered', '答复政府信息公开申请11件。', ['answered 11'], '答复咨询11件。'],
  ['results', '答复政府信息公开申请，予以公开5件。', ['result granted 5'], '主动公开信息，予以公开5件。'],
  [
    'reasons',
    '政府信息公开申请不予公开3件，其中涉及过程性信息2件。',
    ['result refused 3', 'result 3.3.6 2?'],
    '政府信息公开申请部分公开3件，其中涉及过程性信息2件。',
  ],
  ['applicants', '收到政府信息公开申请，自然人6件。', ['applicant natural 6'], '办证窗口接待自然人6件。'],
  ['all were done, as a rate', '政府信息公开申请办结率100%。', ['allDone 0?'], '政府信息公开申请按时办结率100%。'],
  ['all were done', '政府信息公开申请全部办结。', ['allDone 0?'], '信访全部办结。'],
  ['all were of one kind of applicant', '答复政府信息公开申请，均为自然人。', ['onlyApplicant natural 0'], '来访均为自然人。'],
  ['none carried in', '政府信息公开申请无上年结转。', ['carriedIn 0'], '资金无上年结转。'],
  ['none carried out', '政府信息公开申请无结转下年度。', ['carriedOut 0'], '资金无结转下年度。'],
  ['cases', '因政府信息公开被提起行政诉讼2件。', ['cases suit 2'], '全年行政诉讼2件。'],
  ['cases together', '因政府信息公开引发行政复议、行政诉讼共3件。', ['cases 3'], '因政府信息公开引发行政复议、行政诉讼3件。'],
  ['cases by outcome', '行政复议结果维持5件。', ['cases review upheld 5'], '其他行政复议结果维持5件。', { cases: 'certain' }],
  ['corrected, whatever they were', '2件被纠正。', ['cases corrected 2?'], '行政复议2件被纠正。', { cases: 'likely' }],
  [
    'all lawsuits were of one kind',
    '政府信息公开行政诉讼7件，均为复议后起诉。',
    ['cases suit 7', 'cases direct 0'],
    '政府信息公开行政诉讼7件，均已审结。',
  ],
  [
    'all cases ended alike',
    '因政府信息公开发生行政复议3件，均被维持。',
    ['cases review 3', 'onlyOutcome review upheld 0?'],
    '因政府信息公开发生行政复议3件，均已答辩。',
  ],
  ['no cases', '未发生因政府信息公开引发的行政诉讼。', ['cases suit 0'], '未发生行政诉讼。'],
  ['none accepted', '未受理政府信息公开申请。', ['accepted 0'], '未受理信访。'],
  ['none received', '未收到政府信息公开申请。', ['received 0'], '未收到来信。'],
  ['made', '制发行政规范性文件2件。', ['made norm 2'], '制发规章和行政规范性文件2件。'],
  ['published', '新公开行政规范性文件2件。', ['published norm 2'], '新公开行政规范性文件约2件。'],
  ['repealed', '废止行政规范性文件2件。', ['repealed norm 2'], '废止行政规范性文件约2件。'],
  ['valid', '现行有效行政规范性文件14件。', ['valid norm 14'], '上年末现行有效行政规范性文件14件。'],
  ['newly there', '行政规范性文件新增2件。', ['made norm 2'], '行政规范性文件新收2件。'],
  ['in stock', '现有行政规范性文件14件。', ['valid norm 14'], '行政规范性文件14件。'],
  ['none made', '未制定行政规范性文件。', ['made norm 0'], '未制定公文。'],
  ['none repealed', '制发行政规范性文件3件，无废止。', ['made norm 3', 'repealed norm 0'], '制发公文3件，无废止。'],
  ['none valid', '无现行有效的行政规范性文件。', ['valid norm 0'], '我镇无现行有效的公文。'],
  ['decided', '作出行政处罚决定18件。', ['decisions penalty 18'], '作出行政处罚决定18项。'],
  ['decisions counted', '全年行政处罚决定18件。', ['decisions penalty 18?'], '全年行政处罚18件。'],
  ['decisions listed', '行政许可53件。', ['decisions permit 53??'], '行政许可53项。'],
  ['decisions handled', '办理行政许可18件。', ['decisions permit 18?'], '办理行政许可申请18件。'],
  ['decisions done', '办结行政许可18件。', ['decisions permit 18?'], '同比办结行政许可18件。'],
  ['none decided', '未作出行政处罚决定。', ['decisions penalty 0?'], '未作出行政处罚、行政强制决定。'],
  ['no permits asked for', '未收到行政许可申请。', ['decisions permit 0?'], '未收到行政处罚申请。'],
  ['charges', '行政事业性收费3万元。', ['charges 30000'], '减免行政事业性收费3万元。'],
  ['no charges', '未收取行政事业性收费。', ['charges 0'], '未收取信息处理费。'],
  ['fee', '收取信息处理费2950元。', ['fee 2950'], '收取诉讼费2950元。'],
];

describe('the table of phrases', () => {
  for (const [name, text, states, notBy, frame] of rows) {
    test(`${name}: ${text}`, () => {
      const facts = factsOfText(text, frame);
      expect(facts.map(said)).toEqual(states);
      expect(facts.at(-1)?.phrase).toBe(name);
    });

    test(`${name} is not told by: ${notBy}`, () => {
      expect(factsOfText(notBy, frame).filter((fact) => fact.phrase === name)).toEqual([]);
    });
  }

  test('every row is tested, and has a name of its own', () => {
    expect(rows.map(([name]) => name).sort()).toEqual(phrases.map(({ name }) => name).sort());
  });
});
