import { eventsOf } from '../sheet/keys.ts';
import { asLines, type Spot, selected } from '../sheet/layout.ts';
import { type GridEvent, type GridState, shownIn } from '../sheet/state.ts';
import { api } from './editor-api.ts';

/* What a person does to the table: keys, the mouse, the clipboard. */

export interface Hands {
  readonly frame: HTMLElement;
  state(): GridState;
  /** Takes an event, and keeps the keyboard in the table; false where it is to leave. */
  run(event: GridEvent): boolean;
  spotOf(target: EventTarget | null): Spot | undefined;
}

/** Listens until the window is closed. */
export function listen(hands: Hands): void {
  onKeys(hands);
  onMouse(hands);
  onClipboard(hands);
}

function onKeys({ frame, state, run }: Hands): void {
  /** After Escape, Tab leaves the table. */
  let isLeaving = false;
  const take = (event: KeyboardEvent): boolean => {
    const { editing } = state();
    const isLeft = isLeaving && event.key === 'Tab';
    isLeaving = event.key === 'Escape' ? !editing : isLeaving && event.key === 'Shift';
    if (editing && isOf(event, 's')) {
      run({ kind: 'commit', next: 'stay' });
      api.postMessage({ type: 'save' });
      return true;
    }
    // What was typed a moment ago may still be on its way into the text.
    if (!editing && isOf(event, 'z') && state().pending.length > 0) {
      api.postMessage({ type: 'undo' });
      return true;
    }
    const events = isLeft ? undefined : eventsOf(event, state());
    return events?.map(run).every(Boolean) ?? false;
  };
  // Before the editor hears of it, which has commands of its own on some of these keys. What is undone while one writes are the letters typed.
  addEventListener(
    'keydown',
    (event) => {
      if (!(event.target instanceof Node) || !frame.contains(event.target)) return;
      const isOwn = take(event);
      if (isOwn) event.preventDefault();
      const isOfWords = state().editing && (event.ctrlKey || event.metaKey) && /^[azyxcv]$/i.test(event.key);
      if (isOwn || isOfWords) event.stopImmediatePropagation();
    },
    { capture: true },
  );
}

/** Whether it is Ctrl, or the Mac's ⌘, with this letter. */
const isOf = ({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent, letter: string): boolean =>
  (ctrlKey || metaKey) && !shiftKey && !altKey && key.toLowerCase() === letter;

function onMouse({ frame, run, spotOf }: Hands): void {
  let isDragging = false;
  frame.addEventListener('mousedown', (event) => {
    const spot = spotOf(event.target);
    if (!spot || event.button !== 0 || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    isDragging = true;
    run({ kind: 'go', spot, extend: event.shiftKey });
  });
  addEventListener('mouseup', () => {
    isDragging = false;
  });
  frame.addEventListener('mouseover', ({ target }) => {
    const spot = isDragging ? spotOf(target) : undefined;
    if (spot) run({ kind: 'go', spot, extend: true });
  });
  frame.addEventListener('dblclick', ({ target }) => {
    if (!(target instanceof HTMLInputElement) && spotOf(target)) run({ kind: 'begin' });
  });
}

function onClipboard({ frame, state, run }: Hands): void {
  const isOurs = (): boolean => !state().editing && state().layout !== undefined && frame.contains(document.activeElement);
  addEventListener('paste', (event) => {
    if (!isOurs()) return;
    event.preventDefault();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text !== '') run({ kind: 'paste', text, html: event.clipboardData?.getData('text/html') ?? '' });
  });
  for (const kind of ['copy', 'cut'] as const)
    addEventListener(kind, (event) => {
      if (!isOurs()) return;
      event.preventDefault();
      const own = state();
      const { active, anchor } = own;
      const layout = own.layout!;
      event.clipboardData?.setData(
        'text/plain',
        asLines(layout, active, anchor, (cell) => shownIn(own, cell)),
      );
      if (kind === 'cut' && selected(layout, active, anchor).some(({ key }) => key !== null)) run({ kind: 'clear' });
    });
}
