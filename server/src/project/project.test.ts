import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../service.ts';
import { emptyProject, type FileIgnore, readProject } from './file.ts';
import { insertIgnore, placesIn, refileIgnores, removeIgnores, setRule } from './text.ts';

const ignore: FileIgnore = { file: '2023/水利局.txt', rule: 'sum/row-total', place: '表三“总计”', fingerprint: '00a1', reason: '' };

describe('a project file', () => {
  test('says severities, names of organs and ignores; what it leaves out is empty', () => {
    const text = JSON.stringify({
      $schema: 'x',
      rules: { 'sum/row-total': 'off' },
      organs: { 松岚县科技局: ['县科工局'] },
      ignores: [ignore],
    });
    expect(readProject(`\ufeff${text}`)).toEqual({
      project: { rules: { 'sum/row-total': 'off' }, organs: { 松岚县科技局: ['县科工局'] }, ignores: [ignore] },
      problem: null,
    });
    expect(readProject('{}')).toEqual({ project: emptyProject, problem: null });
  });

  test.each([
    ['{', '不是正确的 JSON'],
    ['[]', '“全文”写得不对'],
    ['{"rule": {}}', '没有“rule”这一项'],
    ['{"rules": {"sum/row-total": "loud"}}', '“rules.sum/row-total”写得不对'],
    ['{"rules": {"不对": "off"}}', '“rules.不对”写得不对'],
    ['{"ignores": [{"file": "a.txt"}]}', '“ignores.[0].rule”写得不对'],
    ['{"organs": {"局": "县局"}}', '“organs.局”写得不对'],
  ])('that is wrong is not used at all, and says what is wrong: %s', (text, words) => {
    const { project, problem } = readProject(text);
    expect(project).toEqual(emptyProject);
    expect(problem?.zh).toContain(words);
    expect(problem?.en).toMatch(/[a-z]{3}/);
  });

  test('reaches no prototype, whatever its keys', () => {
    readProject('{"__proto__": {"polluted": true}, "organs": {"__proto__": ["x"], "constructor": ["y"]}}');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('of any text gives an answer', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => void [readProject(text), placesIn(text), insertIgnore(text, ignore)]),
    );
  });
});

describe('adding an ignore', () => {
  test.each([
    ['to nothing', ''],
    ['to an empty object', '{}'],
    ['to an object with line breaks in it', '{\n}\n'],
    ['beside other things', '{\n  "rules": { "sum/row-total": "off" }\n}\n'],
    ['to an empty list', '{\r\n  "ignores": [],\r\n  "rules": {}\r\n}\r\n'],
    ['behind another', JSON.stringify({ ignores: [{ ...ignore, reason: '"]}, 𠀀' }], rules: {} }, null, 2)],
    ['behind another, on one line', JSON.stringify({ organs: { ignores: ['[{'] }, ignores: [{ ...ignore, reason: 'x' }] })],
  ])('%s changes nothing else, and leads to the empty reason', (_, text) => {
    const insertion = insertIgnore(text, ignore)!;
    const after = applyEdits(text, [insertion.edit]);
    const before = text.trim() === '' ? emptyProject : readProject(text).project;
    expect(readProject(after)).toEqual({ project: { ...before, ignores: [...before.ignores, ignore] }, problem: null });
    expect(after.slice(insertion.reason - 1, insertion.reason + 1)).toBe('""');
    expect(after.slice(0, insertion.reason)).toMatch(/"reason": "$/);
    expect(placesIn(after).ignores.map(({ start, end }) => JSON.parse(after.slice(start, end)))).toEqual([...before.ignores, ignore]);
  });

  test('to what is no object is not done', () => {
    expect(insertIgnore('[1]', ignore)).toBeUndefined();
    expect(insertIgnore('{"rules":', ignore)).toBeUndefined();
  });
});

describe('setting a rule', () => {
  const set = (text: string, code = 'sum/one-cell', severity = 'off'): string => applyEdits(text, [setRule(text, code, severity)!]);

  test('keeps the file as it is written', () => {
    expect(set('')).toBe('{\n  "rules": {\n    "sum/one-cell": "off"\n  }\n}\n');
    expect(set('{}\n')).toBe('{\n  "rules": {\n    "sum/one-cell": "off"\n  }\n}\n');
    expect(set('{"rules": {"a/b": "hint"}}')).toBe('{"rules": {"a/b": "hint", "sum/one-cell": "off"}}');
    expect(set('{"rules": {"sum/one-cell": "hint"}}')).toBe('{"rules": {"sum/one-cell": "off"}}');
    expect(set('{\r\n\t"rules": {\r\n\t\t"a/b": "hint"\r\n\t},\r\n\t"organs": {}\r\n}')).toBe(
      '{\r\n\t"rules": {\r\n\t\t"a/b": "hint",\r\n\t\t"sum/one-cell": "off"\r\n\t},\r\n\t"organs": {}\r\n}',
    );
    expect(set('{\n  "organs": {}\n}\n', 'a/b', 'hint')).toBe('{\n  "organs": {},\n  "rules": {\n    "a/b": "hint"\n  }\n}\n');
  });

  test('of what is no object is not done', () => {
    for (const text of ['[1]', '{"rules":']) expect(setRule(text, 'a/b', 'off')).toBeUndefined();
  });

  test('changes that rule alone, whatever else the file says', () => {
    const codes = fc.constantFrom('a/b', 'sum/one-cell', 'text/spaces', 'years/carry');
    const severities = fc.constantFrom('error', 'warning', 'information', 'hint', 'off');
    const words = fc.string({ unit: fc.constantFrom(...'年"\\{}[],:\n'), minLength: 1, maxLength: 6 });
    const files = fc.record(
      { rules: fc.dictionary(codes, severities), organs: fc.dictionary(words, fc.array(words, { maxLength: 2 })), $schema: words },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(files, fc.constantFrom(undefined, 2, '\t'), codes, severities, (file, indent, code, severity) => {
        const text = JSON.stringify(file, null, indent);
        const after = JSON.parse(set(text, code, severity));
        expect(after).toEqual({ ...file, rules: { ...file.rules, [code]: severity } });
      }),
    );
  });
});

describe('taking an ignore out', () => {
  const three = ['一', '二', '三'].map((reason, i) => ({ ...ignore, fingerprint: `${i}`, reason: `${reason}"]},` }));
  const texts = (count: number): readonly string[] => {
    const value = { rules: { 'sum/row-total': 'off' }, ignores: three.slice(0, count), organs: {} };
    return [JSON.stringify(value), JSON.stringify(value, null, 2), JSON.stringify(value, null, '\t').replaceAll('\n', '\r\n')];
  };

  test('leaves the others and everything else, and a file that can be read', () => {
    for (const count of [1, 2, 3]) {
      for (const text of texts(count)) {
        for (const some of [[0], [1], [2], [0, 1], [1, 2], [0, 2], [0, 1, 2]].filter((numbers) => numbers.every((i) => i < count))) {
          const { project, problem } = readProject(applyEdits(text, removeIgnores(text, new Set(some))));
          expect(problem).toBeNull();
          expect(project).toEqual({ ...readProject(text).project, ignores: three.slice(0, count).filter((_, at) => !some.includes(at)) });
        }
      }
    }
  });

  test('of a number that is not there is not done', () => {
    for (const text of ['', '{}', '[1]', texts(1)[0]!]) expect(removeIgnores(text, new Set([1]))).toEqual([]);
  });

  test('and giving one another file changes that alone', () => {
    for (const text of texts(3)) {
      const after = applyEdits(
        text,
        refileIgnores(
          text,
          new Map([
            [1, '2024/"新".txt'],
            [7, '没有'],
          ]),
        ),
      );
      expect(readProject(after)).toEqual({
        project: { ...readProject(text).project, ignores: three.map((one, i) => (i === 1 ? { ...one, file: '2024/"新".txt' } : one)) },
        problem: null,
      });
    }
  });
});

describe('whatever a project file holds', () => {
  const words = fc.string({ unit: fc.constantFrom(...'年报 "\\{}[],:\n𠀀'), minLength: 1, maxLength: 6 });
  const entry = fc.record({ file: words, rule: fc.constant('sum/row-total'), place: words, fingerprint: words, reason: words });
  const ignores = fc.array(entry, { maxLength: 4 });
  const texts = fc
    .tuple(ignores, fc.boolean(), fc.constantFrom(undefined, 2, '\t'), fc.constantFrom('\n', '\r\n'))
    .map(([list, isFirst, indent, line]) => {
      const rules = { 'sum/row-total': 'off' };
      return JSON.stringify(isFirst ? { ignores: list, rules } : { rules, ignores: list }, null, indent).replaceAll('\n', line);
    });
  const readAs = (text: string, list: readonly FileIgnore[]): void =>
    expect(readProject(text)).toEqual({ project: { ...emptyProject, rules: { 'sum/row-total': 'off' }, ignores: list }, problem: null });

  test('an entry that is added, taken out or refiled changes that entry alone', () => {
    fc.assert(
      fc.property(texts, entry, fc.array(fc.nat(3), { maxLength: 3 }), words, (text, added, numbers, file) => {
        const before = readProject(text).project.ignores;
        readAs(applyEdits(text, [insertIgnore(text, { ...added, reason: '' })!.edit]), [...before, { ...added, reason: '' }]);
        const some = new Set(numbers.filter((number) => number < before.length));
        readAs(
          applyEdits(text, removeIgnores(text, some)),
          before.filter((_, i) => !some.has(i)),
        );
        readAs(
          applyEdits(text, refileIgnores(text, new Map([...some].map((i) => [i, file])))),
          before.map((one, i) => (some.has(i) ? { ...one, file } : one)),
        );
      }),
    );
  });
});

test.each([
  ['at the top', (keys: object) => keys],
  ['as codes of rules', (keys: object) => ({ rules: keys })],
  ['in an entry', (keys: object) => ({ ignores: [{ file: 'a', rule: 'a/b', place: '', fingerprint: 'x', reason: '', ...keys }] })],
  ['as names of organs', (keys: object) => ({ organs: keys })],
])('100,000 wrong keys %s are one message of bounded length', (_where, project) => {
  const keys = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`键${'长'.repeat(i < 100 ? 90 : 1)}${i}`, 1]));
  const { problem } = readProject(JSON.stringify(project(keys)));
  expect(problem?.zh).toContain('整个文件没有采用');
  expect(problem!.zh.length + problem!.en.length).toBeLessThan(800);
});

test('a few unknown keys are named, of many how many there are', () => {
  expect(readProject('{"甲":1}').problem?.zh).toBe('没有“甲”这一项，整个文件没有采用。');
  expect(readProject('{"a":1,"b":2,"c":3,"d":4,"e":5}').problem).toEqual({
    zh: '没有“a”“b”“c”等 5 项，整个文件没有采用。',
    en: 'There is no “a”, “b”, “c” and 2 more; nothing of the file is used.',
  });
});
