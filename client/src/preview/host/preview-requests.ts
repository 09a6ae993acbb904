import { CancellationTokenSource, type Disposable, type TextDocument, type Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Preview, Years } from './page-messages.ts';
import type { State } from './panel-state.ts';

/** The document, if it is open. */
export const documentAt = (uri: Uri): TextDocument | undefined =>
  workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
/** Questions to the server: one at a time, and the last state of the text wins. */
export interface Asks extends Disposable {
  refresh(): void;
}

/** Asks for one panel, until it is disposed of. */
export function createAsks(state: State, client: BaseLanguageClient): Asks {
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
  state.send({ type: 'preview', preview, turn: state.turn });
  if (state.tab !== 'years') return;
  const years = await run<Years>('nianbao.server.years');
  if (token.isCancellationRequested) return;
  state.years = years ?? undefined;
  state.send({ type: 'years', years });
}
