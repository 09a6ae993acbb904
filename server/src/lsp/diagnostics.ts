import { type Mark, markOf, remarkOf, shownOf } from '../features/diagnostics.ts';
import type { Finding, Severity } from '../rules/engine/rule.ts';
import { type Analysis, originOf } from '../service.ts';
import { analysisSoon } from './analysis.ts';
import type { Client } from './client.ts';
import { positionOf, rangeOf } from './convert.ts';
import type { OpenDocument } from './documents.ts';
import { createLasting } from './lasting.ts';
import type { Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, DiagnosticTag, Position } from './protocol.ts';
import type { Session } from './session.ts';
import { quiet } from './turn.ts';
import type { Workspace } from './workspace.ts';

/** The name under which a client shows our diagnostics. */
export const source = 'nianbao';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = { error: 1, warning: 2, information: 3, hint: 4 };
const tagNumbers: Readonly<Record<Mark['tags'][number], DiagnosticTag>> = { unnecessary: 1, deprecated: 2 };

/** The diagnostics of an analysis of the document's present version, as much of each as the client can show. */
export function diagnosticsOf(document: Shown, analysis: Analysis, client: Client, locationOf?: Workspace['locationOf']): Diagnostic[] {
  const begins = beginsOf(document, analysis);
  const diagnostics = shownOf(analysis).map((finding): Diagnostic => {
    const make = (): Diagnostic => diagnosticOf(document, markOf(finding, client.language), client, locationOf);
    const begin = begins.get(finding);
    return begin ? lasting.of(originOf(finding), begin, make) : make();
  });
  const remark = remarkOf(analysis, client.language);
  return remark ? [...diagnostics, diagnosticOf(document, remark, client)] : diagnostics;
}

const lasting = createLasting<Diagnostic>();

/** Where the report of a finding begins, of findings that move with it: all but those of reports within a line, and with places in other documents. */
function beginsOf({ text }: Shown, { reports, checks }: Analysis): ReadonlyMap<Finding, Position> {
  const begins = new Map<Finding, Position>();
  for (const [i, { findings }] of checks.entries()) {
    const begin = findings.length > 0 && reports[i] ? positionOf(text, reports[i].range.start) : undefined;
    if (begin?.character !== 0) continue;
    for (const finding of findings) if (!finding.related?.some(({ uri }) => uri !== undefined)) begins.set(finding, begin);
  }
  return begins;
}

/** What a diagnostic needs of a document, which need not be open. */
type Shown = Pick<OpenDocument, 'text'>;

/** One diagnostic. `locationOf` finds places in other documents; without it, or where it does not know one, they are left out. */
export function diagnosticOf({ text }: Shown, mark: Mark, client: Client, locationOf?: Workspace['locationOf']): Diagnostic {
  const diagnostic: Diagnostic = { range: rangeOf(text, mark), severity: severities[mark.severity], source, message: mark.message };
  if (mark.code !== null) {
    diagnostic.code = mark.code;
    if (client.codeDescription && client.rulePages) diagnostic.codeDescription = { href: pageOf(client.rulePages, mark.code) };
  }
  const tags = mark.tags.map((tag) => tagNumbers[tag]).filter((tag) => client.tags.has(tag));
  if (tags.length > 0) diagnostic.tags = tags;
  if (client.relatedInformation && mark.related.length > 0) {
    diagnostic.relatedInformation = mark.related.flatMap((place): DiagnosticRelatedInformation[] => {
      const location = place.uri === undefined ? { uri: text.uri, range: rangeOf(text, place) } : locationOf?.(place.uri, place);
      return location ? [{ location, message: place.message }] : [];
    });
  }
  return diagnostic;
}

/** The page of a rule under the address that the client gave. */
export const pageOf = (pages: string, code: string): string => `${pages}${code}.md`;

/** Sends diagnostics to clients that do not ask for them. */
export interface Publisher {
  /** The document was opened or changed, or its settings were: one set follows, for the last version of a burst. */
  schedule(uri: string): void;
  /** The document was closed: its diagnostics are taken back, and none that were on their way follow. */
  clear(uri: string): void;
}

export function createPublisher(session: Session): Publisher {
  const waiting = new Map<string, object>();
  const publish = async (uri: string): Promise<void> => {
    const document = session.documents.get(uri);
    if (!document) return;
    const { version } = document.text;
    const settings = session.settings.known(uri) ?? (await session.settings.of(uri));
    // While the client was asked for settings the text may have changed; that change has its own set coming.
    if (session.documents.get(uri) !== document || document.text.version !== version) return;
    const moved = (): boolean => session.documents.get(uri) !== document || document.text.version !== version;
    const analysis = await analysisSoon(session, document, settings, moved);
    if (!analysis) return;
    await session.connection.sendNotification('textDocument/publishDiagnostics', {
      uri,
      version,
      diagnostics: diagnosticsOf(document, analysis, session.client, session.workspace.locationOf),
    });
  };
  return {
    schedule(uri) {
      const mine = {};
      waiting.set(uri, mine);
      void quiet().then(() => {
        if (waiting.get(uri) !== mine) return undefined;
        waiting.delete(uri);
        return publish(uri).catch((error: unknown) => session.log.once('textDocument/publishDiagnostics', error));
      });
    },
    clear(uri) {
      waiting.delete(uri);
      void session.connection.sendNotification('textDocument/publishDiagnostics', { uri, diagnostics: [] });
    },
  };
}
