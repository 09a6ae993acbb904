import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { commands } from '../../server/src/cli/arguments/commands.ts';
import { languageOfLocale } from '../../server/src/cli/arguments/language.ts';
import { readOptions } from '../../server/src/cli/arguments/parse.ts';
import { coloured } from '../../server/src/cli/output/standard.ts';
import { entry, nianbao } from './call.ts';

const reading = { language: 'zh', colour: 'auto', ignore: [], gitignore: true };
const all = { only: [], minSeverity: 'hint' };
const check = { command: 'check', format: 'pretty', ...reading, ...all, fixes: false };

describe('what the arguments ask for', () => {
  test.each([
    [['check', '甲.txt'], { ...check, paths: ['甲.txt'] }],
    [['check', '--format', 'sarif', '甲', '乙'], { ...check, format: 'sarif', paths: ['甲', '乙'] }],
    [['--format=json', 'extract', '甲'], { command: 'extract', ...reading, format: 'json', wide: false, explain: false, paths: ['甲'] }],
    [
      ['extract', '甲', '--explain', '--lang', 'en'],
      { command: 'extract', ...reading, format: 'pretty', language: 'en', wide: false, explain: true, paths: ['甲'] },
    ],
    [['check', '--', '-甲.txt', '--help'], { ...check, paths: ['-甲.txt', '--help'] }],
    [['check', '--lang', 'zh', '--', '--lang', 'en'], { ...check, paths: ['--lang', 'en'] }],
    [
      ['check', '甲', '--ignore', 'a/**', '--ignore', 'b', '--no-gitignore'],
      { ...check, paths: ['甲'], ignore: ['a/**', 'b'], gitignore: false },
    ],
    [['check', '甲', '--only', 'sum/row-total,cell/blank'], { ...check, paths: ['甲'], only: ['sum/row-total', 'cell/blank'] }],
    [['check', '甲', '-q', '--max-warnings', '0'], { ...check, paths: ['甲'], minSeverity: 'error', maxWarnings: 0 }],
    [['check', '甲', '--min-severity', 'warning', '--color'], { ...check, paths: ['甲'], minSeverity: 'warning', colour: 'always' }],
    [['check', '甲', '--color=never', '--fix'], { ...check, paths: ['甲'], colour: 'never', mend: 'write' }],
    [['check', '-', '--stdin-filename', 'x.txt', '--fix-dry-run'], { ...check, paths: ['-'], stdinFilename: 'x.txt', mend: 'diff' }],
    [['roll-up', '甲', '-f', 'csv'], { command: 'roll-up', ...reading, format: 'csv', force: false, paths: ['甲'] }],
    [
      ['roll-up', '甲', '-f', 'xlsx', '-o', '汇总.xlsx', '--year', '2024', '--force'],
      { command: 'roll-up', ...reading, format: 'xlsx', output: '汇总.xlsx', year: 2024, force: true, paths: ['甲'] },
    ],
    [
      ['export', '甲', '--format', 'docx', '--output', '乙.docx'],
      { command: 'export', ...reading, format: 'docx', output: '乙.docx', years: false, force: false, paths: ['甲'] },
    ],
    [
      ['ignores', '甲', '--add', '--reason', '旧账'],
      { command: 'ignores', ...reading, ...all, format: 'pretty', add: true, reason: '旧账', paths: ['甲'] },
    ],
    [['rules'], { command: 'rules', format: 'pretty', language: 'zh', colour: 'auto' }],
    [['rules', '--format', 'json', '--lang', 'en'], { command: 'rules', format: 'json', language: 'en', colour: 'auto' }],
    [['explain', 'sum/row-total'], { command: 'explain', language: 'zh', colour: 'auto', codes: ['sum/row-total'] }],
    [['lsp', '--stdio'], { command: 'lsp', language: 'zh' }],
    [['complete', 'zsh'], { command: 'complete', language: 'zh', shell: 'zsh' }],
    [['complete', '--', 'check', '--f'], { command: 'completions', language: 'zh', words: ['check', '--f'] }],
  ])('%j', (argv, command) => expect(readOptions(argv)).toEqual(command));

  test.each([
    [['看'], '没有“看”这个命令'],
    [['check'], '没有给出文件或文件夹'],
    [['check', ''], '文件名是空的'],
    [['check', '--format', 'xml', '甲'], '--format 不能是“xml”，可以是 pretty、json'],
    [['extract', '--format', 'sarif', '甲'], '--format 不能是“sarif”'],
    [['check', '--explain', '甲'], 'check 没有“--explain”这个选项'],
    [['check', '--formt', 'json', '甲'], '--format?'],
    [['export', '甲'], 'export 要写 --format'],
    [['export', '--format', 'docx', '甲'], '--format docx 要写 --output'],
    [['roll-up', '--format', 'xlsx', '甲'], '--format xlsx 要写 --output'],
    [['export', '--format', 'html', '--force', '甲'], '--force 只用于 --output'],
    [['export', '--format', 'html', '--years', '甲'], '--years 只用于'],
    [['explain'], '没有给出规则'],
    [['explain', 'sum/rowtotal'], '是不是 sum/row-total？'],
    [['explain', 'row-totals'], '是不是 sum/row-total？'],
    [['explain', 'nothing/of-the-kind'], '全部规则见 nianbao rules'],
    [['explain', '--format', 'json', 'sum/row-total'], 'explain 没有“--format”这个选项'],
    [['rules', '甲.txt'], 'rules 后面不带文件'],
    [['rules', '--format', 'sarif'], '--format 不能是“sarif”'],
    [['check', '--fixed', '甲'], '没有“--fixed”这个选项'],
    [['check', '-甲.txt'], '写在 -- 之后'],
    [['check', '甲', '--format'], '选项 --format 后面要有一个值'],
    [['check', '--lang', 'fr', '甲'], '--lang 不能是“fr”，可以是 zh、en'],
    [['check', '--only', 'sum/rowtotal', '甲'], '是不是 sum/row-total？'],
    [['check', '--max-warnings', 'x', '甲'], '--max-warnings 不能是“x”，要写一个整数'],
    [['check', '--threads', '0', '甲'], '--threads 至少是 1'],
    [['check', '--fix', '--fix-dry-run', '甲'], '只能用一个'],
    [['check', '--fix', '-'], '不能改标准输入'],
    [['ignores', '--add', '甲'], '--add 要写 --reason'],
    [['extract', '--wide', '甲'], '--wide 只用于 --format csv'],
    [['complete', 'tcsh'], 'SHELL'],
  ])('%j is refused, with the reason and status 2', async (argv, why) => {
    const { code, out, err } = await nianbao(...argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(why);
    expect(err).toContain('nianbao --help');
  });

  test('a refusal is in the language asked for, or that of the locale', async () => {
    expect((await nianbao('check', '--lang', 'en', '--fixed', 'a.txt')).err).toContain('no option "--fixed"');
    expect((await nianbao('check', '--lang', 'en')).err).toContain('no file or folder was given');
    expect(readOptions(['check'], 'en')).toMatchObject({ command: 'wrong', language: 'en' });
    expect(readOptions(['check', '--lang', 'zh', 'a'], 'en')).toMatchObject({ command: 'check', language: 'zh' });
  });

  test.each([
    [{}, 'zh'],
    [{ LANG: 'C.UTF-8' }, 'zh'],
    [{ LANG: 'POSIX' }, 'zh'],
    [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
    [{ LANG: 'en_US.UTF-8' }, 'en'],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'de_DE' }, 'en'],
    [{ LANG: 'en_GB', LC_MESSAGES: 'zh_TW' }, 'zh'],
  ])('the locale %j speaks %s', (env, language) => expect(languageOfLocale(env)).toBe(language));

  test.each([
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ FORCE_COLOR: '3', NO_COLOR: '1' }, false, true],
  ])('with %j on a terminal (%s) there are colours: %s', (env, terminal, colours) => expect(coloured(env, terminal)).toBe(colours));

  test('help in both languages, of all and of each command, and the version', async () => {
    expect((await nianbao('--help')).out).toContain('勾稽关系');
    expect((await nianbao('--help', '--lang', 'en')).out).toContain('Exit status');
    expect((await nianbao()).out).toBe((await nianbao('--help')).out);
    for (const { name, options, words } of commands) {
      for (const language of ['zh', 'en'] as const) {
        const { out, code } = await nianbao(name, '--help', '--lang', language);
        expect(code).toBe(0);
        expect(out.replaceAll(/\s+/g, '')).toContain(words[language].replaceAll(/\s+/g, ''));
        for (const { flags } of options) expect(out).toContain(flags);
        if (language === 'en') expect(out).not.toMatch(/[\u4e00-\u9fff]/);
        else expect(out).not.toMatch(/Options:|Usage:|Arguments:/);
      }
    }
    expect(await nianbao('--version')).toEqual({ code: 0, out: '9.9.9\n', err: '' });
  });
});

describe('completions of a shell', () => {
  const call = (...argv: readonly string[]) => spawnSync(process.execPath, [entry, 'complete', ...argv], { encoding: 'utf8' });
  const offered = (...words: readonly string[]): readonly string[] =>
    call('--', ...words)
      .stdout.split('\n')
      .flatMap((line) => (line.includes('\t') ? [line.split('\t')[0]!] : []));

  test('are its commands, their options, the values of these and the codes of rules', () => {
    expect(offered('')).toEqual(expect.arrayContaining(['check', 'extract', 'roll-up', 'rules', 'explain', 'lsp']));
    expect(offered('check', '--fi')).toEqual(['--fix', '--fix-dry-run', '--fixes']);
    expect(offered('check', '--format', 'j')).toEqual(['json', 'junit']);
    expect(offered('explain', 'sum/r')).toEqual(['sum/results-total', 'sum/row-total']);
  });

  test.each(['bash', 'zsh', 'fish', 'powershell'])('come by a script for %s', (shell) => {
    const { status, stdout } = call(shell);
    expect(status).toBe(0);
    expect(stdout).toMatch(/nianbao complete '?--/);
  });
});
