import { build, type Plugin } from 'esbuild';

/**
 * Leaves the core out of the script that a process of the server begins with: in place of `server/src/lsp/core.ts` it gets the same names, which have
 * their values when `loadCore` has loaded the script beside it.
 */
export const coreApart: Plugin = {
  name: 'core-apart',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\/core\.cjs$/ }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /server[\\/]src[\\/]lsp[\\/]core\.ts$/ }, async ({ path }) => {
      const { metafile } = await build({ entryPoints: [path], bundle: false, format: 'esm', write: false, metafile: true });
      const [{ exports = [] } = {}] = Object.values(metafile.outputs);
      const names = exports.filter((name) => name !== 'loadCore').join(', ');
      const contents = `let loaded = false;
export let ${names};
export function loadCore() {
  if (!loaded) ({ ${names} } = require('./core.cjs'));
  loaded = true;
}`;
      return { contents, loader: 'js' };
    });
  },
};
