import { build } from 'esbuild';
import { type Bundle, bundles, options } from './build.ts';

/* What each package and each part of the house weighs in the bundles, measured as `build.ts` builds them. */

/** What a column is called, by what its bundle is called in `dist/`. */
const names: Readonly<Record<string, string>> = {
  'client/extension.cjs': 'client',
  'client/browser.js': 'client, web',
  'webview/preview.js': 'preview',
  'webview/years.js': 'years',
  'webview/roll-up.js': 'roll-up',
  'webview/preview.css': 'style',
  'webview/grid.js': 'grid',
  'webview/grid.css': 'its style',
  'webview/compare.css': 'comparison',
  'server/node.cjs': 'server',
  'server/core.cjs': 'its core',
  'server/browser.js': 'server, web',
  'cli.cjs': 'command line',
  'office/worker.cjs': 'office, Node',
  'office/worker.js': 'office, web',
  'office/text.js': 'office, text',
  'office/word.js': 'Word',
  'office/excel.js': 'Excel',
  'office/pdf.js': 'PDF',
  'office/write.js': 'office, out',
};

function nameOf({ out }: Bundle): string {
  const name = names[out.replace('dist/', '')];
  if (name === undefined) throw new Error(`${out} has no name in the table of what bundles weigh`);
  return name;
}

/** Parts lighter than this in every bundle are left out of the table, in bytes. */
const light = 1024;

/** A Markdown table: minified KB by part and bundle, the heaviest first. */
export async function bundleTable(): Promise<string> {
  const columns = await Promise.all(bundles.map(weigh));
  const most = new Map<string, number>();
  for (const column of columns) for (const [part, bytes] of column) most.set(part, Math.max(most.get(part) ?? 0, bytes));
  const parts = [...most].filter(([, bytes]) => bytes >= light).sort((a, b) => b[1] - a[1]);
  const totals = columns.map((column) => [...column.values()].reduce((sum, bytes) => sum + bytes, 0));
  const row = (name: string, cells: readonly (number | undefined)[]): string =>
    `| ${name} | ${cells.map((bytes) => (bytes === undefined || bytes < light ? '' : (bytes / 1024).toFixed(0))).join(' | ')} |`;
  return [
    `| KB, minified | ${bundles.map(nameOf).join(' | ')} |`,
    `|---|${bundles.map(() => '---:').join('|')}|`,
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
async function weigh(bundle: Bundle): Promise<ReadonlyMap<string, number>> {
  const { metafile } = await build({ ...options(bundle, true), write: false, metafile: true, logLevel: 'error' });
  const weights = new Map<string, number>();
  for (const [path, { bytesInOutput }] of Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs)))
    weights.set(partOf(path), (weights.get(partOf(path)) ?? 0) + bytesInOutput);
  return weights;
}

/** `zod` for a file of that package, `server/src/rules` for a file of ours; what lies in `client/src` itself is one part. */
function partOf(path: string): string {
  const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(path) ?? [];
  return (
    name ??
    path
      .replace(/^(client\/src)\/[^/]+$/, '$1')
      .split('/')
      .slice(0, 3)
      .join('/')
  );
}
