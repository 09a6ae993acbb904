import { Worker } from 'node:worker_threads';
import type { Assignment, Numbered, Outcome } from './assignment.ts';
import { type Job, jobOf } from './job.ts';
import { failure } from './outcomes.ts';
import { type Packed, packed } from './packing.ts';

/** What a chunk of files gave: as it is, or packed where it has to wait for all other files. */
export type Done = readonly Outcome[] | Packed;

/** Those who do the work: threads, or the one that asks. */
export interface Crew {
  readonly size: number;
  /** Has one of them do a chunk; never rejects. */
  ask(who: number, chunk: readonly Numbered[]): Promise<Done>;
  end(): Promise<void>;
}

/** What is said to a thread. */
export interface Message {
  readonly id: number;
  readonly chunk: readonly Numbered[];
}

/** Does a chunk; in a run that compares, what comes of the first reading is packed: it waits until all files were read. */
export function doChunk(job: Job, chunk: readonly Numbered[], { comparing }: Assignment): Done {
  const all = job(chunk);
  return comparing && !chunk.some(({ beside }) => beside) ? packed(all) : all;
}

/** The one thread that asks does all itself, with a turn of the event loop before each chunk, in which an interruption is heard. */
export function ownHands(assignment: Assignment): Crew {
  const job = jobOf(assignment);
  return {
    size: 1,
    ask: (_, chunk) => new Promise((resolve) => setImmediate(() => resolve(doChunk(job, chunk, assignment)))),
    end: async () => {},
  };
}

/** Room of a thread for what it soon throws away, in MB: with as much as V8 takes by itself, two threads alone would pass half a gigabyte. */
const youngest = 16;
/** Its room for all the rest, in MB: the more there is, the more garbage V8 lets gather, with this half as much as is in use. */
const oldest = 1000;

interface Hand {
  readonly worker: Worker;
  readonly waiting: Map<number, { readonly chunk: readonly Numbered[]; resolve(done: Done): void }>;
}

/** `size` threads that run the program's own `entry`. One that dies loses the chunks it was asked for, each file of which is told; another takes its place. */
export function threads(assignment: Assignment, entry: string, size: number): Crew {
  let next = 0;
  let ending = false;
  const hire = (who: number): Hand => {
    const worker = new Worker(entry, {
      workerData: { nianbao: assignment },
      resourceLimits: { maxYoungGenerationSizeMb: youngest, maxOldGenerationSizeMb: oldest },
    });
    const hand: Hand = { worker, waiting: new Map() };
    worker.on('message', ({ id, done }: { id: number; done: Done }) => {
      hand.waiting.get(id)?.resolve(done);
      hand.waiting.delete(id);
    });
    const lost = (error: unknown): void => {
      if (ending || hands[who] !== hand) return;
      hands[who] = hire(who);
      for (const { chunk, resolve } of hand.waiting.values()) resolve(lostChunk(assignment, chunk, error));
    };
    worker.on('error', lost);
    worker.on('exit', (code) => lost(new Error(`a thread ended with ${code}`)));
    return hand;
  };
  const hands: Hand[] = [];
  for (let who = 0; who < size; who++) hands.push(hire(who));
  return {
    size,
    ask: (who, chunk) =>
      new Promise((resolve) => {
        const { worker, waiting } = hands[who % size]!;
        const id = next++;
        waiting.set(id, { chunk, resolve });
        worker.postMessage({ id, chunk } satisfies Message);
      }),
    async end() {
      ending = true;
      await Promise.all(hands.map(({ worker }) => worker.terminate()));
    },
  };
}

function lostChunk(assignment: Assignment, chunk: readonly Numbered[], error: unknown): Done {
  return chunk.map(({ file }) => failure(assignment, file.file, error));
}
