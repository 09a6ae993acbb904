/** What is said of others' work in the bundles: each library with its version and the words of its licence, made by the build out of what it bundled. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { root } from '../editor/vscode.ts';

/** A library that is in a bundle. */
export interface Library {
  readonly name: string;
  readonly version: string;
  /** As SPDX writes it. */
  readonly licence: string;
  /** The words of the licence. */
  readonly text: string;
}

/** Sources of ours that were made out of a package's data, which keeps its licence. */
const madeFrom: Readonly<Record<string, string>> = { 'server/src/text/simplified.ts': 'node_modules/opencc-js' };

/** A library that another carries in its own script, without the words of its licence; those are the same in every package under it. */
const carried: Readonly<Record<string, () => Library>> = {
  'node_modules/unpdf': () => {
    const script = readFileSync(join(root, 'node_modules/unpdf/dist/pdfjs.mjs'), 'utf8');
    const version = /\b(\d+\.\d+\.\d{3,})\b/.exec(script)?.[1];
    if (!version) throw new Error('unpdf does not say which pdf.js it carries');
    const words = readFileSync(join(root, 'node_modules/typescript/LICENSE'), 'utf8').replaceAll('\r\n', '\n').trim();
    return { name: 'pdfjs-dist', version, licence: 'Apache-2.0', text: `Copyright Mozilla Foundation\n\n${words}` };
  },
};

/** The libraries of which something is in the outputs of these builds, by their names. Throws when one has no licence that can be named. */
export function librariesIn(builds: readonly Metafile[]): readonly Library[] {
  const folders = new Set<string>();
  for (const output of builds.flatMap(({ outputs }) => Object.values(outputs)))
    for (const [path, { bytesInOutput }] of Object.entries(output.inputs)) {
      const folder = madeFrom[path] ?? /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0];
      if (folder !== undefined && bytesInOutput > 0) folders.add(folder);
    }
  const all = [...folders].flatMap((folder) => [libraryIn(folder), ...(carried[folder] ? [carried[folder]()] : [])]);
  const different = new Map(all.map((library) => [`${library.name}@${library.version}`, library]));
  return [...different].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, library]) => library);
}

function libraryIn(folder: string): Library {
  const { name, version, license, author } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  if (typeof license !== 'string') throw new Error(`${name} names no licence`);
  const texts = licenceFiles(folder).map((file) =>
    readFileSync(join(root, folder, file), 'utf8')
      .replaceAll('\r\n', '\n')
      .trim(),
  );
  if (texts.length === 0 && license !== 'MIT') throw new Error(`${name} has no text of its licence, ${license}`);
  const holder = (typeof author === 'object' ? author?.name : author) || `the authors of ${name}`;
  return { name, version, licence: license, text: texts.length > 0 ? texts.join('\n\n') : mitOf(holder) };
}

/** The files of a package that hold its licences, and what it says itself of others' work in it. */
function licenceFiles(folder: string): readonly string[] {
  const own = readdirSync(join(root, folder)).filter((name) => /^(?:licen[cs]e|copying|notice|thirdpartynotices)\b.*$/i.test(name));
  const files = own.filter((name) => !/^licenses$/i.test(name));
  const further = existsSync(join(root, folder, 'LICENSES')) ? readdirSync(join(root, folder, 'LICENSES')) : [];
  return [...files.sort(), ...further.sort().map((name) => join('LICENSES', name))];
}

/** The words of the licence for a package that names it and leaves them out. */
const mitOf = (holder: string): string => `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** The file that goes with a package: a list of the libraries, then the words of each licence. */
export function noticesOf(builds: readonly Metafile[]): string {
  const libraries = librariesIn(builds);
  const titleOf = ({ name, version, licence }: Library): string => `${name} ${version} (${licence})`;
  const line = '-'.repeat(72);
  return [
    'Nianbao holds work of others. 年报包含下列第三方软件。',
    libraries.map(titleOf).join('\n'),
    ...libraries.map((library) => `${line}\n${titleOf(library)}\n${line}\n\n${library.text}`),
    '',
  ].join('\n\n');
}
