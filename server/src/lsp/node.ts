import { Console } from 'node:console';
import { IPCMessageReader, IPCMessageWriter, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { createConnection } from './connection.ts';
import { contentTypeEncoder } from './encode.ts';
import { nodeFiles } from './node-files.ts';
import { createServer, type Host } from './server.ts';

/*
 * The server as a process. `--stdio` (also the default): frames over standard input and output; `--node-ipc`: messages of Node's own.
 * It ends when its input ends, when the client's process ends, or when the client says exit.
 */

/** Whatever prints, here or in a library, prints on standard error: one stray line among the frames would end the session. */
globalThis.console = new Console(process.stderr, process.stderr);

/** How often it is asked whether the client's process is still there, in milliseconds. */
const often = 3000;

const host: Host = {
  exit: (code) => process.exit(code),
  watch: (clientProcess, code) => {
    const ask = (): void => {
      try {
        process.kill(clientProcess, 0);
      } catch {
        process.exit(code());
      }
    };
    setInterval(ask, often).unref();
  },
};

const overIpc = process.argv.includes('--node-ipc');
const connection = overIpc
  ? createConnection(new IPCMessageReader(process), new IPCMessageWriter(process))
  : createConnection(new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout, { contentTypeEncoder }));

const { exitCode } = createServer(connection, undefined, nodeFiles, host);
const end = (): void => process.exit(exitCode());
if (overIpc) process.once('disconnect', end);
else for (const event of ['end', 'close']) process.stdin.once(event, end);
connection.listen();
