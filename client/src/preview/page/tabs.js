import { button, make } from './dom.ts';
import { api } from './editor-api.ts';

const own = document.currentScript instanceof HTMLScriptElement ? document.currentScript : undefined;
/** The two tabs, which arrow keys lead through; the script of the second is loaded when it is opened. */
export function createTabs(words, panels, first) {
  let open = first;
  const tabs = ['report', 'years'].map((tab) => {
    const made = button(words[tab], () => select(tab, true));
    for (const [name, value] of [
      ['role', 'tab'],
      ['id', `tab-${tab}`],
      ['aria-controls', `panel-${tab}`],
    ])
      made.setAttribute(name, value);
    return [tab, made];
  });
  const reading = () =>
    panels.years.replaceChildren(make('p', { class: 'notice', text: words.readingYears, attributes: { role: 'status' } }));
  const select = (tab, tell) => {
    open = tab;
    for (const [name, element] of tabs) {
      element.setAttribute('aria-selected', String(name === tab));
      element.tabIndex = name === tab ? 0 : -1;
      panels[name].hidden = name !== tab;
    }
    if (tab === 'years' && panels.years.childElementCount === 0) reading();
    if (tell) api.postMessage({ type: 'tab', tab });
  };
  const element = make(
    'div',
    { class: 'tabs', attributes: { role: 'tablist', 'aria-label': words.tabs } },
    ...tabs.map(([, made]) => made),
  );
  element.addEventListener('keydown', ({ key }) => {
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return;
    const [tab, other] = tabs.find(([name]) => name !== open);
    select(tab, true);
    other.focus();
  });
  select(first, false);
  return {
    element,
    open: () => open,
    reading,
    async draw(root, years, said) {
      await loadYears();
      globalThis.nianbaoYears?.(root, years, said, (index) => api.postMessage({ type: 'year', index }));
    },
  };
}
let loading;
/** The script that draws the years; the nonce of this one lets it in. */
function loadYears() {
  loading ??= new Promise((done) => {
    const script = make('script');
    script.nonce = own?.nonce ?? '';
    script.src = own?.dataset.years ?? '';
    script.addEventListener('load', () => done());
    document.head.append(script);
  });
  return loading;
}
