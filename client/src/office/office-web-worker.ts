import { type ExtensionContext, Uri } from 'vscode';
import type { ImportReply } from '../../../server/src/office/messages.ts';
import type { StartWorker } from '../../../server/src/office/reader.ts';

/** Of the web, which the types of Node do not know. */
declare const Worker: new (
  script: string,
) => {
  onmessage: ((event: { readonly data: ImportReply }) => void) | null;
  onerror: (() => void) | null;
  postMessage(message: unknown): void;
  terminate(): void;
};

/** Reads office files in a worker of the browser's. */
export function officeWebWorker({ extensionUri }: ExtensionContext): StartWorker {
  const folder = Uri.joinPath(extensionUri, 'dist/office/').toString(true);
  return (hear, lost) => {
    const worker = new Worker(`${folder}worker.js`);
    worker.onmessage = ({ data }) => hear(data);
    worker.onerror = lost;
    // The editor starts it by an address of its own, from which it cannot tell where its other scripts are.
    worker.postMessage({ base: folder });
    return { post: (request) => worker.postMessage(request), end: () => worker.terminate() };
  };
}
