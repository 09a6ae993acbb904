import { spawnSync } from 'node:child_process';
import { quantile } from './measure.ts';

/** Loads and activates a script of an extension, with a stand-in for the editor that takes everything, and prints how long that took. */
const loading = `
const Module = require('node:module');
const anything = () => new Proxy(function () {}, {
  get: (target, key) => (key === Symbol.toPrimitive ? () => 0 : key === 'prototype' ? target.prototype : key === 'then' ? undefined : anything()),
  apply: anything,
  construct: anything,
});
const load = Module._load;
const vscode = anything();
Module._load = (request, ...rest) => (request === 'vscode' ? vscode : load(request, ...rest));
const from = performance.now();
require(process.argv[1]).activate?.(anything());
console.log(performance.now() - from);
process.exit();
`;

/** The median time in which a bundle of the client is loaded and activated, in milliseconds: what an editor waits for. */
export function loadTime(bundle: string, times: number): number {
  const all = Array.from({ length: times }, () => {
    const { stdout, stderr } = spawnSync(process.execPath, ['-e', loading, bundle], { encoding: 'utf8' });
    const time = Number.parseFloat(stdout);
    if (Number.isNaN(time)) throw new Error(stderr);
    return time;
  });
  return quantile(all, 0.5);
}
