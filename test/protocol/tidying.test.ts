import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CodeAction, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { sampleReport } from '../../server/src/rules/engine/sample.ts';
import { asPdf } from '../generate/pdf.ts';
import { type ServerProcess, startServer } from './driver.ts';
import { visualStudioCode } from './editors.ts';
import { editsIn } from './wellformed.ts';

const sample = `${sampleReport(2023)}\n砚溪县水利局\n2024年1月20日\n`;
const pdf = asPdf(sample, { width: 35, lines: 12, head: '砚溪县水利局政务公开', mark: (page) => `- ${page} -` });
const kind = 'source.tidy.nianbao';
const uri = 'file:///w/pdf.txt';
const document = TextDocument.create(uri, 'nianbao', 1, pdf);
const plain = (text: string): string => text.replaceAll('　　', '');

function editorOf(initialize: object) {
  let server: ServerProcess;
  beforeAll(async () => {
    server = startServer();
    server.answers.set('workspace/configuration', () => [null]);
    await server.request('initialize', initialize);
    server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'nianbao', version: 1, text: pdf } });
  });
  afterAll(() => server.stop());
  return {
    tidy: (argument: object) =>
      server.request<{ version: number; edits: TextEdit[]; kinds: { kind: string; words: string }[] } | null>('workspace/executeCommand', {
        command: 'nianbao.server.tidy',
        arguments: [argument],
      }),
    actions: (only?: readonly string[]) =>
      server.request<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri },
        range: { start: { line: 2, character: 4 }, end: { line: 2, character: 4 } },
        context: { diagnostics: [], only },
      }),
  };
}

describe('a report is tidied', () => {
  const editor = editorOf({
    ...visualStudioCode,
    initializationOptions: { ...visualStudioCode.initializationOptions, commands: ['nianbao.tidy'] },
  });

  test('by a command that says what is done, kind by kind, and leaves out what is not wanted', async () => {
    const whole = await editor.tidy({ uri });
    expect(plain(TextDocument.applyEdits(document, whole!.edits))).toBe(sample);
    expect(whole!.version).toBe(1);
    expect(whole!.kinds.map(({ words }) => words)).toEqual([
      '删去页码 9 处',
      '删去页眉页脚 9 处',
      '接起断开的行 11 处',
      '按规定格式排好表格 1 张',
    ]);
    const some = await editor.tidy({ uri, without: ['break', 'table'] });
    expect(some!.kinds.map(({ kind: one }) => one)).toEqual(['page', 'head']);
    expect(await editor.tidy({ uri: 'file:///w/closed.txt' })).toBeNull();
    await expect(editor.tidy({ uri, without: 'break' })).rejects.toThrow(/without/);
  });

  test('by an action that is asked for by its kind, and shown first where the client has a way', async () => {
    const [action] = await editor.actions([kind]);
    expect(action).toMatchObject({ title: '整理全文（预览）', kind, command: { command: 'nianbao.tidy', arguments: [uri] } });
    expect((await editor.actions()).filter((one) => one.kind === kind)).toEqual([]);
  });
});

describe('in an editor that does not show it first', () => {
  const editor = editorOf(visualStudioCode);

  test('the action is one edit', async () => {
    const action = (await editor.actions(['source'])).find((one) => one.kind === kind);
    expect(action).toMatchObject({ kind });
    expect(plain(TextDocument.applyEdits(document, [...editsIn(action!.edit)]))).toBe(sample);
  });
});
