import { Console } from 'node:console';
import { createConnection, IPCMessageReader, IPCMessageWriter } from 'vscode-languageserver/node';
import { nodeFiles } from './node-files.ts';
import { createServer } from './server.ts';
import { connectionOptions } from './transport.ts';

/*
 * The server as a process. `--stdio` (also the default): frames over standard input and output; `--node-ipc`: messages of Node's own.
 * It ends when its input ends, when the client's process ends, or when the client says exit.
 */

/** Whatever prints, here or in a library, prints on standard error: one stray line among the frames would end the session. */
globalThis.console = new Console(process.stderr, process.stderr);

const overIpc = process.argv.includes('--node-ipc');
// The streams themselves and not readers of them: the library ends the process with its input only when it knows the stream.
const connection = overIpc
  ? createConnection(new IPCMessageReader(process), new IPCMessageWriter(process), connectionOptions)
  : createConnection(process.stdin, process.stdout, connectionOptions);

if (overIpc) process.once('disconnect', () => process.exit(1));
createServer(connection, undefined, nodeFiles);
connection.listen();
