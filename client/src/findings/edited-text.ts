import type { TextDocument, TextEdit } from 'vscode';

/** The text of a document after edits of it, which share no character; the document stays as it is. */
export function editedText(document: TextDocument, edits: readonly TextEdit[]): string {
  const text = document.getText();
  const placed = edits
    .map(({ range, newText }) => ({ start: document.offsetAt(range.start), end: document.offsetAt(range.end), newText }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  let out = '';
  let at = 0;
  for (const { start, end, newText } of placed) {
    out += text.slice(at, start) + newText;
    at = end;
  }
  return out + text.slice(at);
}
