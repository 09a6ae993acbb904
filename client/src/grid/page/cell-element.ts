import { filled, make, type Words } from '../../preview/page/dom.ts';
import { headersOf, type LaidCell, type Layout } from '../sheet/layout.ts';
import type { Mark } from '../sheet/messages.ts';

/* The element of one cell. Words of a report are put in as text. */

/** An empty element for a cell, with its place in the table. */
export function bareCell({ kind, colspan, rowspan, row, col }: LaidCell): HTMLTableCellElement {
  const isHead = kind === 'head' || kind === 'label';
  const cell: HTMLTableCellElement = make(isHead ? 'th' : 'td', { class: kind });
  cell.colSpan = colspan;
  cell.rowSpan = rowspan;
  if (kind === 'head') cell.scope = colspan > 1 ? 'colgroup' : 'col';
  if (kind === 'label') cell.scope = rowspan > 1 ? 'rowgroup' : 'row';
  if (rowspan > 1) cell.classList.add('tall');
  cell.id = `at-${row}-${col}`;
  cell.tabIndex = -1;
  return cell;
}

/** Fills an element with what its cell shows now; what is typed in it stays. */
export function fillCell(element: HTMLTableCellElement, cell: LaidCell, text: string, layout: Layout, words: Words): void {
  const isLacking = !cell.there && cell.kind !== 'gap';
  const reasons = reasonsOf(cell, isLacking, words);
  element.classList.toggle('other', cell.form !== null);
  element.classList.toggle('lacking', isLacking && cell.form === null);
  const worst = worstOf(cell.marks);
  for (const kind of ['error', 'warning', 'note']) element.classList.toggle(kind, kind === worst);
  element.classList.toggle('marked', worst !== undefined);
  if (cell.kind === 'figure' && cell.key === null) element.setAttribute('aria-readonly', 'true');
  const why = `${element.id}-why`;
  const entry = element.querySelector('input');
  // The field stays where it is, for it would lose the keyboard.
  for (const child of [...element.childNodes]) if (child !== entry) child.remove();
  element.prepend(
    make('span', { class: 'text', text }),
    ...(worst === undefined ? [] : [make('span', { class: 'sign', attributes: { 'aria-hidden': 'true' } })]),
    ...(reasons.length === 0 ? [] : [make('span', { class: 'why', attributes: { id: why, hidden: '' } }, ...reasons)]),
  );
  for (const described of entry ? [element, entry] : [element])
    if (reasons.length > 0) described.setAttribute('aria-describedby', why);
    else described.removeAttribute('aria-describedby');
  if (cell.kind !== 'head' && cell.kind !== 'label') element.setAttribute('aria-label', `${text || words.blank}, ${nameOf(layout, cell)}`);
}

/** What a person reads in the margins of a cell: its column, then its row. */
export function nameOf(layout: Layout, cell: LaidCell): string {
  const { column, row } = headersOf(layout, cell);
  return [column.join(' '), row.join(' ')].filter((part) => part !== '').join(', ');
}

/** Everything that is said of a cell: what is wrong, and what the form says instead. */
function reasonsOf({ marks, form }: LaidCell, isLacking: boolean, words: Words): readonly HTMLElement[] {
  const reasons = marks.map(({ severity, message }) => make('span', { text: `${words[severity] ?? ''}: ${message} ` }));
  const isSaid = form !== null && marks.some(({ message }) => message.includes(form));
  const said = form !== null && !isSaid ? filled(words.formSays!, form) : isLacking && form === null ? words.formOnly : undefined;
  return said === undefined ? reasons : [...reasons, make('span', { class: 'form', text: said })];
}

/** The worst of what is wrong; undefined where nothing is. */
export const worstOf = (marks: readonly Mark[]): 'error' | 'warning' | 'note' | undefined =>
  marks.length === 0
    ? undefined
    : ((['error', 'warning'] as const).find((wanted) => marks.some(({ severity }) => severity === wanted)) ?? 'note');
