import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Editor, serverInProcess } from './driver.ts';
import { visualStudioCode } from './editors.ts';
import { texts } from './example-texts.ts';
import { toy } from './toy.ts';

/** What is typed, pasted and deleted, line ends and half pairs among it. */
const typed = fc.constantFrom(
  '',
  '一',
  '0',
  '\t',
  '\r',
  '\n',
  '\r\n',
  '𠀀',
  '\ud840',
  '\udc00',
  '错',
  '（二）部分公开\t1\t0\n',
  '二、主动公开政府信息情况\r\n',
);

/** A place by line and character, most of them in the text, some far outside. */
const place = fc.record({
  line: fc.oneof(fc.nat(120), fc.constantFrom(-1, 1e6, 4294967295)),
  character: fc.oneof(fc.nat(60), fc.constantFrom(-1, 1e9)),
});
const change = fc.oneof(
  { weight: 9, arbitrary: fc.record({ start: place, end: place, text: typed }) },
  { weight: 1, arbitrary: fc.record({ text: fc.constantFrom(...texts.map(([, t]) => t)) }) },
);
type Change = { readonly start?: Place; readonly end?: Place; readonly text: string };
type Place = { readonly line: number; readonly character: number };

const features = ['textDocument/documentSymbol', 'textDocument/foldingRange', 'textDocument/diagnostic'];

async function repliesFor(server: Editor, uri: string): Promise<unknown> {
  const replies = await Promise.all(features.map((method) => server.request<object>(method, { textDocument: { uri } })));
  // The result's id tells versions apart, which is the only thing in which the two may differ.
  return JSON.parse(JSON.stringify(replies).replaceAll(uri, 'uri'), (key, value) => (key === 'resultId' ? undefined : value));
}

/** The protocol's words for a change; its range the right way round, as a client sends it. */
function contentChange({ start, end, text }: Change): object {
  if (!start || !end) return { text };
  const swapped = start.line > end.line || (start.line === end.line && start.character > end.character);
  return { text, range: swapped ? { start: end, end: start } : { start, end } };
}

/** The text after a change by the protocol's rules, worked out from the offsets alone. */
function changed(text: string, { start, end, text: put }: Change): string {
  if (!start || !end) return put;
  const document = TextDocument.create('', '', 0, text);
  const clamp = (p: Place): number => document.offsetAt({ line: p.line, character: p.line < 0 ? 0 : p.character });
  const [a, b] = [clamp(start), clamp(end)];
  return text.slice(0, Math.min(a, b)) + put + text.slice(Math.max(a, b));
}

test('after any sequence of edits every reply is what a fresh reading of the same text gives', async () => {
  const server = serverInProcess(toy);
  server.answers.set('workspace/configuration', () => [null]);
  await server.request('initialize', visualStudioCode);
  let run = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...texts),
      fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { maxLength: 12 }),
      async ([, text], batches) => {
        const edited = `file:///w/${++run}.txt`;
        const fresh = `file:///w/${run}-fresh.txt`;
        const open = (uri: string, content: string): void =>
          server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'nianbao', version: 1, text: content } });
        open(edited, text);
        let now = text;
        for (const [i, batch] of batches.entries()) {
          server.notify('textDocument/didChange', {
            textDocument: { uri: edited, version: i + 2 },
            contentChanges: batch.map(contentChange),
          });
          for (const one of batch) now = changed(now, one);
          // In between as well, so that something old could be kept.
          if (i % 3 === 0) await server.request('textDocument/foldingRange', { textDocument: { uri: edited } });
        }
        open(fresh, now);
        expect(await repliesFor(server, edited)).toEqual(await repliesFor(server, fresh));
        for (const uri of [edited, fresh]) server.notify('textDocument/didClose', { textDocument: { uri } });
      },
    ),
    { numRuns: 200 },
  );
});
