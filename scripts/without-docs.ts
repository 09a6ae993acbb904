import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

/**
 * Leaves the rules' documentation and examples out of a bundle: they make the pages under docs/rules and the tests, and no editor asks the
 * server for them. Rests on the formatter: in a rule's file the two properties begin and end at an indent of two.
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

/** The text of a rule's file without what stands in its `docs` and `examples`. Exported for its test. */
export const strip = (text: string): string =>
  text
    .replace(/^ {2}(docs|examples): \{\r?\n(?: {4}.*\r?\n|\r?\n)* {2}\},\r?\n/gm, '  $1: undefined as never,\n')
    .replace(/^ {2}(docs|examples): \{.*\},$/gm, '  $1: undefined as never,');
