import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { runs } from '../../../test/runs.ts';
import { lateEditor } from './late-editor.ts';
import { tableOf } from './table-fixture.ts';

/** The keys of tables in an editor that shows `text`, in which every table is known as it stands, its cursor behind the first cell. */
async function begin(text: string, server: { known: boolean; running: boolean } = { known: true, running: true }) {
  vi.resetModules();
  const late = lateEditor(text);
  vi.doMock('vscode', () => late.vscode);
  const [{ followKeys }, { tableKeys }] = await Promise.all([import('./mover.ts'), import('./table-keys.ts')]);
  const grids = () => (server.known ? [tableOf(late.text()).grid] : undefined);
  const tables = { of: grids, load: async () => grids(), canTell: () => server.running, onDidUpdate: () => ({ dispose() {} }) };
  tableKeys(tables, followKeys());
  late.click(tableOf(text).grid.cells[0]!.end);
  await late.comply();
  return late;
}

/** Three rows of three cells, the first of them with what was there before. */
const table = (...cells: readonly string[]): string =>
  [0, 3, 6].map((first) => `甲\t${cells.slice(first, first + 3).join('\t')}`).join('\n');

test('a key is the table’s as long as the editor has not come to the cell, wherever its selection lies meanwhile', async () => {
  const text = table('1', '22', '333', '4', '5', '6', '7', '8', '9');
  const late = await begin(text);
  late.tab();
  // Over two cells.
  late.lead(2, 5);
  await late.complyWith(4);
  late.tab();
  await late.comply();
  expect(late.text()).toBe(text);
});

test('a key in a table of which the server does not tell in time writes no tab; where no server runs it does what it does everywhere', async () => {
  const server = { known: true, running: true };
  const text = table('1', '22', '333', '4', '5', '6', '7', '8', '9');
  const late = await begin(text, server);
  server.known = false;
  late.tab();
  await late.comply();
  expect(late.text()).toBe(text);
  server.running = false;
  late.tab();
  await late.comply();
  expect(late.text()).toBe(text.replace('1', '1\t'));
});

test('whole rows are where they belong, however far the editor is behind at each key', { timeout: 60_000 }, async () => {
  const figures = fc.array(fc.stringMatching(/^[1-9]\d{0,2}$/), { minLength: 8, maxLength: 8 });
  const behind = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(figures, behind, async (cells, steps) => {
      const late = await begin(table('1', '22', '333', '4', '', '6', '7', '88', '9'));
      let at = 0;
      for (const cell of cells) {
        late.tab();
        for (const digit of cell) {
          await late.complyWith(steps[at++ % steps.length]!);
          late.type(digit);
        }
        await late.complyWith(steps[at++ % steps.length]!);
      }
      await late.comply();
      expect(late.text()).toBe(table('1', ...cells));
    }),
    runs(60),
  );
});
