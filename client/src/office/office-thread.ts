import { Worker } from 'node:worker_threads';
import { type ExtensionContext, Uri } from 'vscode';
import { type ImportReply, mostMemory } from '../../../server/src/office/messages.ts';
import type { StartWorker } from '../../../server/src/office/reader.ts';

/** Reads office files in a thread of Node's, with bounds on what it may hold. */
export function officeThread({ extensionUri }: ExtensionContext): StartWorker {
  const script = Uri.joinPath(extensionUri, 'dist/office/worker.cjs').fsPath;
  return (hear, lost) => {
    const worker = new Worker(script, {
      resourceLimits: { maxOldGenerationSizeMb: mostMemory, stackSizeMb: 8 },
      env: {},
      stdout: true,
      stderr: true,
    });
    let isEnded = false;
    const die = (): void => {
      if (!isEnded) lost();
    };
    worker.on('message', (reply: ImportReply) => hear(reply));
    worker.on('error', die);
    worker.on('exit', die);
    return {
      post: (request) => worker.postMessage(request),
      end: () => {
        isEnded = true;
        void worker.terminate();
      },
    };
  };
}
