// Writes what is made of the pages beside the rules: modules of ours, docs/rules/, the settings in the manifest, the schema of project files;
// and the schemas of what the command line prints, docs/schemas/.
// Usage: node scripts/gen/docs.ts [--check]
// --check writes nothing, names the files that differ and exits with 1 when there are any.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { settleOutputSchemas } from './output-schemas.ts';
import { settleSchema } from './project-schema.ts';
import { pagesModule, statedModule } from './rule-modules.ts';
import { indexOf, pageOf } from './rule-page.ts';
import { settleManifest } from './rule-settings.ts';
import { rulePages } from './rule-source.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = 'docs/rules/';
const engine = 'server/src/rules/engine/';
const { values: flags } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

const pages = rulePages();
const wanted = new Map([
  [`${engine}stated.generated.ts`, statedModule(pages)],
  [`${engine}pages.generated.ts`, pagesModule(pages)],
  [`${folder}README.md`, indexOf(pages)],
  ...pages.map((page) => [`${folder}${page.code}.md`, pageOf(page)] as const),
]);
const standing = existsSync(root + folder)
  ? readdirSync(root + folder, { recursive: true, encoding: 'utf8' }).map((name) => folder + name.replaceAll('\\', '/'))
  : [];
const left = standing.filter((name) => name.endsWith('.md') && !wanted.has(name));
// Git may check out CRLF on Windows; that is no difference.
const isStale = ([name, text]: readonly [string, string]): boolean =>
  !existsSync(root + name) || readFileSync(root + name, 'utf8').replaceAll('\r\n', '\n') !== text;
const stale = [...wanted].filter(isStale);

const listed = [...settleManifest(pages, flags.check), ...settleSchema(pages, flags.check)];
const outputs = settleOutputSchemas(flags.check);
if (flags.check) {
  for (const name of listed) console.error(`${name} does not list the rules as they are; run npm run docs`);
  for (const [name] of stale) console.error(`${name} is not what the pages beside the rules say; run npm run docs`);
  for (const name of left) console.error(`${name} belongs to no rule; run npm run docs`);
  for (const name of outputs) console.error(`${name} is not what the command line prints; run npm run docs`);
  process.exitCode = stale.length + left.length + listed.length + outputs.length > 0 ? 1 : 0;
} else {
  for (const name of left) rmSync(root + name);
  for (const [name, text] of stale) {
    mkdirSync(dirname(root + name), { recursive: true });
    writeFileSync(root + name, text);
  }
  console.log(`${pages.length} rules: ${stale.length} files written, ${left.length} removed`);
  if (listed.length + outputs.length > 0) console.log(`written: ${[...listed, ...outputs].join(', ')}`);
}
