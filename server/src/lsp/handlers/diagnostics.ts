import type { DocumentDiagnosticParams, DocumentDiagnosticReport } from 'vscode-languageserver';
import { diagnosticsOf } from '../diagnostics.ts';
import type { Handler } from '../session.ts';

/** Diagnostics for clients that ask for them; `unchanged` where they have asked about this very text before. */
export const diagnostics: Handler<DocumentDiagnosticParams, DocumentDiagnosticReport> = {
  method: 'textDocument/diagnostic',
  asks: 'document',
  empty: { kind: 'full', items: [] },
  capability: (client) =>
    client.pull ? { diagnosticProvider: { identifier: 'nianbao', interFileDependencies: false, workspaceDiagnostics: false } } : {},
  answer({ session, params, document, analysis, settings }) {
    const resultId = `${document.opening}.${document.text.version}.${serialOf(settings)}`;
    if (params.previousResultId === resultId) return { kind: 'unchanged', resultId };
    return { kind: 'full', resultId, items: diagnosticsOf(document, analysis, session.client) };
  },
};

const serials = new WeakMap<object, number>();
let serial = 0;

/** A number for each settings value that was ever in force; a change of settings changes the result. */
function serialOf(settings: object): number {
  const known = serials.get(settings) ?? ++serial;
  serials.set(settings, known);
  return known;
}
