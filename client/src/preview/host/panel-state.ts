import type { Position, Uri, WebviewPanel } from 'vscode';
import type { Led } from './led.ts';
import type { Preview, Tab, ToPage, Years } from './page-messages.ts';

/** What the page has painted last. */
export interface Painted {
  readonly version: number;
  readonly figures: number;
  readonly marks: number;
}

/** What is known of one panel. */
export interface State {
  readonly panel: WebviewPanel;
  uri: Uri;
  /** Which of the reports that it has shown one after the other, counted from 0. */
  turn: number;
  /** It stays at its report while others are looked at. */
  isKept: boolean;
  /** Resolves when the report at hand has been painted. */
  painted: Promise<Painted | undefined>;
  resolve(painted: Painted | undefined): void;
  send(message: ToPage): void;
  isReady: boolean;
  tab: Tab;
  /** Of a collection the reports from the one around this place on are shown. */
  around: Position | undefined;
  cursor: Position | undefined;
  preview: Preview | undefined;
  years: Years | undefined;
  /** Where the page has led the editor last. */
  led: Led | undefined;
}

/** A panel of which nothing is known yet but its document. */
export function createState(panel: WebviewPanel, uri: Uri, isKept: boolean): State {
  const { promise, resolve } = Promise.withResolvers<Painted | undefined>();
  const state: State = {
    panel,
    uri,
    turn: 0,
    isKept,
    painted: promise,
    resolve,
    // Before its script listens, what is sent to a page is lost; it asks for everything once it does.
    send: (message) => void (state.isReady && panel.webview.postMessage(message)),
    isReady: false,
    tab: 'report',
    around: undefined,
    cursor: undefined,
    preview: undefined,
    years: undefined,
    led: undefined,
  };
  return state;
}

/** Another report in the same panel: nothing is known of it yet. */
export function showDocument(state: State, uri: Uri): void {
  // Who waited for the one before waits for nothing that will come.
  state.resolve(undefined);
  const { promise, resolve } = Promise.withResolvers<Painted | undefined>();
  Object.assign(state, { uri, turn: state.turn + 1, painted: promise, resolve });
  Object.assign(state, { around: undefined, cursor: undefined, preview: undefined, years: undefined, led: undefined });
}
