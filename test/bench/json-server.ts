import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../.cache/bench/', import.meta.url));
const entry = `${folder}node_modules/vscode-langservers-extracted/bin/vscode-json-language-server`;

/**
 * The command line of vscode-json-language-server, for Node to run; fetched at the first run into `.cache/`, which no checkout keeps. Null, with the
 * reason on standard error, where it cannot be fetched.
 */
export function jsonServer(): readonly string[] | null {
  if (!existsSync(entry)) {
    mkdirSync(folder, { recursive: true });
    const args = [
      'install',
      '--prefix',
      folder,
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      '--silent',
      'vscode-langservers-extracted@4.10.0',
    ];
    const { status } = spawnSync('npm', args, { stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
    if (status !== 0 || !existsSync(entry)) {
      console.error('vscode-json-language-server could not be fetched; it is left out.');
      return null;
    }
  }
  return [entry, '--stdio'];
}
