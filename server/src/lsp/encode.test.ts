import { expect, test } from 'vitest';
import { encode } from './encode.ts';
import { createLasting } from './lasting.ts';

const lasting = createLasting<object>();
const one = lasting.of({}, { line: 3, character: 0 }, () => ({ name: '一、总体情况', range: { start: { line: 3, character: 1 } } }));
const other = lasting.of({}, { line: 3, character: 0 }, () => ({ name: '[]}' }));

const messages: readonly (readonly [name: string, message: object])[] = [
  ['a list of what lasts', { jsonrpc: '2.0', id: 7, result: [one, other] }],
  ['some of it new', { jsonrpc: '2.0', id: 'a', result: [{ name: '新' }, one, null, { name: '末' }] }],
  ['as items', { jsonrpc: '2.0', id: 8, result: { kind: 'full', resultId: '1.2', items: [one, other] } }],
  ['as items that are not last', { jsonrpc: '2.0', id: 8, result: { items: [one], more: [] } }],
  ['an empty list', { jsonrpc: '2.0', id: 9, result: [] }],
  ['no result', { jsonrpc: '2.0', id: 9, result: null }],
  ['an error', { jsonrpc: '2.0', id: 9, error: { code: -1, message: '𠀀' } }],
  ['a notification', { jsonrpc: '2.0', method: 'window/logMessage', params: { items: [one] } }],
];

test.each(messages)('%s is written as JSON has it, also the second time', (_, message) => {
  const expected = JSON.stringify(message);
  expect(encode(message).toString()).toBe(expected);
  expect(encode(message).toString()).toBe(expected);
});

test('what lasts is the same object until its lines move, and then moves with them', () => {
  const origin = {};
  const own = createLasting<object>();
  const make = (line: number) => () => ({ startLine: line, endLine: line + 2, at: [{ line, character: 5 }] });
  const first = own.of(origin, { line: 4, character: 0 }, make(4));
  expect(own.of(origin, { line: 4, character: 0 }, make(4))).toBe(first);
  expect(own.of(origin, { line: 9, character: 0 }, make(-100))).toEqual(make(9)());
  // At another place in its line nothing of it may be where it was.
  expect(own.of(origin, { line: 9, character: 1 }, make(50))).toEqual(make(50)());
});
