import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { examples } from './example-texts.ts';
import { block, facts, reports, runs } from './real-editors/facts.ts';

/*
 * What the README tells users of other editors to write, written as it stands and run in the editors themselves. An editor that this machine has
 * not is skipped, and the name of the test says which.
 */

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

const hasEmacs = (library: string): boolean => runs('emacs', '--batch', '--eval', `(progn (package-initialize) (require '${library}))`);
const editors = { Neovim: runs('nvim', '--version'), 'Emacs with Eglot': hasEmacs('eglot'), 'Emacs with lsp-mode': hasEmacs('lsp-mode') };
const missing = (editor: keyof typeof editors): string => (editors[editor] ? editor : `${editor} (skipped: not on this machine)`);

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
