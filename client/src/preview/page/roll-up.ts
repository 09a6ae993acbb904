import type { RollUpFromPage, RollUpToPage } from '../host/roll-up-messages.ts';
import { button, filled, make, type Words } from './dom.ts';
import { figureTables } from './figure-tables.ts';

/* The page of a roll-up: the sums in the tables of the form, and below them the figures of every report, which can be put in order by any column. */

declare function acquireVsCodeApi(): { postMessage(message: RollUpFromPage): void };

const api = acquireVsCodeApi();
const app = document.getElementById('app')!;

window.addEventListener('message', ({ data }: MessageEvent<RollUpToPage>) => {
  const { page, words, years, year, figures } = data;
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.id : '';
  const article = make(
    'article',
    {},
    make('h1', { text: page.title }),
    ...page.remarks.map((text) => make('p', { class: 'notice', text })),
  );
  for (const { name, lines, leftOut } of page.tables)
    article.append(make('h2', { text: name }), sums(name, lines), ...left(leftOut, words));
  article.append(...figureTables(figures, words));
  app.replaceChildren(bar(years, year, words), make('main', { class: 'report rolled-up' }, article));
  if (focused) document.getElementById(focused)?.focus();
});

type Lines = RollUpToPage['page']['tables'][number]['lines'];

/** The bar at the top: of which year, and where the figures may go. */
function bar(years: readonly number[], year: number | null, words: Words): HTMLElement {
  const select = make('select', { attributes: { id: 'year' } });
  for (const one of [null, ...years]) {
    const option = make('option', {
      text: one === null ? words.allYears! : filled(words.year!, one),
      attributes: { value: String(one ?? '') },
    });
    option.selected = one === year;
    select.append(option);
  }
  select.addEventListener('change', () => api.postMessage({ type: 'year', year: select.value === '' ? null : Number(select.value) }));
  const label = make('label', { text: words.whichYear!, attributes: { for: 'year' } });
  const tools = make(
    'div',
    { class: 'tools', attributes: { role: 'toolbar', 'aria-label': words.tools! } },
    button(words.exportExcel!, () => api.postMessage({ type: 'export' })),
    button(words.copy!, () => api.postMessage({ type: 'copy' })),
  );
  return make('header', {}, label, select, tools);
}

/** A table of the form with the sums in it. */
function sums(name: string, lines: Lines): HTMLElement {
  const first = lines.findIndex((line) => line.some(({ kind }) => kind !== 'head'));
  // The parts of table two have heads of their own.
  const isHeaded = first > 0 && lines.slice(first).every((line) => line.every(({ kind }) => kind !== 'head'));
  const rows = lines.map((line) =>
    make(
      'tr',
      {},
      ...line.map(({ kind, text, colspan, rowspan }) => {
        const cell = kind === 'head' || kind === 'label' ? make('th', { text, class: kind }) : make('td', { text, class: 'figure' });
        cell.colSpan = colspan;
        cell.rowSpan = rowspan;
        if (kind === 'head') cell.scope = colspan > 1 ? 'colgroup' : 'col';
        if (kind === 'label') cell.scope = rowspan > 1 ? 'rowgroup' : 'row';
        return cell;
      }),
    ),
  );
  const table = make('table', { attributes: { 'aria-label': name } });
  table.append(
    ...(isHeaded ? [make('thead', {}, ...rows.slice(0, first))] : []),
    make('tbody', {}, ...(isHeaded ? rows.slice(first) : rows)),
  );
  return make('div', { class: 'frame', attributes: { tabindex: '0', role: 'group', 'aria-label': name } }, table);
}

/** What could not be counted, folded where it is much. */
function left(notes: readonly string[], words: Words): readonly HTMLElement[] {
  if (notes.length === 0) return [];
  const list = make('ul', { class: 'remarks' }, ...notes.map((text) => make('li', { text })));
  const details = make('details', {}, make('summary', { text: filled(words.leftOut!, notes.length) }), list);
  details.open = notes.length <= 5;
  return [details];
}

api.postMessage({ type: 'ready' });
