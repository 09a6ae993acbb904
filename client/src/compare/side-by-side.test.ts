import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, ReportPreview } from '../../../server/src/contract.ts';
import { type CompareWords, comparePage } from './page.ts';
import { comparedRows, comparedSections, pairsOf } from './side-by-side.ts';

const at = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const placed = { range: at, marks: [] };
const text = (kind: 'title' | 'heading' | 'paragraph', words: string): Block => ({ kind, text: words, ...placed });
const cell = (kind: 'label' | 'figure', words: string) => ({ kind, text: words, form: null, colspan: 1, rowspan: 1, range: at, marks: [] });
const table = (name: string, rows: readonly (readonly [string, readonly string[]])[]): Block => ({
  kind: 'table',
  table: 'requests',
  name,
  width: 3,
  remarks: [],
  lines: rows.map(([label, figures]) => [
    ...(label === '' ? [] : [cell('label', label)]),
    ...figures.map((figure) => cell('figure', figure)),
  ]),
  ...placed,
});
const report = (year: number | null, ...blocks: readonly Block[]): ReportPreview => ({
  organ: '霓川县𠀀档案局',
  year,
  range: at,
  leftOut: 0,
  blocks,
});

const last = report(
  2022,
  text('title', '霓川县𠀀档案局2022年政府信息公开工作年度报告'),
  text('heading', '一、总体情况'),
  text('paragraph', '2022年，本机关公开信息12条。组织培训一次，覆盖全部股室。专栏新设一个栏目。'),
  text('heading', '五、存在的主要问题及改进情况'),
  text('paragraph', '公开不够及时。'),
  text('heading', '六、其他需要报告的事项'),
  text('paragraph', '没有其他事项。'),
);
const now = report(
  2023,
  text('title', '霓川县𠀀档案局2023年政府信息公开工作年度报告'),
  text('heading', '一、 总体情况'),
  text('paragraph', '2023年，本机关公开信息15条。新增语音播报。组织培训两次，覆盖全部股室和窗口。'),
  text('heading', '五、其他需要报告的事项'),
  text('paragraph', '没有其他事项。'),
);

describe('two reports side by side', () => {
  const sections = comparedSections(last, now);

  test('stand by section, in the order of this year, what only last year had behind what it followed', () => {
    expect(sections.map(({ heading }) => heading)).toEqual(['', '一、 总体情况', '五、存在的主要问题及改进情况', '五、其他需要报告的事项']);
  });

  test('tell of each sentence whether it is repeated, has other figures, was changed, is new or gone', () => {
    const told = sections.map(({ pairs }) =>
      pairs.map(({ likeness, last: a, now: b }) => [likeness, a?.slice(0, 6) ?? null, b?.slice(0, 6) ?? null]),
    );
    expect(told).toEqual([
      [['same', '霓川县𠀀档', '霓川县𠀀档']],
      [
        ['figures', '2022年，', '2023年，'],
        ['new', null, '新增语音播报'],
        ['changed', '组织培训一次', '组织培训两次'],
        ['gone', '专栏新设一个', null],
      ],
      [['gone', '公开不够及时', null]],
      [['same', '没有其他事项', '没有其他事项']],
    ]);
  });

  test('every sentence of either stands in it once, in its order', () => {
    const sentence = fc.constantFrom('甲乙丙丁。', '甲乙丙戊。', '公开12条。', '公开15条。', '2022年。', '2023年。', '戊己庚辛。');
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 8 }), fc.array(sentence, { maxLength: 8 }), (a, b) => {
        const pairs = pairsOf(a, b, [2022, 2023]);
        expect(pairs.flatMap((pair) => pair.last ?? [])).toEqual(a);
        expect(pairs.flatMap((pair) => pair.now ?? [])).toEqual(b);
        for (const { likeness, last: one, now: other } of pairs) {
          expect(one === null, likeness).toBe(likeness === 'new');
          expect(other === null, likeness).toBe(likeness === 'gone');
        }
      }),
    );
  });

  test('figures stand by the labels of their rows', () => {
    const rows = (...own: readonly (readonly [string, readonly string[]])[]) => own;
    const before = report(
      2022,
      table('表三 收到和处理', rows(['一、新收', ['1', '2', '3']], ['总计', ['0.1', '0']], ['总计', ['1', '4', '5']])),
      table('表四 复议', rows(['', ['0']])),
    );
    const after = report(
      2023,
      table(
        '表三 收到和处理政府信息公开申请情况',
        rows(['一、新收', ['1', '4', '5']], ['二', ['1']], ['总计', ['0.3', '/']], ['总计', ['2', '3', '5']]),
      ),
      table('表四 复议', rows(['', ['0']])),
    );
    expect(comparedRows(before, after).map(({ name, last: a, now: b, difference }) => [name, a, b, difference])).toEqual([
      ['一、新收', '1 · 2 · 3', '1 · 4 · 5', 2],
      ['二', '', '1', null],
      ['总计', '0.1 · 0', '0.3 · /', null],
      ['总计', '1 · 4 · 5', '2 · 3 · 5', null],
      ['表四 复议', '0', '0', 0],
    ]);
  });
});

const words: CompareWords = {
  language: 'zh-cn',
  title: '对照',
  last: '2022',
  now: '2023',
  mark: '相比',
  what: '项目',
  change: '变化',
  figures: '数据',
  opening: '开头',
  none: '无',
  repeated: '',
  unknown: '未知',
  likeness: { same: '相同', figures: '数字', changed: '改动', new: '新写', gone: '没有' },
};

describe('the page', () => {
  test('has a heading for each section, heads for its columns, and a word for each mark', () => {
    const page = comparePage(
      comparedSections(last, now),
      [{ table: '表二', name: '规章', last: '1', now: '', difference: null, isSame: false }],
      words,
      'a.css',
      'vscode:',
    );
    expect([...page.matchAll(/<h2>([^<]*)<\/h2>/g)].map((match) => match[1])).toEqual([
      '开头',
      '一、 总体情况',
      '五、存在的主要问题及改进情况',
      '五、其他需要报告的事项',
      '数据',
    ]);
    expect(page).toContain('<th scope="col">2022</th><th scope="col">2023</th>');
    expect(page).toContain('<td class="mark">新写</td>');
    // A number is marked as a whole.
    expect(page).toContain('<td>2022年，本机关公开信息<del>12</del>条。</td><td>2023年，本机关公开信息<ins>15</ins>条。</td>');
    expect(page).toContain('<th scope="row">规章</th><td>1</td><td>未知</td>');
  });

  test('shows what a report says as text, and runs nothing', () => {
    const evil = '<img src=x onerror=alert(1)>&"\'。';
    const page = comparePage(
      comparedSections(report(2022, text('paragraph', evil)), report(2023, text('heading', evil), text('paragraph', evil))),
      [{ table: evil, name: evil, last: evil, now: evil, difference: 1, isSame: false }],
      { ...words, title: evil },
      'a.css',
      'vscode:',
    );
    expect(page).not.toContain('<img');
    expect(page).not.toContain('<script');
    expect(page).toContain('default-src &#39;none&#39;');
  });
});
