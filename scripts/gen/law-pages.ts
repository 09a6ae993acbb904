// Writes docs/law/ from the texts in server/src/law/. Usage: node scripts/gen/law-pages.ts [--check]
// --check writes nothing, names the pages that differ and exits with 1 when there are any.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { lawPages } from '../../server/src/features/navigation/law-page.ts';

const folder = fileURLToPath(new URL('../../docs/law/', import.meta.url));
const { values: flags } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

const pages = lawPages();
const standing = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.md')) : [];
const left = standing.filter((name) => pages.every((page) => page.name !== name));
// Git may check out CRLF on Windows; that is no difference.
const stale = pages.filter(
  ({ name, text }) => !standing.includes(name) || readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n') !== text,
);

if (flags.check) {
  for (const { name } of stale) console.error(`docs/law/${name} is not what server/src/law/ says; run node scripts/gen/law-pages.ts`);
  for (const name of left) console.error(`docs/law/${name} belongs to no text; run node scripts/gen/law-pages.ts`);
  process.exitCode = stale.length + left.length > 0 ? 1 : 0;
} else {
  mkdirSync(folder, { recursive: true });
  for (const name of left) rmSync(join(folder, name));
  for (const { name, text } of stale) writeFileSync(join(folder, name), text);
  console.log(`docs/law: ${pages.length} pages, ${stale.length} written, ${left.length} removed`);
}
