import { expect, test } from 'vitest';
import { type CompletionItem, type CompletionList, TextEdit } from 'vscode-languageserver';
import { sampleReport } from '../../server/src/rules/engine/sample.ts';
import { replaced } from '../replaced.ts';
import type { Editor } from './driver.ts';
import { bare, visualStudioCode } from './editors.ts';
import { opened, positionOf, textDocument } from './opened.ts';

const sample = sampleReport();
const fee = '2023年，本机关未收取信息处理费。';

function withCompletion(item: object): object {
  const { textDocument: own, ...rest } = visualStudioCode.capabilities;
  return { ...visualStudioCode, capabilities: { ...rest, textDocument: { ...own, completion: { completionItem: item } } } };
}

async function completions(server: Editor, text: string, words: string, ahead = 0): Promise<readonly CompletionItem[]> {
  const position = positionOf(text, words, ahead);
  const { items } = await server.request<CompletionList>('textDocument/completion', { textDocument, position });
  expect(items.every(({ label, textEdit }) => label !== '' && TextEdit.is(textEdit))).toBe(true);
  return items;
}

test('items are offered with their text as Markdown to a client that shows it, as plain text to others', async () => {
  const text = `𠀀\r\n${replaced(sample.replaceAll('\n', '\r\n'), '答复前均由', '依据《条例》第三十六条第，答复前均由')}`;
  const rich = await opened(withCompletion({ snippetSupport: true, documentationFormat: ['markdown'] }), text);
  const [first] = await completions(rich, text, '第三十六条第，', 6);
  expect(first).toMatchObject({ label: '第（一）项', textEdit: { newText: '第（一）项' }, documentation: { kind: 'markdown' } });
  const plain = await opened(bare, text);
  const [same] = await completions(plain, text, '第三十六条第，', 6);
  expect(same!.documentation).toMatch(/^《中华人民共和国政府信息公开条例》第三十六条第一项\n所申请公开信息已经主动公开的/);
});

test('places to be filled in are offered only to a client that has them', async () => {
  const text = sample.replace(fee, '');
  const place = [text, '六、其他需要报告的事项\n\n', 13] as const;
  const rich = await completions(await opened(withCompletion({ snippetSupport: true }), text), ...place);
  expect(rich.filter((item) => item.insertTextFormat === 2).map((item) => (item.textEdit as { newText: string }).newText)).toEqual([
    `2023年，本机关收取信息处理费\${1:0}元。$0`,
  ]);
  const plain = await completions(await opened(bare, text), ...place);
  expect(plain).toHaveLength(rich.length - 1);
  expect(plain.every((item) => item.insertTextFormat === undefined)).toBe(true);
});

test('there is nothing to complete in prose, in cells, outside of the text and in a document that is not open', async () => {
  const server = await opened(bare, sample);
  expect(await completions(server, sample, '手机端页面', 3)).toEqual([]);
  expect(await completions(server, sample, '2.重复申请\t1', 8)).toEqual([]);
  const far = { line: 1e6, character: 3 };
  const there = await server.request<CompletionList>('textDocument/completion', { textDocument, position: far });
  expect(there.items.every((item) => TextEdit.is(item.textEdit))).toBe(true);
  const other = { uri: 'file:///w/别处.txt' };
  expect(await server.request('textDocument/completion', { textDocument: other, position: far })).toEqual({
    isIncomplete: false,
    items: [],
  });
});
