import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { bundles, options } from '../../../../scripts/build/build.ts';
import { once, root, run } from '../../../../scripts/editor/vscode.ts';
import { blockOf } from '../readme.ts';

/*
 * The page that the README shows, built by the commands that it shows. Monaco and its packages weigh 84 MB, so that they are no dependencies of the
 * project: they are installed by the lock file beside this one, once, and only the built page is kept.
 */

const pinned = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** What a test looks through: the editor and its interface, under names that a page can reach. */
const opened = `
import * as monaco from '@codingame/monaco-vscode-editor-api';
Object.assign(globalThis, { app, monaco });
`;

/** Without a network, npm would try for minutes. */
const impatient = ['--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];
/** What npm says when it cannot reach what it installs from. */
const unreachable = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED/;

function fill(folder: string, script: string): void {
  for (const name of ['package.json', 'package-lock.json']) copyFileSync(pinned(name), join(folder, name));
  writeFileSync(join(folder, 'main.js'), script + opened);
  const [install, bundle] = commands();
  const { dependencies } = JSON.parse(readFileSync(pinned('package.json'), 'utf8'));
  if (install !== `npm install monaco-languageclient@${dependencies['monaco-languageclient']} esbuild`)
    throw new Error(`the README installs something else than what is pinned: ${install}`);
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', ...impatient], folder);
  const [npx, esbuild, ...args] = bundle!.split(' ');
  if (npx !== 'npx' || esbuild !== 'esbuild') throw new Error(`the README bundles with something else: ${bundle}`);
  run(join(root, 'node_modules/.bin/esbuild'), args, folder);
  rmSync(join(folder, 'node_modules'), { recursive: true });
}

/** The commands of the README: installing, bundling, copying the server. */
const commands = (): readonly string[] => blockOf('sh', 'monaco-languageclient').trimEnd().split('\n');

export interface Built {
  /** The folder in `.cache/` with the built page. */
  readonly folder?: string;
  /** Why there is none. */
  readonly why?: string;
}

/** The built page, made when it is not there yet. Throws when what is installed is not what is pinned. */
function built(): Built {
  const script = blockOf('js', 'monaco-languageclient');
  const sum = createHash('sha256');
  for (const part of [script, opened, ...commands(), readFileSync(pinned('package-lock.json'))]) sum.update(part);
  try {
    return {
      folder: join(
        once(`monaco-${sum.digest('hex').slice(0, 16)}`, (folder) => fill(folder, script)),
        'page',
      ),
    };
  } catch (error) {
    if (unreachable.test(String(error))) return { why: 'it is not here yet, and the network is not reached' };
    throw error;
  }
}

/** The same by a process of its own: installing takes longer than a runner of tests waits for a worker that says nothing. */
export async function monacoPage(): Promise<Built> {
  const { stdout } = await promisify(execFile)(process.execPath, [fileURLToPath(import.meta.url)]);
  return JSON.parse(stdout);
}

/** The page as it is to be opened: a copy of the built one in `place`, with the server of this checkout and a report. */
export async function laidOut(from: string, place: string, report: string): Promise<void> {
  cpSync(from, place, { recursive: true });
  writeFileSync(join(place, 'index.html'), blockOf('html', 'id="report"'));
  writeFileSync(join(place, 'report.txt'), report);
  const server = bundles.find(({ out }) => out === 'dist/server/browser.js')!;
  if (commands()[2] !== `cp /path/to/nianbao/${server.out} page/nianbao.js`)
    throw new Error(`the README takes another server: ${commands()[2]}`);
  await build({ ...options(server, false), sourcemap: false, outfile: join(place, 'nianbao.js') });
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.txt': 'text/plain; charset=utf-8',
};

/** Serves a folder on a free port of this machine. */
export async function serve(folder: string): Promise<{ readonly address: string; stop(): void }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://localhost');
    const path = join(folder, decodeURIComponent(pathname));
    const found = existsSync(path);
    // Every page is asked for an icon; this one has none.
    response.writeHead(found ? 200 : pathname === '/favicon.ico' ? 204 : 404, {
      'content-type': types[extname(path)] ?? 'application/octet-stream',
    });
    response.end(found ? readFileSync(path) : '');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/index.html`, stop: () => void server.close() };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(JSON.stringify(built()));
