import type { Entry } from '../../archive/entry.ts';
import type { PlacedReport } from '../../report/placed.ts';
import type { Language, Words } from '../../text/range.ts';
import type { Log } from '../connection/log.ts';
import { nextTurn } from '../connection/turn.ts';
import { decode, entryOf, linesOf, looksLikeReport, readingDocument } from '../core.ts';
import type { Documents } from '../documents/open-documents.ts';
import { folderAround } from '../documents/project-settings.ts';
import { type Files, isOfWorkspace, keyOf } from './workspace-files.ts';
import type { Workspace, WorkspaceFile } from './workspace-index.ts';

/** What reading the files of a workspace needs. */
export interface Reading {
  readonly language: Language;
  readonly documents: Documents;
  readonly workspace: Workspace;
  readonly files: Files | undefined;
  readonly log: Log;
}

/** A file as it was read, before the workspace numbers it. */
export type ReadReportFile = Omit<WorkspaceFile, 'serial'>;

/** Longest stretch of work, in milliseconds, between two looks at what has arrived: nobody waits for it, and a request may meet several. */
const slice = 4;

/** The text of a file as it is on disk; undefined when it cannot be read or is no text, which the log says once. */
export async function textOfFile(around: Reading, uri: string): Promise<string | undefined> {
  const read = await around.files?.read(uri, folderAround(around.workspace, uri));
  if (!read) return undefined;
  if ('why' in read) {
    if (!read.missing) sayOf(around, uri, read.why);
    return undefined;
  }
  const { text, encoding, note } = decode(read.bytes);
  if (note) sayOf(around, uri, note);
  return encoding === 'binary' ? undefined : text;
}

/** A line in the log about a file. */
export const sayOf = ({ log, language }: Reading, uri: string, words: Words): void => log.once(`${keyOf(uri)}: ${words[language]}`);

/** A file that is about to be looked at, with what the disk has; without that where it was open, or is not of the workspace. */
export interface Fetched {
  readonly uri: string;
  readonly disk?: { readonly text: string | undefined };
}

/** Begins to read a file that is to be looked at soon. */
export async function fetchFile(around: Reading, uri: string): Promise<Fetched> {
  if (around.documents.get(uri) || folderAround(around.workspace, uri) === undefined) return { uri };
  return { uri, disk: { text: await textOfFile(around, uri) } };
}

/** What the index keeps of a file, its unsaved text going before the disk; undefined when it holds no report or is not of the workspace. */
export async function readReportFile(around: Reading, { uri, disk }: Fetched, pacer: Pacer): Promise<ReadReportFile | undefined> {
  await pacer.rest();
  const open = around.documents.get(uri);
  if (open ? !isOfWorkspace(uri, around.workspace.folders()) : folderAround(around.workspace, uri) === undefined) return undefined;
  const text = open ? open.text.getText() : disk ? disk.text : await textOfFile(around, uri);
  if (text === undefined || (!open && !looksLikeReport(text, false, uri))) return undefined;
  const parts = open?.analysed?.version === open?.text.version ? open?.analysed?.analysis.parts : undefined;
  const entries = await entriesOf(uri, parts ?? readingDocument(text), pacer);
  return { uri, entries, starts: startsOf(text), length: text.length };
}

/** Lets others have their turn. */
export interface Pacer {
  /** Resolves at once, or, when a slice of work has been done, in the next turn. */
  rest(): Promise<void>;
}

/** A pacer whose first slice begins now. */
export function createPacer(): Pacer {
  let until = performance.now() + slice;
  return {
    async rest() {
      if (performance.now() < until) return;
      await nextTurn();
      until = performance.now() + slice;
    },
  };
}

async function entriesOf(uri: string, parts: Iterable<PlacedReport>, pacer: Pacer): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for (const part of parts) {
    const entry = entryOf(uri, part);
    if (entry) entries.push(entry);
    await pacer.rest();
  }
  return entries;
}

function startsOf(text: string): readonly number[] {
  const lines = linesOf(text);
  return Array.from({ length: lines.count }, (_, i) => lines.start(i));
}
