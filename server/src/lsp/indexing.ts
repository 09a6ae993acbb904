import type { Connection, WorkDoneProgressReporter } from 'vscode-languageserver';
import { type Entry, entryOf } from '../archive/entry.ts';
import { looksLikeReport } from '../archive/looks.ts';
import { projectName } from '../project/file.ts';
import type { Report } from '../report/model.ts';
import { readingReports } from '../report/read.ts';
import { decode } from '../text/decode.ts';
import { linesOf } from '../text/lines.ts';
import type { Language, Words } from '../text/range.ts';
import type { Documents } from './documents.ts';
import { type Files, keyOf } from './files.ts';
import type { Log } from './log.ts';
import { folderAround } from './project-settings.ts';
import { quiet } from './turn.ts';
import type { Workspace, WorkspaceFile } from './workspace.ts';

/** Keeps the workspace's index: reads its files in the background and whatever has changed since. */
export interface Indexing {
  /** Whether files that are not open can be read at all. */
  readonly hasFiles: boolean;
  /** Reads all folders. Resolves when it is done, or was cancelled. */
  readFolders(folders: readonly string[]): Promise<void>;
  /** These files have changed on disk, or are gone; open documents go before them. */
  changed(uris: readonly string[]): void;
  /** A document was opened, edited or closed: it is read when a pause comes. */
  touch(uri: string): void;
  /** The text of a file as it is on disk; undefined when it cannot be read or is no text. */
  textOf(uri: string): Promise<string | undefined>;
  /** Resolves when nothing that has been asked for is left to be read; edits wait for their pause. */
  settled(): Promise<void>;
  /** A project file has changed on disk, or is gone. */
  readProject(uri: string): Promise<void>;
  stop(): void;
}

export interface Surroundings {
  readonly connection: Connection;
  readonly language: Language;
  readonly documents: Documents;
  readonly workspace: Workspace;
  readonly files: Files | undefined;
  readonly log: Log;
}

/** Longest stretch of work, in milliseconds, between two looks at what has arrived. */
const slice = 8;
/** After so long without a keystroke, in milliseconds, an open document's entry is made anew. */
const pause = 300;
/** From so many files on, progress is shown. */
const many = 20;
/** What was read is handed on in batches of this many files: each makes the open documents look up their neighbours anew. */
const batch = 2000;
/** Progress is told after each so many. */
const step = 50;
/** More files than this are not a folder of reports. */
const limit = 50_000;

/** A client that does not answer must not keep its own reports unread. In milliseconds. */
const patience = 2000;

const title: Words = { zh: '正在读取年度报告', en: 'Reading annual reports' };

/** Nothing is read until it is asked for. */
export function createIndexing(around: Surroundings): Indexing {
  const { workspace, documents, files, log } = around;
  const queue = new Map<string, string>();
  const touched = new Set<string>();
  let running: Promise<void> | undefined;
  let reading = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  let progress: WorkDoneProgressReporter | undefined;

  const say = (uri: string, why: Words): void => log.once(`${keyOf(uri)}: ${why[around.language]}`);

  const textOf = async (uri: string): Promise<string | undefined> => {
    const read = await files?.read(uri);
    if (!read) return undefined;
    if ('why' in read) {
      if (!read.missing) say(uri, read.why);
      return undefined;
    }
    const { text, encoding, note } = decode(read.bytes);
    if (note) say(uri, note);
    return encoding === 'binary' ? undefined : text;
  };

  const work = async (): Promise<void> => {
    let done = new Map<string, Omit<WorkspaceFile, 'serial'> | undefined>();
    const total = queue.size;
    const pacer = createPacer();
    for (let count = 1; !stopped; count++) {
      const [next] = queue;
      if (!next) break;
      queue.delete(next[0]);
      done.set(next[1], await readOne(next[1], pacer));
      if (count % step === 0) progress?.report(Math.min(99, Math.round((count / Math.max(total, count + queue.size)) * 100)));
      if (done.size < batch) continue;
      workspace.put(done);
      done = new Map();
    }
    workspace.put(done);
  };

  const readOne = async (uri: string, pacer: Pacer): Promise<Omit<WorkspaceFile, 'serial'> | undefined> => {
    await pacer.rest();
    const open = documents.get(uri);
    if (!open && folderAround(workspace, uri) === undefined) return undefined;
    const text = open ? open.text.getText() : await textOf(uri);
    if (text === undefined || (!open && !looksLikeReport(text, false))) return undefined;
    const reports = open?.analysed?.version === open?.text.version ? open?.analysed?.analysis.reports : undefined;
    const entries = await entriesOf(uri, reports ?? readingReports(text), pacer);
    // An edit that came meanwhile has its own turn.
    return { uri, entries, starts: startsOf(text), length: text.length };
  };

  const start = (): Promise<void> => {
    running ??= work()
      .catch((error: unknown) => log.once('The index of the workspace', error))
      .finally(() => {
        running = undefined;
        if (queue.size > 0 && !stopped) void start();
      });
    return running;
  };

  const readFolders = async (folders: readonly string[]): Promise<void> => {
    for (const folder of files ? folders : []) await listInto(around, folder, queue, say, textOf);
    const cancel = (): void => queue.clear();
    if (queue.size >= many) progress = await beginProgress(around, cancel);
    await start();
    progress?.done();
    progress = undefined;
  };

  return {
    hasFiles: files !== undefined,
    textOf,
    readFolders(folders) {
      reading = reading.then(() => readFolders(folders)).catch((error: unknown) => log.once('The index of the workspace', error));
      return reading;
    },
    async settled() {
      await reading;
      while (running) await running;
    },
    changed(uris) {
      for (const uri of uris) if (!documents.get(uri)) queue.set(keyOf(uri), uri);
      if (queue.size > 0) void start();
    },
    touch(uri) {
      touched.add(uri);
      clearTimeout(timer);
      timer = setTimeout(() => {
        for (const one of touched) queue.set(keyOf(one), one);
        touched.clear();
        void start();
      }, pause);
    },
    readProject(uri) {
      reading = reading.then(async () => workspace.putProject(uri, await textOf(uri)));
      return reading;
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
      queue.clear();
    },
  };
}

/** Puts the files of a folder into the queue, and reads its project files at once: they say how the rest is to be understood. */
async function listInto(
  { files, workspace, log }: Surroundings,
  folder: string,
  queue: Map<string, string>,
  say: (uri: string, why: Words) => void,
  textOf: Indexing['textOf'],
): Promise<void> {
  for await (const { uri, why } of files!.list(folder)) {
    if (why) say(uri, why);
    else if (uri.endsWith(`/${projectName}`)) workspace.putProject(uri, await textOf(uri));
    else if (queue.size < limit) queue.set(keyOf(uri), uri);
    else log.once(`${folder}: more than ${limit} files; the rest are left out`);
  }
}

/** Progress with a button to cancel; undefined where the client shows none or does not answer. */
async function beginProgress({ connection, language }: Surroundings, cancel: () => void): Promise<WorkDoneProgressReporter | undefined> {
  const answer = connection.window.createWorkDoneProgress();
  const late = new Promise<undefined>((resolve) => {
    setTimeout(() => resolve(undefined), patience);
  });
  const reporter = await Promise.race([answer.catch(() => undefined), late]);
  reporter?.begin(title[language], 0, undefined, true);
  reporter?.token.onCancellationRequested(cancel);
  return reporter;
}

interface Pacer {
  /** Resolves at once, or, when a slice of work has been done, after whatever has arrived was taken up. */
  rest(): Promise<void>;
}

function createPacer(): Pacer {
  let until = performance.now() + slice;
  return {
    async rest() {
      if (performance.now() < until) return;
      await quiet();
      until = performance.now() + slice;
    },
  };
}

async function entriesOf(uri: string, reports: Iterable<Report>, pacer: Pacer): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for (const report of reports) {
    const entry = entryOf(uri, report);
    if (entry) entries.push(entry);
    await pacer.rest();
  }
  return entries;
}

function startsOf(text: string): readonly number[] {
  const lines = linesOf(text);
  return Array.from({ length: lines.count }, (_, i) => lines.start(i));
}
