import { commands, Disposable, env, languages, type Position, type TextDocument, Uri, type WebviewPanel, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { latestAsk } from '../../activation/latest-ask.ts';
import { makeNonce, pageOf } from '../../preview/host/page-frame.ts';
import { pageFolder } from '../../preview/host/panel.ts';
import { type FromPage, messageFrom, type ToPage } from '../sheet/messages.ts';
import { askKnown, type Known } from './grid-requests.ts';
import { cellAt, holds } from './grid-view.ts';
import { gridWords, titleOf } from './grid-words.ts';
import { editorOf, revealCell } from './text-beside.ts';
import { written } from './written-cells.ts';

/** A panel with the tables of a document. */
export interface Grid {
  readonly uri: Uri;
  /** Brings it to the front, at the cell in which the text's cursor is. */
  reveal(): void;
}

interface Surroundings {
  readonly extensionUri: Uri;
  readonly client: BaseLanguageClient;
}

/** What is known of one panel. */
interface State {
  readonly document: TextDocument;
  readonly panel: WebviewPanel;
  readonly client: BaseLanguageClient;
  isReady: boolean;
  known: Known | undefined;
  /** Of a collection, the report at this offset is shown. */
  around: number;
  /** What was asked for last: one thing is written after the other. */
  writing: Promise<void>;
  readonly answered: Set<() => void>;
}

/** Makes a panel the grid of a document until it is closed; everything that it listens to ends with it. */
export function gridIn(document: TextDocument, panel: WebviewPanel, { extensionUri, client }: Surroundings): Grid {
  const cursor = editorOf(document)?.selection.active;
  const state: State = {
    document,
    panel,
    client,
    isReady: false,
    known: undefined,
    around: cursor ? document.offsetAt(cursor) : 0,
    writing: Promise.resolve(),
    answered: new Set(),
  };
  const asks = latestAsk(
    () => state.isReady,
    async ({ token }) => {
      const known = await askKnown(client, document, document.positionAt(state.around), token);
      if (token.isCancellationRequested) return;
      const isFirst = !state.known;
      state.known = typeof known === 'string' ? undefined : known;
      send(state, { type: 'view', view: state.known?.view ?? null, why: typeof known === 'string' ? known : null });
      if (isFirst && cursor) showCell(state, document.positionAt(state.around));
      for (const tell of [...state.answered]) tell();
    },
  );
  panel.webview.options = { enableScripts: true, enableForms: false, localResourceRoots: [pageFolder(extensionUri)] };
  panel.title = titleOf(document.uri);
  panel.webview.html = html(panel, extensionUri);
  const listeners = [
    panel.webview.onDidReceiveMessage((value: unknown) => {
      const message = messageFrom(value);
      if (message) receive(state, message, asks.refresh);
    }),
    ...follow(state, asks.refresh),
    asks,
  ];
  panel.onDidDispose(() => Disposable.from(...listeners).dispose());
  return {
    uri: document.uri,
    reveal() {
      panel.reveal();
      const at = editorOf(document)?.selection.active;
      if (at) showCell(state, at);
    },
  };
}

const send = ({ isReady, panel }: State, message: ToPage): void => void (isReady && panel.webview.postMessage(message));

function html({ webview, title }: WebviewPanel, extensionUri: Uri): string {
  const at = (file: string): string => webview.asWebviewUri(Uri.joinPath(pageFolder(extensionUri), file)).toString();
  const { cspSource } = webview;
  return pageOf({ script: at('grid.js'), style: at('grid.css'), cspSource, nonce: makeNonce(), language: env.language, title });
}

/** Keeps the page at what the text is: its words, its findings, the report and the cell in which its cursor is. */
function follow(state: State, refresh: () => void): readonly Disposable[] {
  const { document, client } = state;
  return [
    workspace.onDidChangeTextDocument((event) => {
      if (event.document !== document || event.contentChanges.length === 0) return;
      for (const { rangeOffset, rangeLength, text } of event.contentChanges)
        if (rangeOffset < state.around) state.around = Math.max(rangeOffset, state.around + text.length - rangeLength);
      refresh();
    }),
    languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((uri) => uri.toString() === document.uri.toString())) refresh();
    }),
    // Also when it becomes one of another language, which is the same document then.
    workspace.onDidOpenTextDocument((opened) => opened === document && refresh()),
    client.onDidChangeState(refresh),
    window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      const at = selections[0]?.active;
      if (!at || textEditor.document !== document || textEditor !== window.activeTextEditor) return;
      state.around = document.offsetAt(at);
      if (state.known && !holds(state.known.range, { start: at, end: at })) refresh();
      else showCell(state, at);
    }),
  ];
}

/** Leads the page to the cell at a place of the text, where there is one and the text is still what is shown. */
function showCell(state: State, at: Position): void {
  const { known, document } = state;
  const cell = known?.version === document.version ? cellAt(known.places, at) : undefined;
  if (cell) send(state, { type: 'show', ...cell });
}

function receive(state: State, message: FromPage, refresh: () => void): void {
  const { document, panel, client } = state;
  switch (message.type) {
    case 'ready':
      state.isReady = true;
      send(state, { type: 'begin', uri: document.uri.toString(), words: gridWords() });
      refresh();
      return;
    case 'reveal': {
      const isShown = state.known?.version === document.version;
      revealCell(document, panel, isShown ? state.known?.places.get(message.table)?.get(message.key) : undefined, message.go);
      return;
    }
    case 'save':
      state.writing = state.writing.then(async () => void (await document.save()));
      return;
    case 'undo':
      state.writing = state.writing.then(async () => void (await commands.executeCommand('undo')));
      return;
    default:
      state.writing = state.writing.then(async () => {
        const done = await written(client, document, message, () => upToDate(state));
        send(state, { type: 'done', id: message.id, ...done });
      });
  }
}

/** What is known of the text as it is, once it is known; undefined when that takes too long or it is no report. */
async function upToDate(state: State): Promise<Known | undefined> {
  const late = Date.now() + patience;
  while (state.known?.version !== state.document.version && Date.now() < late)
    await new Promise<void>((resolve) => {
      const go = (): void => {
        state.answered.delete(go);
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(go, patience / 10);
      state.answered.add(go);
    });
  return state.known?.version === state.document.version ? state.known : undefined;
}

/** Longest that what was typed waits for the server, in milliseconds. */
const patience = 5000;
