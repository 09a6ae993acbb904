import { availableParallelism } from 'node:os';
import type { Aliases } from '../../archive/organ.ts';
import type { Listed } from '../files/list.ts';
import type { NotReadFile } from '../files/read.ts';
import type { Output } from '../output/output.ts';
import { visible } from '../output/visible.ts';
import { fileWords } from '../output/words.ts';
import type { Assignment, Numbered, Outcome } from './assignment.ts';
import { type Crew, type Done, ownHands, piecesOf, threads } from './crew.ts';
import { lineOf } from './job.ts';
import { type Comparison, comparisonOf, type KeptFile, keyOf } from './neighbours.ts';

/** Files that are handed out at once. */
const chunkSize = 40;
/** Fewer are done sooner than threads are started. */
const worthThreads = 48;
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
  const chunks: (readonly Numbered[])[] = [];
  for (let i = 0; i < files.length; i += chunkSize) chunks.push(files.slice(i, i + chunkSize).map((file, k) => ({ at: i + k, file })));
  const crew = crewFor(run, chunks.length);
  try {
    return await (assignment.comparing ? compared(run, chunks, crew) : streamed(run, chunks, crew));
  } finally {
    await crew.end();
    output.progress?.done();
  }
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
    const { outcomes, pieces } = await asked[i]!;
    asked[i] = undefined as never;
    if (output.interrupted?.()) return { read: printed, printed, stopped: true, failed: false };
    for (const [k, piece] of piecesOf(pieces).entries()) await take({ ...outcomes[k]!, piece });
    printed += outcomes.length;
    output.progress?.show(printed, files.length);
  }
  return { read: printed, printed, stopped: false, failed: false };
}

interface Read extends Done {
  /** Who read it, and may still hold it. */
  readonly who: number;
}

async function compared(run: Run, chunks: readonly (readonly Numbered[])[], crew: Crew): Promise<Came> {
  const { output, files, assignment, take } = run;
  const read = await readAll(run, chunks, crew);
  if (output.interrupted?.()) return { read: countOf(read), printed: 0, stopped: true, failed: false };
  const comparison = comparisonOf(keptIn(chunks, read as readonly Read[]), run.aliases());
  for (const { file, error } of comparison.failures) tellFailure(run, file, error);
  const judging = judge(assignment, comparison, (file, error) => tellFailure(run, file, error));
  const ahead = crew.size * 3;
  const again: Promise<readonly Outcome[]>[] = [];
  let printed = 0;
  for (const i of chunks.keys()) {
    while (again.length < Math.min(chunks.length, i + ahead)) {
      const at = again.length;
      again.push(judging(crew, chunks[at]!, read[at]!));
      read[at] = undefined;
    }
    const outcomes = await again[i]!;
    again[i] = undefined as never;
    if (output.interrupted?.()) return { read: files.length, printed, stopped: true, failed: judging.failed() };
    for (const outcome of outcomes) await take(outcome);
    printed += outcomes.length;
  }
  return { read: files.length, printed, stopped: false, failed: judging.failed() || comparison.failures.length > 0 };
}

const countOf = (read: readonly (Read | undefined)[]): number => read.reduce((n, one) => n + (one?.outcomes.length ?? 0), 0);

/** Reads everything; whoever is free takes the next chunk. What was not read when the run was interrupted is undefined. */
async function readAll({ output, files }: Run, chunks: readonly (readonly Numbered[])[], crew: Crew): Promise<(Read | undefined)[]> {
  const read: (Read | undefined)[] = new Array(chunks.length).fill(undefined);
  let next = 0;
  let done = 0;
  const go = async (who: number): Promise<void> => {
    while (next < chunks.length && !output.interrupted?.()) {
      const at = next++;
      const { outcomes, pieces } = await crew.ask(who, chunks[at]!);
      read[at] = { outcomes, pieces, who };
      done += outcomes.length;
      output.progress?.show(done, files.length);
    }
  };
  // Two chunks each, so that nobody waits while the next is handed over.
  const each = crew.size > 1 ? 2 : 1;
  await Promise.all(Array.from({ length: crew.size * each }, (_, i) => go(i % crew.size)));
  return read;
}

function* keptIn(chunks: readonly (readonly Numbered[])[], read: readonly Read[]): Generator<KeptFile> {
  for (const [i, { outcomes }] of read.entries()) {
    for (const [k, { kept = [], length = 0 }] of outcomes.entries()) {
      if (kept.length > 0) yield { file: chunks[i]![k]!.file.file, kept, length };
    }
  }
}

/** Has files judged anew that have something beside them; gives what came of all files of a chunk in the end. */
function judge(assignment: Assignment, { besideOf }: Comparison, tell: (file: string, error: unknown) => void) {
  let failed = false;
  const beside = (asked: Numbered, { assumed }: Outcome): Numbered | undefined => {
    try {
      const found = besideOf(asked.file.file);
      // Nothing was assumed and nothing is there, or what was assumed is all there is.
      if ((found && keyOf(found)) === assumed) return undefined;
      return { ...asked, beside: found ?? nothingBeside };
    } catch (error) {
      failed = true;
      tell(asked.file.file, error);
      return undefined;
    }
  };
  const judging = async (crew: Crew, chunk: readonly Numbered[], { outcomes, pieces, who }: Read): Promise<readonly Outcome[]> => {
    const anew = chunk.flatMap((asked, k) => (outcomes[k]!.kept?.length ? (beside(asked, outcomes[k]!) ?? []) : []));
    const judged = anew.length > 0 ? await crew.ask(who, anew) : { outcomes: [], pieces: [] };
    const better = new Map(piecesOf(judged.pieces).map((piece, i) => [anew[i]!.at, { ...judged.outcomes[i]!, piece }]));
    return piecesOf(pieces).map((piece, k) => {
      const [first, second] = [{ ...outcomes[k]!, piece }, better.get(chunk[k]!.at)];
      // What is to be said of the file was said by its first check; a failure of the second is new.
      return second
        ? { ...second, said: second.failed && !first.failed ? second.said : first.said, failed: first.failed || second.failed }
        : first;
    });
  };
  return Object.assign(judging, { failed: () => failed, assignment });
}

/** A file of which more was assumed than is there. */
const nothingBeside: NonNullable<Numbered['beside']> = [];

function tellFailure({ output, assignment }: Run, file: string, error: unknown): void {
  output.complain(lineOf(assignment, file, fileWords.notCompared));
  output.complain(`${visible(error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`);
}
