import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { root } from '../editor/vscode.ts';
import { bundles, notices } from './build.ts';
import { librariesIn, noticesOf } from './notices.ts';
import { metafilesOfShipped } from './shipped.ts';

let built: readonly { readonly out: string; readonly metafile: Parameters<typeof noticesOf>[0][number] }[];
beforeAll(async () => {
  const metafiles = await metafilesOfShipped();
  built = bundles.map(({ out }) => ({ out, metafile: metafiles[out]! }));
});

describe.each(notices.map(({ out, isOf }) => [out, isOf] as const))('%s', (_out, isOf) => {
  const own = () => built.filter(({ out }) => isOf(out)).map(({ metafile }) => metafile);

  test('has every library of its bundles, with the version that is installed and the words of its licence', () => {
    const text = noticesOf(own());
    const inputs = own().flatMap(({ outputs }) => Object.values(outputs).flatMap(({ inputs: all }) => Object.entries(all)));
    const names = new Set(
      inputs.flatMap(([path, { bytesInOutput }]) => {
        const name = path.split('node_modules/').at(-1)!.split('/');
        if (!path.includes('node_modules/') || bytesInOutput === 0) return [];
        return [name[0]!.startsWith('@') ? `${name[0]}/${name[1]}` : name[0]!];
      }),
    );
    expect(names.size).toBeGreaterThan(8);
    const libraries = librariesIn(own());
    for (const name of names) expect(libraries.map((library) => library.name)).toContain(name);
    for (const { name, version, licence, text: words } of libraries) {
      expect(text).toContain(`${name} ${version} (${licence})`);
      expect(words.length).toBeGreaterThan(500);
      expect(words).toMatch(/copyright|blue oak/i);
    }
  });

  test('holds none whose licence asks for more than its words', () => {
    for (const { name, licence } of librariesIn(own())) expect([name, isFree(licence)]).toEqual([name, true]);
  });
});

/** Of licences that may be chosen from, one is enough. */
const isFree = (licence: string): boolean =>
  licence
    .replaceAll(/[()]/g, '')
    .split(' AND ')
    .every((all) => all.split(' OR ').some((one) => /^(?:MIT|ISC|Zlib|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0)$/.test(one)));

test('what a library carries of another has its licence, too', () => {
  const text = noticesOf(built.map(({ metafile }) => metafile));
  expect(text).toMatch(/^pdfjs-dist \d+\.\d+\.\d+ \(Apache-2\.0\)$/m);
  expect(text).toContain('Copyright Mozilla Foundation');
});

test('sources of ours that were made out of a package name it', () => {
  expect(librariesIn(built.map(({ metafile }) => metafile)).map(({ name }) => name)).toContain('opencc-js');
});

test('the packages take their notices along', () => {
  expect(readFileSync(join(root, '.vscodeignore'), 'utf8')).toContain(`!${notices[0]!.out}\n`);
  expect(readFileSync(join(root, '.npmignore'), 'utf8')).toContain(`!/${notices[1]!.out}\n`);
});
