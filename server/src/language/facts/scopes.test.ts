import { describe, expect, test } from 'vitest';
import { factsOfText, said } from './for-tests.ts';
import { type Frame, transitions } from './scopes.ts';

const county: Partial<Frame> = { government: true, self: '砚溪县' };

/** What a mark does to what follows; by `on`, then `of` where it depends on the organ. */
type Row = readonly [on: string, text: string, states: readonly string[], frame?: Partial<Frame>];

const rows: readonly Row[] = [
  ['thisYear', '去年收到政府信息公开申请5件；今年收到政府信息公开申请8件。', ['received 8']],
  ['lastYear', '去年，收到政府信息公开申请5件。', []],
  ['lastYear', '较去年增加3件，收到政府信息公开申请5件。', ['received 5']],
  ['year', '2022年，收到政府信息公开申请5件。', []],
  ['year', '2022年，收到政府信息公开申请5件，2023年收到政府信息公开申请6件。', ['received 6']],
  ['office government', '我办负责统计，收到政府信息公开申请5件。', ['received 5??'], county],
  ['portion government', '县政府负责统计，收到政府信息公开申请5件。', ['received 5??'], county],
  ['scope', '县政府负责统计，全县收到政府信息公开申请5件。', ['received 5'], county],
  ['scope organ', '全县收到政府信息公开申请5件。', ['received 5??']],
  ['scope government', '全县收到政府信息公开申请5件。', ['received 5'], county],
  ['office', '全县上报，我局收到政府信息公开申请5件。', ['received 5']],
  ['among', '办理政府信息公开申请9件，其中受理5件。', ['handled 9']],
  ['among', '答复政府信息公开申请9件，其中办结5件；办结4件。', ['answered 9', 'done 5?', 'done 4']],
  ['apart', '收到、答复政府信息公开申请分别为2件、7件、1件。', []],
  ['period', '上半年，收到政府信息公开申请5件。', []],
  ['except', '除此之外，收到政府信息公开申请5件。', ['received 5??']],
  ['rest', '收到政府信息公开申请12件，剩余2件结转下年度，答复10件。', ['received 12', 'carriedOut 2', 'answered 10']],
  ['rest', '政府信息公开行政复议1件，其他行政复议27件、行政诉讼9件。', ['cases review 1']],
  ['topic', '政府信息公开工作，被提起行政诉讼2件。', ['cases suit 2??']],
  ['request', '政府信息公开申请引发行政诉讼2件。', ['cases suit 2?']],
];

describe('the table of transitions', () => {
  for (const [on, text, states, frame] of rows) {
    test(`${on}: ${text}`, () => expect(factsOfText(text, frame).map(said)).toEqual(states));
  }

  test('every row is tested', () => {
    const names = transitions.map(({ on, of }) => [on, ...(of ? [of] : [])].join(' '));
    expect([...new Set(rows.map(([on]) => on))].sort()).toEqual([...new Set(names)].sort());
  });

  test('what a sentence says of time and scope ends with it, what it is about goes on', () => {
    expect(factsOfText('去年，收到政府信息公开申请5件。办结4件。').map(said)).toEqual(['done 4']);
    expect(factsOfText('收到政府信息公开申请5件。开展培训。办结4件。').map(said)).toEqual(['received 5']);
  });
});
