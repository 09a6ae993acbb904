import { make, type Words } from '../../preview/page/dom.ts';
import { between, type Layout, marginsOf } from '../sheet/layout.ts';
import type { Sheet } from '../sheet/messages.ts';
import { activeCell, type GridState, sheetOf, shownIn } from '../sheet/state.ts';
import { bareCell, fillCell, nameOf } from './cell-element.ts';

/* A table as elements: made anew when its shape changes, else only those cells that look different. */

export interface SheetElement {
  readonly element: HTMLElement;
  /** Brings it to a state; with `focus` the keyboard goes to the active cell. */
  show(state: GridState, focus: boolean): void;
  /** The square of a cell's element. */
  spotOf(target: EventTarget | null): { readonly row: number; readonly col: number } | undefined;
}

interface Shown {
  readonly shape: string;
  readonly layout: Layout;
  readonly cells: readonly HTMLTableCellElement[];
  readonly looks: string[];
}

/** An element for the tables of one page; `onDraft` is told what is typed. */
export function createSheet(words: Words, onDraft: (draft: string) => void): SheetElement {
  const element = make('div', { class: 'frame' });
  const entry = make('input', { class: 'entry', attributes: { type: 'text', autocomplete: 'off', spellcheck: 'false' } });
  entry.addEventListener('input', () => onDraft(entry.value));
  let shown: Shown | undefined;
  new ResizeObserver(() => measure(element, shown?.layout)).observe(element);

  const show = (state: GridState, focus: boolean): void => {
    const { layout } = state;
    const sheet = sheetOf(state);
    if (!layout || !sheet || !('lines' in sheet)) {
      shown = undefined;
      element.replaceChildren();
      return;
    }
    const shape = shapeOf(state.table, layout);
    const isNew = shown?.shape !== shape;
    if (isNew) {
      const cells = layout.cells.map(bareCell);
      shown = { shape, layout, cells, looks: [] };
      element.replaceChildren(tableOf(sheet, layout, cells, words));
    }
    const now: Shown = { ...shown!, layout };
    shown = now;
    edit(now, state, entry);
    paint(now, state, words);
    select(now, state);
    if (isNew) measure(element, layout);
    const active = now.cells[layout.cells.indexOf(activeCell(state)!)];
    if (focus && active) focusOn(state.editing ? entry : active, active);
  };
  return {
    element,
    show,
    spotOf(target) {
      const cell = target instanceof Element ? target.closest('th, td') : null;
      const at = cell && shown ? shown.cells.indexOf(cell as HTMLTableCellElement) : -1;
      const laid = shown?.layout.cells[at];
      return laid && { row: laid.row, col: laid.col };
    },
  };
}

const shapeOf = (table: string, { cells }: Layout): string =>
  JSON.stringify([table, cells.map(({ kind, row, col, rowspan, colspan, key }) => [kind, row, col, rowspan, colspan, key])]);

function tableOf({ name }: Sheet, layout: Layout, cells: readonly HTMLTableCellElement[], words: Words): HTMLElement {
  const { heads, labels, rows, cols } = layout;
  const attributes = { role: 'grid', 'aria-label': name, 'aria-multiselectable': 'true', 'aria-description': words.keys! };
  const table = make('table', { attributes });
  const before = labelsBefore(labels);
  const columns = Array.from({ length: cols }, () => make('col'));
  before.forEach((width, i) => {
    columns[i]!.style.width = `${width}em`;
  });
  const lines = Array.from({ length: rows }, (_, row) =>
    make('tr', {}, ...layout.cells.flatMap((cell, i) => (cell.row === row ? [cells[i]!] : []))),
  );
  // Merged cells of the header must not reach from one group of rows into the next; that of table two comes again between its rows.
  const isHeaded = heads > 0 && layout.cells.every(({ kind, row }) => kind !== 'head' || row < heads);
  layout.cells.forEach(({ col, colspan, kind }, i) => {
    if (col >= labels || kind === 'figure') return;
    cells[i]!.classList.add('fixed');
    cells[i]!.classList.toggle('own', col + colspan === labels);
    cells[i]!.style.setProperty('--left', `${sum(before.slice(0, col))}em`);
  });
  table.append(
    make('colgroup', {}, ...columns),
    ...(isHeaded ? [make('thead', {}, ...lines.slice(0, heads))] : []),
    make('tbody', {}, ...lines.slice(isHeaded ? heads : 0)),
  );
  return table;
}

/** A column of figures is no narrower, in widths of a character, the fifteen of table four by themselves; the last column of labels, which holds sentences, is as wide as there is room. */
const narrowest = { figures: 3.2, alone: 2.75 };
const sentences = { least: 10, most: 22 };

/** Columns of labels before the last: what is merged over many rows may be narrow. */
const labelsBefore = (labels: number): readonly number[] => Array.from({ length: Math.max(0, labels - 1) }, (_, i) => (i === 0 ? 3 : 5));

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);

/** Puts the field into the cell that is written in, and takes it away from where nothing is written any more. */
function edit({ cells, layout }: Shown, { editing, table }: GridState, entry: HTMLInputElement): void {
  const at = editing?.table === table ? layout.cells.findIndex(({ key }) => key === editing.key) : -1;
  const cell = cells[at];
  for (const other of cells) other.classList.toggle('writing', other === cell);
  if (!cell || !editing) {
    entry.remove();
    return;
  }
  const isBegun = entry.parentElement !== cell;
  if (isBegun) cell.append(entry);
  entry.setAttribute('aria-label', nameOf(layout, layout.cells[at]!));
  if (entry.value !== editing.draft) entry.value = editing.draft;
  if (isBegun) entry.setSelectionRange(editing.draft.length, editing.draft.length);
}

function paint({ cells, looks }: Shown, state: GridState, words: Words): void {
  state.layout!.cells.forEach((cell, i) => {
    const text = shownIn(state, cell);
    const look = JSON.stringify([text, cell.form, cell.there, cell.marks, nameOf(state.layout!, cell)]);
    if (looks[i] === look) return;
    looks[i] = look;
    fillCell(cells[i]!, cell, text, state.layout!, words);
  });
}

function select({ cells }: Shown, state: GridState): void {
  const { from, to } = between(state.layout!, state.active, state.anchor);
  const active = activeCell(state);
  const { column, row } = active?.kind === 'figure' ? marginsOf(state.layout!, active) : { column: [], row: [] };
  const margins = new Set([...column, ...row]);
  state.layout!.cells.forEach((cell, i) => {
    const element = cells[i]!;
    const isIn = cell.row >= from.row && cell.row <= to.row && cell.col >= from.col && cell.col <= to.col;
    element.setAttribute('aria-selected', String(isIn || cell === active));
    element.classList.toggle('active', cell === active);
    element.classList.toggle('heading', margins.has(cell));
    element.tabIndex = cell === active ? 0 : -1;
  });
}

function focusOn(element: HTMLElement, cell: HTMLElement): void {
  element.focus({ preventScroll: true });
  cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** Gives the labels the room that there is, and tells the style how much of it headings and labels take that stay in sight, so that nothing is scrolled below them. */
function measure(frame: HTMLElement, layout: Layout | undefined): void {
  const table = frame.querySelector('table');
  if (!table || !layout) return;
  const { labels, cols } = layout;
  const figures = (cols - labels) * (labels === 0 ? narrowest.alone : narrowest.figures);
  const before = sum(labelsBefore(labels));
  const room = frame.clientWidth / Number.parseFloat(getComputedStyle(frame).fontSize) - before - figures;
  const last = labels === 0 ? 0 : Math.min(Math.max(room, sentences.least), sentences.most);
  const column = table.querySelectorAll('col')[labels - 1];
  if (column) column.style.width = `${last}em`;
  table.style.minWidth = `${before + last + figures}em`;
  frame.style.setProperty('--labels', `${before + last}em`);
  frame.style.setProperty('--head', `${table.tHead?.getBoundingClientRect().height ?? 0}px`);
}
