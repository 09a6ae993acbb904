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
  const sources = readdirSync(join(root, 'client/src'), { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  );
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
    const { languages, grammars, snippets, walkthroughs } = manifest.contributes;
    const pictures = walkthroughs[0].steps.map(({ media }: { media: { svg: string } }) => media.svg);
    const files = [manifest.icon, languages[0].configuration, grammars[0].path, snippets[0].path, ...pictures];
    expect(files.filter((file: string) => !existsSync(join(root, file)))).toEqual([]);
  });

  test('it is whole where nothing is trusted and nothing is on a disk', () => {
    expect(manifest.capabilities.untrustedWorkspaces.supported).toBe(true);
    // Where there are no files of the machine, it says what that means.
    expect(manifest.capabilities.virtualWorkspaces).toEqual({ supported: 'limited', description: '%capabilities.virtualWorkspaces%' });
    expect(manifest.browser).toBeDefined();
  });

  test('the types are those of the oldest editor that it runs in', () => {
    expect(`^${manifest.devDependencies['@types/vscode']}`).toBe(manifest.engines.vscode);
  });
});

interface Command {
  readonly command: string;
  readonly title?: string;
  readonly category?: string;
  readonly enablement?: string;
}
interface Entry {
  readonly command: string;
  readonly when?: string;
}

describe('commands', () => {
  const commands: readonly Command[] = manifest.contributes.commands;
  const menus: Readonly<Record<string, readonly Entry[]>> = manifest.contributes.menus;
  /** Those that can be run whatever is open: they ask for what they need, or say what is missing. */
  const anywhere = new Set([
    'nianbao.openRule',
    'nianbao.restartServer',
    'nianbao.showOutput',
    'nianbao.newReport',
    'nianbao.showFolder',
    'nianbao.rollUp',
    'nianbao.showIgnored',
    'nianbao.openExample',
    'nianbao.importReport',
  ]);

  test('have a title, and stand under our name', () => {
    for (const { command, title, category } of commands) {
      expect(title, command).toMatch(/^%command\.[\w.]+%$/);
      expect(category, command).toBe('%category%');
    }
  });

  test('are in the palette only where they can work', () => {
    const hidden = new Map(menus.commandPalette?.map(({ command, when }) => [command, when]));
    for (const { command, enablement } of commands)
      expect(anywhere.has(command) || (hidden.get(command) ?? enablement) !== undefined, command).toBe(true);
  });

  test('in menus are commands that are there; each entry of a view says which', () => {
    const offered = new Set(commands.map(({ command }) => command));
    for (const [menu, entries] of Object.entries(menus))
      for (const { command, when } of entries) {
        expect(offered, `${menu}: ${command}`).toContain(command);
        if (menu.startsWith('view/')) expect(when, `${menu}: ${command}`).toMatch(/^view == nianbao\./);
      }
  });

  test('on keys are bound where a report is written, and nowhere else', () => {
    const bound: readonly (Entry & { readonly key?: string })[] = manifest.contributes.keybindings ?? [];
    for (const { command, when } of bound) expect(when ?? '', command).toMatch(/nianbao/);
  });
});

/*
 * Of the editor's own keys (those of 1.139 were gone through) Tab, Shift+Tab, Enter and Shift+Enter are, where text is written, those of suggestions,
 * snippets, inline suggestions and edits, peeked references and embedded editors; in lists, boxes and widgets they are not of the text's focus. Ctrl+K V
 * is Markdown's alone. While an input method composes no key is bound: the editor gives it to the method.
 */
describe('the keys of a table', () => {
  const bound: readonly Required<Entry & { readonly key: string }>[] = manifest.contributes.keybindings.filter(
    ({ command }: Entry) => command !== 'nianbao.openPreview',
  );
  const conditionsOf = (when: string): readonly string[] => when.split(' && ');

  test('are four, and only of a table in a report whose text has the focus and can be written in', () => {
    expect(bound.map(({ key }) => key).sort()).toEqual(['enter', 'shift+enter', 'shift+tab', 'tab']);
    for (const { key, when } of bound) {
      const needed = ['editorTextFocus', 'editorLangId == nianbao', '!editorReadonly', '!editorHasMultipleSelections'];
      const place = key.endsWith('tab') ? 'nianbao.inTable' : 'nianbao.inCell';
      expect(conditionsOf(when), key).toEqual(expect.arrayContaining([...needed, place, 'config.nianbao.tableKeys']));
    }
  });

  test('are left to suggestions, snippets, inline edits, peeked places, and to who moves the focus by Tab', () => {
    const others = [
      '!suggestWidgetVisible',
      '!inSnippetMode',
      '!hasSnippetCompletions',
      '!hasOtherSuggestions',
      '!inlineSuggestionVisible',
      '!inlineEditIsVisible',
      '!inReferenceSearchEditor',
      '!isInEmbeddedEditor',
    ];
    for (const { key, when } of bound) {
      expect(conditionsOf(when), key).toEqual(expect.arrayContaining(others));
      if (key.endsWith('tab')) expect(conditionsOf(when), key).toContain('!editorTabMovesFocus');
      else expect(conditionsOf(when), key).toContain('config.nianbao.enterGoesDown');
    }
  });

  test('are all conditions and no alternatives, so that each of them holds', () => {
    for (const { key, when } of bound) expect(when, key).not.toContain('||');
  });
});

describe('the walkthrough', () => {
  const [{ steps }] = manifest.contributes.walkthroughs;
  const links = (file: string, id: string): string[] =>
    [...(json(file)[`walkthrough.${id}.text`] ?? '').matchAll(/\(command:([\w.]+)/g)].map((match) => match[1]!);

  test('has a picture with words for it in each step, and the same links in both languages', () => {
    expect(steps.length).toBeGreaterThan(3);
    for (const { id, media } of steps) {
      expect(media.altText, id).toBe(`%walkthrough.${id}.alt%`);
      expect(links('package.nls.json', id).length, id).toBeGreaterThan(0);
      expect(links('package.nls.zh-cn.json', id)).toEqual(links('package.nls.json', id));
    }
  });

  test('pictures run nothing and fetch nothing', () => {
    for (const { media } of steps) expect(read(media.svg), media.svg).not.toMatch(/<script|href|url\(|@import|on\w+=/i);
  });
});

describe('settings', () => {
  const { properties } = manifest.contributes.configuration;

  test('have a description, a scope and a place in the order', () => {
    for (const [name, { description, markdownDescription, scope, order }] of Object.entries<Record<string, unknown>>(properties)) {
      expect(description ?? markdownDescription, name).toMatch(/^%[\w.]+%$/);
      expect(scope, name).toMatch(/^(?:resource|window|language-overridable|machine-overridable)$/);
      expect(order, name).toBeTypeOf('number');
    }
  });
});
