import { beforeEach, expect, test } from 'vitest';
import type { DataCallback, Message, MessageReader, MessageWriter } from 'vscode-languageserver/node';
import { withBackpressure } from './backpressure.ts';

type Sent = Message & { readonly id?: number; readonly method?: string; readonly params?: object };

let fromClient: DataCallback;
let seen: Sent[];
let flow: string[];
/** Ends the writing of each message that was sent, the oldest first. */
let takes: (() => void)[];
let writer: MessageWriter;

beforeEach(() => {
  [seen, flow, takes] = [[], [], []];
  const reader = {
    listen(callback: DataCallback) {
      fromClient = callback;
      return { dispose() {} };
    },
  } as unknown as MessageReader;
  writer = { write: () => new Promise<void>((resolve) => takes.push(resolve)) } as unknown as MessageWriter;
  withBackpressure(reader, writer, { pause: () => flow.push('pause'), resume: () => flow.push('resume') });
  reader.listen((message) => seen.push(message as Sent));
});

const ask = (id: number): void => fromClient({ jsonrpc: '2.0', id, method: 'ask' } as Sent);
const tell = (method: string, params = {}): void => fromClient({ jsonrpc: '2.0', method, params } as Sent);
const answer = (id: number): void => void writer.write({ jsonrpc: '2.0', id, result: null } as Sent);
/** The client reads everything that was sent. */
async function read(): Promise<void> {
  for (const take of takes.splice(0)) take();
  await Promise.resolve();
  await Promise.resolve();
}

test('requests beyond a hundred unanswered ones wait in their order, and go on as answers are taken', async () => {
  for (let id = 0; id < 150; id++) ask(id);
  tell('didChange');
  expect(seen).toHaveLength(100);
  for (let id = 0; id < 60; id++) answer(id);
  // Answered is not taken.
  expect(seen).toHaveLength(100);
  await read();
  expect(seen.map(({ id, method }) => id ?? method)).toEqual([...Array(150).keys(), 'didChange']);
});

test('what is told to a client that does not take it counts too', async () => {
  for (let i = 0; i < 100; i++) void writer.write({ jsonrpc: '2.0', method: 'tell' } as Sent);
  ask(1);
  expect(seen).toEqual([]);
  await read();
  expect(seen).toHaveLength(1);
});

test('answers of the client, a request withdrawn and the end are never kept waiting', () => {
  for (let id = 0; id < 110; id++) ask(id);
  fromClient({ jsonrpc: '2.0', id: 5, result: null } as Sent);
  tell('$/cancelRequest', { id: 3 });
  tell('exit');
  expect(seen.slice(100).map(({ method }) => method ?? 'answer')).toEqual(['answer', '$/cancelRequest', 'exit']);
  // Of one that waits itself, its own place behind it is the right one.
  tell('$/cancelRequest', { id: 105 });
  expect(seen).toHaveLength(103);
});

test('the input is left unread while too much waits, and read again afterwards', async () => {
  for (let id = 0; id < 300; id++) ask(id);
  expect(flow).toEqual(['pause']);
  while (seen.length < 300) {
    for (const { id } of seen) answer(id!);
    await read();
  }
  expect(flow).toEqual(['pause', 'resume']);
});
