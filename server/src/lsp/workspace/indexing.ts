import { projectName } from '../../project/name.ts';
import type { Words } from '../../text/range.ts';
import type { Connection, WorkDoneProgressServerReporter as Progress } from '../connection/protocol.ts';
import { ahead } from './ahead.ts';
import { createPacer, fetchFile, type Reading, type ReadReportFile, readReportFile, sayOf, textOfFile } from './file-reading.ts';
import { keyOf, most } from './workspace-files.ts';

/** Keeps the workspace's index: reads its files in the background and whatever has changed since. */
export interface Indexing {
  /** Whether files there can be read that are not open. */
  reaches(folder: string): boolean;
  /** How far the reading that is under way has come, in files; null while nothing is read. */
  progress(): Advance | null;
  /** Whether it is still to be seen which files there are, project files among them. */
  isListing(): boolean;
  /** Reads all folders. Resolves when it is done, or was cancelled. */
  readFolders(folders: readonly string[]): Promise<void>;
  /** These files have changed on disk, or are gone; open documents go before them. */
  changed(uris: readonly string[]): void;
  /** A document was opened, edited or closed: it is read when a pause comes. */
  touch(uri: string): void;
  /** Addresses of files that are to be read, or were and the workspace does not know of yet: a folder that goes takes these with it, too. */
  underway(): readonly string[];
  /** The text of a file as it is on disk; undefined when it cannot be read or is no text. */
  textOf(uri: string): Promise<string | undefined>;
  /** Resolves when nothing that has been asked for is left to be read; edits wait for their pause. */
  settled(): Promise<void>;
  /** A project file has changed on disk, or is gone. */
  readProject(uri: string): Promise<void>;
  stop(): void;
}

export interface Advance {
  readonly done: number;
  readonly total: number;
}

export interface Surroundings extends Reading {
  readonly connection: Connection;
  /** Called when a reading begins, now and then on its way, and when it ends. */
  readonly onProgress?: () => void;
}

/** After so long without a keystroke, in milliseconds, an open document's entry is made anew. */
const pause = 300;
/** From so many files on, progress is shown. */
const many = 20;
/** What was read is handed on in batches of this many files: each makes the open documents look up their neighbours anew. */
const batch = 2000;
/** Progress is told after each so many. */
const step = 50;
/** A client that does not answer must not keep its own reports unread. In milliseconds. */
const timeout = 2000;

const title: Words = { zh: '正在读取年度报告', en: 'Reading annual reports' };

/** Nothing is read until it is asked for. */
export function createIndexing(around: Surroundings): Indexing {
  const { workspace, documents, files, log } = around;
  const worker = createWorker(around);
  let reading = Promise.resolve();
  let listings = 0;
  const next = (job: () => Promise<void>): Promise<void> => {
    reading = reading.then(job).catch((error: unknown) => log.once('The index of the workspace', error));
    return reading;
  };
  const later = createPause((uris) => worker.add(uris));

  return {
    reaches: (folder) => files?.reaches(folder) ?? false,
    progress: worker.progress,
    underway: worker.underway,
    textOf: (uri) => textOfFile(around, uri),
    isListing: () => listings > 0,
    readFolders(folders) {
      listings++;
      return next(async () => {
        try {
          for (const folder of files ? folders : []) await listInto(around, folder, worker.queue);
        } finally {
          listings--;
        }
        const progress = worker.queue.size >= many ? await beginProgress(around, () => worker.queue.clear()) : undefined;
        await worker.run(progress);
        progress?.done();
      });
    },
    changed: (uris) => worker.add(uris.filter((uri) => !documents.get(uri))),
    touch: later.touch,
    async settled() {
      await reading;
      await worker.idle();
    },
    readProject: (uri) => next(async () => workspace.putProject(uri, await textOfFile(around, uri))),
    stop() {
      later.stop();
      worker.stop();
    },
  };
}

/** Reads what is in its queue, one file after the other, in the background. */
interface Worker {
  /** Addresses by their keys. */
  readonly queue: Map<string, string>;
  underway(): readonly string[];
  progress(): Advance | null;
  /** Begins unless it is at work, and resolves when the queue is empty. */
  run(progress?: Progress): Promise<void>;
  add(uris: readonly string[]): void;
  idle(): Promise<void>;
  stop(): void;
}

function createWorker(around: Surroundings): Worker {
  const queue = new Map<string, string>();
  const read = new Map<string, ReadReportFile | undefined>();
  const fetching = new Set<string>();
  let running: Promise<void> | undefined;
  let stopped = false;
  let done = 0;
  const count = (): void => {
    if (done++ % step === 0) around.onProgress?.();
  };
  const run = (progress?: Progress): Promise<void> => {
    running ??= work(around, { queue, fetching, read }, () => stopped, count, progress)
      .catch((error: unknown) => around.log.once('The index of the workspace', error))
      .finally(() => {
        running = undefined;
        done = 0;
        around.onProgress?.();
        if (queue.size > 0 && !stopped) void run();
      });
    return running;
  };
  return {
    queue,
    run,
    underway: () => [...queue.values(), ...fetching, ...read.keys()],
    progress: () => (running && !stopped ? { done, total: done + fetching.size + queue.size } : null),
    add(uris) {
      for (const uri of uris) queue.set(keyOf(uri), uri);
      if (queue.size > 0) void run();
    },
    async idle() {
      while (running) await running;
    },
    stop() {
      stopped = true;
      queue.clear();
    },
  };
}

/** Where the files are that a worker has to do with. */
interface Work {
  /** To be read, addresses by their keys. */
  readonly queue: Map<string, string>;
  /** On their way from the disk. */
  readonly fetching: Set<string>;
  /** Not handed on yet. */
  readonly read: Map<string, ReadReportFile | undefined>;
}

/** Takes the first out of the queue, again and again, until it is empty. */
function* taken({ queue, fetching }: Work): Generator<string> {
  for (let [next] = queue; next; [next] = queue) {
    const [key, uri] = next;
    queue.delete(key);
    fetching.add(uri);
    yield uri;
  }
}

/** Takes one file after the other out of the queue, which hears meanwhile of new changes; what was read is handed on in batches, the last change of a file last. */
async function work(
  around: Surroundings,
  files: Work,
  isStopped: () => boolean,
  onFile: () => void,
  progress: Progress | undefined,
): Promise<void> {
  const { queue, fetching, read } = files;
  const hand = (): void => {
    const batch = new Map(read);
    read.clear();
    around.workspace.put(batch);
  };
  const total = queue.size;
  const pacer = createPacer();
  let count = 0;
  for await (const fetched of ahead(taken(files), (uri) => fetchFile(around, uri))) {
    if (isStopped()) break;
    count++;
    const { uri } = fetched;
    // Already while it is being read; and anew at the end, as an address may be another's of the same file.
    read.delete(uri);
    read.set(uri, undefined);
    fetching.delete(uri);
    read.set(uri, await readReportFile(around, fetched, pacer));
    onFile();
    if (count % step === 0) progress?.report(Math.min(99, Math.round((count / Math.max(total, count + queue.size)) * 100)));
    if (read.size >= batch) hand();
  }
  hand();
}

/** Collects what is touched until a pause comes. */
function createPause(then: (uris: readonly string[]) => void): { touch(uri: string): void; stop(): void } {
  const touched = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    touch(uri) {
      touched.add(uri);
      clearTimeout(timer);
      timer = setTimeout(() => {
        const uris = [...touched];
        touched.clear();
        then(uris);
      }, pause);
    },
    stop: () => clearTimeout(timer),
  };
}

/** Puts the files of a folder into the queue, and reads its project files at once: they say how the rest is to be understood. */
async function listInto(around: Surroundings, folder: string, queue: Map<string, string>): Promise<void> {
  const { files, workspace, log } = around;
  for await (const { uri, why } of files!.list(folder)) {
    if (why) sayOf(around, uri, why);
    else if (uri.endsWith(`/${projectName}`)) workspace.putProject(uri, await textOfFile(around, uri));
    else if (queue.size < most) queue.set(keyOf(uri), uri);
    else log.once(`${folder}: more than ${most} files; the rest are left out`);
  }
}

/** Progress with a button to cancel; undefined where the client shows none or does not answer. */
async function beginProgress({ connection, language }: Surroundings, cancel: () => void): Promise<Progress | undefined> {
  const late = new Promise<undefined>((resolve) => {
    setTimeout(() => resolve(undefined), timeout);
  });
  const progress = await Promise.race([connection.window.createWorkDoneProgress().catch(() => undefined), late]);
  progress?.begin(title[language], 0, undefined, true);
  progress?.token.onCancellationRequested(cancel);
  return progress;
}
