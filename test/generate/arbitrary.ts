import fc from 'fast-check';
import { type Case, type Dress, plain } from './case.ts';

const rarely = fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) });

/** Any dress; shrinks towards a plain one. */
export const anyDress: fc.Arbitrary<Dress> = fc.record({
  eol: fc.constantFrom('\n', '\r\n'),
  brackets: fc.constantFrom('full', 'half'),
  script: fc.constantFrom('simplified', 'simplified', 'traditional'),
  spaces: rarely,
  split: rarely,
  padding: fc.constantFrom('none', 'none', 'before', 'after'),
  pages: rarely,
  chrome: rarely,
  typos: rarely,
  shift: rarely,
  pinyin: rarely,
  specks: rarely,
  loose: rarely,
  otherYear: rarely,
  rows: rarely,
  written: rarely,
  encoding: fc.oneof(
    { weight: 30, arbitrary: fc.constant('right' as const) },
    { weight: 1, arbitrary: fc.constantFrom('utf8-as-gbk', 'gbk-as-utf8') },
  ),
});

/** Any case in one of `layouts`; a failure shrinks to the plainest dress and the first layout that still fail. */
export const anyCase = (layouts: readonly string[], dress: fc.Arbitrary<Dress> = anyDress): fc.Arbitrary<Case> =>
  fc.record({
    seed: fc.nat(1_000_000),
    layout: fc.constantFrom(...layouts),
    template: fc.constantFrom('2021', '2019'),
    size: fc.constantFrom('small', 'large', 'zero'),
    blanks: fc.constantFrom('none', 'none', 'some', 'placeholders'),
    copies: fc.constantFrom(1, 1, 1, 1, 1, 2, 3),
    dress,
  });

/** Dresses in which nothing is wrong: only the shape and the width of things differ. */
export const cleanDress: fc.Arbitrary<Dress> = anyDress.map((dress) => ({
  ...plain,
  eol: dress.eol,
  brackets: dress.brackets,
  script: dress.script,
  split: dress.split,
  chrome: dress.chrome,
}));

export const cleanCase = (layouts: readonly string[]): fc.Arbitrary<Case> =>
  anyCase(layouts, cleanDress).map((wanted) => ({ ...wanted, blanks: 'none', copies: 1 }));
