import { type CancellationTokenSource, type TextDocument, type Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type Asks, latestAsk } from '../../activation/latest-ask.ts';
import { executeCommand } from '../../activation/server-commands.ts';
import type { State } from './panel-state.ts';

/** The document, if it is open. */
export const documentAt = (uri: Uri): TextDocument | undefined =>
  workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());

/** Asks for one panel, until it is disposed of. */
export const createAsks = (state: State, client: BaseLanguageClient): Asks =>
  latestAsk(
    () => state.isReady,
    (source) => answerInto(state, client, source),
  );

/** Asks for what the open tab shows and hands it to the page, unless the text has moved on meanwhile. */
async function answerInto(state: State, client: BaseLanguageClient, { token }: CancellationTokenSource): Promise<void> {
  const uri = client.code2ProtocolConverter.asUri(state.uri);
  const position = state.around && client.code2ProtocolConverter.asPosition(state.around);
  const where = position ? { uri, position } : { uri };
  if (!documentAt(state.uri)) return;
  const preview = await executeCommand(client, 'preview', where, token);
  if (token.isCancellationRequested || !documentAt(state.uri)) return;
  state.preview = preview ?? undefined;
  state.send({ type: 'preview', preview, turn: state.turn });
  if (state.tab !== 'years') return;
  const years = await executeCommand(client, 'years', where, token);
  if (token.isCancellationRequested) return;
  state.years = years ?? undefined;
  state.send({ type: 'years', years });
}
