import { Console } from 'node:console';
import { createConnection, IPCMessageReader, IPCMessageWriter } from 'vscode-languageserver/node';
import { nodeFiles } from './node-files.ts';
import { createServer } from './server.ts';

/*
 * The server as a process. `--stdio` (also the default): frames over standard input and output; `--node-ipc`: messages of Node's own.
 * The library ends it when its input ends, when the client's process ends, or when the client says exit.
 */

/** Whatever prints, here or in a library, prints on standard error: one stray line among the frames would end the session. */
globalThis.console = new Console(process.stderr, process.stderr);

const overIpc = process.argv.includes('--node-ipc');
const server = createServer(
  (options) =>
    overIpc
      ? createConnection(new IPCMessageReader(process), new IPCMessageWriter(process), options)
      : createConnection(process.stdin, process.stdout, options),
  { files: nodeFiles },
);
if (overIpc) process.once('disconnect', () => process.exit(server.isShutDown() ? 0 : 1));
