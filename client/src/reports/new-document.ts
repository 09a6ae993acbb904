import { Range, type TextDocument, WorkspaceEdit, workspace } from 'vscode';

/**
 * A new report with this text, not saved anywhere and not yet shown. The editor keeps copies of what is not saved, and gives a new document the
 * copy of the last one of its name when that has not been thrown away yet: then its text is put right.
 */
export async function newDocument(content: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument({ language: 'nianbao', content });
  if (plain(document.getText()) !== plain(content)) {
    const edit = new WorkspaceEdit();
    edit.replace(document.uri, new Range(0, 0, document.lineCount, 0), content);
    await workspace.applyEdit(edit);
  }
  return document;
}

const plain = (text: string): string => text.replace(/\r\n?/g, '\n');
