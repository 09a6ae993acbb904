import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RulePage } from '../../server/src/rules/engine/page.ts';

/** The settings of the rules as the manifest lists them: one property a rule, its title in both languages in `package.nls*.json`. */

const severities = ['error', 'warning', 'information', 'hint', 'off'];
const prefix = 'rule.';
const at = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));

interface Manifest {
  contributes: { configuration: { properties: Record<string, Record<string, unknown>> } };
}

/** File name → its text as the rules want it. */
export function manifestFiles(rules: readonly RulePage[]): ReadonlyMap<string, string> {
  const manifest = JSON.parse(readFileSync(at('package.json'), 'utf8')) as Manifest;
  const setting = manifest.contributes.configuration.properties['nianbao.rules'];
  if (!setting) throw new Error('package.json has no setting nianbao.rules');
  setting.properties = Object.fromEntries(
    rules.map(({ code, severity }) => [code, { type: 'string', enum: severities, description: `%${prefix}${code}%`, default: severity }]),
  );
  const checks = manifest.contributes.configuration.properties['nianbao.checks'];
  if (!checks) throw new Error('package.json has no setting nianbao.checks');
  // Where every property is a box to tick, the editor's page of settings shows its name with the code in brackets; of others it shows the code.
  checks.properties = Object.fromEntries(
    rules.map(({ code }) => [code, { type: 'boolean', default: true, description: `%${prefix}${code}%` }]),
  );
  checks.default = Object.fromEntries(rules.map(({ code }) => [code, true]));
  const words = (file: string, title: (rule: RulePage) => string): readonly [string, string] => {
    const standing = Object.entries(JSON.parse(readFileSync(at(file), 'utf8')) as Record<string, string>);
    const own = standing.filter(([key]) => !key.startsWith(prefix));
    return [file, print(Object.fromEntries([...own, ...rules.map((rule) => [`${prefix}${rule.code}`, title(rule)])]))];
  };
  return new Map([
    ['package.json', print(manifest)],
    words('package.nls.json', (rule) => rule.docs.en.title),
    words('package.nls.zh-cn.json', (rule) => rule.docs.zh.title),
  ]);
}

const print = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Writes the files that differ; with `check` only names them. */
export function settleManifest(rules: readonly RulePage[], check: boolean): readonly string[] {
  const stale = [...manifestFiles(rules)].filter(([file, text]) => !sameJson(readFileSync(at(file), 'utf8'), text));
  if (!check) for (const [file, text] of stale) writeFileSync(at(file), text);
  return stale.map(([file]) => file);
}

/** Layout is the formatter's; what counts is what the file says. */
const sameJson = (a: string, b: string): boolean => JSON.stringify(JSON.parse(a)) === JSON.stringify(JSON.parse(b));
