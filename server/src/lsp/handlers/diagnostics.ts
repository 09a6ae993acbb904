import type { Analysis } from '../../service.ts';
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

const serials = new WeakMap<object, number>();
let serial = 0;

/** Another one for each analysis that was ever made: of another text, under other settings, beside other reports. */
export function resultIdOf({ opening, text }: OpenDocument, analysis: Analysis): string {
  const known = serials.get(analysis) ?? ++serial;
  serials.set(analysis, known);
  return `${opening}.${text.version}.${known}`;
}
