import { spawnSync } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { sampleReport } from '../../server/src/rules/engine/sample.ts';
import { replaced } from '../replaced.ts';
import { examples } from './example-texts.ts';
import { blockOf } from './real-editors/readme.ts';
import { folderWith } from './workspaces.ts';

/*
 * What the README tells users of other editors to write, written as it stands and run in the editors themselves. An editor that this machine has
 * not is skipped, and the name of the test says which.
 */

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const server = path('../../server/src/lsp/node.ts');

/** The block of `language` that holds `words`, with the server of this checkout. */
const block = (language: string, words: string): string => {
  const shown = blockOf(language, words);
  expect(shown).toContain('/path/to/nianbao/dist/server/node.cjs');
  return shown.replace('/path/to/nianbao/dist/server/node.cjs', server);
};

/** Runs an editor that says facts, a line each, and gives them. */
function facts(command: string, args: readonly string[], home: string, report: string): Record<string, string> {
  const env = {
    ...process.env,
    PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}`,
    HOME: home,
    XDG_CONFIG_HOME: home,
    LC_ALL: 'C.UTF-8',
    NIANBAO_REPORT: report,
  };
  const { stdout, stderr, error } = spawnSync(command, args, { cwd: home, env, encoding: 'utf8', timeout: 100_000, input: '' });
  if (error) throw new Error(`${command}: ${error.message}\n${stderr}`);
  const said = Object.fromEntries([...stdout.matchAll(/^(\w+)=(.*)$/gm)].map(([, name, value]) => [name, value]));
  if (Object.keys(said).length === 0) throw new Error(`${command} said nothing: ${stdout}\n${stderr}`);
  return said;
}

const runs = (command: string, ...args: readonly string[]): boolean => spawnSync(command, args, { timeout: 20_000 }).status === 0;
const hasEmacs = (library: string): boolean => runs('emacs', '--batch', '--eval', `(progn (package-initialize) (require '${library}))`);
const editors = { Neovim: runs('nvim', '--version'), 'Emacs with Eglot': hasEmacs('eglot'), 'Emacs with lsp-mode': hasEmacs('lsp-mode') };
const missing = (editor: keyof typeof editors): string => (editors[editor] ? editor : `${editor} (skipped: not on this machine)`);

const wrong = replaced(sampleReport(), '\t9\t2\t1\t0\t1\t0\t13', '\t9\t2\t1\t0\t1\t0\t14');
/** Reports under the names that they have in life, Chinese ones, and one that is none. */
const reports = () =>
  folderWith({
    '砚溪县水利局2023.txt': wrong,
    '.nianbao.json': '{}',
    '笔记.txt': '今年的会议记录\n',
    ...Object.fromEntries(examples.map(([name, text]) => [name, text])),
  });

describe.skipIf(!editors.Neovim)(missing('Neovim'), () => {
  const run = (script: string, report: string, folder: ReturnType<typeof reports>) => {
    folder.write('init.lua', `dofile('${path('real-editors/neovim-0.7.lua')}')\n${block('lua', 'vim.lsp.enable')}`);
    return facts('nvim', ['--headless', '-u', join(folder.path, 'init.lua'), '-S', script], folder.path, join(folder.path, report));
  };

  test('shows what is wrong in a report and mends it, by what the README says', () => {
    expect(run(path('real-editors/neovim.lua'), '砚溪县水利局2023.txt', reports())).toMatchObject({
      filetype: 'nianbao',
      diagnostic: 'sum/one-cell',
      fixed: 'true',
      hover: 'true',
      symbols: 'true',
      definitions: 'true',
      lenses: 'nil',
    });
  });

  test('knows every example for a report, and nothing else', () => {
    const folder = reports();
    folder.write(
      'types.lua',
      ['笔记.txt', ...examples.map(([name]) => name)]
        .map((name, i) => `vim.cmd('edit ' .. vim.fn.fnameescape('${name}')) io.stdout:write('file${i}=' .. vim.bo.filetype .. '\\n')`)
        .concat("vim.cmd('qa!')")
        .join('\n'),
    );
    const [note, ...others] = Object.values(run(join(folder.path, 'types.lua'), '', folder));
    expect(note).toBe('text');
    expect(others).toEqual(examples.map(() => 'nianbao'));
  });
});

describe.each([
  ['Emacs with Eglot', 'eglot.el', 'eglot-server-programs'],
  ['Emacs with lsp-mode', 'lsp-mode.el', 'lsp-register-client'],
] as const)('%s', (editor, script, words) => {
  describe.skipIf(!editors[editor])(missing(editor), () => {
    const load = (folder: ReturnType<typeof reports>): string[] => {
      folder.write('init.el', `${block('elisp', words)}`);
      const begin = ['--batch', '--eval', '(package-initialize)', '-l', join(folder.path, 'init.el')];
      return begin;
    };

    test('shows what is wrong in a report with a Chinese name and mends it, by what the README says', () => {
      const folder = reports();
      const said = facts(
        'emacs',
        [...load(folder), '-l', path(`real-editors/${script}`)],
        folder.path,
        join(folder.path, '砚溪县水利局2023.txt'),
      );
      expect(said).toMatchObject({ mode: 'nianbao-mode', diagnostic: 't', fixed: 't' });
    });

    test('knows every example for a report, and nothing else', () => {
      const folder = reports();
      const names = ['笔记.txt', ...examples.map(([name]) => name)];
      const say = `(progn (setq nianbao-mode-hook nil) ${names.map((name, i) => `(find-file "${name}") (princ (format "file${i}=%s\\n" major-mode))`).join(' ')})`;
      const [note, ...others] = Object.values(facts('emacs', [...load(folder), '--eval', say], folder.path, ''));
      expect(note).toBe('text-mode');
      expect(others).toEqual(examples.map(() => 'nianbao-mode'));
    });
  });
});
