import type { FileIgnore } from '../../../project/file.ts';
import {
  type Diagnostic,
  LSPErrorCodes,
  type PreviousResultId,
  ResponseError,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from '../../connection/protocol.ts';
import type { Session } from '../../connection/session.ts';
import { nextTurn } from '../../connection/turn.ts';
import type { AskedOfWorkspace, WorkspaceHandler } from '../../connection/workspace-handler.ts';
import { hashOf } from '../../core.ts';
import { analysisInSlices } from '../../documents/analysis.ts';
import { diagnosticsOf, failedDiagnostic } from '../../documents/diagnostics-publisher.ts';
import { ahead } from '../../workspace/ahead.ts';
import { projectDiagnostics } from '../../workspace/project-diagnostics.ts';
import { ignoredKey } from '../../workspace/project-files.ts';
import { keyOf } from '../../workspace/workspace-files.ts';
import type { WorkspaceFile } from '../../workspace/workspace-index.ts';
import { resultIdOf } from '../diagnostics.ts';

/** So many reports go to the client at once. */
const batch = 50;
/** Longest stretch of work, in milliseconds, between two looks at what has arrived. */
const slice = 8;

/**
 * The diagnostics of every report in the workspace's folders, open or not; what the client has already is told as unchanged, what is gone
 * as empty. A client that takes results in parts and has everything waits for its answer until something changes.
 */
export const workspaceDiagnostics: WorkspaceHandler<WorkspaceDiagnosticParams, Promise<WorkspaceDiagnosticReport>> = {
  method: 'workspace/diagnostic',
  capability: () => ({}),
  async answer(asked) {
    const { session, params, token } = asked;
    const previous = previousOf(params.previousResultIds);
    const isUnwanted = (): boolean => token.isCancellationRequested || session.isShutDown();
    for (;;) {
      await session.indexing.settled();
      const changes = session.workspace.changes();
      const { items, news } = await report(asked, previous, isUnwanted);
      if (isUnwanted()) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      if (params.partialResultToken === undefined) return { items };
      if (news) {
        // What goes out in parts goes out in parts to the end.
        if (items.length > 0) await sendPart(asked, items);
        return { items: [] };
      }
      await session.workspace.changeAfter(changes, token);
    }
  },
};

function previousOf(given: readonly PreviousResultId[] | undefined): ReadonlyMap<string, PreviousResultId> {
  const known = (Array.isArray(given) ? given : []).filter((p) => typeof p?.uri === 'string' && typeof p.value === 'string');
  return new Map(known.map((p) => [keyOf(p.uri), p]));
}

interface Reported {
  /** What has not gone out in parts. */
  readonly items: WorkspaceDocumentDiagnosticReport[];
  /** Whether there was anything that the client did not have. */
  readonly news: boolean;
}

async function report(
  asked: AskedOfWorkspace<WorkspaceDiagnosticParams>,
  previous: ReadonlyMap<string, PreviousResultId>,
  stop: () => boolean,
): Promise<Reported> {
  const { session, params } = asked;
  let items: WorkspaceDocumentDiagnosticReport[] = [];
  let news = false;
  const add = (uri: string, version: number | null, resultId: string | undefined, diagnostics: readonly Diagnostic[]): void => {
    const same = resultId !== undefined && previous.get(keyOf(uri))?.value === resultId;
    news ||= !same;
    if (same) items.push({ kind: 'unchanged', uri, version, resultId });
    else items.push({ kind: 'full', uri, version, items: [...diagnostics], ...(resultId === undefined ? {} : { resultId }) });
    if (params.partialResultToken === undefined || !news || items.length < batch) return;
    void sendPart(asked, items);
    items = [];
  };
  const seen = new Set<string>();
  const stale = new Set<object>();
  for await (const checked of checks(session, stop)) {
    seen.add(keyOf(checked.uri));
    for (const ignore of checked.stale) stale.add(ignore);
    add(checked.uri, checked.version, checked.resultId, checked.diagnostics);
  }
  for (const file of session.workspace.projects.all()) {
    if (!(await isWanted(session, file.uri))) continue;
    seen.add(keyOf(file.uri));
    const staleness = (ignore: FileIgnore) =>
      stale.has(ignore) ? 'stale' : session.workspace.hasKey(ignoredKey(file, ignore)) ? undefined : 'gone';
    const diagnostics = projectDiagnostics(file, staleness, session.client);
    add(file.uri, null, `project.${hashOf(JSON.stringify(diagnostics))}`, diagnostics);
  }
  for (const [key, { uri }] of previous) if (!seen.has(key)) add(uri, null, undefined, []);
  return { items, news };
}

const sendPart = (
  { session, params }: AskedOfWorkspace<WorkspaceDiagnosticParams>,
  items: WorkspaceDocumentDiagnosticReport[],
): Promise<void> => session.connection.sendProgress(WorkspaceDiagnosticRequest.partialResult, params.partialResultToken!, { items });

/** Whether files that are not open are to be checked there, which is a setting of each folder. */
async function isWanted({ settings }: Session, uri: string): Promise<boolean> {
  await settings.of(uri);
  return settings.wholeWorkspace(uri);
}

interface Checked {
  readonly uri: string;
  readonly version: number | null;
  readonly resultId: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly stale: readonly object[];
}

interface Prepared {
  readonly file: WorkspaceFile;
  readonly isWanted: boolean;
  /** On its way, where it has to be checked. */
  readonly text?: Promise<string | undefined>;
}

/** Has the settings of a file that is to be checked soon, and begins to read it where there is no check of it. */
async function prepared(session: Session, file: WorkspaceFile): Promise<Prepared> {
  const settings = await session.settings.of(file.uri);
  if (!session.settings.wholeWorkspace(file.uri)) return { file, isWanted: false };
  if (session.documents.get(file.uri) || session.checks.cached(file, settings)) return { file, isWanted: true };
  const text = session.indexing.textOf(file.uri);
  // Where it fails, the check of that file does.
  text.catch(() => {});
  return { file, isWanted: true, text };
}

/** Every report of the index with its diagnostics, in slices between which whatever has arrived is taken up. */
async function* checks(session: Session, stop: () => boolean): AsyncGenerator<Checked> {
  let until = performance.now() + slice;
  for await (const { file, isWanted, text } of ahead([...session.workspace.files()], (one) => prepared(session, one))) {
    if (performance.now() > until) {
      await nextTurn();
      until = performance.now() + slice;
    }
    if (stop()) return;
    if (!isWanted) continue;
    const checked = await checkOf(session, file, text, stop).catch((error: unknown): Checked => {
      session.log.once(`workspace/diagnostic: ${keyOf(file.uri)}`, error);
      const version = session.documents.get(file.uri)?.text.version ?? null;
      const resultId = `failed.${file.serial}.${version}`;
      return { uri: file.uri, version, resultId, diagnostics: [failedDiagnostic(session.client)], stale: [] };
    });
    if (checked) yield checked;
  }
}

async function checkOf(
  session: Session,
  file: WorkspaceFile,
  text: Promise<string | undefined> | undefined,
  stop: () => boolean,
): Promise<Checked | undefined> {
  const document = session.documents.get(file.uri);
  const settings = session.settings.cached(file.uri) ?? (await session.settings.of(file.uri));
  if (document) {
    const { version } = document.text;
    const analysis = await analysisInSlices(session, document, settings, () => stop() || document.text.version !== version);
    if (!analysis) return undefined;
    const diagnostics = diagnosticsOf(document, analysis, session.client, session.workspace.locationOf);
    return { uri: file.uri, version, resultId: resultIdOf(document, analysis), diagnostics, stale: analysis.stale ?? [] };
  }
  const check = session.checks.cached(file, settings) ?? (await session.checks.check(file, settings, text));
  return check && { uri: file.uri, version: null, ...check };
}
