import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { safeEdits } from '../../server/src/features/code-actions/code-actions.ts';
import { analyse, defaultSettings } from '../../server/src/service.ts';
import { type ServerProcess, startServer } from './driver.ts';
import { visualStudioCode } from './editors.ts';
import { examples } from './example-texts.ts';
import { editsIn } from './wellformed.ts';

let server: ServerProcess;
beforeAll(async () => {
  server = startServer();
  server.answers.set('workspace/configuration', () => [null]);
  await server.request('initialize', visualStudioCode);
});
afterAll(() => server.stop());

let opened = 0;

/** Opens the text under a name of its own and gives what an editor does with it. */
function open(text: string) {
  const uri = `file:///w/${++opened}.txt`;
  const textDocument = { uri };
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'nianbao', version: 1, text } });
  return {
    diagnostics: async () => (await server.request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument })).items,
    /** Without those that let a finding stand: they change another file. */
    actions: async (range: Diagnostic['range'], context: object) =>
      (await server.request<CodeAction[]>('textDocument/codeAction', { textDocument, range, context })).filter(
        ({ kind }) => !kind?.endsWith('.ignore') && !kind?.endsWith('.rule'),
      ),
    close: () => server.notify('textDocument/didClose', { textDocument }),
  };
}

/** The text after an action, its edit fetched as an editor does. */
async function applied(text: string, action: CodeAction): Promise<string> {
  const { edit } = await server.request<CodeAction>('codeAction/resolve', action);
  return TextDocument.applyEdits(TextDocument.create('', '', 1, text), [...editsIn(edit)]);
}

const keys = (items: readonly Diagnostic[]): string[] => items.map(({ code, message }) => `${code} ${message}`).sort();

describe.each([...examples, ...examples.map(([name, text]) => [`${name}, CRLF`, text.replaceAll('\n', '\r\n')] as const)])(
  '%s',
  (_name, text) => {
    test('every fix that is offered takes its diagnostic away and brings no other', async () => {
      const document = open(text);
      const items = await document.diagnostics();
      for (const diagnostic of items) {
        const actions = await document.actions(diagnostic.range, { diagnostics: items, only: ['quickfix'] });
        for (const action of actions) {
          const after = open(await applied(text, action));
          const left = keys(await after.diagnostics());
          const [mended] = action.diagnostics ?? [];
          const before = keys(items);
          expect(left.filter((key) => key === keys([mended!])[0]).length).toBeLessThan(
            before.filter((key) => key === keys([mended!])[0]).length,
          );
          // By code: a message quotes the text, which a fix may change elsewhere in the same place.
          const codes = (of: readonly string[]): readonly string[] => of.map((key) => key.split(' ')[0]!);
          for (const code of new Set(codes(left)))
            expect(codes(left).filter((c) => c === code).length, code).toBeLessThanOrEqual(codes(before).filter((c) => c === code).length);
          after.close();
        }
      }
      document.close();
    });

    test('fixing everything that changes no fact brings nothing, and leaves nothing to be fixed so', async () => {
      const document = open(text);
      const items = await document.diagnostics();
      const whole = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
      const [action] = await document.actions(whole, { diagnostics: [], only: ['source.fixAll.nianbao'] });
      // Offered only where there is such a thing.
      if (!action) return expect(safeEdits(analyse(text), defaultSettings)).toEqual([]);
      const mended = await applied(text, action);
      document.close();
      expect((await server.ask('codeAction/resolve', action)).error?.code).toBe(-32801);
      const after = open(mended);
      expect((await after.diagnostics()).length).toBeLessThanOrEqual(items.length);
      expect(await after.actions(whole, { diagnostics: [], only: ['source.fixAll.nianbao'] })).toEqual([]);
      after.close();
      return undefined;
    });
  },
);
