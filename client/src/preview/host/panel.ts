import { Disposable, env, l10n, languages, Position, Uri, type WebviewPanel, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { wordsOf } from '../../activation/error-message.ts';
import type { Asks } from '../../activation/latest-ask.ts';
import { makeNonce, pageOf } from './page-frame.ts';
import { type FromPage, messageFrom } from './page-messages.ts';
import { createState, type Painted, type State, showDocument } from './panel-state.ts';
import { createAsks, documentAt } from './preview-requests.ts';
import { pageWords } from './preview-words.ts';
import { followScrolling, openYear, reveal, scrollTo } from './reveal.ts';
import { nameOf, savePage } from './save-page.ts';

/** What a panel needs of the extension around it. */
export interface Surroundings {
  readonly extensionUri: Uri;
  readonly client: BaseLanguageClient;
  /** In percent. */
  zoom(): number;
  setZoom(zoom: number): void;
  /** A person wants a panel to be kept at its report, or to follow. */
  keep(panel: WebviewPanel, isKept: boolean): void;
}

/** The preview of one document, and after that of another, unless it is kept at it. */
export interface PreviewPanel {
  readonly panel: WebviewPanel;
  uri(): Uri;
  isKept(): boolean;
  keep(isKept: boolean): void;
  /** Shows another document from now on; nothing happens where it is shown already. */
  turnTo(uri: Uri): void;
  /** Resolves when the page has painted this document for the first time; undefined when it was closed or turned to another before. */
  painted(): Promise<Painted | undefined>;
  /** Shows this place of the text. */
  show(position: Position): void;
  /** Asks the server anew. */
  refresh(): void;
}

/** The folder of what pages load. */
export const pageFolder = (extensionUri: Uri): Uri => Uri.joinPath(extensionUri, 'dist/webview');

/** Makes a panel the preview of a document until it is closed; everything that it listens to ends with it. */
export function previewIn(panel: WebviewPanel, uri: Uri, isKept: boolean, around: Surroundings): PreviewPanel {
  const state = createState(panel, uri, isKept);
  const asks = createAsks(state, around.client);
  const listeners: Disposable[] = [];
  panel.webview.options = { enableScripts: true, enableForms: false, localResourceRoots: [pageFolder(around.extensionUri)] };
  panel.webview.html = html(panel, around.extensionUri);
  listeners.push(
    panel.webview.onDidReceiveMessage((value: unknown) => {
      const message = messageFrom(value);
      // A file that is gone or cannot be written: who clicked is told.
      if (message) receive(message, state, asks, around).catch((error: unknown) => void window.showErrorMessage(wordsOf(error)));
    }),
    ...follow(state, asks),
    asks,
  );
  panel.onDidDispose(() => {
    state.resolve(undefined);
    Disposable.from(...listeners).dispose();
  });
  const named = (): void => {
    panel.title = titleOf(state.uri, state.isKept);
  };
  named();
  return {
    panel,
    uri: () => state.uri,
    isKept: () => state.isKept,
    painted: () => state.painted,
    keep(kept) {
      state.isKept = kept;
      named();
      state.send({ type: 'kept', kept });
    },
    turnTo(other) {
      if (other.toString() === state.uri.toString()) return;
      showDocument(state, other);
      named();
      state.send({ type: 'document', uri: other.toString() });
      state.send({ type: 'closed', closed: documentAt(other) === undefined });
      asks.refresh();
    },
    show(position) {
      sendCursor(state, asks, position);
    },
    refresh: () => asks.refresh(),
  };
}

/** What the panel's tab says. */
export const titleOf = (uri: Uri, isKept: boolean): string =>
  isKept ? l10n.t('Preview {0} (kept)', nameOf(uri)) : l10n.t('Preview {0}', nameOf(uri));

function html({ webview, title }: WebviewPanel, extensionUri: Uri): string {
  const at = (file: string): string => webview.asWebviewUri(Uri.joinPath(pageFolder(extensionUri), file)).toString();
  const { cspSource } = webview;
  return pageOf({
    script: at('preview.js'),
    years: at('years.js'),
    style: at('preview.css'),
    cspSource,
    nonce: makeNonce(),
    language: env.language,
    title,
  });
}

/** Keeps the page at what the editor shows: the text, the cursor, the scrolling, the findings. */
function follow(state: State, asks: Asks): readonly Disposable[] {
  const isOurs = ({ uri }: { readonly uri: Uri }): boolean => uri.toString() === state.uri.toString();
  const sendClosed = (): void => state.send({ type: 'closed', closed: documentAt(state.uri) === undefined });
  return [
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (isOurs(document) && contentChanges.length > 0) asks.refresh();
    }),
    languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((uri) => isOurs({ uri }))) asks.refresh();
    }),
    workspace.onDidOpenTextDocument((document) => {
      if (!isOurs(document)) return;
      sendClosed();
      asks.refresh();
    }),
    // A document that becomes one of another language is closed and opened in the same turn.
    workspace.onDidCloseTextDocument((document) => isOurs(document) && setTimeout(sendClosed, 0)),
    window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      if (!isOurs(textEditor.document) || !selections[0]) return;
      // Wherever the page has led the editor, the person who puts the cursor elsewhere leads it now.
      if (selections[0].active.line !== state.led?.line) state.led = undefined;
      sendCursor(state, asks, selections[0].active);
    }),
    followScrolling(state),
  ];
}

/** The cursor is told; where it has left the reports that are shown of a collection, those around it are asked for. */
function sendCursor(state: State, asks: Asks, active: Position): void {
  const shown = state.preview?.reports ?? [];
  const isOutside = shown.length > 0 && (active.line < shown[0]!.range.start.line || active.line > shown.at(-1)!.range.end.line);
  state.cursor = active;
  if (!state.preview) state.around = active;
  else if (isOutside && state.preview.before + state.preview.after > 0) {
    state.around = active;
    asks.refresh();
  }
  state.send({ type: 'cursor', position: plain(active), reveal: true });
}

async function receive(message: FromPage, state: State, asks: Asks, around: Surroundings): Promise<void> {
  switch (message.type) {
    case 'ready':
      state.isReady = true;
      state.send({ type: 'begin', uri: state.uri.toString(), words: pageWords(), zoom: around.zoom(), tab: state.tab, kept: state.isKept });
      state.send({ type: 'closed', closed: documentAt(state.uri) === undefined });
      return asks.refresh();
    case 'painted':
      if (state.cursor) state.send({ type: 'cursor', position: plain(state.cursor), reveal: false });
      return message.turn === state.turn ? state.resolve(message) : undefined;
    case 'keep':
      return around.keep(state.panel, message.keep);
    case 'reveal':
      return reveal(state, state.uri, message.range);
    case 'scrolled':
      return scrollTo(state, message.line);
    case 'zoom':
      return around.setZoom(message.zoom);
    case 'tab':
      state.tab = message.tab;
      return asks.refresh();
    case 'around':
      state.around = new Position(message.line, 0);
      return asks.refresh();
    case 'year':
      return openYear(state, state.years?.years[message.index], around.client);
    case 'reopen':
      return reveal(state, state.uri);
    case 'save':
      return savePage(state.uri, state.preview);
  }
}

const plain = ({ line, character }: Position): { readonly line: number; readonly character: number } => ({ line, character });
