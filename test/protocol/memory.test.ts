import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import type { Service } from '../../server/src/lsp/connection/session.ts';
import { serverInProcess } from './driver.ts';
import { editors } from './editors.ts';
import { examples } from './example-texts.ts';
import { toy } from './toy.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/**
 * How many of these are still there once everything that can be given back has been. Collecting is most of what this file costs: it ends when no more than
 * `wanted` are left and the round before had as many, and else goes on for five rounds.
 */
async function alive(all: readonly WeakRef<object>[], wanted: number): Promise<number> {
  let count = Number.POSITIVE_INFINITY;
  // A reference lives on to the end of the turn in which it was made or followed.
  for (let round = 0; round < 5; round++) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    collect();
    const before = count;
    count = all.filter((ref) => ref.deref() !== undefined).length;
    if (count <= wanted && count === before) break;
  }
  return count;
}

/** A reading is kept or not by its document alone; these are enough for one that outlives another to be seen. */
const documents = 6;

test.each(Object.entries(editors))('%s: what was read of old versions and of closed documents is given back', async (_name, params) => {
  const readings: WeakRef<object>[] = [];
  const service: Service = {
    ...toy,
    analyse(text, settings) {
      const analysis = toy.analyse(text, settings);
      readings.push(new WeakRef(analysis));
      return analysis;
    },
  };
  const server = serverInProcess(service);
  server.answers.set('workspace/configuration', () => [null]);
  await server.request('initialize', params);
  const uris = Array.from({ length: documents }, (_, i) => `file:///w/${i}.txt`);
  const start = { line: 0, character: 0 };
  for (const uri of uris) {
    const textDocument = { uri };
    server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'nianbao', version: 1, text: `错${examples[0]![1]}` } });
    for (let version = 2; version < 5; version++) {
      await server.request('textDocument/documentSymbol', { textDocument });
      await server.request('textDocument/codeAction', { textDocument, range: { start, end: start }, context: { diagnostics: [] } });
      server.notify('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ text: '一', range: { start, end: start } }],
      });
    }
    await server.request('textDocument/foldingRange', { textDocument });
  }
  expect(readings.length).toBeGreaterThanOrEqual(4 * documents);
  expect(await alive(readings, documents)).toBe(documents);
  for (const uri of uris) server.notify('textDocument/didClose', { textDocument: { uri } });
  await server.request('textDocument/foldingRange', { textDocument: { uri: uris[0] } });
  expect(await alive(readings, 0)).toBe(0);
});
