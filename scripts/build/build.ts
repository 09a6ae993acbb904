/** Bundles the client, the server and the command line into `dist/`, prints their sizes and holds them to their limits. */
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minify as minifyScript } from '@swc/core';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import { root } from '../editor/vscode.ts';
import { coreApart } from './core-apart.ts';
import { noticesOf } from './notices.ts';
import { oldestVersion, prologue } from './oldest-node.ts';

/** A script or a style that is shipped. */
export interface Bundle {
  readonly entry: string;
  readonly out: string;
  readonly platform: 'node' | 'browser';
  /** Most that it may weigh minified, in KB. */
  readonly limit: number;
}

/** Everything that is bundled, in the order in which it is built. */
export const bundles: readonly Bundle[] = [
  { entry: 'client/src/extension.ts', out: 'dist/client/extension.cjs', platform: 'node', limit: 600 },
  { entry: 'client/src/browser.ts', out: 'dist/client/browser.js', platform: 'browser', limit: 600 },
  { entry: 'client/src/preview/page/main.ts', out: 'dist/webview/preview.js', platform: 'browser', limit: 20 },
  { entry: 'client/src/preview/page/years-tab.ts', out: 'dist/webview/years.js', platform: 'browser', limit: 10 },
  { entry: 'client/src/preview/page/roll-up.ts', out: 'dist/webview/roll-up.js', platform: 'browser', limit: 10 },
  { entry: 'client/src/preview/page/preview.css', out: 'dist/webview/preview.css', platform: 'browser', limit: 10 },
  { entry: 'client/src/grid/page/main.ts', out: 'dist/webview/grid.js', platform: 'browser', limit: 25 },
  { entry: 'client/src/grid/page/grid.css', out: 'dist/webview/grid.css', platform: 'browser', limit: 10 },
  { entry: 'client/src/compare/compare.css', out: 'dist/webview/compare.css', platform: 'browser', limit: 5 },
  { entry: 'server/src/lsp/node.ts', out: 'dist/server/node.cjs', platform: 'node', limit: 224 },
  // Beside it, loaded when it has answered initialize; the browser's has both in one.
  { entry: 'server/src/lsp/core.ts', out: 'dist/server/core.cjs', platform: 'node', limit: 676 },
  { entry: 'server/src/lsp/browser.ts', out: 'dist/server/browser.js', platform: 'browser', limit: 900 },
  { entry: 'server/src/cli/main.ts', out: 'dist/cli.cjs', platform: 'node', limit: 1120 },
  // Loaded when a file of Word, Excel or PDF is read and not before, each kind by itself; Node and browsers run the same scripts.
  { entry: 'server/src/office/in/worker.ts', out: 'dist/office/worker.cjs', platform: 'node', limit: 10 },
  { entry: 'server/src/office/in/web-worker.ts', out: 'dist/office/worker.js', platform: 'browser', limit: 10 },
  { entry: 'server/src/office/in/import.ts', out: 'dist/office/text.js', platform: 'browser', limit: 600 },
  { entry: 'server/src/office/in/word/word.ts', out: 'dist/office/word.js', platform: 'browser', limit: 450 },
  { entry: 'server/src/office/in/excel/excel.ts', out: 'dist/office/excel.js', platform: 'browser', limit: 1000 },
  { entry: 'server/src/office/in/pdf/pdf.ts', out: 'dist/office/pdf.js', platform: 'browser', limit: 1700 },
  // One script for Node and for a worker of a browser: it is loaded when something is exported, and asks for nothing of either.
  { entry: 'server/src/office/out/main.ts', out: 'dist/office/write.js', platform: 'browser', limit: 1500 },
];

/** What a script of `dist/office` puts on its scope, for a worker that loads it; Node's takes its exports. */
const officeName = (out: string): string | undefined => {
  const name = /^dist\/office\/(text|word|excel|pdf)\.js$/.exec(out)?.[1];
  return name && `nianbaoOffice_${name}`;
};

/** What a module of CommonJS has for `import.meta.url`: the command line's threads run its own script. */
const ownAddress = `var ownAddress=require('node:url').pathToFileURL(__filename).href;`;

/** What libraries use and the oldest Node lacks: nothing but these, which are small. */
const olderNode =
  'ArrayBuffer.prototype.transferToFixedLength||Object.defineProperty(ArrayBuffer.prototype,"transferToFixedLength",{configurable:true,writable:true,value:function(n){var b=new Uint8Array(n===undefined?this.byteLength:n);b.set(new Uint8Array(this,0,Math.min(b.length,this.byteLength)));return b.buffer}});' +
  'ArrayBuffer.prototype.transfer||Object.defineProperty(ArrayBuffer.prototype,"transfer",{configurable:true,writable:true,value:ArrayBuffer.prototype.transferToFixedLength});' +
  'Promise.withResolvers||(Promise.withResolvers=function(){var r={};r.promise=new this(function(a,b){r.resolve=a;r.reject=b});return r});' +
  'Map.groupBy||(Map.groupBy=function(all,keyOf){var groups=new Map(),i=0;for(var one of all){var key=keyOf(one,i++),group=groups.get(key);if(group)group.push(one);else groups.set(key,[one])}return groups});';
/** Where there are no modules, as in a worker, a script of CommonJS has one of its own. */
const ownModule = `var module=typeof module==='undefined'?{exports:{}}:module;`;

/** Minifies a script of the server once more: what one module alone uses is put where it is used, which spares it 3 % of its weight. */
const minifiedAgain: Plugin = {
  name: 'minified-again',
  setup({ initialOptions: { outfile }, onEnd }) {
    onEnd(async ({ errors, outputFiles }) => {
      if (errors.length > 0 || outputFiles || outfile === undefined) return;
      const path = isAbsolute(outfile) ? outfile : join(root, outfile);
      // What a library writes as `function () { … }` becomes an arrow, another 1 %: none of them is called with `new`, as classes are written as classes.
      const { code } = await minifyScript(readFileSync(path, 'utf8'), {
        ecma: 2022,
        compress: { ecma: 2022, passes: 6, toplevel: true, unsafe_arrows: true, unsafe_methods: true },
        mangle: { toplevel: true },
        format: { asciiOnly: false, comments: false },
      });
      // Of all ranges of characters this is the one that is written most.
      writeFileSync(path, code.replaceAll('\\u4e00-\\u9fff', '\u4e00-\u9fff'));
    });
  },
};

/**
 * Of Node what reaches other machines, starts programs or compiles code is not there for the server and the command line: libraries that could, and are never
 * asked to, get an empty module in its place.
 */
const withoutMeans: Plugin = {
  name: 'without-means',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:node:)?(?:child_process|cluster|dgram|dns|http|http2|https|inspector|net|tls|vm)(?:\/|$)/ }, ({ path }) => ({
      path,
      namespace: 'nothing',
    }));
    onLoad({ filter: /^/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {};', loader: 'js' }));
  },
};

/** A module of CommonJS without the line by which TypeScript makes all of its names undefined before they are set. */
const withoutHead = (path: string): string => readFileSync(path, 'utf8').replace(/^(?:exports\.\w+ = )+void 0;$/gm, '');

/**
 * Of the connection's library what this server never offers is left out: notebooks, hierarchies of calls and types, and the like. Each is a class built upon
 * another, which is then that other. It looks up no modules of Node either, nor does anyone ask what most of the protocol's types are.
 */
const withoutUnoffered: Plugin = {
  name: 'without-unoffered',
  setup({ onResolve, onLoad }) {
    // Node's ciphers are loaded when the first token is made up, not when the server starts.
    onResolve({ filter: /^crypto$/ }, ({ path }) => ({ path, namespace: 'late' }));
    onLoad({ filter: /^/, namespace: 'late' }, () => ({ contents: "exports.randomUUID = () => require('node:crypto').randomUUID();" }));
    // A class of the server's, and the module of the protocol that describes its requests.
    const unoffered =
      /vscode-languageserver(?:-protocol)?[\\/]lib[\\/]common[\\/](?:protocol\.)?(?:notebook|callHierarchy|typeHierarchy|moniker|linkedEditingRange|inlineValue|inlineCompletion|textDocumentContent|showDocument|colorProvider|declaration|implementation|typeDefinition)\.js$/;
    // Nor are their names passed on.
    onLoad({ filter: /vscode-languageserver-protocol[\\/]lib[\\/]common[\\/]protocol\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll(
        /^Object\.defineProperty\(exports, .* return protocol_(\w+)_1\..*$/gm,
        (line, name) => (unoffered.test(join(path, '..', `protocol.${name}.js`)) ? '' : line),
      ),
      loader: 'js',
    }));
    onLoad({ filter: unoffered }, ({ path }) => {
      const name = basename(path, '.js');
      if (name.startsWith('protocol.')) return { contents: '', loader: 'js' };
      const feature = name === 'notebook' ? 'NotebookSync' : name[0]!.toUpperCase() + name.slice(1);
      return { contents: `exports.${feature}Feature = (Base) => Base;`, loader: 'js' };
    });
    // Folding is offered; that it has changed is never told.
    const refresh = /vscode-languageserver[\\/]lib[\\/]common[\\/]foldingRange\.js$/;
    onLoad({ filter: refresh }, () => ({ contents: 'exports.FoldingRangeFeature = (Base) => Base;', loader: 'js' }));
    const parts = /vscode-(?:languageserver[\\/]lib[\\/]node[\\/]files|jsonrpc[\\/]lib[\\/]common[\\/]sharedArrayCancellation)\.js$/;
    onLoad({ filter: parts }, () => ({ contents: '', loader: 'js' }));
    // Of the protocol’s types what is there at run time: the library and this server ask these alone, and a server that missed one would not start.
    const asked = /^(?:export )?var (?:DocumentUri|URI|u?integer|WorkspaceFolder|CodeActionKind|InsertTextFormat|Is);$/;
    onLoad({ filter: /vscode-languageserver-types[\\/]lib[\\/](?:esm|umd)[\\/]main\.js$/ }, ({ path }) => {
      const blocks = readFileSync(path, 'utf8').split(/^(?=(?:export )?(?:var|const|class) )/m);
      return { contents: blocks.filter((block) => asked.test(block.slice(0, block.indexOf('\n')))).join(''), loader: 'js' };
    });
    onLoad({ filter: /vscode-(?:jsonrpc|languageserver(?:-protocol)?)[\\/]lib[\\/].*\.js$/ }, ({ path }) => ({
      contents: withoutHead(path),
      loader: 'js',
    }));
  },
};

/** How a bundle is built. */
export function options({ entry, out, platform }: Bundle, minify: boolean): BuildOptions {
  // A worker and a page run their scripts as they are; everything else here is loaded as a CommonJS module.
  const hasAddress = out === 'dist/cli.cjs' || out === 'dist/office/worker.cjs';
  const isScript =
    out === 'dist/server/browser.js' || out.startsWith('dist/webview/') || officeName(out) !== undefined || out === 'dist/office/worker.js';
  const globalName = officeName(out);
  const isOfNode = platform === 'node' && !out.startsWith('dist/client/');
  return {
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: out,
    bundle: true,
    minify,
    metafile: true,
    sourcemap: minify ? false : 'linked',
    platform,
    format: isScript ? 'iife' : 'cjs',
    target: platform === 'node' ? `node${oldestVersion()}` : 'es2022',
    // The client is loaded by VS Code alone, whose Node is new enough.
    ...(isOfNode && out !== 'dist/server/core.cjs' ? { banner: { js: prologue() + (hasAddress ? ownAddress : '') } } : {}),
    ...(hasAddress ? { define: { 'import.meta.url': 'ownAddress' } } : {}),
    ...(globalName
      ? { globalName, banner: { js: olderNode }, footer: { js: `if(typeof module!=="undefined")module.exports=${globalName};` } }
      : {}),
    // A library that could fetch or start threads, and is never asked to, has nothing to do it with.
    ...(out === 'dist/office/write.js' ? { banner: { js: ownModule }, define: { fetch: 'undefined', Worker: 'undefined' } } : {}),
    // Of packages with two builds, the one that can be shaken.
    mainFields: platform === 'node' ? ['module', 'main'] : ['browser', 'module', 'main'],
    external: ['vscode'],
    // Chinese as it stands: escaped, the law and the labels would weigh twice as much.
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [
      ...(isOfNode ? [withoutMeans] : []),
      ...(out.startsWith('dist/server/') ? [withoutUnoffered] : []),
      ...(minify && out.startsWith('dist/server/') ? [minifiedAgain] : []),
      ...(entry === 'server/src/lsp/node.ts' ? [coreApart] : []),
    ],
  };
}

/**
 * Builds everything, or what `wanted` picks by the name of its output, below `folder`; gives each with what esbuild tells of it. Throws when an entry does
 * not build or, minified, is too big.
 */
export async function buildAll({
  minify = true,
  wanted = (_out: string): boolean => true,
  folder = root,
} = {}): Promise<readonly (readonly [Bundle, Metafile])[]> {
  const chosen = bundles.filter(({ out }) => wanted(out));
  const built = await Promise.all(
    chosen.map(async (bundle) => {
      const { metafile } = await build({ ...options(bundle, minify), outfile: join(folder, bundle.out) });
      return [bundle, metafile!] as const;
    }),
  );
  writeNotices(built, folder);
  const sizes = chosen.map(({ out, limit }) => ({ out, limit, size: statSync(join(folder, out)).size / 1024 }));
  for (const { out, limit, size } of sizes) console.log(`${out.padEnd(26)} ${size.toFixed(0).padStart(5)} KB of ${limit}`);
  const heavy = sizes.filter(({ size, limit }) => minify && size > limit);
  if (heavy.length > 0) throw new Error(`too big: ${heavy.map(({ out }) => out).join(', ')}`);
  return built;
}

/** What goes with the extension, and with the command line: its notices, and the bundles that they are of. */
export const notices: readonly { readonly out: string; isOf(bundle: string): boolean }[] = [
  { out: 'dist/THIRD-PARTY-NOTICES.txt', isOf: (out) => out !== 'dist/cli.cjs' },
  { out: 'dist/cli-THIRD-PARTY-NOTICES.txt', isOf: (out) => isWithoutEditor(out) },
];

/** Writes the notices of which all bundles were built, below `folder`. */
export function writeNotices(built: readonly (readonly [Bundle, Metafile])[], folder = root): void {
  for (const { out, isOf } of notices) {
    const own = built.filter(([bundle]) => isOf(bundle.out));
    if (own.length < bundles.filter((bundle) => isOf(bundle.out)).length) continue;
    writeFileSync(join(folder, out), noticesOf(own.map(([, metafile]) => metafile)));
  }
}

/** Whether a bundle is one of those that run without an editor: `npm pack` of a checkout has need of no others. */
export const isWithoutEditor = (out: string): boolean =>
  out === 'dist/cli.cjs' ||
  /^dist\/server\/(?:node|core)\.cjs$/.test(out) ||
  (out.startsWith('dist/office/') && out !== 'dist/office/worker.js');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--without-editor')) await buildAll({ wanted: isWithoutEditor });
  else {
    rmSync(join(root, 'dist'), { recursive: true, force: true });
    await buildAll({ minify: !process.argv.includes('--development') });
  }
}
