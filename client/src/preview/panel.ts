import {
  CancellationTokenSource,
  commands,
  Disposable,
  env,
  languages,
  Position,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type FromPage, messageFrom, type Preview, type Tab, type ToPage, type Years } from './messages.ts';
import { makeNonce, pageOf } from './page.ts';
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

/** What the page has painted last. */
export interface Painted {
  readonly version: number;
  readonly figures: number;
  readonly marks: number;
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
}

/** The folder of what pages load. */
export const pageFolder = (extensionUri: Uri): Uri => Uri.joinPath(extensionUri, 'dist/webview');

/** Makes a panel the preview of a document until it is closed; everything that it listens to ends with it. */
export function previewIn(panel: WebviewPanel, uri: Uri, around: Surroundings): PreviewPanel {
  const state = createState(panel, uri);
  const asks = createAsks(state, around);
  const listeners: Disposable[] = [];
  panel.webview.options = { enableScripts: true, enableForms: false, localResourceRoots: [pageFolder(around.extensionUri)] };
  panel.webview.html = html(panel, around.extensionUri);
  listeners.push(
    panel.webview.onDidReceiveMessage((value: unknown) => {
      const message = messageFrom(value);
      if (message) void receive(message, state, asks, around);
    }),
    ...follow(state, asks),
    asks,
  );
  panel.onDidDispose(() => {
    state.resolve(undefined);
    Disposable.from(...listeners).dispose();
  });
  return {
    uri,
    panel,
    painted: state.painted,
    show(position) {
      state.around = position;
      state.send({ type: 'cursor', position, reveal: true });
    },
    refresh: () => asks.refresh(),
  };
}

/** What is known of one panel. */
interface State {
  readonly panel: WebviewPanel;
  readonly uri: Uri;
  readonly painted: Promise<Painted | undefined>;
  readonly resolve: (painted: Painted | undefined) => void;
  send(message: ToPage): void;
  isReady: boolean;
  tab: Tab;
  /** Of a collection the reports around this place are shown. */
  around: Position | undefined;
  preview: Preview | undefined;
  years: Years | undefined;
  /** The editor was scrolled by the page, so that its next scrolling is no news. */
  isLed: boolean;
}

function createState(panel: WebviewPanel, uri: Uri): State {
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
    preview: undefined,
    years: undefined,
    isLed: false,
  };
  return state;
}

function html({ webview }: WebviewPanel, extensionUri: Uri): string {
  const at = (file: string): string => webview.asWebviewUri(Uri.joinPath(pageFolder(extensionUri), file)).toString();
  const { cspSource } = webview;
  return pageOf({
    script: at('preview.js'),
    years: at('years.js'),
    style: at('preview.css'),
    cspSource,
    nonce: makeNonce(),
    language: env.language,
  });
}

const documentAt = (uri: Uri): TextDocument | undefined =>
  workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
const editorAt = (uri: Uri): TextEditor | undefined =>
  window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());

/** Questions to the server: one at a time, and the last state of the text wins. */
interface Asks extends Disposable {
  refresh(): void;
}

function createAsks(state: State, { client }: Surroundings): Asks {
  let running: CancellationTokenSource | undefined;
  let isStale = false;
  let isDisposed = false;

  const ask = async (): Promise<void> => {
    const source = new CancellationTokenSource();
    running = source;
    try {
      await answerInto(state, client, source);
    } catch {
      // The text has moved on, or the server is being restarted: the change that did it asks again.
    } finally {
      running = undefined;
      source.dispose();
      if (isStale && !isDisposed) refresh();
    }
  };
  const refresh = (): void => {
    isStale = running !== undefined;
    if (isDisposed || !state.isReady) return;
    // One keystroke behind another: what is under way need not be finished.
    if (running) running.cancel();
    else void ask();
  };
  return {
    refresh,
    dispose() {
      isDisposed = true;
      running?.cancel();
    },
  };
}

/** Asks for what the open tab shows and hands it to the page, unless the text has moved on meanwhile. */
async function answerInto(state: State, client: BaseLanguageClient, { token }: CancellationTokenSource): Promise<void> {
  const uri = client.code2ProtocolConverter.asUri(state.uri);
  const position = state.around && client.code2ProtocolConverter.asPosition(state.around);
  const run = <R>(command: string): Promise<R | null> =>
    client.sendRequest<R | null>('workspace/executeCommand', { command, arguments: [position ? { uri, position } : { uri }] }, token);
  if (!documentAt(state.uri)) return;
  const preview = await run<Preview>('nianbao.server.preview');
  if (token.isCancellationRequested || !documentAt(state.uri)) return;
  state.preview = preview ?? undefined;
  state.send({ type: 'preview', preview });
  if (state.tab !== 'years') return;
  const years = await run<Years>('nianbao.server.years');
  if (token.isCancellationRequested) return;
  state.years = years ?? undefined;
  state.send({ type: 'years', years });
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
      if (state.isLed) state.isLed = false;
      else state.send({ type: 'scroll', line: visibleRanges[0].start.line });
    }),
  ];
}

/** The cursor is told; where it has left the reports that are shown of a collection, those around it are asked for. */
function tellCursor(state: State, asks: Asks, active: Position): void {
  const { line, character } = active;
  const shown = state.preview?.reports ?? [];
  const isOutside = shown.length > 0 && (line < shown[0]!.range.start.line || line > shown.at(-1)!.range.end.line);
  state.around = active;
  if (isOutside && state.preview && state.preview.before + state.preview.after > 0) asks.refresh();
  state.send({ type: 'cursor', position: { line, character }, reveal: true });
}

async function receive(message: FromPage, state: State, asks: Asks, around: Surroundings): Promise<void> {
  switch (message.type) {
    case 'ready':
      state.isReady = true;
      state.send({ type: 'begin', uri: state.uri.toString(), words: pageWords(), zoom: around.zoom(), tab: state.tab });
      state.send({ type: 'closed', closed: documentAt(state.uri) === undefined });
      return asks.refresh();
    case 'painted':
      if (state.around) state.send({ type: 'cursor', position: plain(state.around), reveal: false });
      return state.resolve(message);
    case 'reveal':
      return reveal(state.uri, message.range, state.panel);
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
      return openYear(state.years?.years[message.index], around.client);
    case 'reopen':
      return reveal(state.uri, undefined, state.panel);
    case 'save':
      return savePage(state.uri, state.preview);
  }
}

const plain = ({ line, character }: Position): { readonly line: number; readonly character: number } => ({ line, character });

/** Puts the editor's selection on a range of the text, in the editor that shows it or in one beside the page. */
async function reveal(uri: Uri, range: Parameters<typeof rangeOf>[0] | undefined, panel: WebviewPanel): Promise<void> {
  await focused(panel);
  const viewColumn = editorAt(uri)?.viewColumn ?? (panel.viewColumn === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One);
  const editor = await window.showTextDocument(uri, { viewColumn, preview: false });
  if (!range) return;
  const place = rangeOf(range);
  editor.selection = new Selection(place.start, place.end);
  editor.revealRange(place, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** What a panel may take to get the focus that a click gives it, in milliseconds. */
const patience = 200;

/** A click in a page takes the focus to it, but only after the page has told of the click: what is focused sooner would lose it again. */
async function focused(panel: WebviewPanel): Promise<void> {
  if (panel.active) return;
  await new Promise<void>((done) => {
    const listener = panel.onDidChangeViewState(() => panel.active && end());
    const timer = setTimeout(() => end(), patience);
    const end = (): void => {
      clearTimeout(timer);
      listener.dispose();
      done();
    };
  });
}

const rangeOf = ({ start, end }: Years['years'][number]['range'] & object): Range =>
  new Range(start.line, start.character, end.line, end.character);

function scrollTo(state: State, line: number): void {
  const editor = editorAt(state.uri);
  if (!editor) return;
  state.isLed = true;
  const at = Math.min(Math.floor(line), Math.max(0, editor.document.lineCount - 1));
  editor.revealRange(new Range(at, 0, at, 0), TextEditorRevealType.AtTop);
}

/** Opens the report of a year beside the page, with its own preview in the page's place. */
async function openYear(year: Years['years'][number] | undefined, client: BaseLanguageClient): Promise<void> {
  if (!year) return;
  const uri = client.protocol2CodeConverter.asUri(year.uri);
  const at = year.range?.start ?? { line: 0, character: 0 };
  await commands.executeCommand('nianbao.openAt', uri.toString(), at);
}
