import { analyse, analysing, fixesOf } from '../service.ts';
import { guardedAtLarge, type WorkspaceHandler } from './at-large.ts';
import { type Client, clientOf } from './client.ts';
import { clientFiles, filesWith } from './client-files.ts';
import type { Connection } from './connection.ts';
import { createDocuments } from './documents.ts';
import type { Files } from './files.ts';
import { createFolderNews } from './folder-news.ts';
import { guarded } from './guard.ts';
import { codeActionResolve, codeActions } from './handlers/code-actions.ts';
import { codeLens } from './handlers/code-lens.ts';
import { executeCommand } from './handlers/commands.ts';
import { completion } from './handlers/completion.ts';
import { definition } from './handlers/definition.ts';
import { diagnostics } from './handlers/diagnostics.ts';
import { documentLinks } from './handlers/document-links.ts';
import { folding } from './handlers/folding.ts';
import { formatting, rangeFormatting } from './handlers/formatting.ts';
import { highlights } from './handlers/highlights.ts';
import { hover } from './handlers/hover.ts';
import { inlayHints } from './handlers/inlay-hints.ts';
import { outline } from './handlers/outline.ts';
import { references } from './handlers/references.ts';
import { prepareRename, rename } from './handlers/rename.ts';
import { selectionRanges } from './handlers/selection-ranges.ts';
import { semanticTokens, semanticTokensDelta, semanticTokensRange } from './handlers/semantic-tokens.ts';
import { willRenameFiles } from './handlers/will-rename.ts';
import { workspaceDiagnostics } from './handlers/workspace-diagnostics.ts';
import { knownReports, workspaceSymbolsOf } from './handlers/workspace-symbols.ts';
import { createIndexing } from './indexing.ts';
import { createLog, type Log } from './log.ts';
import { withProjects } from './project-settings.ts';
import {
  type CancellationToken,
  ErrorCodes,
  type InitializeParams,
  type InitializeResult,
  ResponseError,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from './protocol.ts';
import { createResourceSettings } from './resource-settings.ts';
import type { Handler, Service, Session } from './session.ts';
import { parseOptions } from './settings.ts';
import { synchronize } from './synchronize.ts';
import { fileOperationsOf, registerWatchers, watchWorkspace } from './watching.ts';
import { createWorkspace } from './workspace.ts';
import { createWorkspaceChecks } from './workspace-checks.ts';

/** Every request that the server answers, beside the protocol's own housekeeping. A new feature is a new line. */
const handlers: readonly Handler[] = [
  diagnostics,
  outline,
  folding,
  hover,
  codeActions,
  codeActionResolve,
  formatting,
  rangeFormatting,
  inlayHints,
  highlights,
  selectionRanges,
  definition,
  references,
  completion,
  codeLens,
  semanticTokens,
  semanticTokensDelta,
  semanticTokensRange,
  prepareRename,
  rename,
  documentLinks,
];

/** Every request about the workspace. */
const workspaceHandlers: readonly WorkspaceHandler[] = [
  workspaceDiagnostics,
  workspaceSymbolsOf(knownReports),
  executeCommand,
  willRenameFiles,
];

/** Where the server runs: a process ends with its client, a worker is ended by it. */
export interface Host {
  exit(code: number): void;
  /** Ends the process, with the code that `code` gives then, when the client's own is gone. */
  watch(clientProcess: number, code: () => number): void;
}

const nowhere: Host = { exit: () => {}, watch: () => {} };

/**
 * Serves one client over a connection until it goes away; the caller makes the connection and starts it with `listen`.
 * `service` is the core; a test may hand in another, for instance with a rule that throws. Without `files`, and with a client that reads none, the open documents alone are known.
 * `exitCode` tells how a process has to end now: 1 unless the client has said shutdown.
 */
export function createServer(
  connection: Connection,
  service: Service = { analyse, analysing, fixesOf },
  files?: Files,
  host: Host = nowhere,
): { readonly exitCode: () => number } {
  const log = createLog((message) => connection.logError(message));
  let session: Session | undefined;
  let down = false;
  const exitCode = (): number => (down ? 0 : 1);

  /** The running session, or why there is none. */
  const running = (): Session | ResponseError<void> => {
    if (down) return new ResponseError(ErrorCodes.InvalidRequest, 'the server has been shut down');
    return session ?? new ResponseError(ErrorCodes.ServerNotInitialized, 'the server has not been initialized');
  };

  connection.onRequest('initialize', (given): InitializeResult | ResponseError<never> => {
    const params = (given ?? {}) as InitializeParams;
    if (session || down) return new ResponseError(ErrorCodes.InvalidRequest, 'the server has been initialized before');
    if (typeof params.capabilities !== 'object' || params.capabilities === null)
      return new ResponseError(ErrorCodes.InvalidParams, 'initialize needs the capabilities of the client');
    const { options, problems } = parseOptions(params.initializationOptions);
    if (problems.length > 0) log.once(`Options that cannot be used, left out: ${problems.join(', ')}`);
    if (typeof params.processId === 'number') host.watch(params.processId, exitCode);
    const client = clientOf(params, options);
    const reached = client.files ? filesWith(files, clientFiles(connection)) : files;
    session = createSession({ connection, service, client, initial: options.settings, files: reached, log });
    return { capabilities: capabilitiesOf(client), serverInfo: { name: 'nianbao' } };
  });
  connection.onNotification('initialized', () => {
    if (!session) return;
    void session.indexing.readFolders(session.workspace.folders());
    registerWatchers(connection, session.client).catch((error: unknown) => log.once('client/registerCapability', error));
    if (!session.client.registersConfiguration) return;
    const registrations = [{ id: 'nianbao-settings', method: 'workspace/didChangeConfiguration', registerOptions: { section: 'nianbao' } }];
    connection
      .sendRequest('client/registerCapability', { registrations })
      .catch((error: unknown) => log.once('client/registerCapability', error));
  });
  connection.onRequest('shutdown', () => {
    const state = running();
    if (state instanceof ResponseError) return state;
    session?.indexing.stop();
    session?.workspace.wake();
    down = true;
    return null;
  });
  connection.onNotification('exit', () => {
    connection.end();
    host.exit(exitCode());
  });
  const answer = (method: string, how: (session: Session, params: unknown, token: CancellationToken) => unknown): void => {
    connection.onRequest(method, (params, token) => {
      const state = running();
      return state instanceof ResponseError ? state : how(state, params, token);
    });
  };
  for (const handler of handlers) answer(handler.method, (state, params, token) => guarded(state, handler, params, token));
  for (const handler of workspaceHandlers) answer(handler.method, (state, params, token) => guardedAtLarge(state, handler, params, token));
  connection.onOtherRequest((method) => {
    const state = running();
    return state instanceof ResponseError ? state : new ResponseError(ErrorCodes.MethodNotFound, `there is no method ${method}`);
  });
  return { exitCode };
}

interface Beginning {
  readonly connection: Connection;
  readonly service: Service;
  readonly client: Client;
  readonly files: Files | undefined;
  readonly log: Log;
  /** Settings that came with the options. */
  readonly initial: unknown;
}

function createSession({ connection, service, client, initial, files, log }: Beginning): Session {
  const documents = createDocuments();
  const workspace = createWorkspace(documents, client.folders);
  const settings = withProjects(createResourceSettings(connection, client, initial, log), documents, workspace);
  const news = createFolderNews(connection, client);
  const indexing = createIndexing({ connection, language: client.language, documents, workspace, files, log, onProgress: news.touch });
  const parts = { connection, service, client, documents, settings, workspace, indexing, log, news };
  // The checks ask the session that they are a part of.
  const session: Session = { ...parts, checks: createWorkspaceChecks(parts) };
  synchronize(session);
  watchWorkspace(session);
  return session;
}

function capabilitiesOf(client: Client): ServerCapabilities {
  const own: ServerCapabilities = {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true }, fileOperations: fileOperationsOf(client) },
  };
  return Object.assign(own, ...[...handlers, ...workspaceHandlers].map((handler) => handler.capability(client)));
}
