import { FileSystemError, FileType, type Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { walkFolder } from './folder-walk.ts';

/* Files for a server that cannot read them: in a browser none, and of a folder on the web none anywhere. */

/** Why there are no bytes; the server has the words for it. */
type Why = 'missing' | 'denied' | 'special' | 'folder' | 'large' | 'other';

/** What the server wants of a folder: at most so many files whose name is this one or ends like one of these. */
interface Wanted {
  readonly uri: string;
  readonly endings: readonly string[];
  readonly name: string;
  readonly most: number;
}

/** Answers the server's requests for files; to be called before the client starts. */
export function readFilesFor(client: BaseLanguageClient): void {
  const { protocol2CodeConverter: from, code2ProtocolConverter: to } = client;
  client.onRequest('nianbao/listFiles', (wanted: Wanted) => filesIn(from.asUri(wanted.uri), wanted, (uri) => to.asUri(uri)));
  client.onRequest<ReadFile, void>('nianbao/readFile', ({ uri, largest }: { readonly uri: string; readonly largest: number }) =>
    readFile(from.asUri(uri), largest),
  );
}

interface Found {
  readonly uris: readonly string[];
  /** Folders that could not be listed. */
  readonly unread: readonly string[];
}

/** What the server wants of a folder, as addresses. */
async function filesIn(folder: Uri, { endings, name: wanted, most }: Wanted, uriOf: (uri: Uri) => string): Promise<Found> {
  const uris: string[] = [];
  const unread: string[] = [];
  for await (const met of walkFolder(folder)) {
    if ('unread' in met) unread.push(uriOf(met.unread));
    else if (met.name === wanted || endings.some((ending) => met.name.toLowerCase().endsWith(ending))) uris.push(uriOf(met.file));
    if (uris.length >= most) break;
  }
  return { uris, unread };
}

type ReadFile = { readonly base64: string } | { readonly why: Why };

/** `largest` is in bytes. */
async function readFile(uri: Uri, largest: number): Promise<ReadFile> {
  try {
    const { type, size } = await workspace.fs.stat(uri);
    if (type & FileType.Directory) return { why: 'folder' };
    if (!(type & FileType.File)) return { why: 'special' };
    if (size > largest) return { why: 'large' };
    return { base64: base64Of(await workspace.fs.readFile(uri)) };
  } catch (error) {
    return { why: whyOf(error) };
  }
}

function whyOf(error: unknown): Why {
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
