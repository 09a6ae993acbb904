import { expect, onTestFinished, test } from 'vitest';
import type { CodeAction, DefinitionLink, Diagnostic, Location } from 'vscode-languageserver';
import { sampleReport } from '../../server/src/rules/engine/sample.ts';
import { replaced } from '../replaced.ts';
import { type Editor, type ServerProcess, startServer } from './driver.ts';
import { bare, visualStudioCode } from './editors.ts';
import { open, positionOf } from './opened.ts';
import { ask, folderWith, serverOn } from './workspaces.ts';

/* What editors other than Visual Studio Code run into: each was seen in one of them. */

const sample = sampleReport();
const spoilt = replaced(sample, '\t9\t2\t1\t0\t1\t0\t13', '\t9\t2\t1\t0\t1\t0\t14');
const uri = 'file:///w/年报.txt';
const textDocument = { uri };

async function started(params: object, answering: (answers: Editor['answers']) => void = () => {}): Promise<ServerProcess> {
  const server = startServer();
  onTestFinished(() => server.stop());
  answering(server.answers);
  await server.request('initialize', params);
  server.notify('initialized', {});
  return server;
}

const said = (server: Editor, method: string): readonly unknown[] =>
  server.received.filter((m) => m.method === method).map((m) => m.params);

test('a client that names no pages of the law is led to those that came with the server', async () => {
  const server = await started(bare);
  open(server, uri, '依据《条例》第五十条办理');
  const position = { line: 0, character: 8 };
  const [found] = await server.request<Location[]>('textDocument/definition', { textDocument, position });
  const { readFileSync } = await import('node:fs');
  const lines = readFileSync(new URL(found!.uri), 'utf8').split('\n');
  expect(lines.slice(found!.range.start.line, found!.range.start.line + 1).join()).toContain('第五十条');
  const options = { lawPages: 'https://example.org/law/' };
  const other = await started({ ...visualStudioCode, initializationOptions: options });
  open(other, uri, '依据《条例》第五十条办理');
  const [own] = await other.request<(DefinitionLink | Location)[]>('textDocument/definition', { textDocument, position });
  expect(JSON.stringify(own)).toContain('"https://example.org/law/regulation.md"');
});

test('everything that changes no fact is offered only where there is such a thing, also to a client that asks for the edit later', async () => {
  const range = { start: { line: 0, character: 0 }, end: { line: 400, character: 0 } };
  const asked = { textDocument, range, context: { diagnostics: [], only: ['source.fixAll'] } };
  for (const params of [visualStudioCode, { ...bare, capabilities: { textDocument: { codeAction: { codeActionLiteralSupport: {} } } } }]) {
    const server = await started(params, (answers) => answers.set('workspace/configuration', () => [null]));
    open(server, uri, spoilt);
    expect(await server.request<CodeAction[]>('textDocument/codeAction', asked)).toEqual([]);
    const half = replaced(spoilt, '政府信息公开专栏新设河湖长制栏目，', '政府信息公开专栏新设河湖长制栏目,');
    server.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text: half }] });
    expect(await server.request<CodeAction[]>('textDocument/codeAction', asked)).toHaveLength(1);
  }
});

test('options that an editor sends again as settings are no wrong settings, and settings beside them hold', async () => {
  const config = { language: 'zh', nianbao: { rules: { 'sum/one-cell': 'off' } } };
  for (const settings of [{ language: 'zh' }, config, { ...config, nianbao: undefined, 'nianbao.rules': { 'sum/one-cell': 'off' } }]) {
    const server = await started({ ...bare, initializationOptions: settings });
    server.notify('workspace/didChangeConfiguration', { settings });
    open(server, uri, spoilt);
    const { diagnostics } = (await server.await('textDocument/publishDiagnostics')) as { diagnostics: Diagnostic[] };
    expect(diagnostics.some(({ code }) => code === 'sum/one-cell')).toBe(Object.keys(settings).length === 1);
    expect(said(server, 'window/logMessage')).toEqual([]);
  }
});

test('settings are asked for without an empty address', async () => {
  const server = await started({ ...visualStudioCode, workspaceFolders: null, rootUri: null }, (answers) =>
    answers.set('workspace/configuration', () => [null]),
  );
  open(server, '', spoilt);
  await server.request('workspace/diagnostic', { previousResultIds: [] });
  await server.request('textDocument/documentSymbol', { textDocument: { uri: '' } });
  const items = said(server, 'workspace/configuration').flatMap((params) => (params as { items: object[] }).items);
  expect(items.length).toBeGreaterThan(0);
  for (const item of items) expect(item).not.toHaveProperty('scopeUri', '');
});

test('a client without progress is asked for none, however long the reading', async () => {
  const folder = folderWith(Object.fromEntries(Array.from({ length: 25 }, (_, n) => [`${n}.txt`, sample])));
  const { window: _, ...capabilities } = visualStudioCode.capabilities;
  const server = await serverOn(folder, { capabilities });
  expect(await ask(server)).toHaveLength(25);
  expect([...said(server, 'window/workDoneProgress/create'), ...said(server, '$/progress')]).toEqual([]);
  const showing = await serverOn(folder);
  await ask(showing);
  expect(said(showing, 'window/workDoneProgress/create')).toHaveLength(1);
});

test('what is told in parts ends with an empty answer, and a poll that waits is answered at shutdown', async () => {
  const folder = folderWith({ 'a.txt': spoilt, 'b.txt': sample });
  const server = await serverOn(folder);
  const parts = await server.request('workspace/diagnostic', { previousResultIds: [], partialResultToken: 'first' });
  expect(parts).toEqual({ items: [] });
  const sent = said(server, '$/progress').filter((one) => (one as { token: unknown }).token === 'first');
  const items = sent.flatMap((one) => (one as { value: { items: { uri: string; resultId: string }[] } }).value.items);
  expect(items).toHaveLength(2);
  const previousResultIds = items.map(({ uri: address, resultId }) => ({ uri: address, value: resultId }));
  const polled = server.ask('workspace/diagnostic', { previousResultIds, partialResultToken: 'second' });
  await server.request('textDocument/foldingRange', { textDocument });
  await server.request('shutdown');
  expect(await polled).toHaveProperty('error.code', -32800);
});

test('frames that cannot be read end the server, with a message and a code', async () => {
  for (const bytes of ['no header at all\r\n\r\n', 'Content-Length: many\r\n\r\n{}', 'Content-Size: 3\r\n\r\n{}\n']) {
    const server = await started(bare);
    server.sendBytes(Buffer.from(bytes));
    expect(await server.exited).toBe(1);
    expect(server.stderr()).toContain('The input is no frames');
  }
});

test('what is replaced by a completion reaches back to what its label begins with', async () => {
  const text = replaced(sample, '答复前均由', '依据《政府信答复前均由');
  const server = await started(bare);
  open(server, uri, text);
  const position = positionOf(text, '依据《政府信', 6);
  const { items } = await server.request<{ items: { label: string; textEdit: { range: object; newText: string } }[] }>(
    'textDocument/completion',
    { textDocument, position },
  );
  expect(items.length).toBeGreaterThan(0);
  for (const { label, textEdit } of items)
    expect(textEdit).toEqual({ range: { start: positionOf(text, '《政府信答'), end: position }, newText: label });
});
