import type { Analysis } from '../../service.ts';
import { memoized } from '../../text/memoized.ts';
import type { DocumentDiagnosticParams, DocumentDiagnosticReport } from '../connection/protocol.ts';
import type { Handler } from '../connection/session.ts';
import { diagnosticsOf } from '../documents/diagnostics-publisher.ts';
import type { OpenDocument } from '../documents/open-documents.ts';

/** Diagnostics for clients that ask for them; `unchanged` where they have asked about this very text before. */
export const diagnostics: Handler<DocumentDiagnosticParams, DocumentDiagnosticReport> = {
  method: 'textDocument/diagnostic',
  asks: 'document',
  empty: { kind: 'full', items: [] },
  capability: (client) =>
    client.pull ? { diagnosticProvider: { identifier: 'nianbao', interFileDependencies: true, workspaceDiagnostics: true } } : {},
  answer({ session, params, document, analysis }) {
    const resultId = resultIdOf(document, analysis);
    if (params.previousResultId === resultId) return { kind: 'unchanged', resultId };
    return { kind: 'full', resultId, items: diagnosticsOf(document, analysis, session.client, session.workspace.locationOf) };
  },
};

let serial = 0;
const serialOf = memoized((_analysis: Analysis) => ++serial);

/** Another one for each analysis that was ever made: of another text, under other settings, beside other reports. */
export function resultIdOf({ opening, text }: OpenDocument, analysis: Analysis): string {
  return `${opening}.${text.version}.${serialOf(analysis)}`;
}
