import { describe, expect, test } from 'vitest';
import { readOptions } from '../../server/src/cli/arguments/parse.ts';
import { nianbao } from './call.ts';

describe('what the arguments ask for', () => {
  test.each([
    [['check', '甲.txt'], { command: 'check', format: 'pretty', language: 'zh', paths: ['甲.txt'] }],
    [['check', '--format', 'sarif', '甲', '乙'], { command: 'check', format: 'sarif', language: 'zh', paths: ['甲', '乙'] }],
    [['--format=json', 'extract', '甲'], { command: 'extract', format: 'json', language: 'zh', explain: false, paths: ['甲'] }],
    [
      ['extract', '甲', '--explain', '--lang', 'en'],
      { command: 'extract', format: 'pretty', language: 'en', explain: true, paths: ['甲'] },
    ],
    [['check', '--', '-甲.txt', '--help'], { command: 'check', format: 'pretty', language: 'zh', paths: ['-甲.txt', '--help'] }],
    [['rules'], { command: 'rules', format: 'pretty', language: 'zh' }],
    [['rules', '--format', 'json', '--lang', 'en'], { command: 'rules', format: 'json', language: 'en' }],
    [['explain', 'sum/row-total'], { command: 'explain', language: 'zh', codes: ['sum/row-total'] }],
    [[], { command: 'help', language: 'zh' }],
    [['check', '--help'], { command: 'help', language: 'zh' }],
    [['--version'], { command: 'version', language: 'zh' }],
  ])('%j', (argv, command) => expect(readOptions(argv)).toEqual(command));

  test.each([
    [['看'], '没有“看”这个命令'],
    [['check'], '没有给出文件或文件夹'],
    [['check', ''], '文件名是空的'],
    [['check', '--format', 'xml', '甲'], 'check 没有“xml”格式'],
    [['extract', '--format', 'sarif', '甲'], 'extract 没有“sarif”格式'],
    [['check', '--explain', '甲'], '--explain 只用于 extract'],
    [['explain'], '没有给出规则'],
    [['explain', 'sum/rowtotal'], '是不是 sum/row-total？'],
    [['explain', 'row-totals'], '是不是 sum/row-total？'],
    [['explain', 'nothing/of-the-kind'], '全部规则见 nianbao rules'],
    [['explain', '--format', 'json', 'sum/row-total'], 'explain 没有这个选项'],
    [['rules', '甲.txt'], 'rules 不读文件'],
    [['rules', '--format', 'sarif'], 'rules 没有“sarif”格式'],
    [['check', '--fix', '甲'], '没有“--fix”这个选项'],
    [['check', '-甲.txt'], '写在 -- 之后'],
    [['check', '甲', '--format'], '选项 --format 的写法不对'],
    [['check', '--lang', 'fr', '甲'], '--lang 只能是 zh 或 en'],
  ])('%j is refused, with the reason and status 2', async (argv, why) => {
    const { code, out, err } = await nianbao(...argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(why);
    expect(err).toContain('nianbao --help');
  });

  test('a refusal is in the language asked for', async () => {
    expect((await nianbao('check', '--lang', 'en', '--fix', 'a.txt')).err).toContain('no option "--fix"');
    expect((await nianbao('check', '--lang', 'en')).err).toContain('no file or folder was given');
  });

  test('help in both languages, and the version', async () => {
    expect((await nianbao('--help')).out).toContain('勾稽关系');
    expect((await nianbao('--help', '--lang', 'en')).out).toContain('Exit status');
    expect(await nianbao('--version')).toEqual({ code: 0, out: '9.9.9\n', err: '' });
  });
});
