import { type Analysis, defaultSettings } from '../service.ts';
import { analysisOf } from './analysis.ts';
import type { OpenDocument } from './documents.ts';
import type { Session } from './session.ts';

/** An open document with the reading of its present version. */
export interface OpenReading {
  readonly document: OpenDocument;
  readonly analysis: Analysis;
}

/** Every open document, read where it has not been yet; what no setting bears on may be asked of it. */
export function* openReadings(session: Session): Iterable<OpenReading> {
  for (const document of session.documents.all()) {
    const { uri } = document.text;
    yield {
      document,
      analysis: document.analysed?.analysis ?? analysisOf(session, document, session.settings.known(uri) ?? defaultSettings),
    };
  }
}
