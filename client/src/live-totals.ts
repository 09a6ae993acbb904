import { type Disposable, type TextDocumentChangeEvent, type TextEdit, type TextEditor, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { placeIn } from './grid.ts';
import type { Tables } from './tables.ts';

/** What the server answers to `nianbao.server.totals`. */
interface Totals {
  readonly version: number;
  readonly edits: Parameters<BaseLanguageClient['protocol2CodeConverter']['asTextEdits']>[0];
}

/** With `nianbao.liveTotals` on, the totals that follow from a figure change as it is typed; which ones follow is the server's to say. */
export function liveTotals(client: BaseLanguageClient, tables: Tables): Disposable {
  let written: ReadonlySet<string> | undefined;
  return workspace.onDidChangeTextDocument(async (event) => {
    const editor = window.activeTextEditor;
    // A key that is quicker than what is being written must have its own totals: that one is refused then.
    if (!editor || isWritten(event, written) || !isTypedInCell(event, editor, tables)) return;
    const totals = await totalsAfter(client, event).catch(() => null);
    // Another key was quicker: its own answer is the one that counts.
    if (!totals || editor.document.version !== totals.version) return;
    const edits = (await client.protocol2CodeConverter.asTextEdits(totals.edits)) ?? [];
    if (editor.document.version !== totals.version || edits.length === 0) return;
    const mine = new Set(edits.map(({ range, newText }) => `${editor.document.offsetAt(range.start)} ${newText}`));
    written = mine;
    // An editor that has just been closed refuses it too.
    await write(editor, edits).then(undefined, () => {});
    if (written === mine) written = undefined;
  });
}

/** Whether a change is just what is being written. */
const isWritten = ({ contentChanges }: TextDocumentChangeEvent, written: ReadonlySet<string> | undefined): boolean =>
  written?.size === contentChanges.length && contentChanges.every(({ rangeOffset, text }) => written.has(`${rangeOffset} ${text}`));

/** Whether a person has typed one thing in one cell; what is undone, redone or comes from elsewhere is left as it is. */
function isTypedInCell({ document, contentChanges, reason }: TextDocumentChangeEvent, editor: TextEditor, tables: Tables): boolean {
  const [change, ...others] = contentChanges;
  if (!change || others.length > 0 || reason !== undefined || document !== editor.document || document.languageId !== 'nianbao')
    return false;
  if (editor.selections.length > 1 || !workspace.getConfiguration('nianbao', document).get<boolean>('liveTotals', false)) return false;
  const end = change.rangeOffset + change.text.length;
  return (placeIn(tables.of(editor) ?? [], { start: end, end })?.cell ?? -1) >= 0;
}

async function totalsAfter(client: BaseLanguageClient, { document, contentChanges }: TextDocumentChangeEvent): Promise<Totals | null> {
  const { version } = document;
  const change = contentChanges[0]!;
  const at = document.positionAt(change.rangeOffset + change.text.length);
  // The client tells the server of a change in the same turn as it tells us.
  await new Promise((later) => setTimeout(later, 0));
  if (document.version !== version) return null;
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const argument = { uri, version, position: client.code2ProtocolConverter.asPosition(at) };
  return client.sendRequest<Totals | null>('workspace/executeCommand', { command: 'nianbao.server.totals', arguments: [argument] });
}

/** Without stops, so that undoing the figure undoes its totals. */
const write = (editor: TextEditor, edits: readonly TextEdit[]): Thenable<boolean> =>
  editor.edit(
    (edit) => {
      for (const { range, newText } of edits) edit.replace(range, newText);
    },
    { undoStopBefore: false, undoStopAfter: false },
  );
