import { filled, make, type Words } from '../../preview/page/dom.ts';
import { showReasons } from '../../preview/page/tooltip.ts';
import { after } from '../sheet/after.ts';
import type { ToPage } from '../sheet/messages.ts';
import { activeCell, type Effect, emptyState, type GridEvent, type GridState, sheetOf } from '../sheet/state.ts';
import { type Bar, createBar } from './bar.ts';
import { api, type Kept } from './editor-api.ts';
import { listen } from './hands.ts';
import { notesOf } from './notes.ts';
import { createSheet, type SheetElement } from './sheet-element.ts';

export interface Page {
  take(message: Exclude<ToPage, { type: 'begin' }>): void;
}

/** What a page is made of. */
interface Parts {
  readonly sheet: SheetElement;
  readonly bar: Bar;
  readonly panel: HTMLElement;
  readonly notes: HTMLElement;
  readonly words: Words;
  state: GridState;
  /** What an earlier page of this panel has kept; taken up once. */
  kept: Kept | undefined;
}

/** The page in `root`, until the window is closed. */
export function createPage(root: HTMLElement, words: Words): Page {
  const sheet = createSheet(words, (draft) => void run(parts, { kind: 'draft', draft }, false));
  const bar = createBar(words, {
    table: (table) => void run(parts, { kind: 'table', table }, false),
    next: () => void run(parts, { kind: 'marked' }, true),
    goToText: () => reveal(parts.state, true),
  });
  const notes = make('div', { class: 'notes' }, make('p', { class: 'notice', text: words.loading!, attributes: { role: 'status' } }));
  const panel = make('div', { class: 'panel', attributes: { role: 'tabpanel', id: 'sheet' } }, notes, sheet.element);
  const parts: Parts = { sheet, bar, panel, notes, words, state: emptyState, kept: api.getState() };
  root.append(bar.head, panel, bar.foot);
  bar.show(parts.state);
  showReasons(sheet.element);
  listen({
    frame: sheet.element,
    state: () => parts.state,
    run: (event) => {
      bar.say('');
      return run(parts, event, true);
    },
    spotOf: sheet.spotOf,
  });
  // Who comes to the page by a key of the editor comes to the table.
  addEventListener('focus', () => document.activeElement === document.body && sheet.show(parts.state, true));
  return { take: (message) => take(parts, message) };
}

function take(parts: Parts, message: Exclude<ToPage, { type: 'begin' }>): void {
  const hasFocus = parts.sheet.element.contains(document.activeElement);
  switch (message.type) {
    case 'show':
      run(parts, { kind: 'show', table: message.table, key: message.key }, hasFocus);
      return;
    case 'done':
      run(parts, { kind: 'done', id: message.id, version: message.version }, hasFocus);
      if (message.said.length > 0) parts.bar.say(message.said.join(' '));
      return;
    case 'view':
      if (message.view) {
        const isFirst = !parts.state.view && document.hasFocus() && document.activeElement === document.body;
        run(parts, { kind: 'view', view: message.view }, hasFocus || isFirst);
        if (parts.kept) takeUp(parts, parts.kept);
      } else showNone(parts, message.why);
  }
}

/** There is no report: what was typed last is kept until there is one again. */
function showNone(parts: Parts, why: string | null): void {
  parts.state = { ...parts.state, layout: undefined, view: undefined };
  parts.sheet.show(parts.state, false);
  parts.bar.show(parts.state);
  parts.notes.replaceChildren(make('p', { class: 'notice', text: why ?? '', attributes: { role: 'status' } }));
}

function takeUp(parts: Parts, { table, key, draft }: Kept): void {
  parts.kept = undefined;
  run(parts, key === null ? { kind: 'table', table } : { kind: 'show', table, key }, document.hasFocus());
  if (draft !== null && activeCell(parts.state)?.key === key) run(parts, { kind: 'begin', draft }, document.hasFocus());
}

/** Takes an event; false where the keyboard is to leave the table. */
function run(parts: Parts, event: GridEvent, focus: boolean): boolean {
  const { sheet, bar, panel, notes, words, state: before } = parts;
  const [state, effects] = after(before, event);
  parts.state = state;
  sheet.show(state, focus);
  bar.show(state);
  panel.setAttribute('aria-labelledby', `tab-${state.table}`);
  if (event.kind === 'view' || before.table !== state.table) notes.replaceChildren(...notesOf(sheetOf(state), words));
  for (const effect of effects) act(effect, bar.say, words);
  const cell = activeCell(state);
  const isLed = event.kind === 'show' || event.kind === 'view';
  if (!isLed && activeCell(before)?.key !== cell?.key) reveal(state, false);
  api.setState({ table: state.table, key: cell?.key ?? null, draft: state.editing?.draft ?? null });
  return !effects.some(({ kind }) => kind === 'leave');
}

function act(effect: Effect, say: (words: string) => void, words: Words): void {
  if (effect.kind === 'say') say(filled(words[effect.word]!, effect.about ?? ''));
  else if (effect.kind === 'put') api.postMessage({ ...effect, type: 'put' });
  else if (effect.kind === 'paste') api.postMessage({ ...effect, type: 'paste' });
}

function reveal(state: GridState, go: boolean): void {
  const key = activeCell(state)?.key;
  if (go || key != null) api.postMessage({ type: 'reveal', table: state.table, key: key ?? '', go });
}
