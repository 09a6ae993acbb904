import { readReports } from '../../server/src/report/read.ts';
import { evaluate } from '../../server/src/rules/engine/sums.ts';
import { rules } from '../../server/src/rules/index.ts';
import { quantile } from './measure.ts';

/** What one report costs, in milliseconds (medians): to be read, and each family of rules. */
export interface Cost {
  readonly reading: number;
  /** By the first word of the rules' codes, the dearest first. What several rules share is paid by the first that asks for it. */
  readonly families: readonly (readonly [family: string, ms: number])[];
}

/** Reads and checks a text so many times, anew each time, after as many times without counting. */
export function costOf(text: string, times: number): Cost {
  const reading: number[] = [];
  const families = new Map<string, number[]>();
  for (let i = 0; i < 2 * times; i++) {
    // Another text each time, so that nothing is cached of it.
    const own = `${text}${' '.repeat(i % 50)}`;
    const from = performance.now();
    const reports = readReports(own);
    const read = performance.now() - from;
    const spent = new Map<string, number>();
    for (const report of reports) {
      const context = { report, sums: evaluate(report) };
      for (const rule of rules) {
        const start = performance.now();
        for (const _ of rule.check(context));
        const family = rule.code.split('/')[0]!;
        spent.set(family, (spent.get(family) ?? 0) + performance.now() - start);
      }
    }
    if (i < times) continue;
    reading.push(read);
    for (const [family, ms] of spent) families.set(family, [...(families.get(family) ?? []), ms]);
  }
  const medians = [...families].map(([family, all]) => [family, quantile(all, 0.5)] as const);
  return { reading: quantile(reading, 0.5), families: medians.sort((a, b) => b[1] - a[1]) };
}
