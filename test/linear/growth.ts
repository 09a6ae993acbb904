import { describe, expect, test } from 'vitest';
import { growing } from './texts.ts';
import { workOf } from './work.ts';

/** Characters of the shorter text. */
const size = 40_000;
/** What twice the text may cost, in times of once: two, and a little for tables that grow in steps. */
const most = 2.2;

/** Tests for every text that grows: `run` on twice the text does at most twice the work. */
export function expectLinear(name: string, run: (text: string) => void): void {
  describe(name, () => {
    test.each(growing)('twice the text is at most twice the work: $name', ({ of }) => {
      const [once, twice] = [of(size), of(2 * size)];
      // The first run fills what is remembered from one text to the next.
      run(once);
      const [less, more] = [workOf(() => run(once)), workOf(() => run(twice))];
      expect(less.blocks).toBeGreaterThan(1000);
      expect(more.blocks / less.blocks, `blocks ${less.blocks} → ${more.blocks}`).toBeLessThanOrEqual(most);
      expect(more.touched / less.touched, `touched ${less.touched} → ${more.touched}`).toBeLessThanOrEqual(most);
    });
  });
}
