import type { Spot } from './layout.ts';
import { cellOf, cellOn, layOut, selected, writable } from './layout.ts';
import { isSheet, type Put, type Table } from './messages.ts';
import {
  activeCell,
  type Editing,
  type GridEvent,
  type GridState,
  nowhere,
  type Outcome,
  origin,
  sheetOf,
  shownIn,
  type Then,
} from './state.ts';
import { besideTab, edgeOf, stepped } from './steps.ts';
import { withDone, withView } from './views.ts';

/** The state after an event, and what is to be done. */
export function after(state: GridState, event: GridEvent): Outcome {
  switch (event.kind) {
    case 'view':
      return withView(state, event.view);
    case 'done':
      return [{ ...state, pending: withDone(state, event.id, event.version) }, []];
    case 'table':
      return inTable(state, event.table);
    case 'show':
      return shown(state, event.table, event.key);
    case 'move':
    case 'go':
    case 'all':
    case 'marked':
      return moved(state, event);
    case 'begin':
      return begun(state, event.draft);
    case 'draft':
      return [state.editing ? { ...state, editing: { ...state.editing, draft: event.draft } } : state, []];
    case 'commit':
      return committed(state, event.next);
    case 'cancel':
      return [{ ...state, editing: undefined }, []];
    case 'clear':
      return put(state, '');
    case 'paste':
      return pasted(state, event.text, event.html);
  }
}

function inTable(state: GridState, table: Table): Outcome {
  if (table === state.table) return [state, []];
  const [closed, effects] = committed(state, 'stay');
  const sheet = sheetOf({ view: state.view, table });
  const layout = sheet && isSheet(sheet) ? layOut(sheet) : undefined;
  const left = new Map(state.left).set(state.table, state.active);
  const known = left.get(table);
  const active = (known && layout && cellOn(layout, known) ? known : layout && writable(layout)[0]) ?? nowhere;
  return [{ ...closed, table, layout, left, active, anchor: active, began: undefined }, effects];
}

/** Where the cursor of the text is, unless something is being typed here. */
function shown(state: GridState, table: Table, key: string): Outcome {
  if (state.editing) return [state, []];
  const [there] = inTable(state, table);
  const cell = there.layout && cellOf(there.layout, key);
  return [cell ? { ...there, active: cell, anchor: cell, began: undefined } : state, []];
}

function moved(state: GridState, event: Extract<GridEvent, { kind: 'move' | 'go' } | { readonly kind: 'all' | 'marked' }>): Outcome {
  const [closed, effects] = committed(state, 'stay');
  const { layout, active } = closed;
  if (!layout) return [closed, effects];
  const to = (spot: Spot, extend = false): Outcome => [
    { ...closed, active: spot, anchor: extend ? closed.anchor : spot, began: undefined },
    effects,
  ];
  switch (event.kind) {
    case 'move':
      return to(event.far ? edgeOf(layout, active, event.way) : stepped(layout, active, event.way), event.extend);
    case 'go':
      return to(event.spot, event.extend);
    case 'all':
      return [{ ...closed, active: origin, anchor: { row: layout.rows - 1, col: layout.cols - 1 } }, effects];
    case 'marked': {
      const marked = layout.cells.filter(({ marks }) => marks.length > 0).sort((a, b) => a.row - b.row || a.col - b.col);
      const next = marked.find(({ row, col }) => row > active.row || (row === active.row && col > active.col)) ?? marked[0];
      return next ? to(next) : [closed, [...effects, { kind: 'say', word: 'noneMarked' }]];
    }
  }
}

function begun(state: GridState, draft: string | undefined): Outcome {
  const cell = activeCell(state);
  if (!cell || state.editing) return [state, []];
  if (cell.key === null) return [state, [{ kind: 'say', word: 'readOnly' }]];
  const way = draft === undefined ? 'edit' : 'type';
  const editing: Editing = { table: state.table, key: cell.key, draft: draft ?? shownIn(state, cell), way, base: shownIn(state, cell) };
  return [{ ...state, editing, anchor: state.active }, []];
}

/** Writes what was typed, if it is another, and goes on. */
function committed(state: GridState, then: Then): Outcome {
  const { editing } = state;
  const draft = editing?.draft.replaceAll(/\s+/g, ' ').trim() ?? '';
  const cell = editing && state.layout && cellOf(state.layout, editing.key);
  const isNew = cell && editing.table === state.table && draft !== shownIn(state, cell);
  const closed = { ...state, editing: undefined };
  const [written, effects] = isNew ? write(closed, [{ key: editing.key, text: draft }]) : [closed, []];
  const [there, more] = gone(written, then);
  return [there, [...effects, ...more]];
}

function gone(state: GridState, then: Then): Outcome {
  const { layout, active, began } = state;
  if (!layout || then === 'stay') return [state, []];
  if (then === 'tab' || then === 'tab-back') {
    const next = besideTab(layout, active, then === 'tab');
    if (!next) return [state, [{ kind: 'leave' }]];
    return [{ ...state, active: next, anchor: next, began: began ?? active.col }, []];
  }
  const isEnter = then === 'enter' || then === 'enter-back';
  const way = then === 'enter' ? 'down' : then === 'enter-back' ? 'up' : then;
  const from = isEnter && began !== undefined ? { ...active, col: began } : active;
  const next = stepped(layout, from, way, isEnter);
  // In the last row there is nowhere to go, nor back to where the Tabs began.
  const to = isEnter && next.row === from.row ? active : next;
  return [{ ...state, active: to, anchor: to, began: undefined }, []];
}

function write(state: GridState, puts: readonly Put[]): Outcome {
  if (puts.length === 0) return [state, [{ kind: 'say', word: 'readOnly' }]];
  const { table, next } = state;
  const pending = [...state.pending, { id: next, table, puts, version: undefined }];
  return [{ ...state, pending, next: next + 1 }, [{ kind: 'put', id: next, table, puts }]];
}

/** The same into every cell that is selected. */
function put(state: GridState, text: string): Outcome {
  if (!state.layout) return [state, []];
  const cells = selected(state.layout, state.active, state.anchor);
  const own = cells.flatMap((cell) => (cell.key === null ? [] : [{ key: cell.key, text, was: shownIn(state, cell) }]));
  const puts = own.filter(({ was }) => was !== text).map(({ key }) => ({ key, text }));
  return own.length > 0 && puts.length === 0 ? [state, []] : write(state, puts);
}

/** One cell fills all that is selected; a block goes from the first selected cell on, the server says where. */
function pasted(state: GridState, text: string, html: string): Outcome {
  const lines = text.split(/\r\n?|\n/);
  // A line break ends the last line, too.
  while (lines.at(-1) === '') lines.pop();
  if (lines.length < 2 && !text.includes('\t')) return put(state, (lines[0] ?? '').replaceAll(/\s+/g, ' ').trim());
  const first = state.layout && selected(state.layout, state.active, state.anchor).find(({ key }) => key !== null);
  if (!first?.key) return [state, [{ kind: 'say', word: 'readOnly' }]];
  const { table, next } = state;
  const isTable = text.includes('\t') || /<table[\s>]/i.test(html);
  return [{ ...state, next: next + 1 }, [{ kind: 'paste', id: next, table, key: first.key, text, html: isTable ? html : asColumn(lines) }]];
}

/** Lines from a text, which might be prose, are here a column: said as a spreadsheet says it. */
const asColumn = (lines: readonly string[]): string =>
  `<table>${lines.map((line) => `<tr><td>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</td></tr>`).join('')}</table>`;
