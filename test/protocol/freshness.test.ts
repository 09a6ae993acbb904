import { expect, test } from 'vitest';
import type { CodeAction } from 'vscode-languageserver';
import { type Editor, serverInProcess, silence, startServer } from './driver.ts';
import { bare, visualStudioCode } from './editors.ts';
import { opened, textDocument, uri } from './opened.ts';
import { toy } from './toy.ts';

const insert = (version: number, text: string): unknown => {
  const start = { line: 0, character: 0 };
  return { textDocument: { uri, version }, contentChanges: [{ range: { start, end: start }, text }] };
};

interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly { readonly code: string }[];
}

const published = (server: Editor): Published[] =>
  server.received.filter((m) => m.method === 'textDocument/publishDiagnostics').map((m) => m.params as Published);

/** As much time as anything that was still on its way would need. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 100));

test('fifty edits at once give one set of diagnostics, for the last version', async () => {
  const server = await opened(bare, '', toy);
  await server.await('textDocument/publishDiagnostics');
  for (let version = 2; version <= 51; version++) server.notify('textDocument/didChange', insert(version, '错'));
  await server.await('textDocument/publishDiagnostics', ({ version }: Published) => version === 51);
  await settled();
  const sets = published(server).slice(1);
  expect(sets).toHaveLength(1);
  expect(sets[0]?.diagnostics.filter((d) => d.code === 'toy/wrong')).toHaveLength(50);
});

test('fifty edits over fifty milliseconds, over stdio: no set is for an older version than one before it, the last is for the last', async () => {
  const server = startServer();
  try {
    await server.request('initialize', bare);
    server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'nianbao', version: 1, text: '一、总体情况\n' } });
    for (let version = 2; version <= 51; version++) {
      server.notify('textDocument/didChange', insert(version, '一'));
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    await server.await('textDocument/publishDiagnostics', ({ version }: Published) => version === 51);
    await settled();
    const versions = published(server).map((set) => set.version ?? 0);
    expect(versions.filter((version) => version === 51)).toHaveLength(1);
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
  } finally {
    server.stop();
  }
});

test('after closing comes one empty set and nothing else', async () => {
  const server = await opened(bare, '错', toy);
  server.notify('textDocument/didChange', insert(2, '错'));
  server.notify('textDocument/didClose', { textDocument });
  await settled();
  expect(published(server)).toEqual([{ uri, diagnostics: [] }]);
  server.notify('textDocument/didClose', { textDocument });
  await settled();
  expect(published(server)).toHaveLength(1);
});

test('a client that asks is sent none, gets unchanged for the same text, and full after an edit, a reopening or a change of settings', async () => {
  const server = await opened(visualStudioCode, '错', toy);
  const ask = (previousResultId?: string): Promise<{ kind: string; resultId: string }> =>
    server.request('textDocument/diagnostic', { textDocument, previousResultId });
  const first = await ask();
  expect(await ask(first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
  server.notify('textDocument/didChange', insert(2, '一'));
  const second = await ask(first.resultId);
  expect(second.kind).toBe('full');
  server.notify('textDocument/didClose', { textDocument });
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'nianbao', version: 2, text: '错错' } });
  const third = await ask(second.resultId);
  expect(third.kind).toBe('full');
  server.answers.set('workspace/configuration', () => [{ rules: { 'toy/wrong': 'off' } }]);
  server.notify('workspace/didChangeConfiguration', { settings: null });
  await server.await('workspace/diagnostic/refresh');
  const fourth = await ask(third.resultId);
  expect(fourth).toMatchObject({ kind: 'full' });
  expect(JSON.stringify(fourth)).not.toContain('toy/wrong');
  expect(published(server)).toEqual([]);
});

test('a change of settings sends new diagnostics to a client that does not ask', async () => {
  const server = await opened(bare, '错', toy);
  await server.await('textDocument/publishDiagnostics');
  server.notify('workspace/didChangeConfiguration', { settings: { nianbao: { rules: { 'toy/wrong': 'off' } } } });
  const isQuiet = ({ diagnostics }: Published): boolean => diagnostics.every((d) => d.code !== 'toy/wrong');
  expect(await server.await('textDocument/publishDiagnostics', isQuiet)).toHaveProperty('version', 1);
});

test('a client that does not answer for its settings gets its diagnostics all the same', async () => {
  const server = serverInProcess(toy);
  server.answers.set('workspace/configuration', () => silence);
  await server.request('initialize', visualStudioCode);
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'nianbao', version: 1, text: '错' } });
  expect(JSON.stringify(await server.request('textDocument/diagnostic', { textDocument }))).toContain('toy/wrong');
});

test('each notification of a change is a version of its own: also one without a change, and one that names none', async () => {
  const server = await opened(bare, '错', toy);
  await server.await('textDocument/publishDiagnostics');
  server.notify('textDocument/didChange', { textDocument: { uri, version: 7 }, contentChanges: [] });
  expect(await server.await('textDocument/publishDiagnostics', ({ version }: Published) => version === 7)).toHaveProperty('uri', uri);
  server.notify('textDocument/didChange', { textDocument: { uri, version: null }, contentChanges: [{ text: '错错' }] });
  const last = (await server.await('textDocument/publishDiagnostics', ({ version }: Published) => version === 8)) as Published;
  expect(last.diagnostics.filter((d) => d.code === 'toy/wrong')).toHaveLength(2);
});

const all = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
const actions = (server: Editor, only?: string[]): Promise<CodeAction[]> =>
  server.request('textDocument/codeAction', { textDocument, range: all, context: { diagnostics: [], only } });

test('a fix names the version that it is for, or is refused when its edit is asked for too late', async () => {
  const server = await opened(visualStudioCode, '错', toy);
  const [offered] = await actions(server, ['quickfix']);
  expect(offered).not.toHaveProperty('edit');
  const resolved = await server.request<CodeAction>('codeAction/resolve', offered);
  expect(resolved.edit?.documentChanges).toMatchObject([{ textDocument: { uri, version: 1 } }]);
  server.notify('textDocument/didChange', insert(2, '一'));
  expect((await server.ask('codeAction/resolve', offered)).error?.code).toBe(-32801);
});

test('a client that cannot resolve gets the edit with the action, versioned where it can be', async () => {
  const textDocumentCan = { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } };
  const unversioned = await actions(await opened({ ...bare, capabilities: { textDocument: textDocumentCan } }, '错', toy));
  expect(unversioned[0]?.edit).toEqual({ changes: { [uri]: [expect.objectContaining({ newText: '对' })] } });
  const workspace = { workspaceEdit: { documentChanges: true } };
  const versioned = await actions(await opened({ ...bare, capabilities: { textDocument: textDocumentCan, workspace } }, '错', toy));
  expect(versioned[0]?.edit?.documentChanges).toHaveLength(1);
});

test('actions are of the kinds that are asked for', async () => {
  const server = await opened(visualStudioCode, '错错', toy);
  const kinds = async (only?: string[]): Promise<(string | undefined)[]> => (await actions(server, only)).map((action) => action.kind);
  expect(new Set(await kinds())).toEqual(new Set(['quickfix']));
  expect(await kinds(['source'])).toEqual(['source.fixAll.nianbao']);
  expect(await kinds(['source.fixAll'])).toEqual(['source.fixAll.nianbao']);
  expect(await kinds(['source.fixAll.nianbao'])).toEqual(['source.fixAll.nianbao']);
  expect(await kinds(['source.fixAll.other'])).toEqual([]);
  expect(await kinds(['refactor'])).toEqual([]);
  expect(await kinds(['source.organizeImports'])).toEqual([]);
});
