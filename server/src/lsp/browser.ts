import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { createServer } from './connection/server.ts';

/* The server as a web worker: the worker's own messages are the connection. */

declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

createServer((options) => createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self), options));
