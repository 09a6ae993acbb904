import { analyse, analysing, fixesOf, loadCore } from '../core.ts';
import { createDocuments } from '../documents/open-documents.ts';
import { withProjects } from '../documents/project-settings.ts';
import { createResourceSettings } from '../documents/resource-settings.ts';
import { parseOptions } from '../documents/settings.ts';
import { codeActionResolve, codeActions } from '../handlers/code-actions.ts';
import { codeLens } from '../handlers/code-lens.ts';
import { executeCommand } from '../handlers/commands/commands.ts';
import { completion } from '../handlers/completion.ts';
import { definition } from '../handlers/definition.ts';
import { diagnostics } from '../handlers/diagnostics.ts';
import { documentLinks } from '../handlers/document-links.ts';
import { folding } from '../handlers/folding.ts';
import { formatting, rangeFormatting } from '../handlers/formatting.ts';
import { highlights } from '../handlers/highlights.ts';
import { hover } from '../handlers/hover.ts';
import { inlayHints } from '../handlers/inlay-hints.ts';
import { outline } from '../handlers/outline.ts';
import { references } from '../handlers/references.ts';
import { prepareRename, rename } from '../handlers/rename.ts';
import { selectionRanges } from '../handlers/selection-ranges.ts';
import { semanticTokens, semanticTokensRange } from '../handlers/semantic-tokens.ts';
import { willRenameFiles } from '../handlers/workspace/will-rename.ts';
import { workspaceDiagnostics } from '../handlers/workspace/workspace-diagnostics.ts';
import { knownReports, workspaceSymbolsOf } from '../handlers/workspace/workspace-symbols.ts';
import { clientFiles, filesWith } from '../workspace/client-files.ts';
import { createFolderNews } from '../workspace/folder-news.ts';
import { createIndexing } from '../workspace/indexing.ts';
import { fileOperationsOf, registerWatchers, watchWorkspace } from '../workspace/watching.ts';
import { createWorkspaceChecks } from '../workspace/workspace-checks.ts';
import type { Files } from '../workspace/workspace-files.ts';
import { createWorkspace } from '../workspace/workspace-index.ts';
import { type Client, clientOf } from './client-capabilities.ts';
import { guarded, type Params } from './guard.ts';
import { createLog, type Log } from './log.ts';
import { type asks, understood } from './messages.ts';
import {
  type CancellationToken,
  type Connection,
  type ConnectionOptions,
  DidChangeConfigurationNotification,
  ErrorCodes,
  type InitializeResult,
  ProtocolRequestType,
  ResponseError,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from './protocol.ts';
import type { Handler, Service, Session } from './session.ts';
import { synchronize } from './synchronize.ts';
import { nextTurn } from './turn.ts';
import { guardedOfWorkspace, type WorkspaceHandler } from './workspace-handler.ts';

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

/** What every request must hold. */
const requests: ReadonlyMap<string, keyof typeof asks> = new Map([
  ...handlers.map(({ method, asks }) => [method, asks] as const),
  ...workspaceHandlers.map(({ method }) => [method, 'anything'] as const),
]);

/** Looked up when it is asked: it is loaded later than this. */
const core: Service = {
  analyse: (...given) => analyse(...given),
  analysing: (...given) => analysing(...given),
  fixesOf: (...given) => fixesOf(...given),
};

/** What a server is made of, beside the connection. */
export interface Parts {
  /** The core; a test may hand in another, for instance with a rule that throws. */
  readonly service?: Service;
  /** Without them, and with a client that reads none, the open documents alone are known. */
  readonly files?: Files;
  /** Where the pages of the law lie that came with this server, ending in `/`; for a client that says of no others. */
  readonly lawPages?: string | undefined;
}

/**
 * Serves one client over the connection that `connect` makes, until the client goes away. `isShutDown` tells whether it has said that it is
 * about to, for a way of ending that the library does not know.
 */
export function createServer(
  connect: (options: ConnectionOptions) => Connection,
  { service = core, files, lawPages }: Parts = {},
): { readonly isShutDown: () => boolean } {
  const log = createLog((message) => connection.console.error(message));
  const connection: Connection = connect(understood(requests, log));
  let session: Session | undefined;
  let down = false;
  const isShutDown = (): boolean => down;

  connection.onInitialize((params): InitializeResult | ResponseError<never> => {
    if (session || down) return new ResponseError(ErrorCodes.InvalidRequest, 'the server has been initialized before');
    const { options, problems } = parseOptions(params.initializationOptions);
    if (problems.length > 0) log.once(`Options that cannot be used, left out: ${problems.join(', ')}`);
    const client = clientOf(params, { ...options, lawPages: options.lawPages ?? lawPages });
    const reached = client.files ? filesWith(files, clientFiles(connection)) : files;
    session = createSession({ connection, service, client, initial: options.settings, files: reached, log, isShutDown });
    // While the client takes the answer in, which is written in the next turn.
    void nextTurn().then(nextTurn).then(loadCore);
    return { capabilities: capabilitiesOf(client), serverInfo: { name: 'nianbao' } };
  });
  connection.onInitialized(() => {
    if (!session) return;
    loadCore();
    void session.indexing.readFolders(session.workspace.folders());
    register(session);
  });

  /** The running session, or why there is none. */
  const running = (): Session | ResponseError<void> => {
    if (down) return new ResponseError(ErrorCodes.InvalidRequest, 'the server has been shut down');
    if (!session) return new ResponseError(ErrorCodes.ServerNotInitialized, 'the server has not been initialized');
    loadCore();
    return session;
  };
  connection.onShutdown(() => {
    const state = running();
    if (state instanceof ResponseError) return state;
    down = true;
    state.indexing.stop();
    state.workspace.touch();
  });
  answerRequests(connection, running);
  connection.listen();
  return { isShutDown };
}

/** Has every request answered by the session that `running` gives, or refused for the reason why there is none. */
function answerRequests(connection: Connection, running: () => Session | ResponseError<void>): void {
  const answer = <P>(method: string, how: (session: Session, params: P, token: CancellationToken) => unknown): void => {
    connection.onRequest(new ProtocolRequestType<P, unknown, never, unknown, unknown>(method), (params, token) => {
      const state = running();
      return state instanceof ResponseError ? state : how(state, params, token);
    });
  };
  for (const handler of handlers) answer(handler.method, (state, params: Params, token) => guarded(state, handler, params, token));
  for (const handler of workspaceHandlers)
    answer(handler.method, (state, params: object, token) => guardedOfWorkspace(state, handler, params, token));
  connection.onRequest((method) => {
    const state = running();
    return state instanceof ResponseError ? state : new ResponseError(ErrorCodes.MethodNotFound, `there is no method ${method}`);
  });
}

/** Asks the client to tell of what changes, as far as it can be asked. */
function register({ connection, client, log }: Session): void {
  const say = (error: unknown): void => log.once('client/registerCapability', error);
  registerWatchers(connection, client).catch(say);
  if (client.registersConfiguration) connection.client.register(DidChangeConfigurationNotification.type, { section: 'nianbao' }).catch(say);
}

interface Beginning {
  readonly connection: Connection;
  readonly service: Service;
  readonly client: Client;
  readonly files: Files | undefined;
  readonly log: Log;
  readonly isShutDown: () => boolean;
  /** Settings that came with the options. */
  readonly initial: unknown;
}

function createSession({ connection, service, client, initial, files, log, isShutDown }: Beginning): Session {
  const documents = createDocuments();
  const workspace = createWorkspace(documents, client.folders);
  const settings = withProjects(createResourceSettings(connection, client, initial, log), documents, workspace);
  const news = createFolderNews(connection, client);
  const indexing = createIndexing({ connection, language: client.language, documents, workspace, files, log, onProgress: news.touch });
  const parts = { connection, service, client, documents, settings, workspace, indexing, log, news, isShutDown };
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
