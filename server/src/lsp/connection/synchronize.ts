import { createPublisher } from '../documents/diagnostics-publisher.ts';
import { followClient, type OpenDocument } from '../documents/open-documents.ts';
import type { Session } from './session.ts';

/** Keeps the session's documents and settings as the client has them, and has diagnostics shown anew where they have changed. */
export function synchronize(session: Session): void {
  const { connection, documents, settings, workspace, indexing, client, log } = session;
  const publisher = client.pull ? undefined : createPublisher(session);

  /** Has the diagnostics of these documents shown anew. */
  const refresh = (affected: readonly OpenDocument[]): void => {
    for (const { uri } of affected) publisher?.schedule(uri);
    if (publisher || affected.length === 0 || !client.refreshDiagnostics) return;
    connection.languages.diagnostics.refresh().catch((error: unknown) => log.once('workspace/diagnostic/refresh', error));
  };

  // Asked for at once, so that the answer is here when the first request is.
  documents.onDidOpen(({ document }) => void settings.of(document.uri));
  documents.onDidChangeContent(({ document: { uri } }) => {
    publisher?.schedule(uri);
    indexing.touch(uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    settings.dispose(uri);
    publisher?.clear(uri);
    indexing.touch(uri);
  });
  followClient(documents, connection);
  connection.onDidChangeConfiguration((params) => {
    settings.changed(params.settings);
    refresh(documents.all());
    workspace.touch();
  });
  workspace.onChange(refresh);
  workspace.onChange(session.news.touch);
}
