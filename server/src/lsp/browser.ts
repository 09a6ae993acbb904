import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { createServer } from './server.ts';
import { connectionOptions } from './transport.ts';

/* The server as a web worker: the worker's own messages are the connection. */

declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self), connectionOptions);
createServer(connection);
connection.listen();
