import type { GridEvent, GridState } from './state.ts';
import type { Way } from './steps.ts';

/* What a key means, as in a spreadsheet. */

const arrows: Readonly<Record<string, Way>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };

/** Of the event of a key. */
interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
}

/** What a key does; nothing that is not the grid's, and none that an input method takes. */
export function eventsOf(key: Key, { editing }: GridState): readonly GridEvent[] | undefined {
  if (key.isComposing || key.altKey) return undefined;
  return editing ? whileWriting(key, editing.way) : whileMoving(key);
}

function whileWriting({ key, ctrlKey, metaKey, shiftKey }: Key, way: 'type' | 'edit'): readonly GridEvent[] | undefined {
  if (ctrlKey || metaKey) return undefined;
  const arrow = arrows[key];
  if (key === 'Escape') return [{ kind: 'cancel' }];
  if (key === 'Enter') return [{ kind: 'commit', next: shiftKey ? 'enter-back' : 'enter' }];
  if (key === 'Tab') return [{ kind: 'commit', next: shiftKey ? 'tab-back' : 'tab' }];
  return arrow && way === 'type' && !shiftKey ? [{ kind: 'commit', next: arrow }] : undefined;
}

function whileMoving({ key, ctrlKey, metaKey, shiftKey }: Key): readonly GridEvent[] | undefined {
  const isFar = ctrlKey || metaKey;
  const move = (way: Way, far = isFar): GridEvent => ({ kind: 'move', way, far, extend: shiftKey });
  const arrow = arrows[key];
  if (arrow) return [move(arrow)];
  if (key === 'Home') return isFar ? [move('up', true), move('left', true)] : [move('left', true)];
  if (key === 'End') return isFar ? [move('down', true), move('right', true)] : [move('right', true)];
  if (key === 'PageUp' || key === 'PageDown') return Array.from({ length: 10 }, () => move(key === 'PageUp' ? 'up' : 'down', false));
  if (isFar) return key.toLowerCase() === 'a' && !shiftKey ? [{ kind: 'all' }] : undefined;
  if (key === 'Tab') return [{ kind: 'commit', next: shiftKey ? 'tab-back' : 'tab' }];
  if (key === 'Enter') return [shiftKey ? { kind: 'commit', next: 'enter-back' } : { kind: 'begin' }];
  if (key === 'F2') return [{ kind: 'begin' }];
  if (key === 'F8') return [{ kind: 'marked' }];
  if (key === 'Delete' || key === 'Backspace') return [{ kind: 'clear' }];
  // One character, whatever the script: no key with a name.
  return [...key].length === 1 && key !== ' ' ? [{ kind: 'begin', draft: key }] : undefined;
}
