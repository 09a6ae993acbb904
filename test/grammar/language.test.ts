import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { template2021 } from '../../server/src/format/template-2021.ts';

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../syntaxes/${name}`, import.meta.url), 'utf8'));

interface LanguageConfiguration {
  readonly brackets: readonly (readonly [string, string])[];
  readonly autoClosingPairs: readonly { readonly open: string; readonly close: string }[];
  readonly surroundingPairs: readonly (readonly [string, string])[];
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly onEnterRules: readonly {
    readonly beforeText: string;
    readonly afterText: string;
    readonly action: { readonly appendText: string };
  }[];
}

interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

const language = read('language-configuration.json') as LanguageConfiguration;
const snippets = read('snippets.json') as Readonly<Record<string, Snippet>>;

describe('语言配置', () => {
  const words = (text: string): readonly string[] =>
    text.match(new RegExp(language.wordPattern.pattern, `g${language.wordPattern.flags}`)) ?? [];

  it.each([
    ['行政事业性收费\t1873.4062', ['行政事业性收费', '1873.4062']],
    ['全年收到申请1,286件，占97.5%。', ['全年收到申请', '1,286', '件', '占', '97.5%']],
    ['《条例》第二十条第（一）项', ['条例', '第二十条第', '一', '项']],
    ['共１２．５万元、政务APP一个', ['共', '１２．５', '万元', '政务', 'APP', '一个']],
    ['𠀀头村和〇三号路', ['𠀀头村和〇三号路']],
    ['（本列数据的勾稽关系为：', ['本列数据的勾稽关系为']],
    ['，。；\t|', []],
  ])('%j 的词', (text, expected) => expect(words(text)).toEqual(expected));

  it('成对符号各是一个字符，自动补全、包围和匹配用同一批', () => {
    const pairs = language.autoClosingPairs.map(({ open, close }) => open + close);
    for (const pair of ['（）', '《》', '「」', '〔〕', '“”']) {
      expect(pairs).toContain(pair);
      expect(language.brackets.map((p) => p.join(''))).toContain(pair);
      expect(language.surroundingPairs.map((p) => p.join(''))).toContain(pair);
    }
    for (const pair of pairs) expect(pair).toHaveLength(2);
  });

  it('没有注释、折叠标记、缩进和换行规则：回车就是回车', () => {
    expect(Object.keys(language).filter((name) => /comment|folding|indent|onEnter/i.test(name))).toEqual([]);
  });
});

describe('代码片段', () => {
  const all = Object.values(snippets);
  const lines = all.flatMap((snippet) => snippet.body);

  it('触发词不重复，说明是中文', () => {
    const prefixes = all.flatMap((snippet) => snippet.prefix);
    expect(new Set(prefixes).size).toBe(prefixes.length);
    for (const { description } of all) expect(description).toMatch(/^\p{Script=Han}|^[一二三四五六]、/u);
  });

  it('六个部分的标题和各行标签都是官方文字', () => {
    const ordinals = '一二三四五六';
    for (const section of template2021.sections) expect(lines).toContain(`${ordinals[section.number - 1]}、${section.title}`);
    const cells = new Set(lines.flatMap((line) => line.split('\t')));
    for (const table of [template2021.disclosure, template2021.requests]) {
      for (const row of table.rows) expect([...cells]).toContain(row.label);
      for (const group of table.groups) expect([...cells]).toContain(group.label);
    }
    for (const cell of template2021.requests.header.flat()) if (cell.label) expect([...cells]).toContain(cell.label);
  });

  it.each([
    ['表二', 4],
    ['表三', 10],
    ['表四', 15],
  ])('%s 每行格数相同，数据格留空，绝不填零', (name, width) => {
    const rows = (snippets[name]?.body ?? []).filter((line) => line !== '$0').map((line) => line.split('\t'));
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) expect(row).toHaveLength(width);
    expect(rows.flat().filter((cell) => /^[\d０-９/—-]+$/.test(cell))).toEqual([]);
  });

  it('全文含三张表，与单独的表相同', () => {
    const whole = snippets.年度报告全文?.body.join('\n') ?? '';
    for (const name of ['表二', '表三', '表四']) {
      const table = snippets[name]?.body.slice(0, -1).join('\n') ?? 'absent';
      expect(whole).toContain(table);
    }
  });
});
