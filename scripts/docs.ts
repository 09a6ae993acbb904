// Writes docs/rules/ and the rules' settings in the manifest from the rules themselves. Usage: node scripts/docs.ts [--check]
// --check writes nothing, names the pages that differ and exits with 1 when there are any.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { rules } from '../server/src/rules/index.ts';
import { settleSchema } from './project-schema.ts';
import { indexOf, pageOf } from './rule-page.ts';
import { settleManifest } from './rule-settings.ts';

const folder = fileURLToPath(new URL('../docs/rules/', import.meta.url));
const { values: flags } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

const wanted = new Map([['README.md', indexOf(rules)], ...rules.map((rule) => [`${rule.code}.md`, pageOf(rule)] as const)]);
const standing = existsSync(folder)
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))
  : [];
const left = standing.filter((name) => name.endsWith('.md') && !wanted.has(name));
// Git may check out CRLF on Windows; that is no difference.
const stale = [...wanted].filter(
  ([name, text]) => !standing.includes(name) || readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n') !== text,
);

const manifest = [...settleManifest(rules, flags.check), ...settleSchema(rules, flags.check)];
if (flags.check) {
  for (const name of manifest) console.error(`${name} does not list the rules as they are; run npm run docs`);
  for (const [name] of stale) console.error(`docs/rules/${name} is not what the rules say; run npm run docs`);
  for (const name of left) console.error(`docs/rules/${name} belongs to no rule; run npm run docs`);
  process.exitCode = stale.length + left.length + manifest.length > 0 ? 1 : 0;
} else {
  for (const name of left) rmSync(join(folder, name));
  for (const [name, text] of stale) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  console.log(`docs/rules: ${wanted.size} pages, ${stale.length} written, ${left.length} removed`);
  if (manifest.length > 0) console.log(`written: ${manifest.join(', ')}`);
}
