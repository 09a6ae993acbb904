import {
  type Disposable,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  type DocumentPasteEditProvider,
  l10n,
  languages,
  type Range,
  type TextDocument,
  WorkspaceEdit,
  window,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { PasteAnswer } from '../../../server/src/contract.ts';
import { executeCommand } from '../activation/server-commands.ts';
import { shownInMessage } from '../shown-text.ts';
import type { Tables } from './editor-tables.ts';

const kind = DocumentDropOrPasteEditKind.Text.append('nianbao', 'cells');

/** With what was not pasted, which is said once it is chosen. */
class CellsEdit extends DocumentPasteEdit {
  notes: readonly string[] = [];
}

/** Cells of a spreadsheet, pasted into a table, fill its cells; which ones is the server's to say. Pasting them as text stays on offer. */
export function pasteCells(client: BaseLanguageClient, tables: Tables): Disposable {
  const provider: DocumentPasteEditProvider<CellsEdit> = {
    async provideDocumentPasteEdits(document, ranges, dataTransfer, _context, token) {
      const [range, ...others] = ranges;
      const text = (await dataTransfer.get('text/plain')?.asString()) ?? '';
      const html = await dataTransfer.get('text/html')?.asString();
      if (!range || others.length > 0 || client.state !== State.Running || token.isCancellationRequested) return undefined;
      // Most of what is pasted is a word, or goes into prose: that waits for nobody.
      if (!/[\t\r\n]/.test(text) && html === undefined) return undefined;
      if (isBesideTables(document, range, tables)) return undefined;
      const pasted = await ask(client, document, range, text, html).catch(() => null);
      if (!pasted || token.isCancellationRequested || document.version !== pasted.version) return undefined;
      const edit = new CellsEdit('', l10n.t('Paste into the cells of the table'), kind);
      edit.additionalEdit = new WorkspaceEdit();
      edit.additionalEdit.set(document.uri, (await client.protocol2CodeConverter.asTextEdits(pasted.edits)) ?? []);
      edit.notes = pasted.notes;
      return [edit];
    },
    // Asked for the one that is about to be pasted, and for no other.
    resolveDocumentPasteEdit(edit) {
      for (const note of edit.notes) void window.showWarningMessage(shownInMessage(note));
      return edit;
    },
  };
  const pasteMimeTypes = ['text/plain', 'text/html'];
  return languages.registerDocumentPasteEditProvider({ language: 'nianbao' }, provider, { providedPasteEditKinds: [kind], pasteMimeTypes });
}

/** Whether it is known that no table is there. */
function isBesideTables(document: TextDocument, range: Range, tables: Tables): boolean {
  const editor = window.activeTextEditor;
  const grids = editor?.document === document ? tables.of(editor) : undefined;
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  return grids !== undefined && !grids.some((grid) => grid.start <= end && start <= grid.end + 1);
}

async function ask(
  client: BaseLanguageClient,
  document: TextDocument,
  range: Range,
  text: string,
  html: string | undefined,
): Promise<PasteAnswer | null> {
  const { version } = document;
  // The client tells the server of a change in the same turn as it tells us.
  await new Promise((later) => setTimeout(later, 0));
  const argument = {
    uri: client.code2ProtocolConverter.asUri(document.uri),
    version,
    range: client.code2ProtocolConverter.asRange(range),
    text,
    ...(html === undefined ? {} : { html }),
  };
  return executeCommand(client, 'paste', argument);
}
