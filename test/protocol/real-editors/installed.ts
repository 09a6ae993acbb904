import { execFile } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { run } from '../../../scripts/editor/vscode.ts';

/*
 * What one editor's test alone needs is no dependency of the project: it is installed below `.cache/` when that test runs, by the lock file that lies
 * beside it here. Without a network there is none, and the test is skipped.
 */

export interface Installed {
  /** The folder below `.cache/`. */
  readonly folder?: string;
  /** Why there is none. */
  readonly why?: string;
}

/** Without a network, npm would try for minutes. */
const impatient = ['--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];
/** What npm says when it cannot reach what it installs from. */
const unreachable = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED/;

/** Installs the packages of the lock file in `from` into `folder`, without running their scripts. Throws when one is not the archive that is pinned. */
export function install(from: URL, folder: string): void {
  for (const name of ['package.json', 'package-lock.json']) copyFileSync(new URL(name, from), join(folder, name));
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', ...impatient], folder);
}

/** What `make` gives, or that the network is not reached. */
export function orWhy(make: () => string): Installed {
  try {
    return { folder: make() };
  } catch (error) {
    if (unreachable.test(String(error))) return { why: 'it is not here yet, and the network is not reached' };
    throw error;
  }
}

/** What `script` prints, a process of its own: installing takes longer than a runner of tests waits for a worker that says nothing. */
export async function installedBy(script: URL): Promise<Installed> {
  const { stdout } = await promisify(execFile)(process.execPath, [fileURLToPath(script)]);
  return JSON.parse(stdout);
}
