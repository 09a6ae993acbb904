import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const long = process.env.NIANBAO_RUNS === 'long';

/** Files that put another module in a module's place: what they load must be theirs alone. */
const mocking = ['test/cli/failure.test.ts', 'client/src/activation/{detect,dormant}.test.ts'];

/**
 * A kind of test and the files that belong to it; `vitest run --project NAME` runs one kind. Files share what they have loaded, since no module
 * keeps anything from one call to the next that a test could see.
 */
const kind = (name: string, include: string[], exclude: string[] = []) => ({
  test: {
    name,
    include,
    exclude: ['**/node_modules/**', ...exclude],
    environment: 'node',
    isolate: false,
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
      ),
      { test: { ...kind('mocking', mocking).test, isolate: true } },
      kind('fuzz', ['test/{fuzz,relaid}/**/*.test.ts']),
      kind('oldest', ['test/oldest/**/*.test.ts']),
      kind('protocol', ['test/protocol/**/*.test.ts']),
      kind('grammar', ['test/grammar/**/*.test.ts']),
      // Each counts what one text costs, so that nothing may have been made ready by another file.
      { test: { ...kind('linear', ['test/{lint,linear}/**/*.test.ts']).test, isolate: true } },
    ],
  },
});
