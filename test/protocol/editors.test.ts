import { afterEach, expect, test } from 'vitest';
import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import { type ServerProcess, startServer } from './driver.ts';
import { editors } from './editors.ts';
import { examples } from './example-texts.ts';
import { expectActions, expectDiagnostics, expectFolds, expectHover, expectOutline } from './wellformed.ts';

let server: ServerProcess;
afterEach(() => server.stop());

/** Requests that the server may make of a client only when the client has said that it answers them. */
const needs: Readonly<Record<string, (capabilities: { workspace?: Record<string, unknown> }) => boolean>> = {
  'workspace/configuration': ({ workspace }) => workspace?.configuration === true,
  'client/registerCapability': ({ workspace }) =>
    isDynamic(workspace?.didChangeConfiguration) || isDynamic(workspace?.didChangeWatchedFiles),
  'workspace/diagnostic/refresh': ({ workspace }) => (workspace?.diagnostics as { refreshSupport?: boolean })?.refreshSupport === true,
};

const isDynamic = (capability: unknown): boolean => (capability as { dynamicRegistration?: boolean })?.dynamicRegistration === true;

test.each(Object.entries(editors))('%s gets what it can use, and is asked for nothing that it cannot do', async (_name, params) => {
  const [, text] = examples[1]!;
  const uri = 'file:///w/02.txt';
  const textDocument = { uri };
  const capabilities = params.capabilities as { workspace?: Record<string, unknown>; textDocument?: Record<string, unknown> };
  server = startServer();
  server.answers.set('workspace/configuration', () => [null]);
  const { capabilities: offered } = await server.request<{ capabilities: Record<string, unknown> }>('initialize', params);
  expect(offered).toMatchObject({ positionEncoding: 'utf-16', textDocumentSync: { openClose: true, change: 2 } });
  const pulls = capabilities.textDocument?.diagnostic !== undefined;
  expect('diagnosticProvider' in offered).toBe(pulls);
  server.notify('initialized', {});
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'nianbao', version: 1, text } });
  const tree =
    (capabilities.textDocument?.documentSymbol as { hierarchicalDocumentSymbolSupport?: boolean })?.hierarchicalDocumentSymbolSupport ===
    true;
  expectOutline(await server.request('textDocument/documentSymbol', { textDocument }), text, tree);
  expectFolds(await server.request('textDocument/foldingRange', { textDocument }), text);
  const hover = await server.request<{ contents: { kind: string } | string } | null>('textDocument/hover', {
    textDocument,
    position: { line: 2, character: 20 },
  });
  expectHover(hover, text);
  const formats = (capabilities.textDocument?.hover as { contentFormat?: string[] })?.contentFormat ?? [];
  const kind = hover && (typeof hover.contents === 'string' ? 'string' : hover.contents.kind);
  if (hover) expect(kind).toBe(formats.includes('markdown') ? 'markdown' : formats.length > 0 ? 'plaintext' : 'string');
  const sent = pulls
    ? (await server.request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument })).items
    : ((await server.await('textDocument/publishDiagnostics')) as { diagnostics: Diagnostic[] }).diagnostics;
  expectDiagnostics(sent, text);
  for (const { range } of sent.slice(0, 5)) {
    const actions = await server.request<CodeAction[]>('textDocument/codeAction', { textDocument, range, context: { diagnostics: sent } });
    expectActions(actions, text);
  }
  server.notify('workspace/didChangeConfiguration', { settings: {} });
  await server.request('textDocument/foldingRange', { textDocument });
  for (const { method, id } of server.received) {
    if (method === undefined) continue;
    if (id !== undefined) expect(needs[method]?.(capabilities), method).toBe(true);
    else expect(['textDocument/publishDiagnostics', 'nianbao/status', 'window/logMessage']).toContain(method);
    if (method === 'textDocument/publishDiagnostics') expect(pulls).toBe(false);
    if (method === 'nianbao/status') expect(params).toHaveProperty('initializationOptions.status', true);
  }
  await server.request('shutdown');
  server.notify('exit');
  expect(await server.exited).toBe(0);
  expect(server.stderr()).toBe('');
});
