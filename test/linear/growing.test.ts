import { describe, expect, test } from 'vitest';
import { clearTextCaches } from '../../server/src/text/text-cache.ts';
import { growing } from './growing-texts.ts';
import { type Work, worksOf } from './work.ts';

// Imported when counting has begun, so that every block is counted.
const { analyse } = await import('../../server/src/service.ts');
const { documentFormattingEdits } = await import('../../server/src/features/formatting/formatting.ts');
const { repairsOf } = await import('../../server/src/features/code-actions/repair-document.ts');

const long = process.env.NIANBAO_RUNS === 'long';
/** Characters of the shorter text: twice a report for a commit, and eight times in the long run, which sees smaller shares of quadratic work. */
const size = long ? 40_000 : 10_000;
/** What twice the text may cost, in times of once: two, and a little for tables that grow in steps. */
const most = 2.2;

const isLinear = (less: Work, more: Work): boolean => more.blocks <= most * less.blocks && more.touched <= most * less.touched;
const plus = (one: Work, other: Work): Work => ({ blocks: one.blocks + other.blocks, touched: one.touched + other.touched });

/** The work that is done with a text: by reading and checking it, and with laying out and repairing, which go on from there. */
interface Done {
  readonly read: Work;
  readonly rewritten: Work;
}

/** What is done with a text: it is read and checked, and then laid out and repaired. */
function stepsWith(text: string): readonly [() => void, () => void] {
  let analysis: ReturnType<typeof analyse>;
  return [
    () => {
      analysis = analyse(text);
    },
    () => {
      documentFormattingEdits(analysis.text, analysis.parts);
      repairsOf(analysis);
    },
  ];
}

function done(text: string): Done {
  clearTextCaches();
  const [read, rewriting] = worksOf(...stepsWith(text));
  return { read: read!, rewritten: plus(read!, rewriting!) };
}

/** The work with a text and with one that is twice as long. */
function doneTwice(of: (size: number) => string): readonly [Done, Done] {
  const [once, twice] = [of(size), of(2 * size)];
  // The first run makes what is made once for all texts, so that a short one will do. It is not counted.
  clearTextCaches();
  for (const step of stepsWith(of(size / 10))) step();
  // What is kept by weak references is made anew when the collector has been there in between: that is told by measuring once more.
  let [less, more] = [done(once), done(twice)];
  const isSo = (): boolean => isLinear(less.read, more.read) && isLinear(less.rewritten, more.rewritten);
  for (let again = 0; again < 2 && !isSo(); again++) [less, more] = [done(once), done(twice)];
  return [less, more];
}

function expectLinear(less: Work, more: Work): void {
  expect(less.blocks).toBeGreaterThan(1000);
  expect(more.blocks / less.blocks, `blocks ${less.blocks} → ${more.blocks}`).toBeLessThanOrEqual(most);
  expect(more.touched / less.touched, `touched ${less.touched} → ${more.touched}`).toBeLessThanOrEqual(most);
}

describe.each(growing.filter(({ seldom }) => long || !seldom))('twice the text is at most twice the work: $name', ({ of }) => {
  let measured: readonly [Done, Done] | undefined;
  const measure = (): readonly [Done, Done] => {
    measured ??= doneTwice(of);
    return measured;
  };
  test('reading and checking', () => {
    const [less, more] = measure();
    expectLinear(less.read, more.read);
  });
  test('reading, laying out and repairing', () => {
    const [less, more] = measure();
    expectLinear(less.rewritten, more.rewritten);
  });
});
