import type { ImportReply, ImportRequest } from '../messages.ts';
import type { importFile as ImportFile, Libraries } from './import.ts';
import type { ReadSource } from './source.ts';

/* The same in a browser: the first message names the folder of the scripts, which a worker that an editor starts cannot know by itself. */

interface Scope {
  onmessage: ((event: { readonly data: ImportRequest | { readonly base: string } }) => void) | null;
  postMessage(message: ImportReply): void;
  importScripts(address: string): void;
}
const scope = globalThis as unknown as Scope & Record<string, unknown>;

let base = '';

/** What a script beside this one puts on the scope. */
function loaded<T>(name: string): T {
  const key = `nianbaoOffice_${name}`;
  if (scope[key] === undefined) {
    scope.importScripts(`${base}${name}.js`);
    // From here on nothing of a file can reach a network: what it needs is loaded.
  }
  return scope[key] as T;
}

const libraries: Libraries = async (kind) => {
  if (kind === 'word') return loaded<{ readWord: ReadSource }>('word').readWord;
  if (kind === 'excel') return loaded<{ readExcel: ReadSource }>('excel').readExcel;
  return loaded<{ readPdf: ReadSource }>('pdf').readPdf;
};

for (const name of ['fetch', 'WebSocket', 'XMLHttpRequest', 'EventSource']) scope[name] = undefined;

scope.onmessage = async ({ data }) => {
  if ('base' in data) {
    base = data.base;
    return;
  }
  const { importFile } = loaded<{ importFile: typeof ImportFile }>('text');
  scope.postMessage({ id: data.id, answer: await importFile(data.bytes, data.name, libraries) });
};
