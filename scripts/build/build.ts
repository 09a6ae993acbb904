/** Bundles the client, the server and the command line into `dist/`, prints their sizes and holds them to their limits. */
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minify as minifyScript } from '@swc/core';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import { root } from '../editor/vscode.ts';
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
  { entry: 'client/src/preview/page/preview.css', out: 'dist/webview/preview.css', platform: 'browser', limit: 10 },
  { entry: 'server/src/lsp/node.ts', out: 'dist/server/node.cjs', platform: 'node', limit: 900 },
  { entry: 'server/src/lsp/browser.ts', out: 'dist/server/browser.js', platform: 'browser', limit: 900 },
  { entry: 'server/src/cli/main.ts', out: 'dist/cli.cjs', platform: 'node', limit: 1100 },
];

/** What a module of CommonJS has for `import.meta.url`: the command line's threads run its own script. */
const ownAddress = `var ownAddress=require('node:url').pathToFileURL(__filename).href;`;

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
        compress: { ecma: 2022, passes: 6, toplevel: true, unsafe_arrows: true },
        mangle: { toplevel: true },
        format: { asciiOnly: false, comments: false },
      });
      writeFileSync(path, code);
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

/** How a bundle is built. */
export function options({ entry, out, platform }: Bundle, minify: boolean): BuildOptions {
  // A worker and a page run their scripts as they are; everything else here is loaded as a CommonJS module.
  const isCommandLine = out === 'dist/cli.cjs';
  const isScript = out === 'dist/server/browser.js' || out.startsWith('dist/webview/');
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
    ...(platform === 'node' && !out.startsWith('dist/client/') ? { banner: { js: prologue() + (isCommandLine ? ownAddress : '') } } : {}),
    ...(isCommandLine ? { define: { 'import.meta.url': 'ownAddress' } } : {}),
    // Of packages with two builds, the one that can be shaken.
    mainFields: platform === 'node' ? ['module', 'main'] : ['browser', 'module', 'main'],
    external: ['vscode'],
    // Chinese as it stands: escaped, the law and the labels would weigh twice as much.
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [
      ...(platform === 'node' && !out.startsWith('dist/client/') ? [withoutMeans] : []),
      ...(minify && out.startsWith('dist/server/') ? [minifiedAgain] : []),
    ],
  };
}

/** Builds everything, or what `wanted` picks by the name of its output. Throws when an entry does not build or, minified, is too big. */
export async function buildAll({ minify = true, wanted = (_out: string): boolean => true } = {}): Promise<void> {
  const chosen = bundles.filter(({ out }) => wanted(out));
  const built = await Promise.all(chosen.map(async (bundle) => [bundle, (await build(options(bundle, minify))).metafile!] as const));
  writeNotices(built);
  const sizes = chosen.map(({ out, limit }) => ({ out, limit, size: statSync(join(root, out)).size / 1024 }));
  for (const { out, limit, size } of sizes) console.log(`${out.padEnd(26)} ${size.toFixed(0).padStart(5)} KB of ${limit}`);
  const heavy = sizes.filter(({ size, limit }) => minify && size > limit);
  if (heavy.length > 0) throw new Error(`too big: ${heavy.map(({ out }) => out).join(', ')}`);
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
export const isWithoutEditor = (out: string): boolean => out === 'dist/cli.cjs' || out === 'dist/server/node.cjs';

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--without-editor')) await buildAll({ wanted: isWithoutEditor });
  else {
    rmSync(join(root, 'dist'), { recursive: true, force: true });
    await buildAll({ minify: !process.argv.includes('--development') });
  }
}
