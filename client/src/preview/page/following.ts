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
  header: HTMLElement,
  /** Undefined where the page is to stay where it is. */
  scrolling: Scrolling | undefined,
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
  if (!scrolling || (bottom >= header.offsetHeight && top <= innerHeight)) return;
  scrolling.lead();
  element.scrollIntoView({ block: 'center', inline: 'nearest' });
}

export interface Scrolling {
  /** Puts the page at a line of the text, counted from 0. */
  follow(line: number): void;
  /** What moves the page from now on until it has been painted is not a person. */
  lead(): void;
}

/**
 * Keeps the page and the editor at the same line. The editor is told of a person's scrolling alone: what the page was led to, and what moves because
 * the page has become longer, shorter or narrower, would else move the text under the hands of who is typing.
 */
export function scrollTogether(root: HTMLElement, header: HTMLElement, isOpen: () => boolean): Scrolling {
  let led = 0;
  let isDue = false;
  /** Where the page was led to last, in pixels; undefined where it moved for another reason. */
  let reached: number | undefined;
  const told = (): number => header.offsetHeight + 8 - root.getBoundingClientRect().top;
  const tell = (): void => {
    if (isDue || !isOpen()) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      api.postMessage({ type: 'scrolled', line: lineAt(root, told()) });
    });
  };
  const lead = (): void => {
    led++;
    reached = undefined;
    // The page moves when it is painted next, and hears of it before the time after that.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => --led === 0 && reached !== undefined && Math.abs(scrollY - reached) > 2 && tell()),
    );
  };
  new ResizeObserver(lead).observe(root);
  addEventListener('scroll', () => led === 0 && tell(), { passive: true });
  return {
    lead,
    follow(line) {
      if (!isOpen()) return;
      const by = line === 0 ? -scrollY : topOf(root, line) - told();
      if (Math.abs(by) < 2) return;
      lead();
      scrollBy({ top: by, behavior: 'instant' });
      reached = scrollY;
    },
  };
}
