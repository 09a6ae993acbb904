import { describe, expect, test } from 'vitest';
import { factsOfText, said } from './for-tests.ts';

const facts = (text: string): readonly string[] => factsOfText(text, { cases: 'certain' }).map(said);

describe('分别 pairs names with figures', () => {
  test.each([
    [
      '作出行政许可、行政处罚、行政强制决定分别为47件、236件、19件。',
      ['decisions permit 47', 'decisions penalty 236', 'decisions coercion 19'],
    ],
    ['行政复议、行政诉讼分别为2件、7件。', ['cases review 2', 'cases suit 7']],
    ['收到政府信息公开申请12件，予以公开、部分公开分别为5件、2件。', ['received 12', 'result granted 5', 'result partial 2']],
    ['制定和废止行政规范性文件分别为5件和3件。', ['made norm 5', 'repealed norm 3']],
  ])('%s', (text, expected) => {
    expect(facts(text)).toEqual(expected);
  });

  test.each([
    '行政许可、行政处罚分别为47件、236件、19件。',
    '行政许可、行政处罚和其他事项分别为47件、236件、19件。',
    '网站、微信分别发布47条、236条。',
  ])('names and figures that are not as many state nothing: %s', (text) => {
    expect(facts(text)).toEqual([]);
  });
});
