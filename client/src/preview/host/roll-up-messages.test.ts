import { expect, test } from 'vitest';
import { rollUpMessageFrom } from './roll-up-messages.ts';

test('what the page of a roll-up says is taken as it should be, and nothing else', () => {
  for (const type of ['ready', 'export', 'copy']) expect(rollUpMessageFrom({ type, more: 1 })).toEqual({ type });
  expect(rollUpMessageFrom({ type: 'year', year: 2024 })).toEqual({ type: 'year', year: 2024 });
  expect(rollUpMessageFrom({ type: 'year', year: null })).toEqual({ type: 'year', year: null });
  for (const bad of [null, 'ready', { type: 'year' }, { type: 'year', year: '2024' }, { type: 'year', year: 1.5 }, { type: 'save' }])
    expect(rollUpMessageFrom(bad)).toBeUndefined();
});
