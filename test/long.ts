/** `npm run test:long`: the properties, each twenty to forty times as often as a commit tries them, from a seed of today. It is printed; NIANBAO_FUZZ_SEED gives it again. */
import { spawnSync } from 'node:child_process';

const seed = process.env.NIANBAO_FUZZ_SEED ?? new Date().toISOString().slice(0, 10).replaceAll('-', '');
console.log(`seed ${seed}`);
const { status } = spawnSync(
  'npx',
  ['vitest', 'run', '--project', 'unit', '--project', 'fuzz', '--project', 'linear', '--project', 'protocol'],
  {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, NIANBAO_RUNS: 'long', NIANBAO_FUZZ_SEED: seed },
  },
);
process.exitCode = status ?? 1;
