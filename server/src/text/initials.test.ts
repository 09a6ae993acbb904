import { expect, test } from 'vitest';
import { initialOf, saidAlike } from './initials.ts';

test.each(['实时', '查察', '进竞', '决绝', '需须', '治制', '阿啊', '做座', '度读', '队对', '顿蹲'])('%s sound alike', (pair) => {
  expect(saidAlike(pair[0]!)).toContain(pair[1]!);
});

test.each(['效限', '该各', '助找', '子指', '〇一', 'ab', '仼任', '豆都', '队顿'])('%s do not', (pair) => {
  expect(saidAlike(pair[0]!)).not.toContain(pair[1]!);
});

test('a character beyond the commonest has no sound that is known', () => {
  expect(initialOf('仼')).toBeUndefined();
  expect(initialOf('公')).toBe('g');
});
