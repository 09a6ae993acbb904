import { type Disposable, type TextDocument, type TextDocumentChangeEvent, type TextEditor, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { VersionedEdits } from '../../../server/src/contract.ts';
import { executeCommand } from '../activation/server-commands.ts';
import { writeAlong } from './editor-moves.ts';
import type { Tables } from './editor-tables.ts';
import type { Mover } from './mover.ts';
import { areWritten, type OwedTotals, owedAfter, owedAfterFirst, owedOnArrival, owedWith, type TotalEdit } from './owed-totals.ts';
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
  /** How often the server could not say which totals follow from the text as it is. */
  let refusals = 0;

  const payOne = async ({ document, at }: OwedTotals<TextDocument>, editor: TextEditor): Promise<void> => {
    const { version } = document;
    const totals = await totalsAfter(client, document, at[0]!).catch(() => null);
    const edits = (await client.protocol2CodeConverter.asTextEdits(totals?.edits ?? [])) ?? [];
    // Another key was quicker.
    if (document.version !== version || mover.isUnderWay(document)) return;
    if (!totals && ++refusals < mostRefusals) {
      await new Promise((later) => setTimeout(later, rest));
      return;
    }
    refusals = 0;
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

  return [
    workspace.onDidChangeTextDocument((event) => {
      const editor = window.activeTextEditor;
      owed = owedAfter(owed, event.document, event.contentChanges, event.reason === undefined);
      // A key that is quicker than what is being written must have its own totals: that one is refused then.
      if (!editor || mover.isUnderWay(event.document) || areWritten(event.contentChanges, written) || !isTypedInCell(event, editor, tables))
        return;
      const change = event.contentChanges[0]!;
      owed = owedWith(owed, event.document, [change.rangeOffset + change.text.length]);
      void pay();
    }),
    mover.onWillSetOut(({ document, carry }) => {
      if (owed?.document === document) carry(owed.at);
    }),
    mover.onDidArrive(({ editor: { document }, table, filled }) => {
      if (isOn(document)) owed = owedOnArrival(owed, document, table, filled);
      void pay();
    }),
  ];
}

/** So often the server is asked about one text at most, and so long it rests in between, in milliseconds. */
const mostRefusals = 20;
const rest = 50;

const isOn = (document: TextDocument): boolean => workspace.getConfiguration('nianbao', document).get<boolean>('liveTotals', false);

/** Whether a person has typed one thing in one cell; what is undone, redone or comes from elsewhere is left as it is. */
function isTypedInCell({ document, contentChanges, reason }: TextDocumentChangeEvent, editor: TextEditor, tables: Tables): boolean {
  const [change, ...others] = contentChanges;
  if (!change || others.length > 0 || reason !== undefined || document !== editor.document || document.languageId !== 'nianbao')
    return false;
  if (editor.selections.length > 1 || !isOn(document)) return false;
  const end = change.rangeOffset + change.text.length;
  const grids = tables.of(editor);
  // While the tables are not known, the server is asked in vain rather than not at all.
  return !grids || (placeIn(grids, { start: end, end })?.cell ?? -1) >= 0;
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
