import { spawnSync } from 'node:child_process';
import { delimiter, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sampleReport } from '../../../server/src/rules/engine/sample.ts';
import { replaced } from '../../replaced.ts';
import { examples } from '../example-texts.ts';
import { folderWith } from '../workspaces.ts';
import { blockOf } from './readme.ts';

/* Editors that are started for one session, and say what a user of them would see. */

/** Whether a program is there and ends well. */
export const runs = (command: string, ...args: readonly string[]): boolean => spawnSync(command, args, { timeout: 20_000 }).status === 0;

/** Runs an editor that says facts, a line each, and gives them. */
export function facts(
  command: string,
  args: readonly string[],
  home: string,
  report: string,
  also: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const env = {
    ...process.env,
    PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}`,
    HOME: home,
    XDG_CONFIG_HOME: home,
    LC_ALL: 'C.UTF-8',
    NIANBAO_REPORT: report,
    ...also,
  };
  const { stdout, stderr, error } = spawnSync(command, args, { cwd: home, env, encoding: 'utf8', timeout: 100_000, input: '' });
  if (error) throw new Error(`${command}: ${error.message}\n${stderr}`);
  const said = Object.fromEntries([...stdout.matchAll(/^(\w+)=(.*)$/gm)].map(([, name, value]) => [name, value]));
  if (Object.keys(said).length === 0) throw new Error(`${command} said nothing: ${stdout}\n${stderr}`);
  return said;
}

const installedServer = '/path/to/nianbao/dist/server/node.cjs';

/** The block of `language` that holds `words`, with the server of this checkout. */
export function block(language: string, words: string): string {
  const shown = blockOf(language, words);
  if (!shown.includes(installedServer)) throw new Error(`the block of ${language} with ${words} starts no server`);
  return shown.replace(installedServer, fileURLToPath(new URL('../../../server/src/lsp/node.ts', import.meta.url)));
}

const wrong = replaced(sampleReport(), '\t9\t2\t1\t0\t1\t0\t13', '\t9\t2\t1\t0\t1\t0\t14');
/** Reports under the names that they have in life, Chinese ones, and one that is none. */
export const reports = () =>
  folderWith({
    '砚溪县水利局2023.txt': wrong,
    '.nianbao.json': '{}',
    '笔记.txt': '今年的会议记录\n',
    ...Object.fromEntries(examples.map(([name, text]) => [name, text])),
  });
