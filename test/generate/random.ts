/** A small seeded source of chance (mulberry32), so that a failure is repeated by its seed alone. */
export interface Random {
  /** A whole number in `[low, high]`. */
  int(low: number, high: number): number;
  /** True with probability `p`. */
  chance(p: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** A source of its own, so that one part drawing more does not change another. */
  fork(): Random;
}

/** The source that `seed` stands for; the same seed always gives the same draws. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    int,
    chance: (p) => next() < p,
    pick: (items) => items[int(0, items.length - 1)]!,
    fork: () => randomFrom(Math.floor(next() * 4294967296)),
  };
}
