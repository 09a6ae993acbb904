import { type ChildProcess, spawn } from 'node:child_process';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { createServer } from '../../server/src/lsp/connection/server.ts';
import type { Service } from '../../server/src/lsp/connection/session.ts';
import { programOf } from '../programs.ts';
import { frame, readFrames } from './frames.ts';

/** A message of either side, as it stands in a frame. */
export interface Message {
  readonly jsonrpc?: string;
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string; readonly data?: unknown };
}

/** What a request was answered with: a result or an error. */
export type Answer = Pick<Message, 'result' | 'error'>;

/** The other end of a server: what an editor does, and everything that it gets to see. */
export interface Editor {
  /** Everything that the server has sent, in order. */
  readonly received: readonly Message[];
  /** What came on the stream and was no frame. */
  readonly stray: () => string;
  /** Sends a request and gives its answer, error or not. */
  ask(method: string, params?: unknown): Promise<Answer>;
  /** Sends a request and gives its result; throws on an error. */
  request<R>(method: string, params?: unknown): Promise<R>;
  notify(method: string, params?: unknown): void;
  /** Sends a message as it is. */
  send(message: unknown): void;
  sendBytes(bytes: Uint8Array): void;
  /** The id that the next `ask` will carry. */
  nextId(): number;
  /** The first notification or request of the server, past or to come, that satisfies. */
  await(method: string, satisfies?: (params: never) => boolean): Promise<unknown>;
  /** How this editor answers a request of the server's; methods without an entry are answered null. */
  readonly answers: Map<string, (params: unknown) => unknown>;
}

/** A server process, and the editor that started it. */
export interface ServerProcess extends Editor {
  readonly process: ChildProcess;
  /** Resolves with the exit code, or the signal's name. */
  readonly exited: Promise<number | string | null>;
  readonly stderr: () => string;
  stop(): void;
}

interface Wire {
  write(bytes: Uint8Array): void;
  listen(onData: (bytes: Uint8Array) => void): void;
}

const entry = programOf('server');
/** As the tests' own setting has it; for who starts a server without them. */
const compiled = fileURLToPath(new URL('../../.cache/compiled', import.meta.url));

/** Starts the server, or another script, over standard input and output; on this Node unless told. */
export function startServer(command: readonly string[] = [entry, '--stdio'], node = process.execPath): ServerProcess {
  const child = spawn(node, command, { stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, NODE_COMPILE_CACHE: compiled } });
  child.stdin.on('error', () => {});
  let stderr = '';
  child.stderr.on('data', (bytes: Buffer) => {
    stderr += bytes.toString();
  });
  const exited = new Promise<number | string | null>((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)));
  const editor = createEditor({ write: (bytes) => child.stdin.write(bytes), listen: (onData) => child.stdout.on('data', onData) });
  return { ...editor, process: child, exited, stderr: () => stderr, stop: () => child.kill('SIGKILL') };
}

/** Runs the server in this process, with a core of the test's own. */
export function serverInProcess(service: Service): Editor {
  const toServer = new PassThrough();
  const toEditor = new PassThrough();
  createServer((options) => createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toEditor), options), { service });
  return createEditor({ write: (bytes) => toServer.write(bytes), listen: (onData) => toEditor.on('data', onData) });
}

function createEditor(wire: Wire): Editor {
  const received: Message[] = [];
  const answers = new Map<string, (params: unknown) => unknown>();
  const pending = new Map<number, (answer: Answer) => void>();
  let waiting: { method: string; satisfies: (params: never) => boolean; resolve: (params: unknown) => void }[] = [];
  let ids = 0;
  const send = (message: unknown): void => wire.write(frame(message));
  const take = (message: Message): void => {
    received.push(message);
    if (message.method === undefined) {
      pending.get(message.id as number)?.(message);
      pending.delete(message.id as number);
      return;
    }
    if (message.id !== undefined) {
      const result = answers.get(message.method)?.(message.params);
      // A client that never answers is one of the cases to be tested.
      if (result !== silence) send({ jsonrpc: '2.0', id: message.id, result: result ?? null });
    }
    const due = waiting.filter((w) => w.method === message.method && w.satisfies(message.params as never));
    waiting = waiting.filter((w) => !due.includes(w));
    for (const w of due) w.resolve(message.params);
  };
  const frames = readFrames((body) => take(JSON.parse(body) as Message));
  wire.listen(frames.feed);
  const ask = (method: string, params?: unknown): Promise<Answer> => {
    const id = ++ids;
    const answer = new Promise<Answer>((resolve) => pending.set(id, resolve));
    send({ jsonrpc: '2.0', id, method, params });
    return answer;
  };
  return {
    received,
    answers,
    stray: frames.stray,
    ask,
    async request<R>(method: string, params?: unknown): Promise<R> {
      const { result, error } = await ask(method, params);
      if (error) throw new Error(`${method}: ${error.code} ${error.message}`);
      return result as R;
    },
    notify: (method, params) => send({ jsonrpc: '2.0', method, params }),
    send,
    sendBytes: wire.write,
    nextId: () => ids + 1,
    await(method, satisfies = () => true) {
      const past = received.find((m) => m.method === method && satisfies(m.params as never));
      if (past) return Promise.resolve(past.params);
      return new Promise((resolve) => waiting.push({ method, satisfies, resolve }));
    },
  };
}

/** As an answer: none at all. */
export const silence = Symbol('silence');
