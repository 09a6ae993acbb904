import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, type MessageTransports } from 'vscode-languageclient/browser';
import { writerInWorker } from '../office/export-in-worker.ts';
import { officeWebWorker } from '../office/office-web-worker.ts';
import { begin, type MakeClient } from './activate.ts';
import type { Whole } from './dormant.ts';

/** Of the web, which the types of Node do not know. */
declare const Worker: new (script: string) => ConstructorParameters<typeof BrowserMessageReader>[0];

/** Starts the server in a worker. */
export function start(context: ExtensionContext): Whole {
  const script = Uri.joinPath(context.extensionUri, 'dist/server/browser.js').toString(true);
  const makeClient: MakeClient = (name, options) => new LanguageClient('nianbao', name, () => connect(script), options);
  return begin(context, makeClient, { write: writerInWorker(context), startReader: officeWebWorker(context) });
}

/**
 * A worker that runs the server, and the two ends of its connection. Made anew on each start, so that the server can be restarted here too.
 * The ends are made here because the client would ask `instanceof Worker`, which is never true of what the editor's host puts in its place.
 */
async function connect(script: string): Promise<MessageTransports> {
  const worker = new Worker(script);
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}
