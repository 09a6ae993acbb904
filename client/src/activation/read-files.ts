import { FileSystemError, FileType, type Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type FileBytes,
  type ListedFiles,
  type ListFiles,
  listFilesMethod,
  type ReadFile,
  readFileMethod,
  type Unread,
} from '../../../server/src/contract.ts';
import { isOfficeFile, type OfficeAnswer, type OfficeTexts } from '../office/office-texts.ts';
import { walkFolder } from './folder-walk.ts';

/* Files for a server that cannot read them: in a browser none, and of a folder on the web none anywhere. */

/** Answers the server's requests for files; to be called before the client starts. Of Word and PDF it gives the text that `office` makes. */
export function readFilesFor(client: BaseLanguageClient, office: OfficeTexts): void {
  const { protocol2CodeConverter: from, code2ProtocolConverter: to } = client;
  client.onRequest(listFilesMethod, (wanted: ListFiles) => filesIn(from.asUri(wanted.uri), wanted, (uri) => to.asUri(uri)));
  client.onRequest<FileBytes, void>(readFileMethod, async ({ uri: address, largest }: ReadFile) => {
    const uri = from.asUri(address);
    return isOfficeFile(uri) ? officeBytes(await office.textOf(uri)) : readFile(uri, largest);
  });
}

const officeBytes = (answer: OfficeAnswer): FileBytes =>
  'text' in answer ? { base64: base64Of(new TextEncoder().encode(answer.text)) } : { why: answer.missing ? 'missing' : 'other' };

/** What the server wants of a folder, as addresses; no links, since a folder of the web does not say where they lead. */
async function filesIn(folder: Uri, { endings, name: wanted, most }: ListFiles, uriOf: (uri: Uri) => string): Promise<ListedFiles> {
  const uris: string[] = [];
  const unread: string[] = [];
  for await (const met of walkFolder(folder)) {
    if ('unread' in met) unread.push(uriOf(met.unread));
    else if (met.isLink) continue;
    else if (met.name === wanted || endings.some((ending) => met.name.toLowerCase().endsWith(ending))) uris.push(uriOf(met.file));
    if (uris.length >= most) break;
  }
  return { uris, unread };
}

/** `largest` is in bytes. */
async function readFile(uri: Uri, largest: number): Promise<FileBytes> {
  try {
    const { type, size } = await workspace.fs.stat(uri);
    if (type & FileType.Directory) return { why: 'folder' };
    if (type !== FileType.File) return { why: 'special' };
    if (size > largest) return { why: 'large' };
    return { base64: base64Of(await workspace.fs.readFile(uri)) };
  } catch (error) {
    return { why: whyOf(error) };
  }
}

function whyOf(error: unknown): Unread {
  const code = error instanceof FileSystemError ? error.code : '';
  if (code === 'FileNotFound' || code === 'FileNotADirectory') return 'missing';
  if (code === 'FileIsADirectory') return 'folder';
  return code === 'NoPermissions' ? 'denied' : 'other';
}

/** In pieces, since a call takes only so many arguments. */
function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
