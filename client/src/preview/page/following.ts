import { places } from './block-elements.ts';
import { api } from './editor-api.ts';
import { elementAt, lineAt, topOf } from './element-places.ts';

/* The page and the editor beside it lead each other: by clicks, by the cursor, by scrolling. */

/** A click leads to the text, unless words were selected with it; Enter does for who comes by key. */
export function jumps(root: HTMLElement): void {
  const go = (target: EventTarget | null): void => {
    const element = target instanceof Element ? target.closest('[data-at]') : null;
    const range = element ? places.get(element) : undefined;
    if (range) api.postMessage({ type: 'reveal', range });
  };
  root.addEventListener('click', ({ target }) => {
    if (getSelection()?.isCollapsed !== false) go(target);
  });
  root.addEventListener('keydown', ({ key, target }) => {
    if (key === 'Enter') go(target);
  });
}

/** Shows where the editor's cursor is. */
export function point(
  root: HTMLElement,
  position: { readonly line: number; readonly character: number },
  reveal: boolean,
  header: HTMLElement,
): void {
  const element = elementAt(root, position);
  for (const old of root.querySelectorAll('.here'))
    if (old !== element) {
      old.classList.remove('here');
      old.removeAttribute('aria-current');
    }
  if (!element) return;
  element.classList.add('here');
  element.setAttribute('aria-current', 'location');
  const { top, bottom } = element.getBoundingClientRect();
  if (reveal && (bottom < header.offsetHeight || top > innerHeight)) element.scrollIntoView({ block: 'center', inline: 'nearest' });
}

/** Keeps the page and the editor at the same line; what one was led to is not told back. */
export function scrollTogether(root: HTMLElement, header: HTMLElement, isOpen: () => boolean): { follow(line: number): void } {
  let isLed = false;
  let isDue = false;
  const told = (): number => header.offsetHeight + 8 - root.getBoundingClientRect().top;
  addEventListener(
    'scroll',
    () => {
      if (isLed) {
        isLed = false;
        return;
      }
      if (isDue || !isOpen()) return;
      isDue = true;
      requestAnimationFrame(() => {
        isDue = false;
        api.postMessage({ type: 'scrolled', line: lineAt(root, told()) });
      });
    },
    { passive: true },
  );
  return {
    follow(line) {
      if (!isOpen()) return;
      const by = line === 0 ? -scrollY : topOf(root, line) - told();
      if (Math.abs(by) < 2) return;
      const from = scrollY;
      scrollBy({ top: by, behavior: 'instant' });
      isLed = scrollY !== from;
    },
  };
}
