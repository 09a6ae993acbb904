import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import type { ImportReply, ImportRequest } from '../messages.ts';
import type { importFile as ImportFile, Libraries } from './import.ts';
import type { ReadSource } from './source.ts';

/*
 * Reads files in a thread of Node's, which whoever asks ends when it takes too long or holds too much. Scripts beside it are loaded when they are needed;
 * nothing here reaches a network, whatever a file says.
 */

for (const name of ['fetch', 'WebSocket', 'XMLHttpRequest', 'EventSource']) Reflect.deleteProperty(globalThis, name);

const here = dirname(fileURLToPath(import.meta.url));
const load = createRequire(import.meta.url);

/** A script of its own beside this one; run from the sources, the module that it is made of. */
async function loaded<T>(name: string, source: string): Promise<T> {
  const script = join(here, `${name}.js`);
  return existsSync(script) ? load(script) : import(source);
}

const libraries: Libraries = async (kind) => {
  if (kind === 'word') return (await loaded<{ readWord: ReadSource }>('word', './word/word.ts')).readWord;
  if (kind === 'excel') return (await loaded<{ readExcel: ReadSource }>('excel', './excel/excel.ts')).readExcel;
  return (await loaded<{ readPdf: ReadSource }>('pdf', './pdf/pdf.ts')).readPdf;
};

const port = parentPort;
port?.on('message', async ({ id, name, bytes }: ImportRequest) => {
  const { importFile } = await loaded<{ importFile: typeof ImportFile }>('text', './import.ts');
  port.postMessage({ id, answer: await importFile(bytes, name, libraries) } satisfies ImportReply);
});
