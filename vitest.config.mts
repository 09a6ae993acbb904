import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const long = process.env.NIANBAO_RUNS === 'long';

const compiled = fileURLToPath(new URL('.cache/compiled', import.meta.url));

/** Where tests start programs, these are built first. */
const programs = ['test/programs.ts'];

/** Files that put another module in a module's place: what they load must be theirs alone. */
const mocking = ['test/cli/{failure,office}.test.ts', 'client/src/activation/{detect,dormant}.test.ts'];

/**
 * A kind of test and the files that belong to it; `vitest run --project NAME` runs one kind. Files share what they have loaded, since no module
 * keeps anything from one call to the next that a test could see.
 */
const kind = (name: string, include: string[], exclude: string[] = [], globalSetup: string[] = []) => ({
  test: {
    name,
    include,
    exclude: ['**/node_modules/**', ...exclude],
    environment: 'node',
    globalSetup,
    isolate: false,
    // What Node has made of the sources is kept for the programs that tests start: reading all of them anew is most of what a start costs.
    env: { NODE_COMPILE_CACHE: compiled },
    testTimeout: long ? 3_600_000 : 120_000,
    hookTimeout: 120_000,
  },
});

export default defineConfig({
  test: {
    // On two cores, one would be left idle.
    maxWorkers: availableParallelism(),
    projects: [
      kind(
        'unit',
        [
          'client/**/*.test.ts',
          'server/**/*.test.ts',
          'scripts/**/*.test.ts',
          'test/*.test.ts',
          'test/{accuracy,cli,docs,generate,office}/**/*.test.ts',
        ],
        mocking,
        programs,
      ),
      { test: { ...kind('mocking', mocking).test, isolate: true } },
      kind('fuzz', ['test/{fuzz,relaid}/**/*.test.ts']),
      kind('oldest', ['test/oldest/**/*.test.ts']),
      kind('protocol', ['test/protocol/**/*.test.ts'], [], programs),
      kind('grammar', ['test/grammar/**/*.test.ts']),
      // Each counts what one text costs, so that nothing may have been made ready by another file.
      { test: { ...kind('linear', ['test/{lint,linear}/**/*.test.ts']).test, isolate: true } },
    ],
  },
});
