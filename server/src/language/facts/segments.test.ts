import { describe, expect, test } from 'vitest';
import { factsOfText, said } from './for-tests.ts';

const facts = (text: string): readonly string[] => factsOfText(text).map(said);

describe('words beside a number that leave it what it counts', () => {
  test.each([
    ['本年度收到的政府信息公开申请为14件。', ['received 14']],
    ['收到政府信息公开申请12件，属于信访投诉等不予处理3件。', ['received 12', 'result unprocessed 3?']],
    ['收到政府信息公开申请12件，因本机关不掌握等原因无法提供5件。', ['received 12', 'result unavailable 5']],
    ['收到政府信息公开申请12件，加上2022年未办结的3件。', ['received 12', 'carriedIn 3']],
    ['收到政府信息公开申请12件，申请主体中自然人9名、商业企业3家。', ['received 12', 'applicant natural 9?', 'applicant commercial 3?']],
  ])('%s', (text, expected) => expect(facts(text)).toEqual(expected));

  test.each([
    // One reason of several is a row of its own.
    '收到政府信息公开申请12件，收到的申请中网上提交的3件。',
    '收到政府信息公开申请12件，2021年未办结的3件另行处理。',
  ])('nothing more is stated: %s', (text) => expect(facts(text)).toEqual(['received 12']));
});
