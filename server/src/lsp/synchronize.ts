import { createPublisher, type Publisher } from './diagnostics.ts';
import type { OpenDocument } from './documents.ts';
import { isChange, isDocument, isRecord } from './params.ts';
import type { Session } from './session.ts';

/** Keeps the session's documents and settings as the client has them, and sends diagnostics where the client does not ask for them. */
export function synchronize(session: Session): void {
  const { connection, documents, settings, workspace, indexing, client, log } = session;
  const publisher: Publisher | undefined = client.pull ? undefined : createPublisher(session);

  /** Has the diagnostics of these documents shown anew. */
  const refresh = (affected: readonly OpenDocument[]): void => {
    for (const { text } of affected) publisher?.schedule(text.uri);
    if (publisher || affected.length === 0 || !client.refreshDiagnostics) return;
    connection.sendRequest('workspace/diagnostic/refresh').catch((error: unknown) => log.once('workspace/diagnostic/refresh', error));
  };

  connection.onNotification('textDocument/didOpen', (params: unknown) => {
    const opened = isRecord(params) ? params.textDocument : undefined;
    if (!isDocument(opened) || typeof opened.text !== 'string') return log.once('textDocument/didOpen: no document in it');
    const { uri, languageId, version, text } = opened;
    documents.open(uri, String(languageId ?? ''), typeof version === 'number' ? version : 0, text);
    // Asked for at once, so that the answer is here when the first request is.
    void settings.of(uri);
    publisher?.schedule(uri);
    indexing.touch(uri);
  });
  connection.onNotification('textDocument/didChange', (params: unknown) => {
    const changed = isRecord(params) ? params.textDocument : undefined;
    const changes = isRecord(params) ? params.contentChanges : undefined;
    if (!isDocument(changed) || !Array.isArray(changes) || !changes.every(isChange))
      return log.once('textDocument/didChange: no change in it');
    const version = typeof changed.version === 'number' ? changed.version : null;
    if (!documents.change(changed.uri, version, changes)) return log.once('textDocument/didChange: for a document that is not open');
    publisher?.schedule(changed.uri);
    indexing.touch(changed.uri);
  });
  connection.onNotification('textDocument/didClose', (params: unknown) => {
    const closed = isRecord(params) ? params.textDocument : undefined;
    if (!isDocument(closed) || !documents.close(closed.uri)) return;
    settings.forget(closed.uri);
    publisher?.clear(closed.uri);
    indexing.touch(closed.uri);
  });
  connection.onNotification('workspace/didChangeConfiguration', (params: unknown) => {
    settings.changed(isRecord(params) ? params.settings : undefined);
    refresh([...documents.all()]);
    workspace.wake();
  });
  workspace.onChange(refresh);
  workspace.onChange(session.news.touch);
}
