import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/*
 * Files for a server that cannot read them: in a browser none, and of a folder on the web none anywhere. Through the editor's own file system, by
 * folder and not by its search, which is not there for every kind of folder.
 */

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
  client.onRequest('nianbao/listFiles', async (wanted: Wanted) => {
    const found = { uris: [] as string[], unread: [] as string[] };
    await listInto(found, client.protocol2CodeConverter.asUri(wanted.uri), wanted, client);
    return found;
  });
  client.onRequest<ReadFile, void>('nianbao/readFile', ({ uri, largest }: { readonly uri: string; readonly largest: number }) =>
    readFile(client.protocol2CodeConverter.asUri(uri), largest),
  );
}

interface Found {
  readonly uris: string[];
  readonly unread: string[];
}

/** Links to folders are left out: they could lead in a circle, and a folder of the web does not say where they lead. */
async function listInto(found: Found, folder: Uri, wanted: Wanted, client: BaseLanguageClient): Promise<void> {
  const uriOf = (uri: Uri): string => client.code2ProtocolConverter.asUri(uri);
  const entries = await workspace.fs.readDirectory(folder).then(
    (all) => all,
    () => undefined,
  );
  if (!entries) {
    found.unread.push(uriOf(folder));
    return;
  }
  for (const [name, type] of entries.sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (found.uris.length >= wanted.most) return;
    const child = Uri.joinPath(folder, name);
    if (type & FileType.File && (name === wanted.name || wanted.endings.some((ending) => name.toLowerCase().endsWith(ending))))
      found.uris.push(uriOf(child));
    else if (type === FileType.Directory && !name.startsWith('.') && name !== 'node_modules') await listInto(found, child, wanted, client);
  }
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
