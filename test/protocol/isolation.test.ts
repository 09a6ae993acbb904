import { expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver';
import type { Service } from '../../server/src/lsp/connection/session.ts';
import { readReports } from '../../server/src/report/read.ts';
import { checkReport } from '../../server/src/rules/engine/check.ts';
import type { AnyRule } from '../../server/src/rules/engine/rule.ts';
import { rules } from '../../server/src/rules/index.ts';
import type { Editor } from './driver.ts';
import { bare, visualStudioCode } from './editors.ts';
import { examples } from './example-texts.ts';
import { open, opened, textDocument, uri } from './opened.ts';
import { toy } from './toy.ts';

/** A rule that fails as soon as it is asked. */
const broken: AnyRule = {
  code: 'toy/broken',
  severity: 'error',
  fix: 'none',
  check() {
    throw new Error('坏了');
  },
};

/** The real core with the broken rule before all others. */
const withBroken: Service = {
  ...toy,
  analyse(text, settings = { rules: {} }) {
    const real = toy.analyse(text, settings);
    const checks = readReports(text).map((report) => checkReport(report, settings, [broken, ...rules]));
    return { ...real, failures: checks.flatMap((check) => check.failures) };
  },
};

const logged = (server: Editor): string[] =>
  server.received.filter((m) => m.method === 'window/logMessage').map((m) => (m.params as { message: string }).message);
const items = async (server: Editor): Promise<Diagnostic[]> =>
  (await server.request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument })).items;

test('a rule that throws loses its own findings alone, and is logged once', async () => {
  const text = `${examples[0]![1]}错\n`;
  const whole = await opened(visualStudioCode, text, toy);
  const server = await opened(visualStudioCode, text, withBroken);
  expect(await items(server)).toEqual(await items(whole));
  const symbols = await server.request('textDocument/documentSymbol', { textDocument });
  expect(symbols).toEqual(await whole.request('textDocument/documentSymbol', { textDocument }));
  for (let version = 2; version < 12; version++) {
    server.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
    await items(server);
  }
  expect(logged(server).filter((line) => line.includes('toy/broken'))).toHaveLength(1);
});

/** The toy core, which throws as long as `failing` says so of the text; with and without steps. */
const cores = (failing: (text: string) => boolean): readonly Service[] => {
  const analyse: Service['analyse'] = (text, ...rest) => {
    if (failing(text)) throw new Error('坏了');
    return toy.analyse(text, ...rest);
  };
  // biome-ignore lint/correctness/useYield: one that throws in its first step.
  const analysing: Service['analysing'] = function* (...given) {
    return analyse(...given);
  };
  return [
    { ...toy, analyse },
    { ...toy, analyse, analysing },
  ];
};

test('a core that throws answers with an error, says in the status that nothing was checked, is logged once a feature, and the server goes on', async () => {
  let failing = true;
  for (const service of cores(() => failing)) {
    failing = true;
    const server = await opened(visualStudioCode, '错', service);
    for (let i = 0; i < 3; i++)
      for (const method of ['textDocument/diagnostic', 'textDocument/foldingRange', 'textDocument/documentSymbol'])
        expect((await server.ask(method, { textDocument })).error?.code).toBe(-32603);
    expect(logged(server)).toHaveLength(3);
    const told = server.received.filter((m) => m.method === 'nianbao/status').map((m) => m.params);
    expect(told).toEqual([
      {
        uri,
        version: 1,
        failed: true,
        equations: { checked: 0, held: 0 },
        findings: { error: 0, warning: 0, information: 0, hint: 0 },
        notChecked: [{ code: 'nianbao/failed', reason: expect.stringContaining('没有检查') }],
      },
    ]);
    failing = false;
    expect((await items(server)).filter((d) => d.code === 'toy/wrong')).toHaveLength(1);
    server.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text: '错错' }] });
    expect((await items(server)).filter((d) => d.code === 'toy/wrong')).toHaveLength(2);
    expect(server.received.findLast((m) => m.method === 'nianbao/status')?.params).not.toHaveProperty('failed');
  }
});

test('a core that throws while diagnostics are sent is logged, the document is shown as not checked, and the next edit is served', async () => {
  let failing = true;
  const server = await opened(bare, '错', cores(() => failing)[0]);
  const sent = (await server.await('textDocument/publishDiagnostics')) as { version: number; diagnostics: Diagnostic[] };
  expect(sent).toMatchObject({ version: 1, diagnostics: [{ severity: 1, source: 'nianbao', code: 'nianbao/failed' }] });
  expect(logged(server)).toHaveLength(1);
  failing = false;
  server.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text: '错' }] });
  const next = (await server.await('textDocument/publishDiagnostics', ({ version }: { version: number }) => version === 2)) as typeof sent;
  expect(next.diagnostics.map((d) => d.code)).toContain('toy/wrong');
  expect(next.diagnostics.map((d) => d.code)).not.toContain('nianbao/failed');
});

test('of all reports the one of which the check fails is told as not checked, and the others have theirs', async () => {
  const server = await opened(visualStudioCode, '坏', cores((text) => text === '坏')[1]);
  const other = 'file:///w/另一份.txt';
  open(server, other, `${examples[0]![1]}错\n`);
  interface Item {
    readonly uri: string;
    readonly resultId: string;
    readonly items?: Diagnostic[];
  }
  const ask = async (previous: readonly Item[]): Promise<Item[]> => {
    const previousResultIds = previous.map((item) => ({ uri: item.uri, value: item.resultId }));
    return (await server.request<{ items: Item[] }>('workspace/diagnostic', { previousResultIds })).items;
  };
  // Open documents are among the workspace's reports after a pause.
  await expect.poll(async () => (await ask([])).length, { timeout: 10_000 }).toBe(2);
  const all = await ask([]);
  expect(all.find((item) => item.uri === uri)?.items?.map((d) => d.code)).toEqual(['nianbao/failed']);
  expect(all.find((item) => item.uri === other)?.items?.map((d) => d.code)).toContain('toy/wrong');
  expect((await ask(all)).map((item) => item.items)).toEqual([undefined, undefined]);
});

test('a feature that throws loses its own answer alone', async () => {
  const service: Service = {
    ...toy,
    fixesOf() {
      throw new Error('坏了');
    },
  };
  const server = await opened(visualStudioCode, '错', service);
  const everywhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
  expect((await server.ask('textDocument/codeAction', { textDocument, range: everywhere, context: { diagnostics: [] } })).error?.code).toBe(
    -32603,
  );
  expect((await items(server)).map((d) => d.code)).toContain('toy/wrong');
});

test('a rule that throws is among what was not checked', async () => {
  const server = await opened(visualStudioCode, examples[0]![1], withBroken);
  await items(server);
  const { params } = server.received.find((m) => m.method === 'nianbao/status')!;
  expect(params).toMatchObject({
    notChecked: expect.arrayContaining([{ code: 'toy/broken', reason: expect.stringContaining('没有检查') }]),
  });
});
