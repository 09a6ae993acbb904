import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toChinese } from '../language/numerals.ts';
import { type Citation, findCitations, labelOf } from './index.ts';
import { readNumeral } from './places.ts';

/** `文字 → 文件 条款项` for each citation, so that a failing case reads at a glance. */
const say = (text: string) => findCitations(text).map((c) => `${text.slice(c.start, c.end)} → ${c.document} ${place(c)}`);
const place = (c: Citation) => [c.article, c.paragraph, c.item].map((n) => n ?? '-').join('.');

describe('each way of writing a citation is found', () => {
  test.each([
    ['《条例》第五十条', ['《条例》第五十条 → regulation 50.-.-']],
    ['《中华人民共和国政府信息公开条例》第三十六条第七项规定', ['《中华人民共和国政府信息公开条例》第三十六条第七项 → regulation 36.-.7']],
    ['《政府信息公开条例》第16条第2款', ['《政府信息公开条例》第16条第2款 → regulation 16.2.-']],
    ['《条例》第３６条第１款第（３）项', ['《条例》第３６条第１款第（３）项 → regulation 36.1.3']],
    ['《條例》第二十條第(一)項', ['《條例》第二十條第(一)項 → regulation 20.-.1']],
    ['《 条例 》 第 二十 条 第 ( 一 ) 项', ['《 条例 》 第 二十 条 第 ( 一 ) 项 → regulation 20.-.1']],
    ['《条例》第二十条（十五）项', ['《条例》第二十条（十五）项 → regulation 20.-.15']],
    ['《条例》第二十条第㈤项', ['《条例》第二十条第㈤项 → regulation 20.-.5']],
    ['国办公开办函〔2021〕30号', ['国办公开办函〔2021〕30号 → format-2021 -.-.-']],
    ['国办公开办函[2019]60号', ['国办公开办函[2019]60号 → format-2019 -.-.-']],
    ['国办公开办函【２０２１】３０号', ['国办公开办函【２０２１】３０号 → format-2021 -.-.-']],
    ['國辦公開辦函（2021） 30 號', ['國辦公開辦函（2021） 30 號 → format-2021 -.-.-']],
    ['国办公开办函202130 号', ['国办公开办函202130 号 → format-2021 -.-.-']],
    ['国办函〔2021〕132号第八条第一项', ['国办函〔2021〕132号第八条第一项 → guidance-132 8.-.1']],
    ['国办发〔2018〕37号', ['国办发〔2018〕37号 → null -.-.-']],
    ['国令第711号', ['国令第711号 → regulation -.-.-']],
    ['中华人民共和国国务院令第711号', ['中华人民共和国国务院令第711号 → regulation -.-.-']],
    ['国务院第492号令', ['国务院第492号令 → regulation-2007 -.-.-']],
    ['《中华人民共和国行政复议法》', ['《中华人民共和国行政复议法》 → review-law -.-.-']],
    ['《霁川市数据管理办法》第六条', ['《霁川市数据管理办法》第六条 → null 6.-.-']],
    ['政府信息公开条例第三条', ['政府信息公开条例第三条 → regulation 3.-.-']],
  ])('%s', (text, expected) => expect(say(text)).toEqual(expected));

  test('each number of an enumeration is a citation of its own', () => {
    expect(say('按照《条例》第二十条第（一）、（五）、（六）项和第二十一条')).toEqual([
      '《条例》第二十条第（一） → regulation 20.-.1',
      '（五） → regulation 20.-.5',
      '（六）项 → regulation 20.-.6',
      '第二十一条 → regulation 21.-.-',
    ]);
    expect(say('《条例》第十四、十五条，第三十六条第一项、第二项')).toEqual([
      '《条例》第十四 → regulation 14.-.-',
      '十五条 → regulation 15.-.-',
      '第三十六条第一项 → regulation 36.-.1',
      '第二项 → regulation 36.-.2',
    ]);
  });

  test('a line break may stand inside, and CRLF and surrogate pairs before it do not move it', () => {
    expect(say('𠀀𠮷\r\n《条例》第五十\r\n条。')).toEqual(['《条例》第五十\r\n条 → regulation 50.-.-']);
    expect(say('《条例》第五十\n\n\n\n\n条')).toEqual(['《条例》 → regulation -.-.-']);
    expect(say('𠀀𠮷\r\n《政府信息\r\n公开条例》第五十条\r\n第一款。')).toEqual([
      '《政府信息\r\n公开条例》第五十条\r\n第一款 → regulation 50.1.-',
    ]);
  });
});

describe('which document a bare 第X条 belongs to', () => {
  test.each([
    ['第二十条第（一）项', 'null'],
    ['《条例》要求公开，第二十条列有各项', 'regulation'],
    ['《条例》要求公开。第二十条列有各项', 'null'],
    ['《条例》\n第二十条', 'regulation'],
    ['《条例》好\n第二十条', 'null'],
    ['《条例》与《沧屿市数据办法》一致，第二十条', 'null'],
    ['《条例》与《政府信息公开信息处理费管理办法》一致，见第二十条', 'fee-2020'],
    ['依据条例的规定，第二十条', 'regulation'],
    ['依据保密法实施条例的规定，第二十条', 'null'],
    ['依据沧屿市政府信息公开条例，第二十条', 'null'],
    ['国令第711号公布，第二十条', 'regulation'],
    ['《沧屿市数据办法》（以下简称《条例》）施行，按《条例》第二十条', 'null'],
  ])('%s', (text, document) => expect(String(findCitations(text).find((c) => c.article === 20)?.document)).toBe(document));

  test('in table two it is the regulation’s', () => {
    const text = '第二十条\n第二十条第（五）项\n第二十条';
    const found = findCitations(text, undefined, [{ start: 5, end: 15 }]);
    expect(found.map((c) => [c.document, c.item])).toEqual([
      [null, null],
      ['regulation', 5],
      [null, null],
    ]);
  });
});

test.each([
  '第五条例',
  '第一项加第二项之和',
  '第三方',
  '第条',
  '第（一项',
  '第1234条',
  '第三点',
  '国办函〔21〕3号',
  '国办函〔2021〕号',
  '第〇条',
  '《',
  '《》',
  '第',
])('%s is no citation', (text) => expect(say(text)).toEqual([]));

describe('laws', () => {
  const number = fc.integer({ min: 1, max: 99 });

  test('a number from 1 to 99 reads back however it is written', () => {
    fc.assert(
      fc.property(number, (n) => {
        const wide = [...String(n)].map((d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)).join('');
        for (const written of [toChinese(n), String(n), wide]) {
          expect(readNumeral(`甲${written}乙`, 1, written.length + 2)).toEqual({ value: n, end: written.length + 1 });
        }
      }),
    );
  });

  test('a place reads back as it was written', () => {
    fc.assert(
      fc.property(number, fc.option(number), fc.option(number), (article, paragraph, item) => {
        const label = labelOf({ article, paragraph, item }, 2);
        expect(findCitations(`𠀀《条例》${label}。`)).toEqual([
          { start: 2, end: 6 + label.length, document: 'regulation', name: '条例', article, paragraph, item },
        ]);
      }),
    );
  });

  const piece = fc.constantFrom(
    '《',
    '》',
    '条例',
    '第',
    '二十',
    '条',
    '条例》',
    '款',
    '项',
    '（一）',
    '、',
    '。',
    '\r\n',
    ' ',
    '𠀀',
    '国办函',
    '〔2021〕',
    '132',
    '号',
    '国令',
    '以下简称',
    '例',
    '政府信息公开条例',
    '36',
  );

  test('any text gives ordered ranges inside it that do not overlap and read as citations by themselves', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end, ...c } of findCitations(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end)).toMatch(c.article === null ? /[号》例令〕]$/ : /[条款项十\d）例]/);
          last = end;
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a slice gives the offsets of the whole text', () => {
    const text = '𠀀云岫县。《条例》第五十条';
    expect(findCitations(text, { start: 6, end: text.length })[0]).toMatchObject({ start: 6, end: text.length, article: 50 });
  });
});
