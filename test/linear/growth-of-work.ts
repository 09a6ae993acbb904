import { describe, expect, test } from 'vitest';
import { forgetTexts } from '../../server/src/text/remembered.ts';
import { growing } from './growing-texts.ts';
import { type Work, workOf } from './work.ts';

/** Characters of the shorter text: four times a report for a commit, and eight times in the long run, which sees smaller shares of quadratic work. */
const size = process.env.NIANBAO_RUNS === 'long' ? 40_000 : 20_000;
/** What twice the text may cost, in times of once: two, and a little for tables that grow in steps. */
const most = 2.2;

const isLinear = (less: Work, more: Work): boolean => more.blocks <= most * less.blocks && more.touched <= most * less.touched;

/** Tests for every text that grows: `run` on twice the text does at most twice the work. */
export function expectLinear(name: string, run: (text: string) => void): void {
  describe(name, () => {
    test.each(growing)('twice the text is at most twice the work: $name', ({ of }) => {
      const [once, twice] = [of(size), of(2 * size)];
      // The first run makes what is made once for all texts, so that a short one will do.
      run(of(size / 10));
      const measured = (text: string): Work => {
        forgetTexts();
        return workOf(() => run(text));
      };
      // What is kept by weak references is made anew when the collector has been there in between: that is told by measuring once more.
      let [less, more] = [measured(once), measured(twice)];
      for (let again = 0; again < 2 && !isLinear(less, more); again++) [less, more] = [measured(once), measured(twice)];
      expect(less.blocks).toBeGreaterThan(1000);
      expect(more.blocks / less.blocks, `blocks ${less.blocks} → ${more.blocks}`).toBeLessThanOrEqual(most);
      expect(more.touched / less.touched, `touched ${less.touched} → ${more.touched}`).toBeLessThanOrEqual(most);
    });
  });
}
