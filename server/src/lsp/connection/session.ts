import type { Analysis, analyse, analysing, CheckSettings, fixesOf } from '../../service.ts';
import type { Documents, OpenDocument } from '../documents/open-documents.ts';
import type { ResourceSettings } from '../documents/resource-settings.ts';
import type { WorkspaceChecks } from '../workspace/file-check.ts';
import type { FolderNews } from '../workspace/folder-news.ts';
import type { Indexing } from '../workspace/indexing.ts';
import type { Workspace } from '../workspace/workspace-index.ts';
import type { Client } from './client-capabilities.ts';
import type { Log } from './log.ts';
import type { CancellationToken, Connection, ResponseError, ServerCapabilities } from './protocol.ts';

/** The core as the server uses it; a test may put another in its place. */
export interface Service {
  readonly analyse: typeof analyse;
  /** `analyse` in steps; without it a long text is read in one go. */
  readonly analysing?: typeof analysing;
  readonly fixesOf: typeof fixesOf;
}

/** What lasts from initialize to shutdown. */
export interface Session {
  readonly connection: Connection;
  readonly service: Service;
  readonly client: Client;
  readonly documents: Documents;
  readonly settings: ResourceSettings;
  /** The reports that others are compared with. */
  readonly workspace: Workspace;
  readonly indexing: Indexing;
  readonly checks: WorkspaceChecks;
  readonly news: FolderNews;
  readonly log: Log;
  /** Whether the client has said that it goes: nothing that waits will come any more. */
  isShutDown(): boolean;
}

/** A request about an open document, with everything that a feature needs to answer it. */
export interface Asked<P> {
  readonly session: Session;
  readonly params: P;
  readonly document: OpenDocument;
  readonly analysis: Analysis;
  readonly settings: CheckSettings;
  readonly token: CancellationToken;
}

/** One request that the server answers. A feature is one of these, and one line in the table of `server.ts`. */
export interface Handler<P = never, R = unknown> {
  readonly method: string;
  /** What its params must hold; anything else is refused with InvalidParams. */
  readonly asks: 'document' | 'position' | 'positions' | 'range' | 'action';
  /** The answer where the document is not open. */
  readonly empty: R | ResponseError<void>;
  /** What it adds to the server's capabilities; nothing where the client has no use for it. */
  capability(client: Client): ServerCapabilities;
  answer(asked: Asked<P>): R;
}
