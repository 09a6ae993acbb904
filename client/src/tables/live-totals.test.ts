import { array, assert, asyncProperty, constant, constantFrom, integer, oneof, option, record, tuple } from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Position, TextEditor } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { runs } from '../../../test/runs.ts';
import type { Tables } from './editor-tables.ts';
import { lateEditor } from './late-editor.ts';
import { tableOf } from './table-fixture.ts';

type Late = ReturnType<typeof lateEditor>;

const cellsOf = (text: string) => tableOf(text).grid.cells.map(({ start, end }) => ({ start, end, text: text.slice(start, end) }));

/** A server that is asked which totals follow, and answers when it is told to; only about the text as it is, as the real one, and at times not even that. */
function slowServer({ editor, text }: Late) {
  const asked: ((isReady: boolean) => void)[] = [];
  /** What stood in a cell when its totals were last told. */
  const told = new Map<number, string>();
  const answer = (version: number, { character }: Position): object | null => {
    if (editor.document.version !== version) return null;
    const cells = cellsOf(text());
    const cell = cells.findIndex(({ start, end }) => start <= character && character <= end);
    if (cell >= 0) told.set(cell, cells[cell]!.text);
    return { version, edits: [] };
  };
  const client = {
    code2ProtocolConverter: { asUri: String, asPosition: (position: Position) => position },
    protocol2CodeConverter: { asTextEdits: async () => [] },
    sendRequest: (_: string, { arguments: [{ version, position }] }: { arguments: [{ version: number; position: Position }] }) =>
      new Promise((resolve) => asked.push((isReady) => resolve(isReady ? answer(version, position) : null))),
  };
  return {
    client: client as unknown as BaseLanguageClient,
    told,
    /** Answers the first question, or says that it cannot; false when there is none. */
    answer(isReady = true): boolean {
      const next = asked.shift();
      next?.(isReady);
      return next !== undefined;
    },
  };
}

/** A person in the first cell of a table, whose figures have totals that follow. */
async function begin(text: string) {
  vi.resetModules();
  const late = lateEditor(text);
  vi.doMock('vscode', () => late.vscode);
  vi.doMock('vscode-languageclient', () => ({ State: {} }));
  const { followKeys } = await import('./mover.ts');
  const { liveTotals } = await import('./live-totals.ts');
  const server = slowServer(late);
  const mover = followKeys();
  let isKnown = true;
  const tables = { of: () => (isKnown ? [tableOf(late.text()).grid] : undefined) } as Partial<Tables> as Tables;
  liveTotals(server.client, tables, mover);
  const { start, end } = cellsOf(text)[0]!;
  late.click(start, end);
  const tab = (): void => {
    const { grid } = tableOf(late.text());
    const { start: from, end: to } = late.selection();
    const cell = grid.cells.findIndex((one) => one.start <= from && to <= one.end);
    void mover.go(late.editor as unknown as TextEditor, { grid, cell }, 'next');
  };
  const happen = async (event: Event): Promise<void> => {
    if (event.kind === 'comply') await late.complyWith(event.count);
    else if (event.kind === 'answer') {
      // A question is put a turn after the key.
      await new Promise((later) => setTimeout(later, 2));
      server.answer(event.isReady);
    } else isKnown = event.isKnown;
    await Promise.resolve();
  };
  return { late, server, tab, happen, isMoving: () => mover.isMoving(late.editor as unknown as TextEditor) };
}

const events = oneof(
  record({ kind: constant('comply' as const), count: integer({ min: 0, max: 8 }) }),
  record({ kind: constant('answer' as const), isReady: constantFrom(true, false) }),
  record({ kind: constant('tables' as const), isKnown: constantFrom(true, false) }),
);
type Event = typeof events extends { generate(...args: never[]): { value: infer E } } ? E : never;

/** A figure, what happens before it is typed and after that, and over how much of the beginning of the row the editor's selection lies, had it been led astray. */
const steps = tuple(
  constantFrom('3', '42', '105'),
  array(events, { maxLength: 3 }),
  array(events, { maxLength: 3 }),
  option(integer({ min: 2, max: 5 }), { freq: 8 }),
);

test('every figure of a row has its totals asked for as it is in the end, however far the editor and the server are behind', async () => {
  await assert(
    asyncProperty(array(steps, { minLength: 5, maxLength: 5 }), async (row) => {
      const { late, server, tab, happen, isMoving } = await begin(`甲\t1\t22\t333\t4\t5${'\t9'.repeat(9)}`);
      for (const [i, [figure, before, after, astray]] of row.entries()) {
        if (i > 0) tab();
        for (const event of before) await happen(event);
        if (astray && isMoving()) late.lead(1, astray);
        late.type(figure);
        for (const event of after) await happen(event);
      }
      for (let idle = 0; idle < 100; idle++) {
        await new Promise((later) => setTimeout(later, 1));
        await late.complyWith(1);
        if (server.answer()) idle = 0;
      }
      const figures = row.map(([figure]) => figure);
      expect(cellsOf(late.text()).map(({ text }) => text)).toEqual([...figures, ...Array(9).fill('9')]);
      expect(figures.map((_, i) => server.told.get(i))).toEqual(figures);
    }),
    runs(80),
  );
}, 60_000);
