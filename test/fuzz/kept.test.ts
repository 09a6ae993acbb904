import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyArchive, withReport } from '../../server/src/archive/archive.ts';
import { type NeighboursOf, neighboursIn } from '../../server/src/archive/neighbours.ts';
import { readDocument } from '../../server/src/report/read.ts';
import { type Analysis, analyse, analysing, fixesOf } from '../../server/src/service.ts';
import { collection, edit, edited } from '../generate/collection.ts';
import { changeBetween, changed, type TypedChange, typedChange } from '../generate/typed-change.ts';
import { type Editor, serverInProcess } from '../protocol/driver.ts';
import { visualStudioCode } from '../protocol/editors.ts';
import { texts } from '../protocol/example-texts.ts';
import { runs } from '../runs.ts';

/* What is kept from one version of a document to the next: nobody can tell it from what a fresh reading gives. */

const single = texts.map(([, text]) => text);
const document = fc.oneof({ weight: 3, arbitrary: collection }, { weight: 2, arbitrary: fc.constantFrom(...single) });
/** An edit as a person makes it to a collection, or changes by line and character, several in one notification. */
const step = fc.record({
  change: fc.oneof(edit, fc.array(typedChange(single), { minLength: 1, maxLength: 3 })),
  /** Whether the reports of the year before are known. */
  known: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** What a step changes of a text, as a client sends it. */
function changesOf(text: string, { change }: Step): readonly TypedChange[] {
  if (Array.isArray(change)) return change;
  const starts = readDocument(text).map(({ start }) => start);
  return [changeBetween(text, edited(text, starts, change))];
}

/** The same reports, of the year before each. */
const aYearBefore = (text: string): string => text.replaceAll(/20(\d\d)(?=年)/g, (_, year: string) => `20${Number(year) - 1}`);

/** Looks neighbours up in an archive with the reports of the year before, and in one without. */
function neighboursBeside(text: string): (known: boolean) => NeighboursOf {
  const archives = [emptyArchive(), withReport(emptyArchive(), 'file:///w/other.txt', readDocument(aYearBefore(text)))] as const;
  return (known) => neighboursIn(archives[known ? 1 : 0], 'file:///w/own.txt');
}

/** All that an analysis says; each finding without the report that it is of, which stands beside it. */
const said = ({ findings, ...rest }: Analysis) => ({
  ...rest,
  findings: findings.map(({ part, report: _, ...finding }) => ({ ...finding, of: part.start })),
});

const features = ['documentSymbol', 'foldingRange', 'diagnostic', 'codeLens', 'semanticTokens/full', 'documentLink', 'formatting'].map(
  (name) => `textDocument/${name}`,
);

async function repliesFor(server: Editor, uri: string): Promise<unknown> {
  const options = { tabSize: 8, insertSpaces: false };
  const replies = await Promise.all(features.map((method) => server.request<object>(method, { textDocument: { uri }, options })));
  // The result's id tells versions apart, which is the only thing in which two documents of one text may differ.
  return JSON.parse(JSON.stringify(replies).replaceAll(uri, 'uri'), (key, value) => (key === 'resultId' ? undefined : value));
}

/** A server without neighbours: on a slow machine the one document would be in the index, and a neighbour of the other, before the test is through. */
async function aloneServer(): Promise<Editor> {
  const server = serverInProcess({
    analyse: (text, settings, before) => analyse(text, settings, before),
    analysing: (text, settings, before) => analysing(text, settings, before),
    fixesOf,
  });
  server.answers.set('workspace/configuration', () => [null]);
  await server.request('initialize', visualStudioCode);
  return server;
}

test('after any edits what is kept of the versions before is what a fresh reading gives: reports, findings, and every reply', async () => {
  const server = await aloneServer();
  let [run, kept, compared] = [0, 0, 0];
  const open = (uri: string, text: string): void =>
    server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'nianbao', version: 1, text } });
  const close = (uri: string): void => server.notify('textDocument/didClose', { textDocument: { uri } });
  await fc.assert(
    fc.asyncProperty(document, fc.array(step, { minLength: 1, maxLength: 8 }), async (text, steps) => {
      const uri = `file:///w/${++run}.txt`;
      const fresh = `file:///w/${run}-fresh.txt`;
      const beside = neighboursBeside(text);
      open(uri, text);
      let now = text;
      let before = analyse(now, undefined, undefined, beside(true));
      for (const [i, one] of steps.entries()) {
        const contentChanges = changesOf(now, one);
        now = contentChanges.reduce(changed, now);
        const neighboursOf = beside(one.known);
        const analysis = analyse(now, undefined, before, neighboursOf);
        expect(said(analysis)).toEqual(said(analyse(now, undefined, undefined, neighboursOf)));
        const known = new Set(before.parts.map(({ report }) => report));
        kept += analysis.parts.filter(({ report }) => known.has(report)).length;
        compared += analysis.findings.filter(({ code }) => code.startsWith('years/')).length;
        before = analysis;
        server.notify('textDocument/didChange', { textDocument: { uri, version: i + 2 }, contentChanges });
        // Now and then nobody asks for a version, and the one before it is what is kept.
        if (i % 3 === 1) continue;
        open(fresh, now);
        expect(await repliesFor(server, uri)).toEqual(await repliesFor(server, fresh));
        close(fresh);
      }
      close(uri);
    }),
    runs(150),
  );
  expect(kept).toBeGreaterThan(100);
  expect(compared).toBeGreaterThan(1);
});
