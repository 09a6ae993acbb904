import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

/**
 * Leaves out of a bundle what the rules have for their pages under docs/rules, for the catalogue and for the tests; no editor asks the
 * server for it. Rests on the formatter: in a rule's file these properties begin and end at an indent of two.
 */
export const withoutDocs: Plugin = {
  name: 'without-docs',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]server[\\/]src[\\/]rules[\\/][a-z]+[\\/][a-z-]+\.ts$/ }, ({ path }) => ({
      contents: strip(readFileSync(path, 'utf8')),
      loader: 'ts',
    }));
  },
};

/** The text of a rule's file without what stands in its `docs`, `examples`, `covers` and `basis`. Exported for its test. */
export const strip = (text: string): string =>
  text
    .replace(/^ {2}(docs|examples): \{\r?\n(?: {4}.*\r?\n|\r?\n)* {2}\},\r?\n/gm, '')
    .replace(/^ {2}(docs|examples): \{.*\},$/gm, '')
    .replace(/^ {2}(covers|basis): \[\r?\n(?: {4}.*\r?\n)* {2}\],\r?\n/gm, '')
    .replace(/^ {2}(covers|basis): \[.*\],$/gm, '');
