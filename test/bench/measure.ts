import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type ServerProcess, startServer } from '../protocol/driver.ts';
import { visualStudioCode } from '../protocol/editors.ts';
import { computedBy } from './arrivals.ts';

/** A server to measure: how it is started, and what an editor asks of it after every edit. */
export interface Subject {
  readonly name: string;
  readonly command: readonly string[];
  readonly languageId: string;
  document(bytes: number): { readonly text: string; readonly at: number };
  readonly storm: readonly string[];
}

export interface Measured {
  /** Milliseconds from didOpen to the first diagnostics. */
  readonly open: number;
  /** Median milliseconds from a one-character edit to fresh diagnostics. */
  readonly key: number;
  /** The slowest twentieth begins here. */
  readonly key95: number;
  /** Median milliseconds from an edit to the last of everything that an editor asks for after it. */
  readonly storm: number;
  /** Most resident memory of the process, in MiB; null where the system does not say. */
  readonly peak: number | null;
}

export const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`;

/** Medians of many starts, in milliseconds. */
export interface Start {
  /** From starting the process to the answer to initialize. */
  readonly answered: number;
  /** What all of its threads computed until then. */
  readonly computed: number;
}

/** Starts each server so many times, in turn, so that what else the machine does falls on all of them. */
export async function startUps(subjects: readonly Subject[], times: number): Promise<readonly Start[]> {
  const all = subjects.map((): Start[] => []);
  for (let i = 0; i < times; i++)
    for (const [k, { command }] of subjects.entries()) {
      const from = performance.now();
      const server = await started(command);
      all[k]!.push({ answered: performance.now() - from, computed: computedBy(server.process.pid!) });
      server.stop();
      await server.exited;
    }
  const median = (starts: readonly Start[], of: keyof Start): number =>
    quantile(
      starts.map((start) => start[of]),
      0.5,
    );
  return all.map((starts) => ({ answered: median(starts, 'answered'), computed: median(starts, 'computed') }));
}

/** Opens a document of that size in a fresh process and types in it. */
export async function measure(subject: Subject, bytes: number, edits: number): Promise<Measured> {
  const { text, at } = subject.document(bytes);
  const server = await started(subject.command);
  try {
    const uri = `file:///w/${subject.name}.txt`;
    const typing = typist(server, uri, text, at);
    const position = TextDocument.create(uri, '', 0, text).positionAt(at);
    const ask = (method: string): Promise<unknown> =>
      server.request(method, { textDocument: { uri }, range: { start: position, end: position }, context: { diagnostics: [] } });
    const open = await timed(async () => {
      server.notify('textDocument/didOpen', { textDocument: { uri, languageId: subject.languageId, version: 1, text } });
      await ask('textDocument/diagnostic');
    });
    const key: number[] = [];
    const storm: number[] = [];
    for (let i = 0; i < edits; i++) {
      for (const [times, methods] of [
        [key, ['textDocument/diagnostic']],
        [storm, subject.storm],
      ] as const) {
        const typed = timed(() => {
          typing();
          return Promise.all(methods.map(ask));
        });
        times.push(await typed);
      }
    }
    return { open, key: quantile(key, 0.5), key95: quantile(key, 0.95), storm: quantile(storm, 0.5), peak: peakOf(server) };
  } finally {
    server.stop();
    await server.exited;
  }
}

async function started(command: readonly string[]): Promise<ServerProcess> {
  const server = startServer(command);
  server.answers.set('workspace/configuration', (params) => (params as { items: unknown[] }).items.map(() => null));
  await server.request('initialize', visualStudioCode);
  server.notify('initialized', {});
  return server;
}

/** Types a character at that offset, and takes it out again the next time. */
function typist(server: ServerProcess, uri: string, text: string, at: number): () => void {
  const start = TextDocument.create(uri, '', 0, text).positionAt(at);
  let version = 1;
  return () => {
    const typed = version++ % 2 === 0;
    const end = { line: start.line, character: start.character + (typed ? 1 : 0) };
    server.notify('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start, end }, text: typed ? '' : '新' }],
    });
  };
}

export async function timed(run: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await run();
  return performance.now() - from;
}

/** The value below which that share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

function peakOf(server: ServerProcess): number | null {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${server.process.pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}
