import { button, filled, make, type Words } from '../../preview/page/dom.ts';
import { isSheet, type NoSheet, type Sheet, type Table, tableIds } from '../sheet/messages.ts';
import { type GridState, sheetOf } from '../sheet/state.ts';

/* What stands above and below the table: which one it is, what is found in each, what there is to say. */

interface Acts {
  table(table: Table): void;
  next(): void;
  goToText(): void;
}

export interface Bar {
  readonly head: HTMLElement;
  readonly foot: HTMLElement;
  show(state: GridState): void;
  /** Said aloud and shown until the next. */
  say(words: string): void;
}

/** How much is found in a table. */
const countIn = (sheet: Sheet | NoSheet): number =>
  sheet.marks.length + (isSheet(sheet) ? sheet.lines.flat().reduce((sum, { marks }) => sum + marks.length, 0) : 0);

export function createBar(words: Words, acts: Acts): Bar {
  const tabs = tableIds.map((table) => {
    const made = button(words[table]!, () => acts.table(table));
    const count = make('span', { class: 'count' });
    made.append(count);
    for (const [name, value] of Object.entries({ role: 'tab', id: `tab-${table}`, 'aria-controls': 'sheet' }))
      made.setAttribute(name, value);
    return { table, made, count };
  });
  const list = make(
    'div',
    { class: 'tabs', attributes: { role: 'tablist', 'aria-label': words.tables! } },
    ...tabs.map(({ made }) => made),
  );
  list.addEventListener('keydown', ({ key }) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[key];
    const at = tabs.findIndex(({ made }) => made === document.activeElement);
    const other = by === undefined ? undefined : tabs[(at + by + tabs.length) % tabs.length];
    if (!other) return;
    acts.table(other.table);
    other.made.focus();
  });
  const name = make('h1', { class: 'name' });
  const next = button(words.next!, acts.next);
  next.title = 'F8';
  const tools = make('div', { class: 'tools' }, next, button(words.inText!, acts.goToText));
  const said = make('p', { class: 'said', attributes: { role: 'status' } });
  const head = make('header', {}, list, name, tools);
  const foot = make('footer', {}, said, make('p', { class: 'keys', text: words.keys! }));
  return {
    head,
    foot,
    show(state) {
      name.textContent = state.view?.name ?? '';
      for (const { table, made, count } of tabs) {
        const isOpen = table === state.table;
        made.setAttribute('aria-selected', String(isOpen));
        made.tabIndex = isOpen ? 0 : -1;
        const sheet = sheetOf({ view: state.view, table });
        const found = sheet ? countIn(sheet) : 0;
        const text = found === 0 ? '' : filled(found === 1 ? words.oneFinding! : words.findings!, found);
        if (count.textContent !== text) count.textContent = text;
      }
      const own = sheetOf(state);
      next.hidden = !own || countIn(own) === 0;
    },
    say(text) {
      said.textContent = text;
    },
  };
}
