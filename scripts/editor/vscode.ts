/**
 * A real VS Code without a display: the workbench and extension host that the npm package code-server carries,
 * fetched once into `.cache/`. `node scripts/editor/vscode.ts` fetches it and prints where it is.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const VSCODE: Fetched = {
  spec: 'code-server@4.139.1',
  integrity: 'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
};

/** A package of npm in one version, and what its archive must be. */
export interface Fetched {
  readonly spec: string;
  /** As npm writes it: `sha512-` and the sum in Base64. */
  readonly integrity: string;
}

/** The checkout. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
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

/** Whether an archive is the one that was meant. */
export const isIntact = (archive: Uint8Array, integrity: string): boolean =>
  `sha512-${createHash('sha512').update(archive).digest('base64')}` === integrity;

/** Packs an npm package into `folder` and unpacks `member` of it there. Throws when it is not the archive that its integrity is of: nothing of it is run. */
export function unpack({ spec, integrity }: Fetched, folder: string, member: string): void {
  run('npm', ['pack', spec, '--silent', '--pack-destination', folder], folder);
  const archive = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  if (!archive) throw new Error(`npm pack ${spec} gave no archive`);
  if (!isIntact(readFileSync(join(folder, archive)), integrity))
    throw new Error(`${spec} is not the archive that is pinned: its integrity is another one`);
  // By name and from within: tar on Windows takes `C:` for a host.
  run('tar', ['-xzf', archive, member], folder);
  rmSync(join(folder, archive));
}

/** The folder of the VS Code server, fetched when it is not there yet. */
export function vscodeServer(): string {
  const folder = once(VSCODE.spec.replace('@', '-'), (partial) => {
    console.log(`fetching ${VSCODE.spec} (47 MB, once)`);
    unpack(VSCODE, partial, 'package/lib/vscode');
    const server = join(partial, 'package/lib/vscode');
    // By the versions and sums of its own shrinkwrap, which `npm ci` refuses for what it leaves out. Its install scripts build terminals and the like,
    // which nothing here needs.
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
    // Each window has a host of extensions of its own, which compiles the same scripts again.
    env: { ...process.env, NODE_COMPILE_CACHE: join(cache, 'compiled') },
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
