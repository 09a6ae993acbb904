import { describe, expect, test } from 'vitest';
import { fixture, fixtureIn } from '../../../../test/fixture.ts';
import { replaced } from '../../../../test/replaced.ts';
import { articlesOf, documents } from '../../law/index.ts';
import { sampleReport } from '../../rules/engine/sample.ts';
import { analyse } from '../../service.ts';
import { reportIn } from '../for-tests.ts';
import { definitionsAt } from './definition.ts';
import { lawPage, lawPages, placeIn } from './law-page.ts';
import { citedAt, referencesTo } from './references.ts';

/** Where the cursor in a text leads, as `page: first words`. */
function leads(marked: string): string[] {
  const { text, cursor } = fixture(marked);
  return definitionsAt(reportIn(text), cursor).map(
    ({ page, place }) => `${page.name}: ${page.text.slice(place.line.start, place.line.end).slice(0, 16)}`,
  );
}

describe('a citation leads to the provision that it names', () => {
  test.each([
    ['《条例》第三十六条第七项', 'regulation.md: （七）所申请公开信息属于工商、不'],
    ['《中华人民共和国政府信息公开条例》第二十条第（一）项', 'regulation.md: （一）行政法规、规章和规范性文件'],
    ['《条例》第１６条第２款', 'regulation.md: 行政机关在履行行政管理职能过程中'],
    ['《条例》第五十条', 'regulation.md: ### 第五十条'],
    ['《条例》', 'regulation.md: # 中华人民共和国政府信息公开条'],
    ['国办函〔2021〕132号第八条第一项', 'guidance-132.md: （一）申请公开的政府信息是否属于'],
    ['国办公开办函〔2021〕30号', 'format-2021.md: # 中华人民共和国政府信息公开工'],
  ])('%s', (cited, place) => expect(leads(`𠀀𠮷\r\n根据${cited.slice(0, -1)}‸${cited.slice(-1)}办理。\r\n`)).toEqual([place]));
});

test('pointed at its last character and behind it, and over a line break', () => {
  expect(leads('根据《‸政府信息\r\n公开条例》第五十条办理')).toEqual(['regulation.md: ### 第五十条']);
  expect(leads('根据《政府信息\r\n公开条例》第五十条‸办理')).toEqual(['regulation.md: ### 第五十条']);
  expect(leads('根据《政府信息\r\n公开条例》第五十条办‸理')).toEqual([]);
});

test('an item that the article does not have leads to the article, an article that there is not leads nowhere', () => {
  expect(leads('《条例》‸第二十条第（九十）项')).toEqual(['regulation.md: ### 第二十条']);
  expect(leads('《条例》‸第九十条')).toEqual([]);
  expect(leads('《中华人民共和国行政复议法》‸第二十三条')).toEqual([]);
  expect(leads('《云岫县数据办法》‸第二条')).toEqual([]);
});

test('a row’s label leads to what the row rests on, its cells nowhere', () => {
  const pointed = (passage: string): string => replaced(sampleReport(), replaced(passage, '‸', ''), passage);
  expect(leads(pointed('2.重‸复申请'))).toEqual(['regulation.md: （六）行政机关已就申请人提出的政']);
  expect(leads(pointed('2.重复申请\t1‸'))).toEqual([]);
});

describe('the pages of the law', () => {
  test('hold every word of every article that is carried, in its place', () => {
    for (const document of ['regulation', 'guidance-132'] as const) {
      const page = lawPage(document)!;
      for (const [article, { paragraphs }] of articlesOf(document))
        for (const [i, { text, items }] of paragraphs.entries()) {
          const paragraph = placeIn(page, { article, paragraph: i + 1, item: null })!;
          expect(page.text.slice(paragraph.line.start, paragraph.line.end)).toBe(text);
          for (const [j, item] of items.entries()) {
            const place = placeIn(page, { article, paragraph: i + 1, item: j + 1 })!;
            expect(page.text.slice(place.whole.start, place.whole.end)).toContain(item);
          }
        }
    }
  });

  test('are there for every text of which words are carried, and for no other', () => {
    const names = lawPages().map(({ name }) => name);
    expect(names).toContain('fee-2020.md');
    expect(names).not.toContain('review-law.md');
    expect(names.length).toBeLessThan(Object.keys(documents).length);
  });

  test('say of a summary that it is none of the law’s own wording', () => {
    expect(lawPage('fee-2020')!.text.split('（大意，不是原文。').length - 1).toBe(4);
  });
});

describe('references', () => {
  const text =
    '𠀀依据《条例》第三十六条第七项答复。\r\n依据《条例》第三十六条答复，第三十七条另说。\r\n《沧屿市数据办法》第三十六条。第三十六条。\r\n';
  const found = (passage: string): string[] => {
    const analysis = analyse(text);
    const cited = citedAt(analysis.parts[0]!.report, fixtureIn(text, passage).cursor);
    return cited ? referencesTo(analysis.parts, cited).map(({ start, end }) => text.slice(start, end)) : [];
  };

  test('are all citations of the article, with whatever item, and none of another document', () => {
    expect(found('‸《条例》第三十六条第七项')).toEqual(['《条例》第三十六条第七项', '《条例》第三十六条']);
    expect(found('‸第三十七条')).toEqual(['第三十七条']);
  });

  test('of a document cited as a whole are all its citations', () => {
    const whole = `依据《条例》编制。\n${text}`;
    const analysis = analyse(whole);
    expect(referencesTo(analysis.parts, citedAt(analysis.parts[0]!.report, 3)!)).toHaveLength(4);
  });

  test('there are none where nobody knows the document', () => {
    expect(found('《沧屿市数据办法》第三十‸六条')).toEqual([]);
    expect(found('另‸说')).toEqual([]);
  });

  test('stay right as the text moves from version to version', () => {
    const two = `${sampleReport(2022)}\n${sampleReport(2023)}`;
    const before = analyse(two);
    const cited = { document: 'regulation', article: 20 } as const;
    const there = referencesTo(before.parts, cited);
    const moved = replaced(two, '水库水情', '𠀀𠀀水库水情');
    const after = referencesTo(analyse(moved, undefined, before).parts, cited);
    expect(after.map(({ start, end }) => moved.slice(start, end))).toEqual(there.map(({ start, end }) => two.slice(start, end)));
    expect(after.length).toBeGreaterThan(4);
  });
});
