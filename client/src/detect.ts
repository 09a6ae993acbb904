import { type Disposable, languages, type TextDocument, type Uri, workspace } from 'vscode';
import { isOldVersion } from './old-version.ts';
import { isReport } from './recognise.ts';

/** A document that a person opens: a file of any file system, or one that is not saved yet. Not an output, a comment box or the like. */
const isOpenedByPerson = (uri: Uri): boolean =>
  uri.scheme === 'untitled' || (workspace.fs.isWritableFileSystem(uri.scheme) !== undefined && !isOldVersion(uri));

/** Makes a plain text document a report when its content is one and `nianbao.detect` is on; everything else is left as it is. */
export function detectReports(): Disposable[] {
  // Who changes a report back to plain text means it: the editor closes and opens the document in the same turn.
  const closing = new Set<string>();
  const declined = new Set<string>();

  const consider = (document: TextDocument): void => {
    const { uri } = document;
    if (document.languageId !== 'plaintext' || declined.has(uri.toString()) || !isOpenedByPerson(uri)) return;
    if (!workspace.getConfiguration('nianbao', uri).get<boolean>('detect', true)) return;
    if (!isReport(document.getText())) return;
    // It may have been closed meanwhile.
    languages.setTextDocumentLanguage(document, 'nianbao').then(undefined, () => {});
  };

  const opened = (document: TextDocument): void => {
    const uri = document.uri.toString();
    if (closing.has(uri) && document.languageId === 'plaintext') declined.add(uri);
    consider(document);
  };

  const closed = (document: TextDocument): void => {
    if (document.languageId !== 'nianbao') return;
    const uri = document.uri.toString();
    closing.add(uri);
    setTimeout(() => closing.delete(uri), 0);
  };

  for (const document of workspace.textDocuments) consider(document);
  return [
    workspace.onDidOpenTextDocument(opened),
    workspace.onDidCloseTextDocument(closed),
    // A new document becomes a report when one is pasted into it; typing does not ask.
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document.uri.scheme === 'untitled' && contentChanges.some(({ text }) => text.length > 100)) consider(document);
    }),
  ];
}
