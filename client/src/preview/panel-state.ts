import type { Position, Uri, WebviewPanel } from 'vscode';
import type { Preview, Tab, ToPage, Years } from './messages.ts';

/** What the page has painted last. */
export interface Painted {
  readonly version: number;
  readonly figures: number;
  readonly marks: number;
}

/** What is known of one panel. */
export interface State {
  readonly panel: WebviewPanel;
  readonly uri: Uri;
  readonly painted: Promise<Painted | undefined>;
  readonly resolve: (painted: Painted | undefined) => void;
  send(message: ToPage): void;
  isReady: boolean;
  tab: Tab;
  /** Of a collection the reports from the one around this place on are shown. */
  around: Position | undefined;
  cursor: Position | undefined;
  preview: Preview | undefined;
  years: Years | undefined;
  /** Until when, in milliseconds since 1970, the editor's scrolling is the page's doing and no news to it. */
  ledUntil: number;
}

/** A panel of which nothing is known yet but its document. */
export function createState(panel: WebviewPanel, uri: Uri): State {
  const { promise, resolve } = Promise.withResolvers<Painted | undefined>();
  const state: State = {
    panel,
    uri,
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
    ledUntil: 0,
  };
  return state;
}
