/**
 * How often a law is tried, and from which seed: always the same here, so that a change is not blamed for what another brought.
 * `NIANBAO_FUZZ_SEED` gives another; new ground is for the long run (`run.ts`).
 */
export const runs = (numRuns: number): { numRuns: number; seed: number } => ({
  numRuns,
  seed: Number(process.env.NIANBAO_FUZZ_SEED ?? 20_210_926),
});
