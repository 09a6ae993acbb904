import { describe, expect, test } from 'vitest';
import { templates } from '../format/index.ts';
import { articlesOf, basisIds, basisOf, documents, resolve, sectionGuide } from './index.ts';

const regulation = articlesOf('regulation');
const itemsOf = (article: number) => regulation.get(article)?.paragraphs.map((p) => p.items.length);

describe('the regulation is whole', () => {
  test('56 articles, numbered without a gap, in six chapters', () => {
    expect([...regulation.keys()]).toEqual(Array.from({ length: 56 }, (_, i) => i + 1));
    const chapters = new Map<string, number[]>();
    for (const { number, chapter } of regulation.values()) chapters.set(chapter!, [...(chapters.get(chapter!) ?? []), number]);
    expect([...chapters].map(([title, numbers]) => [title, numbers[0], numbers.at(-1)])).toEqual([
      ['第一章　总则', 1, 9],
      ['第二章　公开的主体和范围', 10, 18],
      ['第三章　主动公开', 19, 26],
      ['第四章　依申请公开', 27, 45],
      ['第五章　监督和保障', 46, 53],
      ['第六章　附则', 54, 56],
    ]);
  });

  test('paragraphs and items are as many as the official text has', () => {
    expect([19, 20, 21, 36, 50].map(itemsOf)).toEqual([[0], [15], [0], [7], [5, 0]]);
    const withItems = [...regulation.values()].filter((a) => a.paragraphs.some((p) => p.items.length > 0)).map((a) => a.number);
    expect(withItems).toEqual([4, 20, 29, 31, 36, 50, 53]);
    expect([4, 29, 31, 53].map(itemsOf)).toEqual([[0, 5], [0, 3], [3], [3]]);
    expect([3, 10, 12, 16, 25, 33, 39, 42, 49].map((n) => regulation.get(n)?.paragraphs.length)).toEqual([4, 3, 3, 2, 3, 3, 2, 2, 2]);
  });

  test('every line ends as a sentence and the text is as long as it was when compared', () => {
    const lines = [...regulation.values()].flatMap((a) => a.paragraphs.flatMap((p) => [p.text, ...p.items]));
    expect(lines.filter((line) => !/[。；：]$/.test(line))).toEqual([]);
    expect(lines.reduce((n, line) => n + line.length, 0)).toBe(6733);
    expect(regulation.get(56)?.paragraphs[0]?.text).toBe('本条例自2019年5月15日起施行。');
  });
});

test('articles 8, 9 and 10 of the guidance have as many items as table three has rows', () => {
  expect([8, 9, 10].map((n) => articlesOf('guidance-132').get(n)?.paragraphs[0]?.items.length)).toEqual([8, 3, 5]);
  expect([...articlesOf('guidance-132').keys()]).toEqual([6, 7, 8, 9, 10, 11, 12, 13]);
});

describe('a citation resolves to the words that it names', () => {
  test.each([
    ['第三十六条第一项', '第三十六条第一项', '所申请公开信息已经主动公开的，告知申请人获取该政府信息的方式、途径；'],
    ['第36条第1款第(1)项', '第三十六条第一项', '所申请公开信息已经主动公开的，告知申请人获取该政府信息的方式、途径；'],
    ['第五十条第四项', '第五十条第一款第四项', undefined],
    ['第四条第三项', '第四条第二款第三项', undefined],
    ['第十六条第一款', '第十六条第一款', '行政机关的内部事务信息，包括人事管理、后勤管理、内部工作流程等方面的信息，可以不予公开。'],
    [
      '国办函〔2021〕132号第八条第八项',
      '第八条第八项',
      '申请公开的政府信息是否属于《中华人民共和国政府信息公开条例》第三十六条第七项规定的信息。',
    ],
  ])('%s', (citation, label, text) => {
    const clause = resolve(citation);
    expect(clause?.label).toBe(label);
    if (text) expect(clause?.text).toBe(text);
    expect(clause?.wording).toBe('verbatim');
  });

  test.each([
    '第五十七条',
    '第三十六条第八项',
    '第十四条第一项',
    '第五十条第三款',
    '《某市数据办法》第二条',
    '《政府信息公开信息处理费管理办法》第九条',
    '年报',
  ])('%s names nothing that is carried', (citation) => expect(resolve(citation)).toBeUndefined());

  test('an article keeps its lines and an item its introduction', () => {
    expect(resolve('第二十条')?.text.split('\n')).toHaveLength(16);
    expect(resolve('第二十条')?.text).toContain('\n（十五）法律、法规');
    expect(resolve('第二十条第五项')?.lead).toBe('行政机关应当依照本条例第十九条的规定，主动公开本行政机关的下列政府信息：');
  });

  test('what was not read in its own words is never called verbatim', () => {
    const fee = resolve('《政府信息公开信息处理费管理办法》第六条');
    expect([fee?.wording, fee?.status]).toEqual(['summary', 'implied']);
    expect(fee?.note?.zh).toContain('未见原文');
    expect(resolve('《立法法》')?.wording).toBe('none');
    for (const { id } of Object.values(documents))
      expect(resolve({ document: id, article: null, paragraph: null, item: null })).toBeDefined();
  });
});

describe('what rows rest on', () => {
  const rows = Object.values(templates).flatMap((t) =>
    [t.disclosure, t.requests, t.disputes].flatMap((table) => [...table.rows, ...table.groups]),
  );

  test('every row and group of both templates is known, and no other id', () => {
    for (const { id } of rows) expect(basisOf(id), id).toBeDefined();
    expect(new Set(basisIds)).toEqual(new Set(rows.map((r) => r.id)));
    for (const id of ['', '3.9', 'constructor', '__proto__']) expect(basisOf(id)).toBeUndefined();
  });

  test('every basis that the templates name resolves and is among those of the row', () => {
    for (const { id, basis } of rows) {
      for (const citation of basis) {
        const clause = resolve(citation);
        expect(clause, `${id} ${citation}`).toBeDefined();
        if (id !== '3.5')
          expect(
            basisOf(id)!.clauses.some((c) => clause!.label.startsWith(c.label) || c.label.startsWith(clause!.label)),
            `${id} ${citation}`,
          ).toBe(true);
      }
    }
  });

  test('no citation of a basis was lost on the way', () => {
    const counted = basisIds.map((id) => [id, basisOf(id)!.clauses.length, basisOf(id)!.witnesses.length]);
    expect(counted.filter(([, clauses]) => clauses === 0).map(([id]) => id)).toEqual(['3.5', '3.5.5', '3.6', '3.6.3']);
    expect(counted.find(([id]) => id === '3.6.2')).toEqual(['3.6.2', 2, 2]);
    expect(counted.find(([id]) => id === '3.1')).toEqual(['3.1', 2, 3]);
    for (const [id, , witnesses] of counted) if (/^3\.[345]\.\d$/.test(String(id))) expect(witnesses, String(id)).toBe(1);
  });

  test('the annex of 2021 was read for some parts of table two, that of 2019 for none', () => {
    expect(['20.1', '20.5', '20.6', '20.8'].map((id) => basisOf(id, '2021')?.status)).toEqual([
      'official',
      'official',
      'official',
      'reports',
    ]);
    expect(['20.1', '20.5', '20.6', '20.8', '20.9'].map((id) => basisOf(id, '2019')?.status)).toEqual(Array(5).fill('reports'));
    expect(basisIds.filter((id) => /^\d(?:\.\d)*$/.test(id) && basisOf(id)?.status !== 'implied')).toEqual([]);
  });

  test('3.5.5 has no article of the regulation, and says so', () => {
    const basis = basisOf('3.5.5')!;
    expect(basis.clauses).toEqual([]);
    expect(basis.witnesses.map((c) => c.citation)).toEqual(['国办函〔2021〕132号第十条第五项']);
    expect(basis.note.zh).toContain('条例没有对应的条款');
  });
});

describe('what belongs in a section', () => {
  const words = (number: 1 | 2 | 3 | 4 | 5 | 6, template: '2019' | '2021') =>
    sectionGuide(number, template)
      .lines.map((l) => l.words.zh)
      .join('');

  test('five aspects and the fee only from the format of 2021 on', () => {
    for (const aspect of templates['2021'].sections[0]!.aspects) expect(words(1, '2021')).toContain(aspect);
    expect(words(1, '2019')).not.toContain('五个方面');
    expect(sectionGuide(6, '2021').lines.find((l) => l.words.zh.includes('信息处理费'))?.status).toBe('implied');
    expect(words(6, '2019')).not.toContain('信息处理费');
  });

  test('appraisal, evaluation and accountability are asked of governments, in both formats', () => {
    for (const template of ['2019', '2021'] as const) expect(words(1, template)).toContain('工作考核、社会评议和责任追究结果');
    expect(words(5, '2021')).toContain('改进情况');
    for (const n of [1, 2, 3, 4, 5, 6] as const) expect(sectionGuide(n, '2021').clauses.length).toBeGreaterThan(0);
  });
});
