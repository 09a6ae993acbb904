import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { severities, severityWords } from '../../server/src/rules/severity-words.ts';

/*
 * The words that people see: the manifest's and the client's in both languages, those in the server's sources, the pages of the rules and of the law,
 * the pictures of the first steps and the Chinese README.
 */

const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const json = (file: string): Readonly<Record<string, string>> => JSON.parse(read(file));

const below = (folder: string, ending: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending) && !file.endsWith('.test.ts'))
    .map((file) => `${folder}/${file}`);

const sources = [...below('server/src', '.ts'), ...below('client/src', '.ts'), ...below('scripts', '.ts')];
const shown = [
  'package.nls.json',
  'package.nls.zh-cn.json',
  'l10n/bundle.l10n.zh-cn.json',
  'README.zh-CN.md',
  ...sources,
  ...below('docs', '.md'),
  ...below('client/walkthrough', '.svg'),
];

/** Where lines of these files say what `banned` finds, as `file:line: words`. */
function said(banned: RegExp, files: readonly string[] = shown): string[] {
  return files.flatMap((file) =>
    read(file)
      .split('\n')
      .flatMap((line, i) => {
        const found = banned.exec(line)?.[0];
        return found === undefined ? [] : [`${file}:${i + 1}: ${found}`];
      }),
  );
}

describe('what a person is told', () => {
  test('is called 问题 and not 发现, which is a verb here', () => {
    // 未发现问题, 发现错误, 发现问题; the law's own words are as they are.
    const own = shown.filter((file) => !file.includes('/law/'));
    expect(said(/(?<![未没]|没有|\d {2})发现(?!错误|问题)/u, own)).toEqual([]);
  });

  test('is said as a clerk says it, and not as the program came by it', () => {
    expect(said(/推出，|推出。|推出的|读到原文|读到官方原文|没有读到原文|原文没有读到|对应关系：/u)).toEqual([]);
    expect(said(/公开样式/u)).toEqual([]);
  });

  test('is as grave everywhere as the editor calls it', () => {
    const words = severities.map((severity) => severityWords[severity].zh);
    expect(words).toEqual(['错误', '警告', '信息', '提示']);
    const bundle = json('l10n/bundle.l10n.zh-cn.json');
    const manifest = json('package.nls.zh-cn.json');
    for (const severity of severities) {
      const { zh, en } = severityWords[severity];
      expect(manifest[`severity.${severity}`]).toBe(`显示为${zh}。`);
      expect(bundle[`{0} ${en}`]).toBe(`{0} 处${zh}`);
      expect(bundle[`{0} ${en}s`]).toBe(`{0} 处${zh}`);
      expect(bundle[en.charAt(0).toUpperCase() + en.slice(1)]).toBe(zh);
    }
    // What a rule's page says of how grave it is.
    expect(said(/只作(?!错误|警告|信息|提示)|(?:只作|只是|作)提醒|轻微提示/u)).toEqual([]);
  });
});

const nouns =
  'place|cell|row|report|section|problem|measure|ordinal|part|equation|case|zero|blank|character|file|error|warning|info|note|hint|finding|ignore|edit|year|fix';

describe('a count in English', () => {
  test('goes through the one place that knows the singular', () => {
    const folders = sources.filter((file) => file.startsWith('server/src/') || file.startsWith('client/src/'));
    // A log is for whoever looks for a fault.
    const logs = new Set(['server/src/lsp/workspace/indexing.ts']);
    expect(
      said(
        new RegExp(`\\$\\{[^{}]*\\}(?: (?!of |in )[a-z]+)? (?:${nouns})s\\b`),
        folders.filter((file) => !logs.has(file)),
      ),
    ).toEqual([]);
  });

  test('of the client has its singular beside it', () => {
    const keys = new Set(Object.keys(json('l10n/bundle.l10n.zh-cn.json')));
    const counted = [...keys].filter((key) => new RegExp(`\\{\\d\\} (?:[a-z]+ )?(?:${nouns})s\\b`).test(key));
    expect(counted.length).toBeGreaterThan(5);
    const singularOf = (key: string): string =>
      key
        .replace(new RegExp(`(\\{\\d\\} (?:[a-z]+ )?(?:${nouns}))s\\b`), '$1')
        .replace(' have been ', ' has been ')
        .replace('Correct them before', 'Correct it before');
    for (const key of counted) expect(keys, key).toContain(singularOf(key));
  });
});
