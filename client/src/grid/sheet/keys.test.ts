import { describe, expect, test } from 'vitest';
import { eventsOf } from './keys.ts';
import { type Editing, emptyState } from './state.ts';

/** What `Control+Shift+Enter` and the like come to. */
function press(name: string, way?: Editing['way'], isComposing = false): ReturnType<typeof eventsOf> {
  const parts = name.split('+');
  const has = (modifier: string): boolean => parts.slice(0, -1).includes(modifier);
  const editing = way && { table: 'requests' as const, key: '', draft: '', base: '', way };
  const key = {
    key: parts.at(-1)!,
    ctrlKey: has('Control'),
    metaKey: has('Meta'),
    altKey: has('Alt'),
    shiftKey: has('Shift'),
    isComposing,
  };
  return eventsOf(key, { ...emptyState, editing });
}

describe('while nothing is written', () => {
  test.each([
    ['5', { kind: 'begin', draft: '5' }],
    ['／', { kind: 'begin', draft: '／' }],
    ['Enter', { kind: 'begin' }],
    ['F2', { kind: 'begin' }],
    ['Tab', { kind: 'commit', next: 'tab' }],
    ['Shift+Tab', { kind: 'commit', next: 'tab-back' }],
    ['Shift+Enter', { kind: 'commit', next: 'enter-back' }],
    ['ArrowUp', { kind: 'move', way: 'up', far: false, extend: false }],
    ['Shift+ArrowUp', { kind: 'move', way: 'up', far: false, extend: true }],
    ['Control+ArrowLeft', { kind: 'move', way: 'left', far: true, extend: false }],
    ['Delete', { kind: 'clear' }],
    ['Backspace', { kind: 'clear' }],
    ['F8', { kind: 'marked' }],
    ['Meta+a', { kind: 'all' }],
  ] as const)('%s', (name, event) => expect(press(name)).toEqual([event]));

  test.each(['Control+z', 'Control+s', 'Control+c', 'Control+v', 'Meta+Shift+z', 'Alt+5', 'Escape', 'F1', 'Shift', ' '])(
    '%s is left to the editor',
    (name) => expect(press(name)).toBeUndefined(),
  );
});

describe('while a cell is written', () => {
  test('an arrow leaves a cell that is typed anew, and moves in one that is edited', () => {
    expect(press('ArrowDown', 'type')).toEqual([{ kind: 'commit', next: 'down' }]);
    expect(press('ArrowDown', 'edit')).toBeUndefined();
    expect(press('Shift+ArrowLeft', 'type')).toBeUndefined();
  });

  test.each([
    ['Escape', { kind: 'cancel' }],
    ['Enter', { kind: 'commit', next: 'enter' }],
    ['Shift+Enter', { kind: 'commit', next: 'enter-back' }],
    ['Tab', { kind: 'commit', next: 'tab' }],
  ] as const)('%s', (name, event) => expect(press(name, 'edit')).toEqual([event]));

  test('its letters are the field’s own, and so is undoing them', () => {
    for (const name of ['5', 'Delete', 'Backspace', 'Control+z', 'Home']) expect(press(name, 'type'), name).toBeUndefined();
  });

  test('an input method has its keys to itself', () => {
    for (const name of ['Enter', 'Escape', 'ArrowDown', 'Tab']) expect(press(name, 'type', true), name).toBeUndefined();
  });
});
