import { Range, Selection, type TextDocument, type TextEditor, TextEditorRevealType, ViewColumn, type WebviewPanel, window } from 'vscode';
import type { Range as WireRange } from '../../../../server/src/contract.ts';

/* What the grid does to the text beside it. */

/** The editor that shows a document, if one is to be seen. */
export const editorOf = (document: TextDocument): TextEditor | undefined =>
  window.visibleTextEditors.find((editor) => editor.document === document);

/** Shows a cell in the text beside, or goes there, opening the text where it is not shown. */
export function revealCell(document: TextDocument, panel: WebviewPanel, range: WireRange | undefined, go: boolean): void {
  const editor = editorOf(document);
  const place = range && new Range(range.start.line, range.start.character, range.end.line, range.end.character);
  if (go) {
    const beside = panel.viewColumn === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One;
    void window.showTextDocument(document, {
      viewColumn: editor?.viewColumn ?? beside,
      preview: false,
      ...(place ? { selection: place } : {}),
    });
  } else if (editor && place) {
    editor.selection = new Selection(place.start, place.end);
    editor.revealRange(place, TextEditorRevealType.InCenterIfOutsideViewport);
  }
}
