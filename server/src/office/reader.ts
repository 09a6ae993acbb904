import type { Words } from '../text/range.ts';
import { type ImportAnswer, type ImportReply, type ImportRequest, largestFile, longestImport } from './messages.ts';

/** A worker that reads files, as Node and a browser both have it. */
export interface OfficeWorker {
  post(request: ImportRequest): void;
  end(): void;
}

/** Starts a worker; `hear` is told what it says, `lost` that it has died. */
export type StartWorker = (hear: (reply: ImportReply) => void, lost: () => void) => OfficeWorker;

/** Reads office files one after the other. */
export interface OfficeReader {
  /** The text of a file, or one sentence on why there is none. Never rejects. */
  read(name: string, bytes: Uint8Array): Promise<ImportAnswer>;
  end(): void;
}

const tooLong: Words = { zh: '读取用的时间或内存过多，已停止', en: 'reading it took too much time or memory and was stopped' };
const tooLarge: Words = { zh: '超过 64 MB，没有读取', en: 'larger than 64 MB, not read' };

/**
 * A reader over workers that `start` starts, the first when a file comes. A worker that takes longer than `limit` milliseconds for a file, or dies of it, is
 * ended; that file is refused and the next one has a new worker.
 */
export function officeReader(start: StartWorker, limit = longestImport): OfficeReader {
  let worker: OfficeWorker | undefined;
  let waiting: { readonly id: number; done(answer: ImportAnswer): void } | undefined;
  let next = 0;
  let last: Promise<unknown> = Promise.resolve();
  const stop = (): void => {
    worker?.end();
    worker = undefined;
    waiting?.done({ refused: tooLong });
  };
  const ask = (name: string, bytes: Uint8Array): Promise<ImportAnswer> =>
    new Promise((resolve) => {
      const id = next++;
      const timer = setTimeout(stop, limit);
      waiting = {
        id,
        done: (answer) => {
          clearTimeout(timer);
          waiting = undefined;
          resolve(answer);
        },
      };
      try {
        // A library may say things of its own.
        worker ??= start((reply) => waiting !== undefined && reply.id === waiting.id && waiting.done(reply.answer), stop);
        worker.post({ id, name, bytes });
      } catch {
        stop();
      }
    });
  return {
    read(name, bytes) {
      if (bytes.length > largestFile) return Promise.resolve({ refused: tooLarge });
      const answer = last.then(() => ask(name, bytes));
      last = answer;
      return answer;
    },
    end: () => worker?.end(),
  };
}
