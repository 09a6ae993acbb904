import { defineConfig } from 'vitest/config';

const long = process.env.NIANBAO_RUNS === 'long';

/** A kind of test and the files that belong to it; `vitest run --project NAME` runs one kind. */
const kind = (name: string, include: string[]) => ({
  test: { name, include, environment: 'node', testTimeout: long ? 3_600_000 : 120_000, hookTimeout: 120_000 },
});

export default defineConfig({
  test: {
    projects: [
      kind('unit', [
        'client/**/*.test.ts',
        'server/**/*.test.ts',
        'scripts/**/*.test.ts',
        'test/{accuracy,cli,docs,generate}/**/*.test.ts',
      ]),
      kind('fuzz', ['test/{fuzz,relaid}/**/*.test.ts']),
      kind('oldest', ['test/oldest/**/*.test.ts']),
      kind('protocol', ['test/protocol/**/*.test.ts']),
      kind('grammar', ['test/grammar/**/*.test.ts']),
      kind('linear', ['test/{lint,linear}/**/*.test.ts']),
    ],
  },
});
