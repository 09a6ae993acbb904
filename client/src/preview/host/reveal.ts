import {
  type Disposable,
  Range,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  type Uri,
  ViewColumn,
  type WebviewPanel,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isThere, leadTo, onItsWay } from './led.ts';
import type { Years } from './page-messages.ts';
import type { State } from './panel-state.ts';

/* What the page does to the editors beside it. */

const editorAt = (uri: Uri): TextEditor | undefined =>
  window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());

type Places = Years['years'][number]['range'] & object;

/** Puts the selection on a range of a text, in the editor that shows it, or else where the report is, or beside the page. */
export async function reveal(state: State, uri: Uri, range?: Places): Promise<void> {
  const { panel } = state;
  await focused(panel);
  const beside = panel.viewColumn === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One;
  const viewColumn = (editorAt(uri) ?? editorAt(state.uri))?.viewColumn ?? beside;
  const editor = await window.showTextDocument(uri, { viewColumn, preview: false });
  if (!range) return;
  const place = new Range(range.start.line, range.start.character, range.end.line, range.end.character);
  state.led = leadTo(place.end.line, Date.now());
  editor.selection = new Selection(place.start, place.end);
  editor.revealRange(place, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** What a panel may take to get the focus that a click gives it, in milliseconds. */
const timeout = 200;

/** A click in a page takes the focus to it, but only after the page has told of the click: what is focused sooner would lose it again. */
async function focused(panel: WebviewPanel): Promise<void> {
  if (panel.active) return;
  await new Promise<void>((done) => {
    const listener = panel.onDidChangeViewState(() => panel.active && end());
    const timer = setTimeout(() => end(), timeout);
    const end = (): void => {
      clearTimeout(timer);
      listener.dispose();
      done();
    };
  });
}

/** Scrolls the report's editor so that a line stands at its top. */
export function scrollTo(state: State, line: number): void {
  const editor = editorAt(state.uri);
  if (!editor) return;
  const at = Math.min(Math.floor(line), Math.max(0, editor.document.lineCount - 1));
  state.led = leadTo(at, Date.now());
  editor.revealRange(new Range(at, 0, at, 0), TextEditorRevealType.AtTop);
}

/**
 * Lets the page follow what a person scrolls in the report's editor. While the editor is on its way to where the page has led it, that is no news to the
 * page; where it has come to rest elsewhere, it is.
 */
export function followScrolling(state: State): Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    const first = editorAt(state.uri)?.visibleRanges[0];
    state.led = undefined;
    if (first) state.send({ type: 'scroll', line: first.start.line });
  };
  const wait = (): void => {
    timer = setTimeout(() => {
      timer = undefined;
      if (onItsWay(state.led, Date.now())) wait();
      // Nothing is led any more where a person has put the cursor elsewhere meanwhile.
      else if (!state.led || !isThere(state.led, editorAt(state.uri)?.visibleRanges ?? [])) tell();
    }, onItsWay(state.led, Date.now()) + 1);
  };
  const listener = window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
    if (textEditor.document.uri.toString() !== state.uri.toString()) return;
    if (!onItsWay(state.led, Date.now())) tell();
    else if (timer === undefined) wait();
  });
  return {
    dispose() {
      clearTimeout(timer);
      listener.dispose();
    },
  };
}

/** Opens the report of a year where this one's text is, its beginning in sight. */
export async function openYear(state: State, year: Years['years'][number] | undefined, client: BaseLanguageClient): Promise<void> {
  if (!year) return;
  const start = year.range?.start ?? { line: 0, character: 0 };
  await reveal(state, client.protocol2CodeConverter.asUri(year.uri), { start, end: start });
}
