import { expect, test } from 'vitest';
import type { Range } from 'vscode-languageserver';
import { sampleReport } from '../../server/src/rules/engine/sample.ts';
import { replaced } from '../replaced.ts';
import type { Editor } from './driver.ts';
import { bare, visualStudioCode } from './editors.ts';
import { open, opened, uri, wordsAt } from './opened.ts';
import { folderWith, serverOn } from './workspaces.ts';

interface Cell {
  readonly kind: string;
  readonly text: string;
  readonly range: Range | null;
  readonly marks: readonly { readonly severity: string; readonly message: string }[];
}

interface Answer {
  readonly version: number;
  readonly before: number;
  readonly after: number;
  readonly reports: readonly {
    readonly organ: string | null;
    readonly blocks: readonly {
      readonly kind: string;
      readonly text?: string;
      readonly range: Range;
      readonly lines?: readonly (readonly Cell[])[];
    }[];
  }[];
}

const text = `𠀀\n${replaced(sampleReport(), '（七）总计\t\t22\t', '（七）总计\t\t21\t')}`.replaceAll('\n', '\r\n');
const run = <R>(server: Editor, command: string, argument: object): Promise<R> =>
  server.request('workspace/executeCommand', { command: `nianbao.server.${command}`, arguments: [argument] });
const cellsOf = (answer: Answer): readonly Cell[] =>
  answer.reports.flatMap(({ blocks }) => blocks.flatMap(({ lines }) => lines?.flat() ?? [])).filter(({ kind }) => kind === 'figure');

test('the preview has every cell with its words, its place in lines and characters, and its version', async () => {
  const server = await opened(visualStudioCode, text);
  const answer = await run<Answer>(server, 'preview', { uri });
  expect(answer).toMatchObject({ version: 1, before: 0, after: 0 });
  expect(cellsOf(answer)).toHaveLength(10 + 25 * 7 + 15);
  for (const { text: words, range } of cellsOf(answer)) expect(wordsAt(text, range!)).toBe(words);
  const { blocks } = answer.reports[0]!;
  expect(blocks.filter(({ kind }) => kind === 'heading').map(({ range }) => wordsAt(text, range))).toHaveLength(6);
  expect(blocks.find(({ kind }) => kind === 'title')).toMatchObject({ text: '砚溪县水利局2023年政府信息公开工作年度报告' });
});

test.each([
  [visualStudioCode, '应为 22'],
  [{ ...bare, locale: 'en' }, 'should be 22'],
])('a wrong cell says why in the language of the client', async (client, words) => {
  const server = await opened(client, text);
  const wrong = cellsOf(await run<Answer>(server, 'preview', { uri })).filter(({ marks }) => marks.length > 0);
  expect(wrong).toMatchObject([{ text: '21', marks: [{ severity: 'error', message: expect.stringContaining(words) }] }]);
});

test('the preview is that of the text after the last keystroke', async () => {
  const server = await opened(visualStudioCode, text);
  await run(server, 'preview', { uri });
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 2 } };
  server.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ range, text: '新的一行\r\n再一行' }] });
  const answer = await run<Answer>(server, 'preview', { uri });
  expect(answer.version).toBe(2);
  expect(answer.reports[0]!.blocks[1]).toMatchObject({ text: '再一行', range: { start: { line: 1, character: 0 } } });
});

test('a long collection is answered in part: the reports around the position, the others counted', async () => {
  const many = Array(250).fill(sampleReport()).join('\n');
  const server = await opened(visualStudioCode, many);
  const lines = many.split('\n').length;
  const answer = await run<Answer>(server, 'preview', { uri, position: { line: Math.trunc(lines / 2), character: 0 } });
  expect(answer.before).toBeGreaterThan(100);
  expect(answer.reports.length).toBeLessThan(200);
  expect(answer.before + answer.reports.length + answer.after).toBe(250);
});

test('there is neither preview nor years of a document that is not open, and arguments that are none are refused', async () => {
  const server = await opened(visualStudioCode, text);
  for (const command of ['preview', 'years']) {
    expect(await run(server, command, { uri: 'file:///w/别处.txt' })).toBeNull();
    for (const given of [{}, { uri: 1 }, { uri, position: 3 }])
      expect(await server.ask('workspace/executeCommand', { command: `nianbao.server.${command}`, arguments: [given] })).toHaveProperty(
        'error.code',
        -32602,
      );
  }
});

interface YearsAnswer {
  readonly years: readonly { readonly year: number; readonly uri: string; readonly range: Range | null }[];
  readonly series: readonly { readonly id: string; readonly name: string; readonly values: readonly (number | null)[] }[];
  readonly changes: readonly { readonly difference: number | null }[] | null;
}

test('the years of an organ come from the folder, this one from the screen', async () => {
  const folder = folderWith({ '2022.txt': sampleReport(2022), '2023.txt': sampleReport(2023), '2024.txt': sampleReport(2024) });
  const server = await serverOn(folder);
  const here = folder.uriOf('2023.txt');
  open(server, here, replaced(sampleReport(2023), '2.重复申请\t1\t0\t0\t0\t0\t0\t1', '2.重复申请\t3\t0\t0\t0\t0\t0\t3'));
  const answer = await run<YearsAnswer>(server, 'years', { uri: here });
  expect(answer.years.map(({ year, uri: from }) => [year, from])).toEqual(
    [2022, 2023, 2024].map((year) => [year, folder.uriOf(`${year}.txt`)]),
  );
  expect(answer.years[0]!.range).toMatchObject({ start: { line: 0, character: 0 } });
  expect(answer.changes!.filter(({ difference }) => difference === 2)).toHaveLength(1);
});

test('the years of a report without a year are not known', async () => {
  const server = await opened(visualStudioCode, '一、总体情况\n没有标题。\n二、主动公开政府信息情况\n');
  expect(await run(server, 'years', { uri })).toBeNull();
});
