import type { Service } from '../../server/src/lsp/connection/session.ts';
import { analyse, fixesOf } from '../../server/src/service.ts';
import { type Editor, serverInProcess } from './driver.ts';

/** Where the one document of a test stands. */
export const uri = 'file:///w/年报.txt';
export const textDocument = { uri };

/** A server in this process with the real core, and an editor of the given kind that has opened `text`. */
export async function opened(params: object, text: string, service: Service = { analyse, fixesOf }): Promise<Editor> {
  const editor = serverInProcess(service);
  editor.answers.set('workspace/configuration', () => [null]);
  await editor.request('initialize', params);
  editor.notify('initialized', {});
  open(editor, uri, text);
  return editor;
}

/** Opens one more document. */
export function open(editor: Editor, address: string, text: string): void {
  editor.notify('textDocument/didOpen', { textDocument: { uri: address, languageId: 'nianbao', version: 1, text } });
}

/** The protocol's position of the `nth` place of `words` in `text`, `ahead` units into them. */
export function positionOf(text: string, words: string, ahead = 0): { line: number; character: number } {
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`not in the text: ${words}`);
  const before = text.slice(0, at + ahead).split(/\r\n|\r|\n/);
  return { line: before.length - 1, character: before.at(-1)!.length };
}

interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** The words of a text that a protocol range covers. */
export function wordsAt(text: string, { start, end }: Range): string {
  const lines = text.split(/(?<=\n)/);
  const offset = ({ line, character }: Range['start']): number => lines.slice(0, line).join('').length + character;
  return text.slice(offset(start), offset(end));
}

/** A range of the whole text. */
export const everything = { start: { line: 0, character: 0 }, end: { line: 1_000_000, character: 0 } };
