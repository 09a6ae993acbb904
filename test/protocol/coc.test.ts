import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { examples } from './example-texts.ts';
import { block, facts, reports, runs } from './real-editors/facts.ts';
import { type Installed, installedBy } from './real-editors/installed.ts';
import { blockOf } from './real-editors/readme.ts';

/* coc.nvim in Neovim by what the README says: its settings, its client of the protocol and its actions, with scripts in place of its half in Vim. */

const coc: Installed = runs('nvim', '--version')
  ? await installedBy(new URL('real-editors/coc/node-half.ts', import.meta.url))
  : { why: 'Neovim is not on this machine' };

const path = (name: string): string => fileURLToPath(new URL(`real-editors/coc/${name}`, import.meta.url));
const detection = blockOf('vim', 'augroup nianbao');

describe.skipIf(!coc.folder)(coc.folder ? 'coc.nvim' : `coc.nvim (skipped: ${coc.why})`, () => {
  test('shows what is wrong in a report with a Chinese name, mends it and leads to the law', () => {
    const folder = reports();
    const report = join(folder.path, '砚溪县水利局2023.txt');
    folder.write('砚溪县水利局2023.txt', readFileSync(report, 'utf8').replace('农村供水水质', '农村供\ufffd水质'));
    folder.write('init.vim', `set runtimepath+=${path('.')}\n${detection}\nsource ${path('start.vim')}\n`);
    folder.write('coc-settings.json', block('json', '"languageserver"'));
    const said = facts('nvim', ['--headless', '-u', 'init.vim', '-S', path('session.lua')], folder.path, report, {
      COC_SERVER: coc.folder!,
      COC_VIMCONFIG: folder.path,
      COC_DATA_HOME: join(folder.path, 'coc'),
      NVIM_COC_LOG_FILE: join(folder.path, 'coc.log'),
      TMPDIR: folder.path,
    });
    expect(said).toEqual({
      filetype: 'nianbao',
      diagnostic: 'Error',
      damaged: 'Warning',
      hover: 'true',
      symbols: 'true',
      title: expect.stringContaining('改为 13'),
      fixed: 'true',
      gone: 'true',
      law: 'regulation.md',
    });
    expect(readFileSync(join(folder.path, 'coc.log'), 'utf8')).not.toContain(' ERROR ');
  });
});

describe.each([
  ['Vim', ['vim', '-N', '-i', 'NONE', '-es', '-u']],
  ['Neovim', ['nvim', '--headless', '-u']],
] as const)('%s', (editor, [command, ...args]) => {
  const here = runs(command, '--version');
  test.skipIf(!here)(
    `knows every example for a report, and nothing else${here ? '' : ` (skipped: ${editor} is not on this machine)`}`,
    () => {
      const folder = reports();
      folder.write('vimrc', `filetype on\n${detection}`);
      const say = ['笔记.txt', ...examples.map(([name]) => name)].map((name) => `edit ${name}\ncall add(g:seen, &filetype)\n`);
      folder.write('types.vim', `let g:seen = []\n${say.join('')}call writefile(g:seen, 'seen')\nqa!\n`);
      const { stderr } = spawnSync(command, [...args, 'vimrc', '-S', 'types.vim'], {
        cwd: folder.path,
        encoding: 'utf8',
        timeout: 60_000,
        env: { ...process.env, LC_ALL: 'C.UTF-8' },
      });
      expect(stderr).toBe('');
      const [note, ...others] = readFileSync(join(folder.path, 'seen'), 'utf8').trimEnd().split('\n');
      expect(note).toBe('text');
      expect(others).toEqual(examples.map(() => 'nianbao'));
    },
  );
});
