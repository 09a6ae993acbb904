import { Disposable, env, languages, Position, Uri, type WebviewPanel, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { wordsOf } from '../refusal.ts';
import { type Asks, createAsks, documentAt } from './asking.ts';
import { openYear, reveal, scrollTo } from './editors.ts';
import { type FromPage, messageFrom } from './messages.ts';
import { makeNonce, pageOf } from './page.ts';
import { createState, type Painted, type State } from './panel-state.ts';
import { savePage } from './save.ts';
import { pageWords } from './words.ts';

/** What a panel needs of the extension around it. */
export interface Surroundings {
  readonly extensionUri: Uri;
  readonly client: BaseLanguageClient;
  /** In percent. */
  zoom(): number;
  setZoom(zoom: number): void;
}

/** The preview of one document. */
export interface PreviewPanel {
  readonly uri: Uri;
  readonly panel: WebviewPanel;
  /** Resolves when the page has painted for the first time; undefined when it was closed before. */
  readonly painted: Promise<Painted | undefined>;
  /** Shows this place of the text. */
  show(position: Position): void;
  /** Asks the server anew. */
  refresh(): void;
  /** Lets go of the panel, which becomes the preview of another document. */
  release(): void;
}

/** The folder of what pages load. */
export const pageFolder = (extensionUri: Uri): Uri => Uri.joinPath(extensionUri, 'dist/webview');

/** Makes a panel the preview of a document until it is closed; everything that it listens to ends with it. */
export function previewIn(panel: WebviewPanel, uri: Uri, around: Surroundings): PreviewPanel {
  const state = createState(panel, uri);
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
  const end = (): void => {
    state.resolve(undefined);
    Disposable.from(...listeners.splice(0)).dispose();
  };
  panel.onDidDispose(end);
  return {
    uri,
    panel,
    painted: state.painted,
    show(position) {
      tellCursor(state, asks, position);
    },
    refresh: () => asks.refresh(),
    release: end,
  };
}

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
  const tellClosed = (): void => state.send({ type: 'closed', closed: documentAt(state.uri) === undefined });
  return [
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (isOurs(document) && contentChanges.length > 0) asks.refresh();
    }),
    languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((uri) => isOurs({ uri }))) asks.refresh();
    }),
    workspace.onDidOpenTextDocument((document) => {
      if (!isOurs(document)) return;
      tellClosed();
      asks.refresh();
    }),
    // A document that becomes one of another language is closed and opened in the same turn.
    workspace.onDidCloseTextDocument((document) => isOurs(document) && setTimeout(tellClosed, 0)),
    window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      if (!isOurs(textEditor.document) || !selections[0]) return;
      tellCursor(state, asks, selections[0].active);
    }),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
      if (!isOurs(textEditor.document) || !visibleRanges[0]) return;
      if (Date.now() > state.ledUntil) state.send({ type: 'scroll', line: visibleRanges[0].start.line });
    }),
  ];
}

/** The cursor is told; where it has left the reports that are shown of a collection, those around it are asked for. */
function tellCursor(state: State, asks: Asks, active: Position): void {
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
      state.send({ type: 'begin', uri: state.uri.toString(), words: pageWords(), zoom: around.zoom(), tab: state.tab });
      state.send({ type: 'closed', closed: documentAt(state.uri) === undefined });
      return asks.refresh();
    case 'painted':
      if (state.cursor) state.send({ type: 'cursor', position: plain(state.cursor), reveal: false });
      return state.resolve(message);
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
