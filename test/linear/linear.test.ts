import { describe, expect, test } from 'vitest';
import { growing } from './texts.ts';
import { workOf } from './work.ts';

// Imported when counting has begun, so that every block is counted.
const { analyse } = await import('../../server/src/service.ts');
const { documentFormattingEdits } = await import('../../server/src/features/formatting.ts');
const { repairsOf } = await import('../../server/src/features/repair-document.ts');

/** Characters of the shorter text. */
const size = 40_000;
/** What twice the text may cost, in times of once: two, and a little for tables that grow in steps. */
const most = 2.2;

const read = (text: string): void => {
  analyse(text);
};

const rewrite = (text: string): void => {
  const analysis = analyse(text);
  documentFormattingEdits(analysis);
  repairsOf(analysis);
};

describe.each([
  ['reading and checking', read],
  ['and laying out and repairing', rewrite],
])('%s', (_name, run) => {
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

describe('what counts', () => {
  const pairs = (text: string): number => {
    let n = 0;
    for (let i = 0; i < text.length; i++) n += text.indexOf('无', i) + [...text].slice(i).length;
    return n;
  };

  test('sees quadratic work, in loops and in built-in methods', () => {
    const [less, more] = [workOf(() => pairs('政'.repeat(500))), workOf(() => pairs('政'.repeat(1000)))];
    expect(more.touched / less.touched).toBeGreaterThan(3.9);
  });

  test('gives the same numbers each time', () => {
    const { of } = growing[0]!;
    run(of);
    expect(workOf(() => run(of))).toEqual(workOf(() => run(of)));
  });

  const run = (of: (size: number) => string): void => read(of(5000));
});
