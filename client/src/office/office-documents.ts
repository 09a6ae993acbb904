import { type Disposable, EventEmitter, type Uri, workspace } from 'vscode';
import { fileOf, isOfficeFile, type OfficeTexts, officeScheme, shownAs } from './office-texts.ts';

/** The texts of files of Word and PDF as documents that are only read. */
export interface OfficeDocuments extends Disposable {
  /** Where a finding of the server's is shown: in the text, as an editor shows a file's bytes to nobody. */
  shown(uri: Uri): Uri;
  /** The same back, for what the server is asked about. */
  asked<T extends { readonly uri: Uri }>(asked: T): T;
}

/** Shows the texts, and shows them anew when their files change. */
export function officeDocuments(texts: OfficeTexts): OfficeDocuments {
  const changed = new EventEmitter<Uri>();
  const watcher = workspace.createFileSystemWatcher('**/*.{docx,pdf,DOCX,PDF}');
  const tell = (uri: Uri): void => changed.fire(shownAs(uri));
  const all = [
    changed,
    watcher,
    watcher.onDidChange(tell),
    watcher.onDidCreate(tell),
    workspace.registerTextDocumentContentProvider(officeScheme, {
      onDidChange: changed.event,
      async provideTextDocumentContent(uri) {
        const answer = await texts.read(fileOf(uri));
        return 'imported' in answer ? answer.imported.text : '';
      },
    }),
  ];
  return {
    shown: (uri) => (isOfficeFile(uri) ? shownAs(uri) : uri),
    asked: (one) => (one.uri.scheme === officeScheme ? { ...one, uri: fileOf(one.uri) } : one),
    dispose: () => all.map((one) => one.dispose()),
  };
}
