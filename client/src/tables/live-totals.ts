import { type Disposable, type TextDocument, type TextDocumentChangeEvent, type TextEditor, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { VersionedEdits } from '../../../server/src/contract.ts';
import { executeCommand } from '../activation/server-commands.ts';
import { writeAlong } from './editor-moves.ts';
import type { Tables } from './editor-tables.ts';
import type { Mover } from './mover.ts';
import { areWritten, type OwedTotals, owedAfter, owedAfterFirst, owedWith, type TotalEdit } from './owed-totals.ts';
import { placeIn } from './table-grid.ts';

/**
 * With `nianbao.liveTotals` on, the totals that follow from a figure change as it is typed; which ones follow is the server's to say, and
 * for which cells it is still to be asked stands in `owed-totals.ts`.
 */
export function liveTotals(client: BaseLanguageClient, tables: Tables, mover: Mover): Disposable[] {
  /** What is being written. */
  let written: readonly TotalEdit[] | undefined;
  let owed: OwedTotals<TextDocument> | undefined;
  let busy = false;

  const payOne = async ({ document, at }: OwedTotals<TextDocument>, editor: TextEditor): Promise<void> => {
    const { version } = document;
    const totals = await totalsAfter(client, document, at[0]!).catch(() => null);
    const edits = (await client.protocol2CodeConverter.asTextEdits(totals?.edits ?? [])) ?? [];
    // Another key was quicker.
    if (document.version !== version || mover.isUnderWay(document)) return;
    if (edits.length > 0) {
      written = edits.map(({ range, newText }) => ({ start: document.offsetAt(range.start), newText }));
      // An editor that has just been closed refuses it with an error; one whose text has moved on, without.
      const done = await writeAlong(editor, edits).then(undefined, () => true);
      written = undefined;
      if (!done) return;
    }
    owed = owedAfterFirst(owed, document);
  };
  const pay = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    for (let editor = window.activeTextEditor; owed && owed.at.length > 0; editor = window.activeTextEditor) {
      if (editor?.document !== owed.document || mover.isUnderWay(owed.document)) break;
      await payOne(owed, editor);
    }
    busy = false;
  };
  const owe = (document: TextDocument, offsets: readonly number[]): void => {
    owed = owedWith(owed, document, offsets);
    void pay();
  };

  return [
    workspace.onDidChangeTextDocument((event) => {
      const editor = window.activeTextEditor;
      owed = owedAfter(owed, event.document, event.contentChanges, event.reason === undefined);
      // A key that is quicker than what is being written must have its own totals: that one is refused then.
      if (!editor || mover.isUnderWay(event.document) || areWritten(event.contentChanges, written) || !isTypedInCell(event, editor, tables))
        return;
      const change = event.contentChanges[0]!;
      owe(event.document, [change.rangeOffset + change.text.length]);
    }),
    mover.onDidArrive(({ editor: { document }, filled }) => {
      if (filled.length > 0 && isOn(document))
        owe(
          document,
          filled.map(({ end }) => end),
        );
      else void pay();
    }),
  ];
}

const isOn = (document: TextDocument): boolean => workspace.getConfiguration('nianbao', document).get<boolean>('liveTotals', false);

/** Whether a person has typed one thing in one cell; what is undone, redone or comes from elsewhere is left as it is. */
function isTypedInCell({ document, contentChanges, reason }: TextDocumentChangeEvent, editor: TextEditor, tables: Tables): boolean {
  const [change, ...others] = contentChanges;
  if (!change || others.length > 0 || reason !== undefined || document !== editor.document || document.languageId !== 'nianbao')
    return false;
  if (editor.selections.length > 1 || !isOn(document)) return false;
  const end = change.rangeOffset + change.text.length;
  return (placeIn(tables.of(editor) ?? [], { start: end, end })?.cell ?? -1) >= 0;
}

async function totalsAfter(client: BaseLanguageClient, document: TextDocument, offset: number): Promise<VersionedEdits | null> {
  const { version } = document;
  const at = document.positionAt(offset);
  // The client tells the server of a change in the same turn as it tells us.
  await new Promise((later) => setTimeout(later, 0));
  if (document.version !== version) return null;
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const argument = { uri, version, position: client.code2ProtocolConverter.asPosition(at) };
  return executeCommand(client, 'totals', argument);
}
