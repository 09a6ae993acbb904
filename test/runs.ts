/** Whether this is the long run (`npm run test:long`). */
export const long = process.env.NIANBAO_RUNS === 'long';

/**
 * How often a law is tried, and from which seed: the same here always, so that a change is not blamed for what another brought, and so that more runs than tell
 * something only cost time. A commit tries a law half as often as is said, and a quarter where that is often; the long run tries it ten times as often.
 * `NIANBAO_FUZZ_SEED` gives another seed; new ground is for the long run and for `test/fuzz/run.ts`.
 */
export const runs = (numRuns: number): { numRuns: number; seed: number } => ({
  numRuns: long ? 10 * numRuns : Math.ceil(numRuns / (numRuns > 20 ? 4 : 2)),
  seed: Number(process.env.NIANBAO_FUZZ_SEED ?? 20_210_926),
});
