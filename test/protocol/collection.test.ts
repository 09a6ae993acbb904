import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readReports } from '../../server/src/report/read.ts';
import { analyse, analysing, fixesOf } from '../../server/src/service.ts';
import { commonEnds } from '../../server/src/text/common-ends.ts';
import { collection, edit, edited } from '../generate/collection.ts';
import { runs } from '../runs.ts';
import { type Editor, serverInProcess } from './driver.ts';
import { visualStudioCode } from './editors.ts';

/* What a client is told of a document of many reports, with everything that is kept from one version to the next. */

const features = ['documentSymbol', 'foldingRange', 'diagnostic', 'codeLens', 'semanticTokens/full', 'documentLink'];

async function repliesFor(server: Editor, uri: string): Promise<readonly unknown[]> {
  const replies = await Promise.all(features.map((method) => server.request<object>(`textDocument/${method}`, { textDocument: { uri } })));
  // The result's id tells versions apart, which is the only thing in which two documents of one text may differ.
  return JSON.parse(JSON.stringify(replies).replaceAll(uri, 'uri'), (key, value) => (key === 'resultId' ? undefined : value));
}

test('after any edits to a collection every reply is that of a fresh reading', async () => {
  // Without neighbours: on a slow machine the one document would be in the index, and a neighbour of the other, before the test is through.
  const server = serverInProcess({
    analyse: (text, settings, before) => analyse(text, settings, before),
    analysing: (text, settings, before) => analysing(text, settings, before),
    fixesOf,
  });
  server.answers.set('workspace/configuration', () => [null]);
  await server.request('initialize', visualStudioCode);
  let run = 0;
  const open = (uri: string, text: string): void =>
    server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'nianbao', version: 1, text } });
  const close = (uri: string): void => server.notify('textDocument/didClose', { textDocument: { uri } });
  await fc.assert(
    fc.asyncProperty(collection, fc.array(edit, { minLength: 1, maxLength: 5 }), async (text, edits) => {
      const uri = `file:///w/${++run}.txt`;
      const fresh = `file:///w/${run}-fresh.txt`;
      open(uri, text);
      let now = text;
      await repliesFor(server, uri);
      for (const [i, one] of edits.entries()) {
        const starts = readReports(now).map(({ range }) => range.start);
        const next = edited(now, starts, one);
        const contentChanges = [changeBetween(now, next)];
        now = next;
        server.notify('textDocument/didChange', { textDocument: { uri, version: i + 2 }, contentChanges });
        open(fresh, now);
        const expected = await repliesFor(server, fresh);
        close(fresh);
        const replies = await repliesFor(server, uri);
        expect(replies).toEqual(expected);
      }
      close(uri);
    }),
    runs(60),
  );
});

/** The stretch in which two texts differ, as an editor sends it: never between the halves of a pair or of a line break. */
function changeBetween(before: string, after: string): object {
  const { head: front, tail: back } = commonEnds(before, after);
  const document = TextDocument.create('', '', 0, before);
  const line = (offset: number): number => document.offsetAt({ line: document.positionAt(offset).line, character: 0 });
  const start = line(front);
  const end = before.length - back;
  const behind = document.positionAt(end).line + 1;
  const to = behind < document.lineCount ? document.offsetAt({ line: behind, character: 0 }) : before.length;
  return {
    range: {
      start: document.positionAt(start),
      end: behind < document.lineCount ? { line: behind, character: 0 } : document.positionAt(to),
    },
    text: after.slice(start, after.length - (before.length - to)),
  };
}
