/** Whether this is the long run (`npm run test:long`), which tries each law ten times as often as a commit does. */
const long = process.env.NIANBAO_RUNS === 'long';

/**
 * How often a law is tried, and from which seed: always the same here, so that a change is not blamed for what another brought.
 * `NIANBAO_FUZZ_SEED` gives another; new ground is for the long run and for `test/fuzz/run.ts`.
 */
export const runs = (numRuns: number): { numRuns: number; seed: number } => ({
  numRuns: long ? 10 * numRuns : numRuns,
  seed: Number(process.env.NIANBAO_FUZZ_SEED ?? 20_210_926),
});
