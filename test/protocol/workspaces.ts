import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Diagnostic, WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver';
import { type Editor, type ServerProcess, startServer } from './driver.ts';
import { visualStudioCode } from './editors.ts';

/* Folders of reports, and a server that has them open. */

export interface Folder {
  readonly path: string;
  readonly uri: string;
  write(name: string, content: string | Uint8Array): void;
  uriOf(name: string): string;
  remove(name: string): void;
}

/** A folder of its own for one test, gone when it ends. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Folder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), '年报 工作区-')));
  onTestFinished(() => rmSync(path, { recursive: true }));
  const write = (name: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  };
  for (const [name, content] of Object.entries(files)) write(name, content);
  const uri = pathToFileURL(path).href;
  return {
    path,
    uri,
    write,
    uriOf: (name) => `${uri}/${name.split('/').map(encodeURIComponent).join('/')}`,
    remove: (name) => rmSync(join(path, name)),
  };
}

/** A server that has the folder open; `answering` settles what else its client answers. */
export async function serverOn(
  folder: Folder,
  more: object = {},
  answering: (answers: Editor['answers']) => void = () => {},
): Promise<ServerProcess> {
  const server = startServer();
  onTestFinished(() => server.stop());
  server.answers.set('workspace/configuration', (params) => (params as { items: unknown[] }).items.map(() => null));
  answering(server.answers);
  await server.request('initialize', { ...visualStudioCode, workspaceFolders: [{ uri: folder.uri, name: 'w' }], ...more });
  server.notify('initialized', {});
  return server;
}

export type Report = WorkspaceDocumentDiagnosticReport;
/** Every report of the workspace, as far as `previous` does not say it. */
export const ask = async (server: Editor, previous: readonly Report[] = []): Promise<readonly Report[]> => {
  const previousResultIds = previous.flatMap(({ uri, resultId }) => (resultId === undefined ? [] : [{ uri, value: resultId }]));
  return (await server.request<{ items: Report[] }>('workspace/diagnostic', { previousResultIds })).items;
};
/** The diagnostics that were told of a document. */
export const of = (items: readonly Report[], uri: string): readonly Diagnostic[] => {
  const item = items.find((one) => one.uri === uri);
  return item?.kind === 'full' ? item.items : [];
};
export const codes = (items: readonly Report[], uri: string): unknown[] => of(items, uri).map((d) => d.code);
