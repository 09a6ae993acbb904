import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundles, options } from '../../../../scripts/build/build.ts';
import { once, root, run } from '../../../../scripts/editor/vscode.ts';
import { install, orWhy } from '../installed.ts';
import { blockOf } from '../readme.ts';

/* The page that the README shows, built once by the commands that it shows. Of Monaco and its packages, 84 MB, only the built page is kept. */

const pinned = (name: string): URL => new URL(name, import.meta.url);

/** What a test looks through: the editor and its interface, under names that a page can reach. */
const opened = `
import * as monaco from '@codingame/monaco-vscode-editor-api';
Object.assign(globalThis, { app, monaco });
`;

function fill(folder: string, script: string): void {
  writeFileSync(join(folder, 'main.js'), script + opened);
  const [installing, bundle] = commands();
  const { dependencies } = JSON.parse(readFileSync(pinned('package.json'), 'utf8'));
  if (installing !== `npm install monaco-languageclient@${dependencies['monaco-languageclient']} esbuild`)
    throw new Error(`the README installs something else than what is pinned: ${installing}`);
  install(new URL('.', import.meta.url), folder);
  const [npx, esbuild, ...args] = bundle!.split(' ');
  if (npx !== 'npx' || esbuild !== 'esbuild') throw new Error(`the README bundles with something else: ${bundle}`);
  run(join(root, 'node_modules/.bin/esbuild'), args, folder);
  rmSync(join(folder, 'node_modules'), { recursive: true });
}

/** The commands of the README: installing, bundling, copying the server. */
const commands = (): readonly string[] => blockOf('sh', 'monaco-languageclient').trimEnd().split('\n');

/** The folder with the built page, made when it is not there yet. */
function built(): string {
  const script = blockOf('js', 'monaco-languageclient');
  const sum = createHash('sha256');
  for (const part of [script, opened, ...commands(), readFileSync(pinned('package-lock.json'))]) sum.update(part);
  const name = `monaco-${sum.digest('hex').slice(0, 16)}`;
  return join(
    once(name, (folder) => fill(folder, script)),
    'page',
  );
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

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(JSON.stringify(orWhy(built)));
