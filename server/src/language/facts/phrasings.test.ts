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
    ['decisions permit 962', 'decisions penalty 143', 'decisions coercion 7?'],
  ],
  ['实施行政许可962宗、行政处罚143宗。', ['decisions permit 962?', 'decisions penalty 143?']],
  ['下达行政处罚决定143件、行政强制决定7件。', ['decisions penalty 143', 'decisions coercion 7']],
  ['办理行政许可962件、行政处罚143件。', ['decisions permit 962??', 'decisions penalty 143??']],
  ['办结行政许可962件和行政处罚143件。', ['decisions permit 962??', 'decisions penalty 143??']],
  ['制发规章1件、行政规范性文件3件。', ['made rules 1', 'made norm 3']],
  ['废止规章1件，行政规范性文件2件。', ['repealed rules 1', 'repealed norm 2']],
  ['现行有效规章4件、行政规范性文件21件。', ['valid rules 4', 'valid norm 21']],
  // What must not be told.
  ['作出行政许可决定962件，受理行政许可申请980件。', ['decisions permit 962']],
  ['作出行政许可决定962件。行政处罚143件。', ['decisions permit 962']],
  ['作出行政许可决定962件，同比增加行政处罚3件。', ['decisions permit 962']],
  ['作出行政许可决定962件，抽查案卷20件，行政处罚143件。', ['decisions permit 962']],
  ['收到政府信息公开申请3件、行政处罚143件。', ['received 3']],
  ['作出行政许可决定962件，发放行政许可证30件。', ['decisions permit 962']],
]);
