import { globSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type Node, parse } from 'acorn';

/** What is to be proven. */
export interface Expression {
  readonly source: string;
  readonly flags: string;
}

/** A regular expression as it stands in the source. */
export interface Regex extends Expression {
  /** `server/src/text/lines.ts:12`, every place that has it. */
  readonly places: readonly string[];
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The source files whose expressions may meet a text from outside. */
export const sourceFiles = (): readonly string[] =>
  globSync('{server,client}/src/**/*.ts', { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.endsWith('.test.ts'))
    .sort();

/** Every different regular expression of some source files, and the places where one is made out of a string. */
export function regexesIn(files: readonly string[]): { readonly regexes: readonly Regex[]; readonly dynamic: readonly string[] } {
  const found = new Map<string, { source: string; flags: string; places: string[] }>();
  const dynamic: string[] = [];
  for (const file of files) {
    for (const node of nodesOf(readFileSync(root + file, 'utf8'))) {
      const place = `${file}:${node.loc?.start.line}`;
      const { regex, callee } = node as { regex?: { pattern: string; flags: string }; callee?: { name?: string } };
      if (callee?.name === 'RegExp') dynamic.push(place);
      if (!regex) continue;
      const key = `/${regex.pattern}/${regex.flags}`;
      const known = found.get(key) ?? { source: regex.pattern, flags: regex.flags, places: [] };
      known.places.push(place);
      found.set(key, known);
    }
  }
  return { regexes: [...found.values()], dynamic };
}

/** The problem matchers of the extension's manifest, by which the editor takes lines of the command line apart. */
export function matchers(): readonly Regex[] {
  const { contributes } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  return contributes.problemMatchers.map(({ pattern }: { pattern: { regexp: string } }) => ({
    source: pattern.regexp,
    flags: '',
    places: ['package.json'],
  }));
}

/** Every regular expression that a text from outside may meet. */
export const allRegexes = (): readonly Regex[] => [...regexesIn(sourceFiles()).regexes, ...matchers()];

/** Every node of a module's syntax tree. Node takes the types out and leaves every place as it was. */
export function nodesOf(typescript: string): readonly Node[] {
  const tree = parse(stripTypeScriptTypes(typescript), { ecmaVersion: 'latest', sourceType: 'module', locations: true });
  const nodes: Node[] = [];
  const waiting: unknown[] = [tree];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (Array.isArray(value)) waiting.push(...value);
    else if (typeof value === 'object' && value !== null && 'type' in value) {
      nodes.push(value as Node);
      waiting.push(...Object.values(value));
    }
  }
  return nodes;
}
