import { expect, test } from 'vitest';
import { circlesIn } from './circles.ts';
import { files, type Import, importsOf, resolved, textOf } from './sources.ts';

/** The floors, from the ground up; those of one line do not know each other. As the table in ARCHITECTURE.md has them. */
const floors: readonly (readonly string[])[] = [
  ['text', 'format'],
  ['language'],
  ['law'],
  ['report'],
  ['archive'],
  ['rules'],
  ['service.ts'],
  ['features'],
  ['project'],
  ['contract.ts'],
  ['office'],
  ['lsp', 'cli'],
];
const core = new Set(floors.slice(0, -4).flat());

const sources = files().filter((file) => /^(?:client|server)\/src\/.*\.ts$/.test(file) && !file.endsWith('.test.ts'));
const imports = sources.flatMap((file) => importsOf(file, textOf(file)));
const floorOf = (file: string): string => /^server\/src\/([^/]+)/.exec(file)?.[1] ?? file;
const height = (floor: string): number => floors.findIndex((names) => names.includes(floor));
const isRelative = ({ from }: Import): boolean => from.startsWith('.');
const told = ({ file, from }: Import): string => `${file} imports ${from}`;

/** Whether `target` stands on the importer's floor or on a lower one. */
function isDownwards({ file, from }: Import): boolean {
  const target = resolved(file, from);
  if (!target.startsWith('server/src/')) return target === 'package.json' && floorOf(file) === 'cli';
  const [own, other] = [floorOf(file), floorOf(target)];
  return own === other || (height(other) >= 0 && height(other) < height(own));
}

test('the reading of imports finds every form of them', () => {
  const source =
    "import a from 'a';\nimport type { B } from './b.ts';\nimport {\n  c,\n} from 'c';\nimport 'd';\nexport { e } from 'e';\nawait import('f');\n";
  expect(importsOf('x.ts', source).map(({ from }) => from)).toEqual(['a', './b.ts', 'c', 'd', 'e', 'f']);
});

test('every source of the server stands on a floor', () => {
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.filter((file) => file.startsWith('server/') && height(floorOf(file)) < 0)).toEqual([]);
});

test('floors import downwards only', () => {
  const server = imports.filter((one) => one.file.startsWith('server/') && isRelative(one));
  expect(server.length).toBeGreaterThan(300);
  expect(server.filter((one) => !isDownwards(one)).map(told)).toEqual([]);
});

test('a circle is found wherever it lies, a file that imports itself among them', () => {
  const edges: Record<string, string[]> = {
    a: ['b'],
    b: ['c', 'd'],
    c: ['a'],
    d: ['e'],
    e: ['d', 'f'],
    f: ['f'],
    g: ['a', 'vscode'],
    h: [],
  };
  expect(circlesIn(new Map(Object.entries(edges)))).toEqual([['f'], ['d', 'e'], ['a', 'b', 'c']]);
});

test('no file imports itself, directly or through others, types included', () => {
  const all = files().filter((file) => /^(?:client|server|test|scripts)\/.*\.ts$/.test(file));
  const graph = new Map(
    all.map((file) => [
      file,
      importsOf(file, textOf(file))
        .filter(isRelative)
        .map(({ from }) => resolved(file, from)),
    ]),
  );
  expect([...graph.values()].flat().length).toBeGreaterThan(1000);
  expect(circlesIn(graph)).toEqual([]);
});

test('the server takes of the core through one file, which is a script of its own, beside a few lines that both hold', () => {
  const small = ['contract', 'office/messages', 'text/is-record', 'text/lazily', 'text/memoized', 'text/unread'].map(
    (name) => `server/src/${name}.ts`,
  );
  const outside = imports.filter(
    (one) =>
      ['lsp', 'project'].includes(floorOf(one.file)) &&
      one.file !== 'server/src/lsp/core.ts' &&
      isRelative(one) &&
      !one.types &&
      !['lsp', 'project'].includes(floorOf(resolved(one.file, one.from))),
  );
  expect(outside.length).toBeGreaterThan(5);
  expect(outside.filter(({ file, from }) => !small.includes(resolved(file, from))).map(told)).toEqual([]);
});

test('the client imports of the server what both sides say to each other, what makes a text a report, and two helpers of text', () => {
  const client = imports.filter((one) => one.file.startsWith('client/') && isRelative(one));
  const common = [
    'office/messages',
    'office/reader',
    'office/thread',
    'contract',
    'archive/recognise',
    'text/is-record',
    'text/common-ends',
  ].map((name) => `server/src/${name}.ts`);
  const outside = client.filter(({ file, from }) => !resolved(file, from).startsWith('client/src/'));
  expect(outside.filter(({ file, from }) => !common.includes(resolved(file, from))).map(told)).toEqual([]);
});

test('what reads office files is in bundles of its own: command line and client know its messages, and how a worker is asked', () => {
  const known = ['messages', 'reader', 'thread'].map((name) => `server/src/office/${name}.ts`);
  const outside = imports.filter(({ file, from }) => floorOf(file) !== 'office' && floorOf(resolved(file, from)) === 'office');
  expect(outside.filter(({ file, from }) => !known.includes(resolved(file, from))).map(told)).toEqual([]);
});

test('the scripts of a page import themselves and, of the extension, what knows neither an editor nor a page', () => {
  const common = [
    'client/src/preview/host/page-messages.ts',
    'client/src/preview/host/roll-up-messages.ts',
    'server/src/text/common-ends.ts',
    'server/src/text/is-record.ts',
  ];
  const isShared = (file: string): boolean => common.includes(file) || isSheet(file);
  const isOfPage = (file: string): boolean => /^client\/src\/(?:preview|grid)\/page\//.test(file);
  // What both sides of the grid are built from.
  const isSheet = (file: string): boolean => file.startsWith('client/src/grid/sheet/');
  const ofPages = imports.filter(({ file }) => isOfPage(file));
  expect(ofPages.length).toBeGreaterThan(20);
  const outside = ofPages.filter((one) => !isRelative(one) || !isOfPage(resolved(one.file, one.from)));
  expect(outside.filter((one) => !isShared(resolved(one.file, one.from))).map(told)).toEqual([]);
  // Of the contract with the server, its types.
  const ofShared = imports.filter((one) => isShared(one.file) && !(one.types && resolved(one.file, one.from) === 'server/src/contract.ts'));
  expect(ofShared.filter(({ file, from }) => !isShared(resolved(file, from))).map(told)).toEqual([]);
  const ofHost = imports.filter((one) => !isOfPage(one.file) && isRelative(one) && isOfPage(resolved(one.file, one.from)));
  expect(ofHost.map(told)).toEqual([]);
});

test('the core imports no editor, no connection, nothing of Node and no zod', () => {
  const outside = imports.filter((one) => core.has(floorOf(one.file)) && !isRelative(one));
  const allowed = ({ file, from, types }: Import): boolean => {
    if (file === 'server/src/format/schema.ts') return from === 'zod';
    if (from === 'vscode-languageserver') return types && floorOf(file) === 'features';
    return !/^(?:node:|vscode|zod)/.test(from);
  };
  expect(outside.filter((one) => !allowed(one)).map(told)).toEqual([]);
});

test('the schema of the format data is in no bundle', () => {
  const holders = imports.filter((one) => isRelative(one) && resolved(one.file, one.from) === 'server/src/format/schema.ts');
  expect(holders.map(told)).toEqual([]);
});

test('zod is at the boundaries only', () => {
  const boundary =
    /^server\/src\/(?:format\/schema|cli\/main|cli\/output\/schemas|project\/file|lsp\/[\w/-]*(?:settings|messages|client-files|command-arguments))\.ts$/;
  expect(imports.filter(({ file, from }) => /^zod(?:\/|$)/.test(from) && !boundary.test(file)).map(told)).toEqual([]);
});

test('there is no network and no child process, and files are read by the command line and one reader of the Node entry alone', () => {
  const forbidden = /^(?:node:)?(?:child_process|cluster|dgram|dns|http|http2|https|inspector|net|repl|tls|vm|worker_threads)(?:\/|$)/;
  // Threads of the command line run its own script, and that which reads office files, which looks whether the scripts beside it were built.
  const isScripts = (file: string): boolean => file === 'server/src/office/in/worker.ts';
  const threads = [
    'server/src/cli/jobs/crew.ts',
    'server/src/cli/jobs/thread.ts',
    'server/src/office/thread.ts',
    'server/src/office/in/worker.ts',
  ];
  const isThread = ({ file, from }: Import): boolean => from === 'node:worker_threads' && threads.includes(file);
  expect(imports.filter((one) => forbidden.test(one.from) && !isThread(one)).map(told)).toEqual([]);
  const reading = imports.filter(
    ({ file, from }) =>
      /^(?:node:)?fs(?:\/|$)/.test(from) &&
      floorOf(file) !== 'cli' &&
      file !== 'server/src/lsp/workspace/node-files.ts' &&
      !isScripts(file),
  );
  expect(reading.map(told)).toEqual([]);
});

test('the core asks for no clock, no locale, no chance and no network of its host', () => {
  const hosts =
    /\b(?:fetch|XMLHttpRequest|WebSocket|setTimeout|setInterval|new Date|Date\.now|performance\.now|Math\.random|Intl\.|toLocale\w+|localeCompare|process\.|eval\()/;
  // What words there are in Chinese is told alike whatever the host's language.
  const dictionary = 'server/src/language/word-edges.ts';
  const found = sources
    .filter((file) => core.has(floorOf(file)) && file !== dictionary)
    .flatMap((file) => withoutComments(textOf(file)).flatMap((line) => (hosts.test(line) ? [`${file}: ${line.trim()}`] : [])));
  expect(found).toEqual([]);
  expect(textOf(dictionary).match(/Intl\.\w+\([^,)]*/g)).toEqual(["Intl.Segmenter('zh'"]);
});

/** Lines of code; comments that begin a line are left out. */
const withoutComments = (text: string): readonly string[] => text.split('\n').filter((line) => !/^\s*(?:\/\/|\/?\*)/.test(line));

test('every package that the bundles hold is named in docs/dependencies.md', () => {
  const dependencies = textOf('docs/dependencies.md');
  const packages = new Set(
    imports.filter((one) => !isRelative(one) && !one.types).map(({ from }) => /^(?:@[^/]+\/)?[^/]+/.exec(from)?.[0] ?? ''),
  );
  const ours = [...packages].filter((name) => !name.startsWith('node:') && name !== 'vscode');
  expect(ours.length).toBeGreaterThan(3);
  expect(ours.filter((name) => !dependencies.includes(`\`${name}\``))).toEqual([]);
});

test('the words of the rules’ pages are in the command line and in no server', () => {
  const holders = imports.filter((one) => isRelative(one) && resolved(one.file, one.from).endsWith('/pages.generated.ts'));
  expect(new Set(holders.map(({ file }) => floorOf(file)))).toEqual(new Set(['cli']));
});
