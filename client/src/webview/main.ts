import { type FromPage, type Preview, type ReportPreview, type Tab, type ToPage, type Years, zooms } from '../preview/messages.ts';
import { places } from './blocks.ts';
import { button, filled, make, type Words } from './dom.ts';
import { moveBetween } from './keys.ts';
import { patcherOf } from './patch.ts';
import { elementAt, lineAt, topOf } from './places.ts';
import { showReasons } from './tooltip.ts';

/* The page of the preview: what the extension tells is shown, what a person does is told to it. */

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void; setState(state: { readonly uri: string }): void };

/** What the script of the second tab leaves behind. */
declare global {
  var nianbaoYears: ((root: HTMLElement, years: Years | null, words: Words, open: (index: number) => void) => void) | undefined;
}

const api = acquireVsCodeApi();
const yearsScript = document.currentScript instanceof HTMLScriptElement ? document.currentScript : undefined;
const app = document.getElementById('app')!;

addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.type === 'begin') begin(data);
  else page?.take(data);
});
api.postMessage({ type: 'ready' });

interface Page {
  take(message: ToPage): void;
}

let page: Page | undefined;

function begin(told: Extract<ToPage, { type: 'begin' }>): void {
  api.setState({ uri: told.uri });
  app.replaceChildren();
  page = createPage(told);
}

function createPage({ words, zoom, tab }: Extract<ToPage, { type: 'begin' }>): Page {
  const report = make('main', {
    class: 'report',
    attributes: { role: 'tabpanel', id: 'panel-report', 'aria-labelledby': 'tab-report', 'aria-description': words.jump! },
  });
  const years = make('main', { class: 'years', attributes: { role: 'tabpanel', id: 'panel-years', 'aria-labelledby': 'tab-years' } });
  const closed = make(
    'div',
    { class: 'notice closed', attributes: { role: 'status', hidden: '' } },
    make('span', { text: words.closed! }),
    button(words.reopen!, () => api.postMessage({ type: 'reopen' })),
  );
  const tabs = createTabs(words, { report, years }, tab);
  const counts = createCounts(words, report);
  const header = make('header', {}, tabs.element, counts.element, createTools(words, zoom, [report, years]));
  app.append(header, closed, report, years);
  const content = createContent(report, words);
  showReasons(report);
  moveBetween(report);
  jumps(report);
  const scrolling = scrollTogether(report, header, () => tabs.open() === 'report');
  content.loading();
  return {
    take(message) {
      switch (message.type) {
        case 'preview':
          content.show(message.preview);
          counts.show(message.preview);
          return painted(report, message.preview);
        case 'years':
          return void tabs.draw(years, message.years, words);
        case 'cursor':
          return point(report, message.position, message.reveal && tabs.open() === 'report', header);
        case 'scroll':
          return scrolling.follow(message.line);
        case 'closed':
          closed.hidden = !message.closed;
      }
    },
  };
}

/** Tells what is on the page, once it is. */
function painted(report: HTMLElement, preview: Preview | null): void {
  const figures = report.querySelectorAll('.figure').length;
  const marks = report.querySelectorAll('.why > span').length;
  api.postMessage({ type: 'painted', version: preview?.version ?? 0, figures, marks });
}

interface Tabs {
  readonly element: HTMLElement;
  open(): Tab;
  draw(root: HTMLElement, years: Years | null, words: Words): Promise<void>;
}

/** The two tabs, which arrow keys lead through; the script of the second is loaded when it is opened. */
function createTabs(words: Words, panels: Readonly<Record<Tab, HTMLElement>>, first: Tab): Tabs {
  let open: Tab = first;
  const tabs = (['report', 'years'] as const).map((tab) => {
    const made = button(words[tab]!, () => select(tab, true));
    for (const [name, value] of [
      ['role', 'tab'],
      ['id', `tab-${tab}`],
      ['aria-controls', `panel-${tab}`],
    ] as const)
      made.setAttribute(name, value);
    return [tab, made] as const;
  });
  const select = (tab: Tab, tell: boolean): void => {
    open = tab;
    for (const [name, element] of tabs) {
      element.setAttribute('aria-selected', String(name === tab));
      element.tabIndex = name === tab ? 0 : -1;
      panels[name].hidden = name !== tab;
    }
    if (tab === 'years' && panels.years.childElementCount === 0)
      panels.years.append(make('p', { class: 'notice', text: words.readingYears!, attributes: { role: 'status' } }));
    if (tell) api.postMessage({ type: 'tab', tab });
  };
  const element = make(
    'div',
    { class: 'tabs', attributes: { role: 'tablist', 'aria-label': words.tabs! } },
    ...tabs.map(([, made]) => made),
  );
  element.addEventListener('keydown', ({ key }) => {
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return;
    const [tab, other] = tabs.find(([name]) => name !== open)!;
    select(tab, true);
    other.focus();
  });
  select(first, false);
  return {
    element,
    open: () => open,
    async draw(root, years, own) {
      await loadYears();
      globalThis.nianbaoYears?.(root, years, own, (index) => api.postMessage({ type: 'year', index }));
    },
  };
}

let loading: Promise<void> | undefined;

/** The script that draws the years; the nonce of this one lets it in. */
function loadYears(): Promise<void> {
  loading ??= new Promise((done) => {
    const script = make('script');
    script.nonce = yearsScript?.nonce ?? '';
    script.src = yearsScript?.dataset.years ?? '';
    script.addEventListener('load', () => done());
    document.head.append(script);
  });
  return loading;
}

/** How many findings there are, and a button that leads from one to the next. */
function createCounts(words: Words, report: HTMLElement): { readonly element: HTMLElement; show(preview: Preview | null): void } {
  const said = make('span', { class: 'counts', attributes: { role: 'status' } });
  const next = button(words.next!, () => {
    const marked = [...report.querySelectorAll<HTMLElement>('.marked')];
    const at = marked.findIndex((element) => element === document.activeElement || element.classList.contains('met'));
    const other = marked[(at + 1) % marked.length];
    for (const element of marked) element.classList.toggle('met', element === other);
    other?.focus({ preventScroll: true });
    other?.scrollIntoView({ block: 'center', inline: 'nearest' });
  });
  return {
    element: make('div', { class: 'findings' }, said, next),
    show(preview) {
      const marks = (preview?.reports ?? []).flatMap(({ blocks }) =>
        blocks.flatMap((block) => [...block.marks, ...(block.kind === 'table' ? block.lines.flat().flatMap((cell) => cell.marks) : [])]),
      );
      const count = (...severities: readonly string[]): number => marks.filter(({ severity }) => severities.includes(severity)).length;
      const counts = [
        [words.errors!, count('error')],
        [words.warnings!, count('warning')],
        [words.notes!, count('information', 'hint')],
      ] as const;
      const there = counts.filter(([, n]) => n > 0).map(([sentence, n]) => filled(sentence, n));
      const text = preview === null ? '' : there.length > 0 ? there.join(' · ') : words.none!;
      // What has not changed is not said again.
      if (said.textContent !== text) said.textContent = text;
      next.hidden = marks.length === 0;
    },
  };
}

/** Zoom and print. */
function createTools(words: Words, first: number, panels: readonly HTMLElement[]): HTMLElement {
  let zoom = first;
  const shown = button(words.actual!, () => set(100), `${zoom}%`);
  const set = (wanted: number, tell = true): void => {
    zoom = wanted;
    for (const panel of panels) panel.style.fontSize = `${zoom / 100}em`;
    shown.textContent = `${zoom}%`;
    shown.setAttribute('aria-label', `${words.actual} (${zoom}%)`);
    if (tell) api.postMessage({ type: 'zoom', zoom });
  };
  const step = (by: 1 | -1): void => set(zooms[Math.min(Math.max(zooms.indexOf(zoom) + by, 0), zooms.length - 1)]!);
  set(first, false);
  // Before the editor hears of it, which would zoom the whole window.
  addEventListener(
    'keydown',
    (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      const act = { '+': () => step(1), '=': () => step(1), '-': () => step(-1), '0': () => set(100) }[event.key];
      if (!act) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      act();
    },
    { capture: true },
  );
  const save = button(words.save!, () => api.postMessage({ type: 'save' }));
  save.title = words.saveHint!;
  const group = make(
    'div',
    { class: 'zoom', attributes: { role: 'group' } },
    button(words.smaller!, () => step(-1), '−'),
    shown,
    button(words.larger!, () => step(1), '+'),
  );
  return make('div', { class: 'tools', attributes: { role: 'toolbar', 'aria-label': words.tools! } }, group, save);
}

/** The reports themselves, and what is said where there are none or not all. */
function createContent(root: HTMLElement, words: Words): { loading(): void; show(preview: Preview | null): void } {
  const before = make('div');
  const body = make('div', { class: 'reports' });
  const after = make('div');
  root.append(before, body, after);
  const patcher = patcherOf(body);
  const nameOf = ({ organ, year }: ReportPreview): string => [organ, year].filter((part) => part !== null).join(' ') || words.report!;
  const notice = (text: string): HTMLElement => make('p', { class: 'notice', text });
  const leftOut = (sentence: string, count: number, line: number): readonly HTMLElement[] =>
    count === 0
      ? []
      : [
          make(
            'p',
            { class: 'notice' },
            make('span', { text: filled(sentence, count) }),
            button(words.show!, () => api.postMessage({ type: 'around', line })),
          ),
        ];
  return {
    loading: () => before.replaceChildren(make('p', { class: 'notice', text: words.loading!, attributes: { role: 'status' } })),
    show(preview) {
      const reports = preview?.reports ?? [];
      const isEmpty = reports.every(({ blocks }) => blocks.length === 0);
      const [first, last] = [reports[0], reports.at(-1)];
      patcher.show(reports, words, nameOf);
      before.replaceChildren(
        ...(isEmpty
          ? [notice(words.nothing!)]
          : leftOut(words.before!, preview?.before ?? 0, Math.max(0, (first?.range.start.line ?? 0) - 1))),
      );
      after.replaceChildren(
        ...reports.filter((report) => report.leftOut > 0).map((report) => notice(filled(words.leftOut!, report.leftOut))),
        ...leftOut(words.after!, preview?.after ?? 0, (last?.range.end.line ?? 0) + 1),
      );
    },
  };
}

/** A click leads to the text, unless words were selected with it; Enter does for who comes by key. */
function jumps(root: HTMLElement): void {
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
function point(
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
function scrollTogether(root: HTMLElement, header: HTMLElement, isOpen: () => boolean): { follow(line: number): void } {
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
