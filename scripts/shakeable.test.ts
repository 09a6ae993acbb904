import { createRequire } from 'node:module';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { shakeable, toModule } from './shakeable.ts';
import { root } from './vscode.ts';

const require = createRequire(import.meta.url);

test.each(['node', 'browser'] as const)('as ES modules, vscode-jsonrpc for %s exports what it did', async (platform) => {
  const entry = require.resolve('vscode-jsonrpc/node').replace(/node(?=[\\/]main\.js$)/, platform);
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform,
    plugins: [shakeable],
    logLevel: 'silent',
  });
  const [{ exports, inputs }] = Object.values(metafile.outputs) as [(typeof metafile.outputs)[string]];
  expect(Object.keys(inputs).length).toBeGreaterThan(10);
  expect(exports.toSorted()).toEqual(Object.keys(require(entry)).toSorted());
});

test('a module that no compiler has written is not taken', () => {
  expect(toModule('module.exports = 1;\n')).toBeNull();
  expect(toModule('const a = () => require("b");\n')).toBeNull();
  expect(toModule('Object.assign(exports, { a: 1 });\n')).toBeNull();
});
