import { Worker } from 'node:worker_threads';
import { type ImportReply, mostMemory } from './messages.ts';
import type { StartWorker } from './reader.ts';

/** Starts the worker that reads office files as a thread of Node's, with bounds on what it may hold, no environment and no voice; it keeps no process alive. */
export const inThread =
  (script: string | URL): StartWorker =>
  (hear, lost) => {
    const limits = { maxOldGenerationSizeMb: mostMemory, maxYoungGenerationSizeMb: 64, stackSizeMb: 8 };
    const worker = new Worker(script, { resourceLimits: limits, env: {}, stdin: false, stdout: true, stderr: true });
    // What a library prints is not for those who asked.
    worker.stdout.resume();
    worker.stderr.resume();
    let isEnded = false;
    const die = (): void => {
      if (!isEnded) lost();
    };
    worker.on('message', (reply: ImportReply) => hear(reply));
    worker.on('error', die);
    worker.on('exit', die);
    worker.unref();
    return {
      post: (request) => worker.postMessage(request),
      end: () => {
        isEnded = true;
        void worker.terminate();
      },
    };
  };
