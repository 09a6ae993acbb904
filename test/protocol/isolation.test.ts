import { expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { Service } from '../../server/src/lsp/session.ts';
import { readReports } from '../../server/src/report/read.ts';
import { checkReport } from '../../server/src/rules/engine/check.ts';
import type { AnyRule } from '../../server/src/rules/engine/rule.ts';
import { rules } from '../../server/src/rules/index.ts';
import type { Editor } from './driver.ts';
import { bare, visualStudioCode } from './editors.ts';
import { opened, textDocument, uri } from './opened.ts';
import { examples } from './texts.ts';
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

test('a core that throws answers empty, is logged once a feature, and the server goes on', async () => {
  let failing = true;
  const service: Service = {
    ...toy,
    analyse(text, settings) {
      if (failing) throw new Error('坏了');
      return toy.analyse(text, settings);
    },
  };
  const server = await opened(visualStudioCode, '错', service);
  for (let i = 0; i < 3; i++) {
    expect(await items(server)).toEqual([]);
    expect(await server.request('textDocument/foldingRange', { textDocument })).toEqual([]);
  }
  expect(logged(server)).toHaveLength(2);
  failing = false;
  server.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text: '错错' }] });
  expect((await items(server)).filter((d) => d.code === 'toy/wrong')).toHaveLength(2);
});

test('a core that throws while diagnostics are sent is logged, and the next edit is served', async () => {
  let failing = true;
  const service: Service = {
    ...toy,
    analyse(text, settings) {
      if (failing) throw new Error('坏了');
      return toy.analyse(text, settings);
    },
  };
  const server = await opened(bare, '错', service);
  await server.await('window/logMessage');
  failing = false;
  server.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text: '错' }] });
  expect(await server.await('textDocument/publishDiagnostics')).toHaveProperty('version', 2);
});
