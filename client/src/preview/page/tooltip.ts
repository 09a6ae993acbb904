import { make } from './dom.ts';

/** Shows why an element is marked beside it, while it is pointed at or has the keyboard; Escape hides it. */
export function showReasons(root: HTMLElement): void {
  // The reason itself is told by aria-describedby; this is for the eye alone.
  const box = make('div', { class: 'reason', attributes: { 'aria-hidden': 'true', hidden: '' } });
  document.body.append(box);
  let shown: Element | undefined;
  const hide = (): void => {
    shown = undefined;
    box.hidden = true;
  };
  const show = (target: EventTarget | null): void => {
    const element = target instanceof Element ? target.closest('.marked, .other, .lacking') : null;
    if (!element) hide();
    if (!element || (element === shown && !box.hidden)) return;
    shown = element;
    const reasons = element.querySelectorAll(':scope > .why > span');
    box.replaceChildren(...[...reasons].map((reason) => make('p', { text: reason.textContent ?? '' })));
    box.className = `reason ${['error', 'warning'].find((worst) => element.classList.contains(worst)) ?? 'note'}`;
    box.hidden = false;
    put(box, element);
  };
  root.addEventListener('pointerover', ({ target }) => show(target));
  root.addEventListener('pointerleave', () => show(document.activeElement));
  root.addEventListener('focusin', ({ target }) => show(target));
  root.addEventListener('focusout', hide);
  document.addEventListener('scroll', hide, { passive: true, capture: true });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
}

/** Puts the box below an element, or above where there is no room; never beyond the window. */
function put(box: HTMLElement, element: Element): void {
  const at = element.getBoundingClientRect();
  const own = box.getBoundingClientRect();
  const left = Math.min(Math.max(8, at.left), Math.max(8, innerWidth - own.width - 8));
  const below = at.bottom + 6;
  const top = below + own.height <= innerHeight ? below : Math.max(8, at.top - own.height - 6);
  box.style.left = `${left}px`;
  box.style.top = `${top}px`;
}
