import type { Block, Mark, PreviewCell, Range, TableBlock } from '../host/page-messages.ts';
import { filled, make, type Words } from './dom.ts';

/* The blocks of a report as elements. What an element stands for in the text is kept beside it, not in it. */

/** Where an element stands in the text. */
export const places = new WeakMap<Element, Range>();

const tags = { title: 'h1', heading: 'h2', subheading: 'h3', paragraph: 'p' } as const;

/** The element of a block. */
export function elementOf(block: Block, words: Words): HTMLElement {
  const element = bare(block, words);
  element.dataset.at = '';
  element.tabIndex = 0;
  mark(element, block.marks, words, 'form' in block ? formWords(block.form!, block.marks, words) : undefined);
  placeAll(element, block);
  return element;
}

function bare(block: Block, words: Words): HTMLElement {
  switch (block.kind) {
    case 'table':
      return tableOf(block, words);
    case 'unread':
      return make(
        'section',
        { class: 'unread' },
        make('p', { class: 'said', text: filled(words.unread!, block.name, block.reason) }),
        make('pre', { text: block.text }),
      );
    case 'absent':
      return make('section', { class: 'unread' }, make('p', { class: 'said', text: filled(words.absent!, block.name, block.reason) }));
    default:
      return make(tags[block.kind], { text: block.text, ...(block.form === undefined ? {} : { class: 'other' }) });
  }
}

function tableOf({ name, lines, remarks }: TableBlock, words: Words): HTMLElement {
  const table = make('table', { attributes: { 'aria-label': name } });
  const firstRow = lines.findIndex((line) => line.some(({ kind }) => kind !== 'head'));
  // Merged cells of the header must not reach from one group of rows into the next; the header of table two comes again between its rows.
  const isHeaded = lines.slice(firstRow).every((line) => line.every(({ kind }) => kind !== 'head'));
  const rows = lines.map((line) => make('tr', {}, ...line.map((cell) => cellOf(cell, words))));
  if (isHeaded && firstRow > 0) table.append(make('thead', {}, ...rows.slice(0, firstRow)), make('tbody', {}, ...rows.slice(firstRow)));
  else table.append(make('tbody', {}, ...rows));
  const first = table.querySelector<HTMLElement>('.figure');
  if (first) first.tabIndex = 0;
  const said = remarks.length > 0 ? [make('ul', { class: 'remarks' }, ...remarks.map((text) => make('li', { text })))] : [];
  return make('div', { class: 'table' }, make('div', { class: 'frame' }, table), ...said);
}

/** The element of one cell of a table. */
export function cellOf({ kind, text, form, colspan, rowspan, range, marks }: PreviewCell, words: Words): HTMLTableCellElement {
  const isHead = kind === 'head' || kind === 'label';
  const cell: HTMLTableCellElement = isHead ? make('th', { text }) : make('td', { text });
  cell.className = kind;
  cell.colSpan = colspan;
  cell.rowSpan = rowspan;
  if (kind === 'head') cell.scope = colspan > 1 ? 'colgroup' : 'col';
  if (kind === 'label') cell.scope = rowspan > 1 ? 'rowgroup' : 'row';
  if (range) {
    cell.dataset.at = '';
    cell.tabIndex = -1;
  }
  const isLacking = isHead && range === null;
  if (form !== null) cell.classList.add('other');
  else if (isLacking) cell.classList.add('lacking');
  mark(cell, marks, words, form !== null ? formWords(form, marks, words) : isLacking ? words.formOnly : undefined);
  return cell;
}

/** What the form says instead, unless a finding says it already. */
const formWords = (form: string, marks: readonly Mark[], words: Words): string | undefined =>
  marks.some(({ message }) => message.includes(form)) ? undefined : filled(words.formSays!, form);

let marked = 0;

/**
 * Marks an element as wrong: a frame, a sign, and the reason for who looks, listens or comes by key. What is said of its words, which need not be
 * wrong, is told in the same place.
 */
function mark(element: HTMLElement, marks: readonly Mark[], words: Words, said?: string): void {
  if (marks.length === 0 && said === undefined) return;
  const reasons = marks.map(({ severity, message }) => make('span', { text: `${words[severity] ?? ''}: ${message} ` }));
  if (said !== undefined) reasons.push(make('span', { class: 'form', text: said }));
  if (marks.length > 0) {
    const worst = (['error', 'warning'] as const).find((severity) => marks.some((one) => one.severity === severity)) ?? 'note';
    element.classList.add('marked', worst);
    element.tabIndex = 0;
    element.append(make('span', { class: 'sign', attributes: { 'aria-hidden': 'true' } }));
  }
  const id = `why-${++marked}`;
  element.append(make('span', { class: 'why', attributes: { id, hidden: '' } }, ...reasons));
  element.setAttribute('aria-describedby', id);
}

/** Gives the elements of a block their places, which change with every line that is typed above it. */
export function placeAll(element: HTMLElement, block: Block): void {
  places.set(element, block.range);
  if (block.kind !== 'table') return;
  const cells = block.lines.flat().filter((cell) => cell.range !== null);
  element.querySelectorAll('[data-at]').forEach((cell, i) => {
    const range = cells[i]?.range;
    if (range) places.set(cell, range);
  });
}

/** What makes two blocks look the same: everything but where they stand. */
export const looks = (value: Block | PreviewCell): string =>
  JSON.stringify(value, (key, part: unknown) => (key === 'range' ? part !== null : part));
