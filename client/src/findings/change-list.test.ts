import { describe, expect, test } from 'vitest';
import { type Change, entriesOf, isAsShown, outcomeOf, plain } from './change-list.ts';

const change = (uri: string, line: number, more: Partial<Change<string>> = {}): Change<string> => ({
  uri,
  line,
  before: '办结',
  old: '１２',
  after: '件',
  newText: '12',
  kind: '',
  ...more,
});
const listed = (changes: readonly Change<string>[]): string[] =>
  entriesOf<string, Change<string>>(changes, (line) => `第${line}行`).map((one) =>
    'file' in one ? `# ${one.file}` : `${one.label} ${one.description} ${one.detail}`,
  );

describe('the list of changes', () => {
  test('has what is there, where, and what it becomes', () => {
    expect(listed([change('a', 4)])).toEqual(['办结１２件 第5行 → 办结12件']);
  });

  test('names files where there are several, each once, however its changes come', () => {
    expect(listed([change('a', 0), change('b', 1), change('a', 2)])).toEqual([
      '# a',
      '办结１２件 第1行 → 办结12件',
      '办结１２件 第3行 → 办结12件',
      '# b',
      '办结１２件 第2行 → 办结12件',
    ]);
  });

  test('says of each what kind it is, where there are several kinds', () => {
    expect(listed([change('a', 0, { kind: '全角数字' })])).toEqual(['办结１２件 第1行 · 全角数字 → 办结12件']);
  });
});

test.each([
  ['a\r\nb\nc', 'a⏎b⏎c'],
  ['1\t2', '1⇥2'],
  ['\u200b\u00a0', 'U+200BU+00A0'],
  ['$(trash) 3', '\\$(trash) 3'],
  ['全　角 半', '全　角 半'],
])('nothing is unseen in a line, and nothing is taken for an icon: %j', (text, shown) => {
  expect(plain(text)).toBe(shown);
});

test('long words are cut in the middle, and never within a character', () => {
  const cut = plain('𠀀'.repeat(150));
  expect(cut.length).toBe(201);
  expect(cut.isWellFormed()).toBe(true);
  expect(plain(`甲${'𠀀'.repeat(150)}`).isWellFormed()).toBe(true);
});

describe('a change is made only in a text that is as it was shown', () => {
  test.each([
    ['全年办结１２件。', 4, true],
    ['办结１２件。', 2, true],
    ['全年办结13件。', 4, false],
    ['全年受理１２件。', 4, false],
    ['１２件。', 0, false],
    ['', 4, false],
  ])('%s', (text, start, is) => {
    expect(isAsShown(text, start, start + 2, change('a', 0))).toBe(is);
  });
});

test('what came of it is said of everything that was wanted', () => {
  expect(outcomeOf(0, 0, 0)).toBe('nothing ticked');
  expect(outcomeOf(5, 3, 1)).toBe('some moved');
  expect(outcomeOf(5, 0, 1)).toBe('some moved');
  expect(outcomeOf(5, 0, 0)).toBe('failed');
  expect(outcomeOf(5, 5, 0)).toBe('done');
});
