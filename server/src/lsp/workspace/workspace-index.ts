import type { Archive } from '../../archive/archive.ts';
import type { Entry } from '../../archive/entry.ts';
import type { NeighboursOf } from '../../archive/neighbours.ts';
import type { DocumentRange } from '../../text/range.ts';
import type { CancellationToken, Location } from '../connection/protocol.ts';
import { areSame, emptyArchive, lastAtMost, neighboursIn, organKeys, refiled, withEntries } from '../core.ts';
import { rangeOf } from '../documents/convert.ts';
import type { Documents, OpenDocument } from '../documents/open-documents.ts';
import { createProjects, type Projects } from './project-files.ts';
import { keyOf } from './workspace-files.ts';

/** What is kept of a report's file: enough to compare others with it and to lead into it, not its text. */
export interface WorkspaceFile {
  readonly uri: string;
  /** Another one whenever its text was read anew. */
  readonly serial: number;
  readonly entries: readonly Entry[];
  /** Offsets at which its lines begin. */
  readonly starts: readonly number[];
  /** UTF-16 units. */
  readonly length: number;
}

/** The reports of the workspace's folders and of all open documents, and what its project files say. */
export interface Workspace {
  readonly projects: Projects;
  /** The client's folders, as URIs. */
  folders(): readonly string[];
  setFolders(folders: readonly string[]): void;
  archive(): Archive;
  files(): Iterable<WorkspaceFile>;
  file(uri: string): WorkspaceFile | undefined;
  /** Whether there is a report with that key. */
  hasKey(key: string): boolean;
  /** Takes what was read of files, or `undefined` for files that are gone or hold no report; the others learn of it together. */
  put(changes: ReadonlyMap<string, Omit<WorkspaceFile, 'serial'> | undefined>): void;
  /** A project file was read, or is gone. */
  putProject(uri: string, text: string | undefined): void;
  neighboursOf(uri: string): NeighboursOf;
  /** A place in a file that need not be open; undefined when the file is not known. */
  locationOf(uri: string, range: DocumentRange): Location | undefined;
  /** Calls back after each change, with the open documents whose findings it may change. */
  onChange(listener: (affected: readonly OpenDocument[]) => void): void;
  /** How many changes there have been. */
  changes(): number;
  /** Resolves when there have been more changes than `count`, or the wait is cancelled. */
  changeAfter(count: number, token: CancellationToken): Promise<void>;
  /** Settings have changed, which counts as a change. */
  touch(): void;
}

/** An empty workspace beside the documents that are open. */
export function createWorkspace(documents: Documents, initialFolders: readonly string[] = []): Workspace {
  const files = new Map<string, WorkspaceFile>();
  const projects = createProjects();
  const signal = createSignal();
  const listeners: ((affected: readonly OpenDocument[]) => void)[] = [];
  let folders = initialFolders;
  let serial = 0;
  let kept: Archive | undefined;
  /** Made when it is first asked for, as the core is not there yet when a session begins. */
  const archive = (): Archive => (kept ??= emptyArchive());

  const announce = (isAffected: (document: OpenDocument) => boolean): void => {
    const affected = [...documents.all()].filter((document) => document.reading || (document.analysed && isAffected(document)));
    for (const document of affected) invalidate(document);
    for (const listener of listeners) listener(affected);
    signal.touch();
  };

  return {
    projects,
    folders: () => folders,
    setFolders(now) {
      folders = now;
    },
    archive,
    files: () => files.values(),
    file: (uri) => files.get(keyOf(uri)),
    hasKey: (key) => files.has(key),
    put(changes) {
      kept = withEntries(
        archive(),
        replace(files, changes, () => ++serial),
      );
      announce((document) => !stillHolds(archive(), document));
    },
    putProject(uri, text) {
      projects.set(uri, text);
      kept = refiled(archive(), organKeys(projects.aliases()));
      announce(() => true);
    },
    neighboursOf: (uri) => neighboursIn(archive(), uri),
    locationOf: (uri, range) => locationOf(documents, files.get(keyOf(uri)), uri, range),
    onChange: (listener) => void listeners.push(listener),
    ...signal,
  };
}

/** Puts what was read in place of what was there; gives what changes in the archive. A file may go by another address than before. */
function replace(
  files: Map<string, WorkspaceFile>,
  changes: ReadonlyMap<string, Omit<WorkspaceFile, 'serial'> | undefined>,
  nextSerial: () => number,
): readonly (readonly [uri: string, entries: readonly Entry[]])[] {
  const entries: [string, readonly Entry[]][] = [];
  for (const [uri, file] of changes) {
    const before = files.get(keyOf(uri));
    if (before && before.uri !== file?.uri) entries.push([before.uri, []]);
    if (file) entries.push([file.uri, file.entries]);
    if (file) files.set(keyOf(uri), { ...file, serial: nextSerial() });
    else files.delete(keyOf(uri));
  }
  return entries;
}

/** Has a document read anew; the next reading takes over of the last what still holds. */
function invalidate(document: OpenDocument): void {
  document.before = document.analysed ?? document.before;
  document.analysed = undefined;
  document.reading = undefined;
}

/** Counts changes, and lets others wait for the next. */
function createSignal(): Pick<Workspace, 'changes' | 'changeAfter' | 'touch'> {
  let changes = 0;
  let waiting: (() => void)[] = [];
  return {
    changes: () => changes,
    changeAfter: (count, token) =>
      changes > count
        ? Promise.resolve()
        : new Promise((resolve) => {
            waiting.push(resolve);
            token.onCancellationRequested(() => resolve());
          }),
    touch() {
      changes++;
      const due = waiting;
      waiting = [];
      for (const go of due) go();
    },
  };
}

/** Whether what a document's analysis was compared with is what the archive has now. */
function stillHolds(archive: Archive, { text, analysed }: OpenDocument): boolean {
  const { parts } = analysed!.analysis;
  const neighboursOf = neighboursIn(archive, text.uri);
  const { length } = analysed!.analysis.text;
  return parts.every((part) => !part.neighbours || areSame(part.neighbours, neighboursOf(part, length)));
}

function locationOf(documents: Documents, file: WorkspaceFile | undefined, uri: string, range: DocumentRange): Location | undefined {
  const open = documents.get(uri);
  if (open) return { uri, range: rangeOf(open.text, range) };
  if (!file) return undefined;
  const position = (offset: number) => {
    const line = lastAtMost(file.starts, offset);
    return { line, character: offset - file.starts[line]! };
  };
  return { uri, range: { start: position(range.start), end: position(range.end) } };
}
