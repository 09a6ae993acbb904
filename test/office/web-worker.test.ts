import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { Workbook } from '@cj-tech-master/excelts';
import { beforeAll, expect, test } from 'vitest';
import { shipped } from '../../scripts/build/shipped.ts';
import type { ImportReply } from '../../server/src/office/messages.ts';
import { docx, paragraph } from './docx.ts';
import { pdf } from './pdf.ts';

let folder: string;

beforeAll(async () => {
  folder = join(await shipped(), 'dist/office');
});

/** What a worker of the web has and Node has too; it has nothing of Node's own. */
const common = [
  'TextDecoder',
  'TextEncoder',
  'URL',
  'setTimeout',
  'clearTimeout',
  'structuredClone',
  'queueMicrotask',
  'AbortController',
  'AbortSignal',
  'Blob',
];
const streams = [
  'ReadableStream',
  'WritableStream',
  'TransformStream',
  'CompressionStream',
  'DecompressionStream',
  'Response',
  'Event',
  'EventTarget',
  'MessageChannel',
  'performance',
  'atob',
  'btoa',
  'crypto',
  'DOMException',
];

test('the scripts read each kind of file in a worker of a browser, too, and ask nothing of a network', async () => {
  const book = new Workbook();
  book.addWorksheet('表').addRow(['规章', 1, 0, 12]);
  const files = {
    '甲.docx': docx(paragraph('一、总体情况')),
    '乙.pdf': pdf([{ text: '这一页有足够多的文字可以读出来，所以不是扫描件', x: 72, y: 700 }]),
    '丙.xlsx': new Uint8Array(await book.xlsx.writeBuffer()),
  };
  const heard: ImportReply[] = [];
  const asked: string[] = [];
  const host = globalThis as unknown as Record<string, unknown>;
  const scope: Record<string, unknown> = Object.fromEntries([...common, ...streams].map((name) => [name, host[name]]));
  const run = (name: string): unknown => runInContext(readFileSync(join(folder, name), 'utf8'), scope);
  Object.assign(scope, {
    self: scope,
    console: { log() {}, warn() {}, error() {} },
    navigator: { userAgent: '', platform: '', language: 'zh' },
    addEventListener() {},
    removeEventListener() {},
    fetch: () => asked.push('fetch'),
    // A library that finds itself in a worker says so; that is no reply.
    postMessage: (message: ImportReply) => 'answer' in message && heard.push(message),
    importScripts: (address: string) => run(basename(address)),
  });
  createContext(scope);
  run('worker.js');
  const send = scope.onmessage as (event: { readonly data: unknown }) => void;
  send({ data: { base: 'https://example.invalid/dist/office/' } });
  const own = runInContext('(bytes) => Uint8Array.from(bytes)', scope) as (bytes: readonly number[]) => Uint8Array;
  for (const [id, [name, bytes]] of Object.entries(files).entries()) send({ data: { id, name, bytes: own([...bytes]) } });
  await expect.poll(() => heard.length, { timeout: 30_000 }).toBe(3);
  const texts = heard
    .toSorted((a, b) => a.id - b.id)
    .map(({ answer }) => ('imported' in answer ? answer.imported.text : answer.refused.zh));
  expect(texts).toEqual(['一、总体情况\n', '这一页有足够多的文字可以读出来，所以不是扫描件\n', expect.stringContaining('规章\t1\t0\t12')]);
  expect(asked).toEqual([]);
});
