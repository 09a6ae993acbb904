/**
 * A real VS Code without a display: the workbench and extension host that the npm package code-server carries,
 * fetched once into `.cache/`. `node scripts/vscode.ts` fetches it and prints where it is.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const VSCODE = 'code-server@4.139.1';

/** The checkout. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
/** What is fetched once and kept; git ignores it. */
export const cache = join(root, '.cache');

/** Runs a program to its end; throws with what it said when it fails. */
export function run(command: string, args: readonly string[], cwd: string): string {
  // npm and code are batch files on Windows, which only a shell can start; no argument comes from outside the project.
  const shell = process.platform === 'win32';
  const done = spawnSync(shell ? `"${command}"` : command, shell ? args.map((a) => `"${a}"`) : args, {
    cwd,
    shell,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')}: ${done.error?.message ?? ''}\n${done.stdout}\n${done.stderr}`);
  return done.stdout;
}

/** Makes `.cache/NAME` by filling a folder beside it and renaming that into place, so that a broken fetch leaves nothing half done. */
export function once(name: string, fill: (folder: string) => void): string {
  const place = join(cache, name);
  if (existsSync(place)) return place;
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'partial-'));
  try {
    fill(folder);
    // Another run may have been quicker; its folder is as good.
    if (!existsSync(place)) renameSync(folder, place);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return place;
}

/** Packs an npm package into `folder` and unpacks `member` of it there. */
function unpack(spec: string, folder: string, member: string): void {
  run('npm', ['pack', spec, '--silent', '--pack-destination', folder], folder);
  const archive = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  if (!archive) throw new Error(`npm pack ${spec} gave no archive`);
  // By name and from within: tar on Windows takes `C:` for a host.
  run('tar', ['-xzf', archive, member], folder);
  rmSync(join(folder, archive));
}

/** The folder of the VS Code server, fetched when it is not there yet. */
export function vscodeServer(): string {
  const folder = once(VSCODE.replace('@', '-'), (partial) => {
    console.log(`fetching ${VSCODE} (47 MB, once)`);
    unpack(VSCODE, partial, 'package/lib/vscode');
    const server = join(partial, 'package/lib/vscode');
    // Its own install scripts build terminals and the like, which nothing here needs.
    for (const where of [server, join(server, 'extensions')]) {
      run('npm', ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'], where);
    }
  });
  return join(folder, 'package/lib/vscode');
}

export interface Serving {
  readonly port: number;
  /** Ends the server. */
  stop(): void;
}

/** Starts the VS Code server on a free port of this machine; `data` holds its settings and extensions. Rejects when it does not start. */
export function serveVSCode(data: string, args: readonly string[]): Promise<Serving> {
  const main = join(vscodeServer(), 'out/server-main.js');
  const given = ['--host', '127.0.0.1', '--port', '0', '--accept-server-license-terms', '--server-data-dir', data];
  const child = spawn(process.execPath, [main, ...given, '--disable-telemetry', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = (): void => {
    process.off('exit', stop);
    child.kill();
  };
  process.once('exit', stop);
  return new Promise((started, failed) => {
    let said = '';
    const read = (chunk: Buffer): void => {
      said += chunk;
      const port = /Extension host agent listening on (\d+)/.exec(said)?.[1];
      if (port) started({ port: Number(port), stop });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('error', failed);
    child.on('exit', (code) => failed(new Error(`the VS Code server ended with ${code}\n${said}`)));
  });
}

/** Installs a packaged extension into `data`. Throws when VS Code refuses it. */
export function installExtension(data: string, vsix: string): string {
  const main = join(vscodeServer(), 'out/server-main.js');
  return run(
    process.execPath,
    [main, '--accept-server-license-terms', '--server-data-dir', data, '--install-extension', vsix, '--force'],
    root,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(`VS Code: ${vscodeServer()}`);
}
