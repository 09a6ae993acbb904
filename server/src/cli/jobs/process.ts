import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { Aliases } from '../../archive/organ.ts';
import type { NotReadFile } from '../files/found.ts';
import type { Listed } from '../files/list.ts';
import { officeFiles } from '../files/office.ts';
import type { Output } from '../output/output.ts';
import { visible } from '../output/visible.ts';
import { fileWords } from '../output/words.ts';
import type { Assignment, Numbered, Outcome } from './assignment.ts';
import { converting } from './converting.ts';
import { type Crew, type Done, ownHands, threads } from './crew.ts';
import { type Comparison, comparisonOf, type KeptFile } from './neighbours.ts';
import { lineOf } from './outcomes.ts';
import { type Shelved, shelvedFiles } from './shelved.ts';

/** Files that are handed out at once. */
const chunkSize = 40;
/** Fewer are done sooner than threads are started. */
const worthThreads = 48;
/** A run of fewer files needs no care for memory, which costs some 6 % of the time. */
const many = 5000;
/** More threads than this wait for the one that writes. */
const mostThreads = 8;

export interface Run {
  readonly assignment: Assignment;
  readonly files: readonly (Listed | NotReadFile)[];
  readonly output: Output;
  /** As many threads as were asked for; undefined for as many as there are processors. */
  readonly threads?: number | undefined;
  /** Other names of organs, known when all files were met. */
  aliases(): Aliases;
  /** Given what each file gave, in the order of the files. */
  take(outcome: Outcome): Promise<void> | void;
}

/** How far a run came. */
export interface Came {
  readonly read: number;
  readonly printed: number;
  /** It was interrupted. */
  readonly stopped: boolean;
  /** Some file could not be put beside the others. */
  readonly failed: boolean;
}

/**
 * Does what is asked of every file once, in as many threads as are worth it, and hands on what came of them in the order of the files. Where files are
 * compared that begins when all were read, and those that turn out to have something beside them are judged anew.
 */
export async function processed(run: Run): Promise<Came> {
  const { assignment, files, output } = run;
  const chunks = chunked(files.map((file, at) => ({ at, file })));
  // For throughput V8 would let garbage grow to four times what is in use, in every thread.
  if (files.length > many) setFlagsFromString('--heap-growing-percent=40');
  const office = officeFiles();
  const crew = converting(crewFor(run, chunks.length), office, assignment);
  try {
    return await (assignment.comparing ? compared(run, chunks, crew) : streamed(run, chunks, crew));
  } finally {
    office.end();
    await crew.end();
    output.progress?.done();
  }
}

function chunked(files: readonly Numbered[]): readonly (readonly Numbered[])[] {
  const chunks: (readonly Numbered[])[] = [];
  for (let i = 0; i < files.length; i += chunkSize) chunks.push(files.slice(i, i + chunkSize));
  return chunks;
}

function crewFor({ assignment, files, output, threads: asked }: Run, chunks: number): Crew {
  const size = Math.min(asked ?? Math.min(availableParallelism(), mostThreads), chunks);
  const worth = output.entry !== undefined && size > 1 && (asked !== undefined || files.length >= worthThreads);
  return worth ? threads(assignment, output.entry, size) : ownHands(assignment);
}

/** Hands chunks on as they are done; those who are fast wait for the one that writes. */
async function streamed({ output, take, files }: Run, chunks: readonly (readonly Numbered[])[], crew: Crew): Promise<Came> {
  const ahead = crew.size * 3;
  const asked: Promise<Done>[] = [];
  let printed = 0;
  for (const i of chunks.keys()) {
    while (asked.length < Math.min(chunks.length, i + ahead)) asked.push(crew.ask(asked.length, chunks[asked.length]!));
    const outcomes = outcomesOf(await asked[i]!);
    asked[i] = undefined as never;
    if (output.interrupted?.()) return { read: printed, printed, stopped: true, failed: false };
    for (const outcome of outcomes) await take(outcome);
    printed += outcomes.length;
    output.progress?.show(printed, files.length);
  }
  return { read: printed, printed, stopped: false, failed: false };
}

async function compared(run: Run, chunks: readonly (readonly Numbered[])[], crew: Crew): Promise<Came> {
  const read = shelvedFiles();
  try {
    const done = await readAll(run, chunks, crew, read);
    if (run.output.interrupted?.()) return { read: done, printed: 0, stopped: true, failed: false };
    return await allJudged(run, chunks, crew, read);
  } finally {
    read.end();
  }
}

async function allJudged(run: Run, chunks: readonly (readonly Numbered[])[], crew: Crew, read: Shelved): Promise<Came> {
  const { output, files, take } = run;
  // What it takes to compare is soon thrown away, and threads fill the memory by now: V8 would let this one's garbage grow to 130 MB.
  if (files.length > many) for (const flag of ['--semi-space-growth-factor=1', '--heap-growing-percent=25']) setFlagsFromString(flag);
  const comparison = comparisonOf(keptIn(chunks, read), run.aliases());
  for (const { file, error } of comparison.failures) tellFailure(run, file, error);
  let failed = comparison.failures.length > 0;
  const fail = (file: string, error: unknown): void => {
    failed = true;
    tellFailure(run, file, error);
  };
  const ahead = crew.size * 3;
  const again: Promise<readonly Outcome[]>[] = [];
  let printed = 0;
  for (const i of chunks.keys()) {
    while (again.length < Math.min(chunks.length, i + ahead)) {
      again.push(judged(crew, again.length, { chunk: chunks[again.length]!, read, comparison, fail }));
    }
    const outcomes = await again[i]!;
    again[i] = undefined as never;
    if (output.interrupted?.()) return { read: files.length, printed, stopped: true, failed };
    for (const outcome of outcomes) await take(outcome);
    printed += outcomes.length;
  }
  return { read: files.length, printed, stopped: false, failed };
}

/** Reads everything; whoever is free takes the next chunk. What was not read when the run was interrupted is not on the shelf. Gives how many were. */
async function readAll({ output, files }: Run, chunks: readonly (readonly Numbered[])[], crew: Crew, read: Shelved): Promise<number> {
  const order = chunked(besideEachOther(chunks.flat()));
  let next = 0;
  let done = 0;
  const go = async (who: number): Promise<void> => {
    while (next < order.length && !output.interrupted?.()) {
      const chunk = order[next++]!;
      read.put(chunk, await crew.ask(who, chunk));
      done += chunk.length;
      output.progress?.show(done, files.length);
    }
  };
  // Two chunks each, so that nobody waits while the next is handed over.
  const each = crew.size > 1 ? 2 : 1;
  await Promise.all(Array.from({ length: crew.size * each }, (_, i) => go(i % crew.size)));
  return done;
}

/**
 * Files whose names differ in numbers alone next to each other, else as they were: in folders by year, those of one organ are then read together, which
 * spares a second reading (`check-job.ts`). Nothing that is printed depends on it.
 */
function besideEachOther(files: readonly Numbered[]): readonly Numbered[] {
  const keyed = files.map((one) => ({ one, key: basename(one.file.file).replaceAll(/[\d年度]/g, '') }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.one.at - b.one.at)).map(({ one }) => one);
}

function* keptIn(chunks: readonly (readonly Numbered[])[], read: Shelved): Generator<KeptFile> {
  for (const { at, file } of chunks.flat()) {
    const { kept, length } = read.keptOf(at);
    if (kept.length > 0) yield { file: file.file, kept, length };
  }
}

interface Judging {
  readonly chunk: readonly Numbered[];
  readonly read: Shelved;
  readonly comparison: Comparison;
  fail(file: string, error: unknown): void;
}

/** Has files judged anew that turn out to have something else beside them than was assumed; gives what came of all files of a chunk in the end. */
async function judged(crew: Crew, who: number, { chunk, read, comparison, fail }: Judging): Promise<readonly Outcome[]> {
  const own = chunk.map(({ at }) => read.outcomeOf(at));
  const anew = chunk.flatMap((asked, k): readonly Numbered[] => {
    if (read.keptOf(asked.at).kept.length === 0) return [];
    try {
      const company = comparison.besideOf(asked.file.file);
      // Nothing was assumed and nothing is there, or what was assumed is all there is.
      return company?.key === own[k]!.assumed ? [] : [{ ...asked, beside: company?.beside() ?? [] }];
    } catch (error) {
      fail(asked.file.file, error);
      return [];
    }
  });
  const done = anew.length > 0 ? outcomesOf(await crew.ask(who, anew)) : [];
  const better = new Map(anew.map(({ at }, i) => [at, done[i]!]));
  return own.map((outcome, k) => {
    const second = better.get(chunk[k]!.at);
    if (!second) return outcome;
    // What is to be said of the file was said by its first check; a failure of the second is new.
    const said = second.failed && !outcome.failed ? second.said : outcome.said;
    return { ...second, said, failed: outcome.failed || second.failed };
  });
}

/** What came of a chunk that had not to wait. */
const outcomesOf = (done: Done): readonly Outcome[] => ('bytes' in done ? [] : done);

function tellFailure({ output, assignment }: Run, file: string, error: unknown): void {
  output.complain(lineOf(assignment, file, fileWords.notCompared));
  output.complain(`${visible(error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`);
}
