import { type Disposable, type TextDocument, type TextDocumentChangeEvent, type TextEditor, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { writeAlong } from './editor-moves.ts';
import type { Mover } from './mover.ts';
import { placeIn } from './table-grid.ts';
import type { Tables } from './tables.ts';

/** What the server answers to `nianbao.server.totals`. */
interface Totals {
  readonly version: number;
  readonly edits: Parameters<BaseLanguageClient['protocol2CodeConverter']['asTextEdits']>[0];
}

/** Where figures were typed whose totals are still to be written, as offsets in the text as it is. */
interface Owed {
  readonly document: TextDocument;
  readonly at: readonly number[];
}

/**
 * With `nianbao.liveTotals` on, the totals that follow from a figure change as it is typed; which ones follow is the server's to say. It is asked
 * about one cell after the other, about each until it was answered for the text as it is: the next key may be quicker than any answer.
 */
export function liveTotals(client: BaseLanguageClient, tables: Tables, mover: Mover): Disposable[] {
  let written: ReadonlySet<string> | undefined;
  let owed: Owed | undefined;
  let busy = false;

  const payOne = async ({ document, at }: Owed, editor: TextEditor): Promise<void> => {
    const { version } = document;
    const totals = await totalsAfter(client, document, at[0]!).catch(() => null);
    const edits = (await client.protocol2CodeConverter.asTextEdits(totals?.edits ?? [])) ?? [];
    // Another key was quicker.
    if (document.version !== version || mover.isUnderWay(document)) return;
    if (edits.length > 0) {
      written = new Set(edits.map(({ range, newText }) => `${document.offsetAt(range.start)} ${newText}`));
      // An editor that has just been closed refuses it with an error; one whose text has moved on, without.
      const done = await writeAlong(editor, edits).then(undefined, () => true);
      written = undefined;
      if (!done) return;
    }
    owed = owed?.document === document ? { document, at: owed.at.slice(1) } : owed;
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
    const others = owed?.document === document ? owed.at : [];
    owed = { document, at: [...new Set([...others, ...offsets])] };
    void pay();
  };

  return [
    workspace.onDidChangeTextDocument((event) => {
      const editor = window.activeTextEditor;
      if (owed?.document === event.document) owed = event.reason === undefined ? moved(owed, event) : undefined;
      // A key that is quicker than what is being written must have its own totals: that one is refused then.
      if (!editor || mover.isUnderWay(event.document) || isWritten(event, written) || !isTypedInCell(event, editor, tables)) return;
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

function moved({ document, at }: Owed, { contentChanges }: TextDocumentChangeEvent): Owed {
  const move = (offset: number): number =>
    contentChanges.reduce((now, { rangeOffset, rangeLength, text }) => {
      if (now < rangeOffset) return now;
      return Math.max(rangeOffset, now - rangeLength) + text.length;
    }, offset);
  return { document, at: [...new Set(at.map(move))] };
}

const isOn = (document: TextDocument): boolean => workspace.getConfiguration('nianbao', document).get<boolean>('liveTotals', false);

/** Whether a change is just what is being written. */
const isWritten = ({ contentChanges }: TextDocumentChangeEvent, written: ReadonlySet<string> | undefined): boolean =>
  written?.size === contentChanges.length && contentChanges.every(({ rangeOffset, text }) => written.has(`${rangeOffset} ${text}`));

/** Whether a person has typed one thing in one cell; what is undone, redone or comes from elsewhere is left as it is. */
function isTypedInCell({ document, contentChanges, reason }: TextDocumentChangeEvent, editor: TextEditor, tables: Tables): boolean {
  const [change, ...others] = contentChanges;
  if (!change || others.length > 0 || reason !== undefined || document !== editor.document || document.languageId !== 'nianbao')
    return false;
  if (editor.selections.length > 1 || !isOn(document)) return false;
  const end = change.rangeOffset + change.text.length;
  return (placeIn(tables.of(editor) ?? [], { start: end, end })?.cell ?? -1) >= 0;
}

async function totalsAfter(client: BaseLanguageClient, document: TextDocument, offset: number): Promise<Totals | null> {
  const { version } = document;
  const at = document.positionAt(offset);
  // The client tells the server of a change in the same turn as it tells us.
  await new Promise((later) => setTimeout(later, 0));
  if (document.version !== version) return null;
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const argument = { uri, version, position: client.code2ProtocolConverter.asPosition(at) };
  return client.sendRequest<Totals | null>('workspace/executeCommand', { command: 'nianbao.server.totals', arguments: [argument] });
}
