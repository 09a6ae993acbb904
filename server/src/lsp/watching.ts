import { projectName } from '../project/name.ts';
import type { Client } from './client.ts';
import type { Connection } from './connection.ts';
import { endings, isPromising, keyOf } from './files.ts';
import { isRecord } from './params.ts';
import { folderAround } from './project-settings.ts';
import type { FileOperationOptions } from './protocol.ts';
import type { Rename } from './refiling.ts';
import type { Session } from './session.ts';

/** A change of kind 3 is a deletion. */
const deleted = 3;

/** Keeps the index in step with the folders and files of the workspace, as the client tells of them. */
export function watchWorkspace(session: Session): void {
  const { connection, indexing, workspace } = session;

  connection.onNotification('workspace/didChangeWatchedFiles', (params: unknown) => {
    const changes = isRecord(params) && Array.isArray(params.changes) ? params.changes.filter(isChange) : [];
    const uris = changes.flatMap(({ uri, type }) => {
      if (type !== deleted || isPromising(uri)) return [uri];
      return [uri, ...filesBelow(session, uri)];
    });
    for (const uri of uris.filter(isProject)) void indexing.readProject(uri);
    indexing.changed(uris.filter((uri) => isPromising(uri) && folderAround(workspace, uri) !== undefined));
  });

  // Not every client that tells of renames watches files.
  connection.onNotification('workspace/didRenameFiles', (params: unknown) => {
    const renames = isRecord(params) && Array.isArray(params.files) ? params.files.filter(isRename) : [];
    const uris = renames.flatMap(({ oldUri, newUri }) => {
      const below = filesBelow(session, oldUri);
      return [oldUri, newUri, ...below, ...below.map((uri) => newUri + uri.slice(oldUri.length))];
    });
    for (const uri of uris.filter(isProject)) void indexing.readProject(uri);
    indexing.changed(uris.filter((uri) => isPromising(uri) && folderAround(workspace, uri) !== undefined));
  });

  connection.onNotification('workspace/didChangeWorkspaceFolders', (params: unknown) => {
    const event = isRecord(params) && isRecord(params.event) ? params.event : {};
    const removed = urisOf(event.removed);
    const added = urisOf(event.added);
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
export function registerWatchers(connection: Connection, client: Client): Promise<void> {
  if (!client.registersWatchers) return Promise.resolve();
  const watchers = [{ globPattern: `**/*{${endings.join()}}` }, { globPattern: `**/${projectName}` }, { globPattern: '**', kind: 4 }];
  const registrations = [{ id: 'nianbao-files', method: 'workspace/didChangeWatchedFiles', registerOptions: { watchers } }];
  return connection.sendRequest('client/registerCapability', { registrations });
}

/** What the index has of a folder that is gone. */
function filesBelow({ workspace }: Session, folder: string): readonly string[] {
  const prefix = `${keyOf(folder).replace(/\/$/, '')}/`;
  return [...workspace.files(), ...workspace.projects.all()].map(({ uri }) => uri).filter((uri) => keyOf(uri).startsWith(prefix));
}

const isProject = (uri: string): boolean => uri.endsWith(`/${projectName}`);
const isChange = (value: unknown): value is { readonly uri: string; readonly type: number } =>
  isRecord(value) && typeof value.uri === 'string';
const isRename = (value: unknown): value is Rename =>
  isRecord(value) && typeof value.oldUri === 'string' && typeof value.newUri === 'string';
const urisOf = (folders: unknown): readonly string[] =>
  Array.isArray(folders) ? folders.flatMap((folder) => (isRecord(folder) && typeof folder.uri === 'string' ? [folder.uri] : [])) : [];
