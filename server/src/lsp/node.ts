import { Console } from 'node:console';
import { createConnection, IPCMessageReader, IPCMessageWriter, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { withBackpressure } from './connection/backpressure.ts';
import { createServer } from './connection/server.ts';
import { lawPagesBeside, nodeFiles } from './workspace/node-files.ts';

/*
 * The server as a process. `--stdio` (also the default): frames over standard input and output; `--node-ipc`: messages of Node's own.
 * The library ends it when the client says exit or its process is gone; here it ends with its input.
 */

/** Whatever prints, here or in a library, prints on standard error: one stray line among the frames would end the session. */
globalThis.console = new Console(process.stderr, process.stderr);

const overIpc = process.argv.includes('--node-ipc');
const reader = overIpc ? new IPCMessageReader(process) : new StreamMessageReader(process.stdin);
const writer = overIpc ? new IPCMessageWriter(process) : new StreamMessageWriter(process.stdout);
withBackpressure(reader, writer, overIpc ? { pause() {}, resume() {} } : process.stdin);
const { isShutDown } = createServer((options) => createConnection(reader, writer, options), {
  files: nodeFiles,
  lawPages: lawPagesBeside(process.argv[1]),
});

const end = (): void => process.exit(isShutDown() ? 0 : 1);
if (overIpc) process.once('disconnect', end);
else for (const event of ['end', 'close']) process.stdin.once(event, end);

/** What the library says of a header that is none. Of any other error it finds its way back to the next frame. */
const lost = /^(?:Message header|Header) must|^Content-Length value must/;
reader.onError((error) => {
  if (!lost.test(error.message)) return;
  console.error(`The input is no frames: ${error.message}`);
  process.exit(1);
});
