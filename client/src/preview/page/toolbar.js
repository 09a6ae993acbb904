import { marksIn, zooms } from '../host/page-messages.ts';
import { button, filled, make } from './dom.ts';
import { api } from './editor-api.ts';
/** How many findings there are, and a button that leads from one to the next. */
export function createCounts(words, report) {
  const said = make('span', { class: 'counts', attributes: { role: 'status' } });
  const next = button(words.next, () => {
    const marked = [...report.querySelectorAll('.marked')];
    const at = marked.findIndex((element) => element === document.activeElement || element.classList.contains('met'));
    const other = marked[(at + 1) % marked.length];
    for (const element of marked) element.classList.toggle('met', element === other);
    other?.focus({ preventScroll: true });
    other?.scrollIntoView({ block: 'center', inline: 'nearest' });
  });
  return {
    element: make('div', { class: 'findings' }, said, next),
    show(preview) {
      const marks = marksIn(preview);
      const count = (wanted) => marks.filter(({ severity }) => severity === wanted).length;
      const counts = [
        [words.oneError, words.errors, count('error')],
        [words.oneWarning, words.warnings, count('warning')],
        [words.oneInformation, words.informations, count('information')],
        [words.oneHint, words.hints, count('hint')],
      ];
      const there = counts.filter(([, , n]) => n > 0).map(([one, many, n]) => filled(n === 1 ? one : many, n));
      const text = preview === null ? '' : there.length > 0 ? there.join(' · ') : words.none;
      // What has not changed is not said again.
      if (said.textContent !== text) said.textContent = text;
      next.hidden = marks.length === 0;
    },
  };
}
/** A button that keeps the page at its report while others are looked at, and lets it go on; `show` tells which of the two is so. */
export function createKeep(words, first) {
  let isKept = first;
  const element = button(words.keep, () => api.postMessage({ type: 'keep', keep: !isKept }));
  element.classList.add('keep');
  element.title = words.keepHint;
  const show = (kept) => {
    isKept = kept;
    element.setAttribute('aria-pressed', String(kept));
  };
  show(first);
  return { element, show };
}
/** Zoom and print. */
export function createTools(words, first, panels, keep) {
  let zoom = first;
  const shown = button(words.actual, () => set(100), `${zoom}%`);
  // Its name is the size; what it does is told after that.
  shown.removeAttribute('aria-label');
  const set = (wanted, tell = true) => {
    zoom = wanted;
    for (const panel of panels) panel.style.fontSize = `${zoom / 100}em`;
    shown.textContent = `${zoom}%`;
    if (tell) api.postMessage({ type: 'zoom', zoom });
  };
  const step = (by) => set(zooms[Math.min(Math.max(zooms.indexOf(zoom) + by, 0), zooms.length - 1)]);
  set(first, false);
  // Before the editor hears of it, which would zoom the whole window.
  addEventListener(
    'keydown',
    (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      const act = { '+': () => step(1), '=': () => step(1), '-': () => step(-1), 0: () => set(100) }[event.key];
      if (!act) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      act();
    },
    { capture: true },
  );
  const save = button(words.save, () => api.postMessage({ type: 'save' }));
  save.title = words.saveHint;
  const group = make(
    'div',
    { class: 'zoom', attributes: { role: 'group' } },
    button(words.smaller, () => step(-1), '−'),
    shown,
    button(words.larger, () => step(1), '+'),
  );
  return make('div', { class: 'tools', attributes: { role: 'toolbar', 'aria-label': words.tools } }, group, keep, save);
}
