import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-jsonrpc/browser';
import { createConnection } from './connection.ts';
import { createServer } from './server.ts';

/* The server as a web worker: the worker's own messages are the connection. */

declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
createServer(connection);
connection.listen();
