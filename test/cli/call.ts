import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { shipped } from '../../scripts/build/shipped.ts';
import { run } from '../../server/src/cli/run.ts';
import { programOf } from '../programs.ts';

export const examples = fileURLToPath(new URL('../../examples/', import.meta.url));
/** The script of the command line, for a process of its own. */
export const entry = programOf('cli');

export interface Called {
  readonly code: number | undefined;
  readonly out: string;
  readonly err: string;
}

/** What the command line answers, in process. */
export async function nianbao(...argv: readonly string[]): Promise<Called> {
  let out = '';
  let err = '';
  const write = async (text: string): Promise<void> => {
    out += text;
  };
  const complain = (text: string): void => {
    err += text;
  };
  const code = await run(argv, { write, complain, colour: false }, '9.9.9');
  return { code, out, err };
}

/** What the command line answers as it ships, in a process of its own: its threads load one script each, in place of all sources of a reader. */
export async function nianbaoShipped(...argv: readonly string[]): Promise<Called> {
  const child = spawn(process.execPath, [join(await shipped(), 'dist/cli.cjs'), ...argv], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, err] = [text(child.stdout), text(child.stderr)];
  const code = await new Promise<number | undefined>((ended) => child.on('close', (status) => ended(status ?? undefined)));
  return { code, out: await out, err: await err };
}

/** A folder of its own for one test, with the files given; gone when the test ends. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), '年报 测试-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

/** A short report of an organ that does not exist: enough to be told from other texts. */
export const shortReport = `云岫县自然资源局2024年政府信息公开工作年度报告\r
\r
一、总体情况\r
　　本年度政府信息公开工作平稳开展，𠀀里乡参加培训。\r
二、主动公开政府信息情况\r
三、收到和处理政府信息公开申请情况\r
四、政府信息公开行政复议、行政诉讼情况\r
五、存在的主要问题及改进情况\r
　　主要问题是人手不足。下一步将加强培训。\r
六、其他需要报告的事项\r
　　无。\r
`;
