/**
 * The built server and command line, looked at by the programs in `../shared/protocol`, which know nothing of how they are made: every reply is held
 * to the protocol's own model. Said and passed over where they do not lie beside the checkout. `npm run build` first.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../editor/vscode.ts';

const programs = join(root, '../shared/protocol');
/** More places in more documents, which takes minutes: `npm run test:outside -- --whole`. */
const whole = process.argv.includes('--whole');

/** What a program still expects and the server rightly does no more: the case, what it then prints, and why. Anything else of it is a failure. */
const outdated = [
  {
    lines: ['FAIL requests that are not advertised: -32601', '     ["workspace/willRenameFiles"]'],
    why: 'renames of files are followed by now, so that this request is answered',
  },
] as const;

interface Looked {
  readonly status: number | null;
  readonly lines: readonly string[];
}

function look(name: string, args: readonly string[], folder: string): Looked {
  const env = { ...process.env, NIANBAO_SERVER: join(root, 'dist/server/node.cjs'), NIANBAO_CLI: join(root, 'dist/cli.cjs') };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(programs, name), ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  return { status, lines: stdout.split('\n') };
}

/** Whether order, framing, errors and cancellation are as the protocol has them, in every case but those that are outdated. */
function lifecycleHolds(folder: string): boolean {
  const { lines } = look('lifecycle.mjs', [], folder);
  const failed = lines.flatMap((line, i) => (line.startsWith('FAIL ') ? [[line, lines[i + 1] ?? '']] : []));
  const known = failed.filter(([line, what]) => outdated.some(({ lines: [name, shown] }) => name === line && shown === what));
  for (const { lines: shown, why } of outdated)
    if (known.some(([line]) => line === shown[0])) console.log(`outdated: ${shown[0].slice(5)}: ${why}`);
  return lines.some((line) => /^\d+ passed, \d+ failed$/.test(line)) && failed.length === known.length;
}

/** What there may be more of after an action, and why. */
const brought = [
  {
    what: /fix outcome: after “quickfix” there is more of (?:cell\/blank|section\/empty) /,
    why: 'the title of the fix says that it leaves blanks',
  },
  { what: /fix outcome: after “refactor\.rewrite\.nianbao\.repair” /, why: 'a repaired text shows what its damage had hidden' },
] as const;

/** Whether every reply to clients of many kinds fits the model, the text and the client. */
function repliesFit(folder: string): boolean {
  const { lines } = look(
    'drive.mjs',
    [...(whole ? ['--points', '8'] : ['--profiles', 'none,vscode,plain', '--points', '2', '--docs', '2']), join(root, 'examples')],
    folder,
  );
  const wrong = lines.filter((line) => /^(?:error|semantic|warning) /.test(line));
  const known = wrong.filter((line) => brought.some(({ what }) => what.test(line)));
  for (const { what, why } of brought) if (known.some((line) => what.test(line))) console.log(`known: ${what.source}: ${why}`);
  return lines.some((line) => line.startsWith('violations of the meta model 0,')) && wrong.length === known.length;
}

/** Whether server and command line find the same. */
function agree(folder: string): boolean {
  const { status, lines } = look('parity.mjs', [join(root, 'examples')], folder);
  const same = [/ only server 0 only cli 0 order equal true$/, / differ 0$/];
  return status === 0 && same.every((one) => lines.some((line) => one.test(line)));
}

if (!existsSync(programs)) console.log('skipped: the protocol from outside, as ../shared/protocol is not beside the checkout');
else {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-outside-'));
  const held = { lifecycle: lifecycleHolds(folder), drive: repliesFit(folder), parity: agree(folder) };
  rmSync(folder, { recursive: true });
  for (const [name, holds] of Object.entries(held)) console.log(`${name}: ${holds ? 'holds' : 'FAILED'}`);
  process.exitCode = Object.values(held).every(Boolean) ? 0 : 1;
}
