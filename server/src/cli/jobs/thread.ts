import { parentPort, workerData } from 'node:worker_threads';
import type { Assignment } from './assignment.ts';
import { doChunk, type Message } from './crew.ts';
import { jobOf } from './job.ts';

/** Whether the program runs as a thread of a run. */
export const isThread = (): boolean =>
  parentPort !== null && typeof workerData === 'object' && workerData !== null && 'nianbao' in workerData;

/** Does chunk after chunk until the run ends the thread. */
export function serveThread(): void {
  const assignment = (workerData as { readonly nianbao: Assignment }).nianbao;
  const job = jobOf(assignment);
  parentPort?.on('message', ({ id, chunk }: Message) => {
    const done = doChunk(job, chunk, assignment);
    parentPort?.postMessage({ id, done }, 'bytes' in done ? [done.bytes.buffer] : []);
  });
}
