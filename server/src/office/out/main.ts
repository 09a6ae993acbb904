import type { ExportJob } from '../../contract.ts';
import { written } from './write.ts';

/* The script that is loaded when something is to be written: a module in Node, and in a browser a worker that is sent a job and answers. */

export { written };

/** What a worker has and a module has not. */
interface WorkerScope {
  readonly importScripts?: unknown;
  postMessage(message: WrittenMessage): void;
  onmessage: ((event: { readonly data: ExportJob }) => void) | null;
}

type WrittenMessage = { readonly made: Awaited<ReturnType<typeof written>> } | { readonly error: string };

const scope = globalThis as unknown as WorkerScope;
if (typeof scope.importScripts === 'function')
  scope.onmessage = ({ data }) => {
    written(data).then(
      (made) => scope.postMessage({ made }),
      (error: unknown) => scope.postMessage({ error: String(error) }),
    );
  };
