import { expect, test } from 'vitest';
import { applyEdits, areApart } from './apply-edits.ts';

const edit = (start: number, end: number, newText: string) => ({ start, end, newText });

test('edits are applied by their places in the text before, in whatever order they are given', () => {
  expect(applyEdits('受理3件', [edit(3, 4, '条'), edit(0, 2, '办结'), edit(2, 2, '了')])).toBe('办结了3条');
  expect(applyEdits('受理3件', [])).toBe('受理3件');
});

test('edits that touch are apart, those that share a character are not', () => {
  expect(areApart([edit(2, 4, ''), edit(0, 2, '')])).toBe(true);
  expect(areApart([edit(0, 3, ''), edit(2, 4, '')])).toBe(false);
  expect(areApart([edit(1, 1, 'a'), edit(1, 1, 'b')])).toBe(true);
});
