import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { OnigScanner, OnigString } from 'vscode-oniguruma';
import { type IGrammar, INITIAL } from 'vscode-textmate';
import { grammarText, loadGrammar, loadOniguruma, tokenize } from './grammar-tokens.ts';
import { risks } from './pattern-shape.ts';

/** Every regular expression of the grammar. */
const patterns: readonly string[] = [...grammarText.matchAll(/"(?:match|begin|end|while)": ("(?:[^"\\]|\\.)*")/g)].map((m) =>
  JSON.parse(m[1] ?? '""'),
);

/** What a hostile line repeats. */
const seeds = [
  ...[
    '一、',
    '（',
    '（一）',
    '第',
    '第二十条',
    '《',
    '《》',
    '\t',
    '|',
    ' |',
    ' ',
    '　',
    '0',
    '０',
    '0,',
    '1.',
    '-',
    '/',
    '#',
    '合计',
    '总计',
  ],
  ...[
    '政',
    '国办函',
    '〔2021',
    '2024年',
    '?。',
    '?。ㄒ',
    '?。ㄒ唬',
    'ㄒ唬',
    '<a',
    '<',
    '&',
    '?/',
    '\uFFFD',
    '\uE000',
    '一是',
    '；一',
    '1 ',
    '行政许可 ',
    '𠀀',
  ],
  ...['信息公开', '（本列数据的勾稽关系为：', '---|', '三、本年度办理结果'],
];
/** What stands before it, so that more than one branch is taken. */
const openings = ['', '一、', '|', '规章\t', '# '];
const long = (seed: string, length: number): string => seed.repeat(Math.ceil(length / seed.length)).slice(0, length);

let grammar: IGrammar;
beforeAll(async () => {
  await loadOniguruma();
  grammar = await loadGrammar();
});

describe('式样', () => {
  it('读到了语法中的每一个模式', () => {
    expect(patterns.length).toBeGreaterThan(30);
    expect(patterns).toHaveLength([...grammarText.matchAll(/"(?:match|begin|end|while)":/g)].length);
  });
  it.each(patterns)('没有嵌套、相邻或不靠行首的无限重复：%s', (pattern) => {
    expect(risks(pattern)).toEqual([]);
  });
  it('查得出有风险的式样', () => {
    for (const bad of ['^(a+)+$', '^(?:a*b?)*', '^a+a+', '^a*b?c*', '^a+b{2,}', 'a+b', '\\|[^|]*', '^a|b+', 'x{1,900}', '^(?:ab*)+']) {
      expect(risks(bad), bad).not.toEqual([]);
    }
    for (const good of ['^[^|]*\\|[^|]*\\|', '^(?=[^-]*-{3})[ |-]+$', '(?:a{1,20},){0,6}', '[㐀-鿿&&[^据]]{1,10}', '^a*|b']) {
      expect(risks(good), good).toEqual([]);
    }
  });
  it('捕获组里不再套模式：那会把每一处捕获之前的整行重读一遍', () => {
    const captures = [...grammarText.matchAll(/"captures": \{/g)].map((m) =>
      grammarText.slice(m.index, grammarText.indexOf('}\n', m.index)),
    );
    for (const text of captures) expect(text).not.toContain('"patterns"');
  });
});

/** What a run costs in milliseconds: processor time of this thread, which other work on the machine leaves alone, and time on the wall. */
type Cost = readonly [processor: number, wall: number];

/** The least cost of a few runs, by either clock. */
function least(run: () => void, rounds: number): Cost {
  let best: Cost = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < rounds; round++) {
    const wall = performance.now();
    const processor = process.threadCpuUsage();
    run();
    const used = process.threadCpuUsage(processor);
    best = [Math.min(best[0], (used.user + used.system) / 1000), Math.min(best[1], performance.now() - wall)];
  }
  return best;
}

/** Below this there is only noise, in milliseconds. */
const NOISE = 0.5;
/** Between linear (8) and quadratic (64) for eight times the length. */
const LIMIT = 30;

/** How much more `run` costs for eight times the length, by the clock that says less; measured again before it is called too much. */
function growth(run: (length: number) => void, small: number, attempts = 4): number {
  run(small);
  let ratio = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < attempts && ratio >= LIMIT; attempt++) {
    // What passes at the first look is not looked at again.
    const before = least(() => run(small), attempt === 0 ? 2 : 3);
    const after = least(() => run(small * 8), attempt === 0 ? 1 : 2);
    ratio = Math.min(after[0] / Math.max(NOISE, before[0]), after[1] / Math.max(NOISE, before[1]));
  }
  return ratio;
}

describe('增长', () => {
  it('量得出平方的增长', () => {
    const scanner = new OnigScanner(['一+[二三]']);
    const run = (length: number): void => {
      const line = new OnigString('一'.repeat(length));
      scanner.findNextMatchSync(line, 0);
      line.dispose();
    };
    // A busy machine can hide it once, not five times in a row.
    let most = 0;
    for (let attempt = 0; attempt < 5 && most <= LIMIT; attempt++) most = Math.max(most, growth(run, 2000, 1));
    expect(most).toBeGreaterThan(LIMIT);
    scanner.dispose();
  });
  it.each(seeds.map((seed) => [seed]))('每个模式在 %j 的重复上是线性的', (seed) => {
    for (const pattern of patterns) {
      const scanner = new OnigScanner([pattern]);
      const run = (length: number): void => {
        const line = new OnigString(`${long(seed, length)}\n`);
        for (let at = 0, found = scanner.findNextMatchSync(line, at); found; found = scanner.findNextMatchSync(line, at)) {
          at = Math.max(at + 1, found.captureIndices[0]?.end ?? length);
          if (at > length) break;
        }
        line.dispose();
      };
      const ratio = growth(run, 1000);
      scanner.dispose();
      expect(ratio, pattern).toBeLessThan(LIMIT);
    }
  });
  it.each(seeds.map((seed) => [seed]))('整个语法在 %j 的重复上是线性的', (seed) => {
    for (const opening of openings) {
      const ratio = growth((length) => grammar.tokenizeLine(opening + long(seed, length), INITIAL), 1250);
      expect(ratio, opening).toBeLessThan(LIMIT);
    }
  });
});

describe('行与行不相干', () => {
  const piece = fc.constantFrom(
    ...seeds,
    '规章',
    '（一）予以公开',
    '。',
    '\t',
    ' | ',
    '\n',
    '\r\n',
    '2024年',
    '件',
    '𠀀',
    '<br>',
    '?。ㄒ唬┯',
  );
  const text = fc.array(piece, { maxLength: 60 }).map((all) => all.join(''));

  it('任何一行之后都回到起点，记号相接且恰好盖满一行', () => {
    fc.assert(
      fc.property(text, (input) => {
        for (const line of tokenize(grammar, input)) {
          expect(line.state.equals(INITIAL) || line.state.depth === 1).toBe(true);
          let at = 0;
          for (const token of line.tokens) {
            expect(token.start).toBe(at);
            at = token.end;
          }
          expect(at).toBe(line.text.length);
        }
      }),
      { numRuns: 300 },
    );
  });
  it('一万字的一行之后，下一行照常着色', () => {
    for (const seed of seeds) {
      const [, after] = tokenize(grammar, `${long(seed, 10_000)}\n规章\t0`);
      expect(after?.tokens.map((token) => token.scopes.at(-1))).toEqual([
        'entity.name.type.row',
        'punctuation.separator.table',
        'constant.numeric.figure',
      ]);
    }
  });
});
