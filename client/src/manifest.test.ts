import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const json = (file: string): Record<string, string> => JSON.parse(read(file));
const manifest = JSON.parse(read('package.json'));
const chinese = /\p{Script=Han}/u;

/** What `marks` finds in the sources of the client. */
function inSources(marks: RegExp): string[] {
  const sources = readdirSync(join(root, 'client/src')).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  return sources.flatMap((file) => [...read(`client/src/${file}`).matchAll(marks)].map((match) => match[1]!));
}

describe('every word is there in both languages', () => {
  const named = [...new Set([...read('package.json').matchAll(/"%([\w./-]+)%"/g)].map((match) => match[1]!))].sort();

  test('the manifest names exactly the words of package.nls.json and package.nls.zh-cn.json', () => {
    expect(named.length).toBeGreaterThan(10);
    expect(Object.keys(json('package.nls.json')).sort()).toEqual(named);
    expect(Object.keys(json('package.nls.zh-cn.json')).sort()).toEqual(named);
  });

  test('the Chinese words are Chinese and the English ones are not', () => {
    for (const [key, words] of Object.entries(json('package.nls.zh-cn.json'))) expect(words, key).toMatch(chinese);
    for (const [key, words] of Object.entries(json('package.nls.json'))) expect(words, key).not.toMatch(chinese);
  });

  test('what the client says is exactly what its Chinese bundle has', () => {
    const said = inSources(/\b(?:l10n\.t|t)\(\s*'([^']+)'/g);
    expect(Object.keys(json('l10n/bundle.l10n.zh-cn.json')).sort()).toEqual([...new Set(said)].sort());
    for (const [english, words] of Object.entries(json('l10n/bundle.l10n.zh-cn.json'))) {
      expect(words).toMatch(chinese);
      expect(words.match(/\{\d\}/g) ?? [], english).toEqual(english.match(/\{\d\}/g) ?? []);
    }
  });
});

describe('the manifest holds what it says', () => {
  test('every command is registered, and every registered one is offered', () => {
    const offered = manifest.contributes.commands.map(({ command }: { command: string }) => command);
    expect(inSources(/registerCommand\(\s*'([^']+)'/g).sort()).toEqual(offered.sort());
  });

  test('every file that it names is there', () => {
    const { languages, grammars, snippets } = manifest.contributes;
    const files = [manifest.icon, languages[0].configuration, grammars[0].path, snippets[0].path];
    expect(files.filter((file: string) => !existsSync(join(root, file)))).toEqual([]);
  });

  test('it is whole where nothing is trusted and nothing is on a disk', () => {
    expect(manifest.capabilities.untrustedWorkspaces.supported).toBe(true);
    expect(manifest.capabilities.virtualWorkspaces.supported).toBe(true);
    expect(manifest.browser).toBeDefined();
  });

  test('the types are those of the oldest editor that it runs in', () => {
    expect(`^${manifest.devDependencies['@types/vscode']}`).toBe(manifest.engines.vscode);
  });
});
