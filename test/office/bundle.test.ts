import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { beforeAll, expect, test } from 'vitest';
import { shipped } from '../../scripts/build/shipped.ts';
import type { Exported, ExportJob } from '../../server/src/contract.ts';
import { sampleReport } from '../../server/src/rules/engine/sample.ts';

let script: string;

beforeAll(async () => {
  script = join(await shipped(), 'dist/office/write.js');
});

const text = { name: '1.txt', text: sampleReport() };
const jobs: readonly ExportJob[] = [
  { what: 'report', format: 'docx', language: 'zh', text },
  { what: 'report', format: 'xlsx', language: 'zh', text },
  { what: 'report', format: 'html', language: 'zh', text },
  { what: 'years', format: 'xlsx', language: 'zh', texts: [text] },
  { what: 'roll-up', format: 'xlsx', language: 'zh', reports: [text] },
];
const beginning = ({ bytes }: Exported): string => Buffer.from(bytes).subarray(0, 2).toString();

/** What a worker of a browser has, over a worker of Node: messages, and nothing of Node's. */
const prelude = `
const { parentPort } = require('node:worker_threads');
const self = globalThis;
self.self = self;
self.importScripts = () => {};
self.postMessage = (message) => parentPort.postMessage(message);
self.addEventListener = () => {};
parentPort.on('message', (data) => self.onmessage?.({ data }));
const code = require('node:fs').readFileSync(process.argv[2], 'utf8');
for (const name of ['process', 'Buffer', 'setImmediate', 'clearImmediate', 'global', 'require', 'module', 'exports']) delete globalThis[name];
(0, eval)(code);
`;

test('one script is a module of Node', async () => {
  const { written } = createRequire(import.meta.url)(script) as { written(job: ExportJob): Promise<Exported> };
  for (const job of jobs) expect(beginning(await written(job))).toBe('format' in job && job.format === 'html' ? '<!' : 'PK');
});

test('it has nothing that reaches a network, starts a thread or compiles code', () => {
  const found = readFileSync(script, 'utf8').match(
    /\bfetch\(|\bnew (?:Worker|WebSocket|XMLHttpRequest|Function)\b|\beval\(|\bimport\(|\bsendBeacon\b/g,
  );
  expect(new Set(found)).toEqual(new Set());
});

test('and a worker that has nothing of Node', async () => {
  const worker = new Worker(prelude, { eval: true, argv: [script] });
  try {
    for (const job of jobs) {
      const answer = new Promise<{ made?: Exported; error?: string }>((resolve, reject) => {
        worker.once('message', resolve);
        worker.once('error', reject);
      });
      worker.postMessage(job);
      const { made, error } = await answer;
      expect(error).toBeUndefined();
      expect(beginning(made!)).toBe(job.format === 'html' ? '<!' : 'PK');
    }
  } finally {
    await worker.terminate();
  }
});
