import { inFolders } from '../../office/messages.ts';
import type { Words } from '../../text/range.ts';

/** How the server reaches the files of a workspace: the machine's by the entry that runs there, others by way of the client. */
export interface Files {
  /** Whether an address can be one of these files, so that a folder there is no mere name. */
  reaches(uri: string): boolean;
  /** Everything below a folder that may be a report, and project files. Never throws; what cannot be entered is named with the reason. */
  list(folder: string): AsyncIterable<Listed>;
  /** Where `folder`, one of the workspace, is given, nothing is read that links lead to outside of it. */
  read(uri: string, folder?: string): Promise<ReadFile>;
}

/** A file that was met, or what was left out, and why. */
export type Listed = { readonly uri: string; readonly why?: Words };
export type ReadFile = { readonly bytes: Uint8Array } | { readonly why: Words; readonly missing: boolean };

/** How names end that promise a text which may be a report, in lower case. */
export const endings: readonly string[] = ['.txt', '.text', '.md', '.markdown', '.htm', '.html', '.nianbao', ...inFolders];
/** Whether a name or an address is that of a file whose text the client makes, where it reads files; nobody else can. */
export const isOffice = (name: string): boolean => inFolders.some((ending) => name.toLowerCase().endsWith(ending));
/** Whether a name or an address promises such a text. */
export const isPromising = (name: string): boolean => endings.some((ending) => name.toLowerCase().endsWith(ending));
/** More files than this are not a folder of reports. */
export const most = 50_000;

/** What else keeps a file of a workspace from being read. */
export const fileWords = {
  folder: { zh: '是文件夹，不是文本', en: 'is a folder and no text' },
  linkedOut: { zh: '链接指向文件夹之外，没有读取', en: 'a link leads out of the folder, not read' },
  tooLarge: { zh: '超过 8 MB，没有读取', en: 'larger than 8 MB, not read' },
} satisfies Record<string, Words>;

/** In bytes. A larger file is no report, and reading it would keep the editor waiting. */
export const largest = 8 * 1024 * 1024;

/** One name for all ways in which clients and systems write the same address. */
export function keyOf(uri: string): string {
  let key = uri;
  try {
    key = decodeURIComponent(uri);
  } catch {
    // Half an escape is part of the name.
  }
  return key.replace(/^file:\/\/\/([A-Za-z]):/, (_, drive: string) => `file:///${drive.toLowerCase()}:`);
}

/** A name inside a folder as a part of its address, escaped as Visual Studio Code escapes it; half of a surrogate pair, which no address can hold, as U+FFFD. */
export const escaped = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/** What an address begins with, in lower case: `file`; empty where it has none. */
const schemeOf = (uri: string): string => /^([a-z][a-z0-9+.-]*):/i.exec(uri)?.[1]?.toLowerCase() ?? '';

/**
 * Whether an open document can be a report of the workspace: a file of the machine, of a kind that the client's folders are of, or one that is not
 * saved yet. What an editor shows of another kind is a copy of such a file: its old version, or what it would be after a change that is previewed.
 */
export function isOfWorkspace(uri: string, folders: readonly string[]): boolean {
  const scheme = schemeOf(uri);
  return scheme === 'file' || scheme === 'untitled' || folders.some((folder) => schemeOf(folder) === scheme);
}

/** The folder of a file or folder, with its `/`. */
export const folderOf = (uri: string): string => uri.slice(0, uri.lastIndexOf('/') + 1);
