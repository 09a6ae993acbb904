/** The oldest Node that the manifest names (`engines.node`): fetched once, for the tests of the bundles on it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { once, root, run } from './vscode.ts';

/** As three numbers, such as `22.12.0`. Throws when `engines.node` is no `>=MAJOR.MINOR`. */
export function oldestVersion(): string {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const named = /^>=(\d+\.\d+)$/.exec(engines.node)?.[1];
  if (!named) throw new Error(`engines.node is ${engines.node}, not >=MAJOR.MINOR`);
  return `${named}.0`;
}

/** The program, fetched when it is not there yet. Throws when npm has none for this system. */
export function oldestNode(): string {
  const version = oldestVersion();
  const folder = once(`node-${version}`, (partial) => {
    console.log(`fetching Node ${version} (once)`);
    run('npm', ['install', `node@${version}`, '--prefix', partial, '--no-audit', '--no-fund', '--silent'], partial);
  });
  return join(folder, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/**
 * What a bundle for Node begins with: on an older Node it says so in one sentence and ends with 2, where it would fail on a method that is not there.
 * In words that every Node understands.
 */
export function versionGuard(): string {
  const [major, minor] = oldestVersion().split('.').map(Number);
  const sentence = `Nianbao needs Node ${major}.${minor} or later; this is Node "+process.versions.node+". 年报需要 Node ${major}.${minor} 或更高版本，当前是 "+process.versions.node+"。\\n`;
  // A function of its own: the bundle behind it is minified without knowing of this name, and one of its functions may bear it.
  return `(function(){var v=process.versions.node.split(".");if(v[0]<${major}||(v[0]==${major}&&v[1]<${minor})){process.stderr.write("${sentence}");process.exit(2)}})();`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(`${oldestVersion()}: ${oldestNode()}`);
