import { build } from 'esbuild';
import { root } from './vscode.ts';

/** What each package and each part of the house weighs in the bundles, measured as `build.ts` builds them. */

const entries = [
  ['client', 'client/src/extension.ts', 'node'],
  ['client, web', 'client/src/browser.ts', 'browser'],
  ['server', 'server/src/lsp/node.ts', 'node'],
  ['server, web', 'server/src/lsp/browser.ts', 'browser'],
  ['command line', 'server/src/cli/main.ts', 'node'],
] as const;

/** Parts lighter than this in every bundle are left out of the table, in bytes. */
const light = 1024;

/** A Markdown table: minified KB by part and bundle, the heaviest first. */
export async function bundleTable(): Promise<string> {
  const columns = await Promise.all(entries.map(([, entry, platform]) => weigh(entry, platform)));
  const most = new Map<string, number>();
  for (const column of columns) for (const [part, bytes] of column) most.set(part, Math.max(most.get(part) ?? 0, bytes));
  const parts = [...most].filter(([, bytes]) => bytes >= light).sort((a, b) => b[1] - a[1]);
  const totals = columns.map((column) => [...column.values()].reduce((sum, bytes) => sum + bytes, 0));
  const row = (name: string, cells: readonly (number | undefined)[]): string =>
    `| ${name} | ${cells.map((bytes) => (bytes === undefined || bytes < light ? '' : (bytes / 1024).toFixed(0))).join(' | ')} |`;
  return [
    `| KB, minified | ${entries.map(([name]) => name).join(' | ')} |`,
    `|---|${entries.map(() => '---:').join('|')}|`,
    row('**all**', totals),
    ...parts.map(([part]) =>
      row(
        `\`${part}\``,
        columns.map((column) => column.get(part)),
      ),
    ),
  ].join('\n');
}

/** Bytes by package, or by folder of our own. */
async function weigh(entry: string, platform: 'node' | 'browser'): Promise<ReadonlyMap<string, number>> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: 'dist/weighed.js',
    write: false,
    metafile: true,
    bundle: true,
    minify: true,
    platform,
    format: 'cjs',
    target: platform === 'node' ? 'node22' : 'es2022',
    mainFields: platform === 'node' ? ['module', 'main'] : ['browser', 'module', 'main'],
    external: ['vscode'],
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'error',
  });
  const weights = new Map<string, number>();
  for (const [path, { bytesInOutput }] of Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs)))
    weights.set(partOf(path), (weights.get(partOf(path)) ?? 0) + bytesInOutput);
  return weights;
}

/** `zod` for a file of that package, `server/src/rules` for a file of ours. */
function partOf(path: string): string {
  const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(path) ?? [];
  return name ?? path.split('/').slice(0, 3).join('/');
}
