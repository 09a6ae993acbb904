import type { Mark } from '../../features/diagnostics/diagnostics.ts';
import type { Severity } from '../../rules/engine/rule.ts';
import type { Analysis } from '../../service.ts';
import type { Client } from '../connection/client-capabilities.ts';
import type {
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  PublishDiagnosticsParams,
} from '../connection/protocol.ts';
import type { Session } from '../connection/session.ts';
import { failedCode, failureWords } from '../connection/status.ts';
import { nextTurn } from '../connection/turn.ts';
import { markOf, remarkOf, shownOf } from '../core.ts';
import type { Workspace } from '../workspace/workspace-index.ts';
import { analysisInSlices } from './analysis.ts';
import { rangeOf } from './convert.ts';
import type { OpenDocument } from './open-documents.ts';

/** The name under which a client shows our diagnostics. */
export const source = 'nianbao';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = { error: 1, warning: 2, information: 3, hint: 4 };
const tagNumbers: Readonly<Record<Mark['tags'][number], DiagnosticTag>> = { unnecessary: 1, deprecated: 2 };

/** The diagnostics of an analysis of the document's present version, as much of each as the client can show. */
export function diagnosticsOf(document: Shown, analysis: Analysis, client: Client, locationOf?: Workspace['locationOf']): Diagnostic[] {
  const diagnostics = shownOf(analysis).map((finding) => diagnosticOf(document, markOf(finding, client.language), client, locationOf));
  const remark = remarkOf(analysis, client.language);
  return remark ? [...diagnostics, diagnosticOf(document, remark, client)] : diagnostics;
}

/** What is shown of a document of which the analysis failed: no findings would say that it has none. */
export function failedDiagnostic({ language }: Client): Diagnostic {
  const start = { line: 0, character: 0 };
  return { range: { start, end: start }, severity: severities.error, source, code: failedCode, message: failureWords.all[language] };
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

/** Turns of the event loop before a change is read: each takes up one of the changes that came with it, and an answer to a request among them goes out within three. */
const rest = 4;

export function createPublisher(session: Session): Publisher {
  const { connection, documents, client, workspace } = session;
  const send = (params: PublishDiagnosticsParams): void => {
    connection.sendDiagnostics(params).catch((error: unknown) => session.log.once('textDocument/publishDiagnostics', error));
  };
  const publish = async (document: OpenDocument, isOld: () => boolean): Promise<void> => {
    const { uri, text } = document;
    const { version } = text;
    try {
      for (let turns = 0; turns < rest && !isOld(); turns++) await nextTurn();
      if (isOld()) return;
      const settings = session.settings.cached(uri) ?? (await session.settings.of(uri));
      const analysis = await analysisInSlices(session, document, settings, isOld);
      if (analysis && !isOld()) send({ uri, version, diagnostics: diagnosticsOf(document, analysis, client, workspace.locationOf) });
    } catch (error) {
      session.log.once('textDocument/publishDiagnostics', error);
      if (!isOld()) send({ uri, version, diagnostics: [failedDiagnostic(client)] });
    }
  };
  const latest = new Map<string, object>();
  return {
    schedule(uri) {
      const document = documents.get(uri);
      if (!document) return;
      const mine = {};
      latest.set(uri, mine);
      const isOld = (): boolean => latest.get(uri) !== mine;
      void publish(document, isOld).finally(() => {
        if (!isOld()) latest.delete(uri);
      });
    },
    clear(uri) {
      latest.delete(uri);
      send({ uri, diagnostics: [] });
    },
  };
}
