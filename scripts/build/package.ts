/**
 * Packs the extension: `npm run package` leaves `nianbao-VERSION.vsix`, and fails when it is too big or holds what it should not. Beside it the command
 * line, `nianbao-VERSION.tgz`.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVSIX, listFiles } from '@vscode/vsce';
import { root } from '../editor/vscode.ts';
import { buildAll } from './build.ts';
import { officeLimit, packCommandLine, packedOffice } from './package-cli.ts';
import { withoutPictures } from './without-pictures.ts';

/** Most that the packed file may weigh, in bytes, without the scripts that read and write office files. */
const LIMIT = 2 << 20;

/** What a person who installs the extension gets, besides README, CHANGELOG and LICENSE. */
const belongs =
  /^(?:package(?:\.nls(?:\.[\w-]+)?)?\.json|readme\.md|changelog\.md|license(?:\.\w+)?|dist\/(?:client|server|office)\/\w+\.c?js|dist\/THIRD-PARTY-NOTICES\.txt|dist\/webview\/[\w-]+\.(?:js|css)|client\/icon\.png|client\/walkthrough\/\w+\.svg|examples\/02-[^/]+\.txt|l10n\/[\w.-]+\.json|syntaxes\/[\w.-]+\.json|docs\/rules\/[\w/-]+\.md|docs\/law\/[\w-]+\.md)$/i;

/** Builds, unless `dist/` is `built` already, and packs; returns the path of the file. Throws when something in it does not belong or it is too big. */
export async function packageExtension({ built = false } = {}): Promise<string> {
  if (!built) await buildAll();
  const checkout = withoutFetched();
  const files = await listFiles({ cwd: checkout, dependencies: false } as Parameters<typeof listFiles>[0]);
  rmSync(checkout, { recursive: true });
  const strange = files.map((file) => file.replaceAll('\\', '/')).filter((file) => !belongs.test(file));
  if (strange.length > 0) throw new Error(`these do not belong in the package: ${strange.join(', ')}`);
  if (!files.some((file) => file.endsWith('THIRD-PARTY-NOTICES.txt')))
    throw new Error('the package holds no notices of the libraries in it');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const packagePath = join(root, `nianbao-${version}.vsix`);
  const cwd = stage(files);
  await createVSIX({ cwd, packagePath, dependencies: false, allowMissingRepository: true, skipLicense: true });
  rmSync(cwd, { recursive: true });
  const { size } = statSync(packagePath);
  console.log(`${packagePath.slice(root.length + 1)}: ${files.length} files, ${(size / 1024).toFixed(0)} KB`);
  const office = packedOffice(join(root, 'dist'));
  if (size - office >= LIMIT || office >= officeLimit)
    throw new Error(`the package weighs ${size} bytes, ${office} for office files; too much`);
  return packagePath;
}

/** What a checkout holds that git has not: fetched, or made by tests. The packager takes every file of it for one that may be packed, and needs ten seconds for that. */
const fetched: ReadonlySet<string> = new Set(['.cache', '.git', 'coverage', 'node_modules', 'test-output']);

/** A folder with copies of all that the checkout holds beside those. */
function withoutFetched(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-checkout-'));
  for (const name of readdirSync(root)) if (!fetched.has(name)) cpSync(join(root, name), join(folder, name), { recursive: true });
  return folder;
}

/** A folder with copies of what is packed, the README without its pictures: the packager takes only those that have an address on the web. */
function stage(files: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-package-'));
  for (const file of [...files, '.vscodeignore']) cpSync(join(root, file), join(folder, file), { recursive: true });
  writeFileSync(join(folder, 'README.md'), withoutPictures(readFileSync(join(root, 'README.md'), 'utf8')));
  return folder;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await packageExtension();
  const path = packCommandLine();
  console.log(`${path.slice(root.length + 1)}: ${(statSync(path).size / 1024).toFixed(0)} KB`);
}
