import { type ExtensionContext, Uri } from 'vscode';
import type { Exported } from '../../../server/src/contract.ts';
import { type OfficeWriter, writerScript } from './export-writer.ts';

type Answer = { readonly made: Exported } | { readonly error: string };

interface OwnWorker {
  onmessage: ((event: { readonly data: Answer }) => void) | null;
  onerror: ((event: unknown) => void) | null;
  postMessage(message: unknown): void;
  terminate(): void;
}

/** Of the web, which the types of Node do not know. */
declare const Worker: new (script: string) => OwnWorker;

/** The writer in a worker of its own for each job, which takes its memory along when it ends. */
export function writerInWorker({ extensionUri }: ExtensionContext): OfficeWriter {
  const script = Uri.joinPath(extensionUri, writerScript).toString(true);
  return (job) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(script);
      worker.onmessage = ({ data }) => {
        worker.terminate();
        if ('made' in data) resolve(data.made);
        else reject(new Error(data.error));
      };
      worker.onerror = () => {
        worker.terminate();
        reject(new Error(writerScript));
      };
      worker.postMessage(job);
    });
}
