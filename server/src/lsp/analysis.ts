import type { Analysis, CheckSettings } from '../service.ts';
import type { OpenDocument } from './documents.ts';
import type { Session } from './session.ts';
import { statusMethod, statusOf } from './status.ts';

/** Whether the present version has been read under these settings. */
export function isAnalysed({ analysed, text }: OpenDocument, settings: CheckSettings | undefined): boolean {
  return analysed?.version === text.version && analysed.settings === settings;
}

/**
 * The analysis of a document's present version, read at the first call and shared by every feature. With a reading of a new version go
 * the status, to a client that wants it, and a line in the log for each rule that threw.
 */
export function analysisOf(session: Session, document: OpenDocument, settings: CheckSettings): Analysis {
  const { text, analysed, before } = document;
  if (analysed && isAnalysed(document, settings)) return analysed.analysis;
  // The version before lends what its unchanged reports gave, as long as the settings are the same.
  const analysis = session.service.analyse(text.getText(), settings, before?.settings === settings ? before.analysis : undefined);
  document.analysed = { version: text.version, settings, analysis };
  document.before = undefined;
  for (const { code, error } of analysis.failures) session.log.once(`rule ${code}`, error);
  if (session.client.status)
    void session.connection.sendNotification(statusMethod, statusOf(text.uri, text.version, analysis, session.client.language));
  return analysis;
}
