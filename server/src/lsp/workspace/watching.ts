import { copiesBeside } from '../../office/messages.ts';
import { projectName } from '../../project/name.ts';
import type { Client } from '../connection/client-capabilities.ts';
import {
  type Connection,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidRenameFilesNotification,
  FileChangeType,
  type FileOperationOptions,
  WatchKind,
} from '../connection/protocol.ts';
import type { Session } from '../connection/session.ts';
import { folderAround } from '../documents/project-settings.ts';
import { endings, isPromising, keyOf } from './workspace-files.ts';

/** Keeps the index in step with the folders and files of the workspace, as the client tells of them. */
export function watchWorkspace(session: Session): void {
  const { connection, indexing, workspace } = session;

  connection.onDidChangeWatchedFiles(({ changes }) => {
    const uris = changes.flatMap(({ uri, type }) => {
      // A text that comes or goes decides whether a file of Word or PDF beside it counts.
      if (type === FileChangeType.Changed) return [uri];
      if (type === FileChangeType.Created || isPromising(uri)) return [uri, ...copiesBeside(uri)];
      return [uri, ...filesBelow(session, uri)];
    });
    for (const uri of uris.filter(isProject)) void indexing.readProject(uri);
    indexing.changed(uris.filter((uri) => isPromising(uri) && folderAround(workspace, uri) !== undefined));
  });

  // Not every client that tells of renames watches files.
  connection.onNotification(DidRenameFilesNotification.type, ({ files }) => {
    const uris = files.flatMap(({ oldUri, newUri }) => {
      const below = filesBelow(session, oldUri);
      return [oldUri, newUri, ...below, ...below.map((uri) => newUri + uri.slice(oldUri.length))];
    });
    for (const uri of uris.filter(isProject)) void indexing.readProject(uri);
    indexing.changed(uris.filter((uri) => isPromising(uri) && folderAround(workspace, uri) !== undefined));
  });

  connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event }) => {
    const removed = event.removed.map(({ uri }) => uri);
    const added = event.added.map(({ uri }) => uri);
    const gone = removed.flatMap((folder) => filesBelow(session, folder));
    workspace.setFolders([...workspace.folders().filter((folder) => !removed.includes(folder)), ...added]);
    for (const { uri } of [...workspace.projects.all()]) if (!folderAround(workspace, uri)) workspace.putProject(uri, undefined);
    indexing.changed(gone);
    void indexing.readFolders(added);
  });
}

/** Of which renames the client is to ask and to tell; a client that can do neither is told of none. */
export function fileOperationsOf({ asksBeforeRenames, tellsOfRenames }: Client): FileOperationOptions {
  const filters = [
    { pattern: { glob: `**/*{${endings.join()}}`, matches: 'file' as const, options: { ignoreCase: true } } },
    { pattern: { glob: '**', matches: 'folder' as const } },
  ];
  return { ...(asksBeforeRenames ? { willRename: { filters } } : {}), ...(tellsOfRenames ? { didRename: { filters } } : {}) };
}

/** Asks the client to tell of files, where it can be asked. */
export async function registerWatchers(connection: Connection, client: Client): Promise<void> {
  if (!client.registersWatchers) return;
  const gone = { globPattern: '**', kind: WatchKind.Delete };
  const watchers = [{ globPattern: `**/*{${endings.join()}}` }, { globPattern: `**/${projectName}` }, gone];
  await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}

/** What the index has of a folder that is gone, and what it is about to have. */
function filesBelow({ indexing, workspace }: Session, folder: string): readonly string[] {
  const prefix = `${keyOf(folder).replace(/\/$/, '')}/`;
  const known = [...workspace.files(), ...workspace.projects.all()].map(({ uri }) => uri);
  return [...new Set([...known, ...indexing.underway()])].filter((uri) => keyOf(uri).startsWith(prefix));
}

const isProject = (uri: string): boolean => uri.endsWith(`/${projectName}`);
