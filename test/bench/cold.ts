import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quantile } from './measure.ts';
import { reportOf } from './sized-documents.ts';

/** Reads every file of a folder and parts it into lines: what no checker can do without. */
const readAndSplit = `
const { readdirSync, readFileSync } = require('node:fs');
let lines = 0;
for (const name of readdirSync(process.argv[1])) lines += readFileSync(process.argv[1] + '/' + name, 'utf8').split('\\n').length;
console.log(lines);
`;

/** MB/s of a cold \`check\` of so many files by the command line, starting Node included, and of reading and splitting the same files. */
export function coldCheck(
  command: readonly string[],
  files: number,
  bytes: number,
  times: number,
): { readonly megabytes: number; readonly check: number; readonly split: number } {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
  try {
    let size = 0;
    for (let i = 0; i < files; i++) {
      const { text } = reportOf(bytes, i + 1);
      writeFileSync(join(folder, `${i}.txt`), text);
      size += Buffer.byteLength(text);
    }
    const megabytes = size / 1e6;
    const rate = (args: readonly string[]): number => {
      const seconds = Array.from({ length: times }, () => {
        const from = performance.now();
        const { status, stderr } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
        // 1 is the answer of a check that has found errors.
        if (status !== 0 && status !== 1) throw new Error(stderr.toString());
        return (performance.now() - from) / 1000;
      });
      return megabytes / quantile(seconds, 0.5);
    };
    return { megabytes, check: rate([...command, 'check', '--format', 'json', folder]), split: rate(['-e', readAndSplit, folder]) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
