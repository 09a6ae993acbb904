import { expect, test } from 'vitest';
import { commonEnds } from './common-ends.ts';

test.each([
  ['', '', 0, 0],
  ['受理', '受理', 2, 0],
  ['受理3件', '受理12件', 2, 1],
  ['件件', '件', 1, 0],
  ['件', '三件', 0, 1],
  ['甲', '乙', 0, 0],
])('what is shared is counted once: %s and %s', (before, now, head, tail) => {
  expect(commonEnds(before, now)).toEqual({ head, tail });
  expect(commonEnds([...before], [...now])).toEqual({ head, tail });
});
