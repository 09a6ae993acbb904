import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { frame } from '../protocol/frames.ts';

/** How a request was answered. */
export interface Arrival {
  /** When its last byte was here, by `performance.now()`. */
  readonly at: number;
  /** Bytes of the message. */
  readonly size: number;
  readonly refused: boolean;
  /** Of an answer that carries one, for the next request to name. */
  readonly resultId: string | undefined;
}

/** The other end of a server that is to be timed: it notes when an answer is here and takes apart nothing that is large. */
export interface Timer {
  ask(method: string, params: unknown): Promise<Arrival> & { readonly id: number };
  notify(method: string, params: unknown): void;
  /** Milliseconds that all threads of the server have computed so far; NaN where the system does not say. */
  computed(): number;
  stop(): Promise<void>;
}

/** So much of a message tells what it is; jsonrpc, id and a result's own id stand before what is long. */
const headLength = 200;

/**
 * Starts a server over standard input and output. Reading an answer of megabytes would keep this process from noticing the next one, and
 * would count as time of the server; so of every message its beginning is looked at, and requests of the server alone are read.
 */
export function startTimed(command: readonly string[]): Timer {
  const child: ChildProcess = spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'inherit'] });
  const pending = new Map<number, (arrival: Arrival) => void>();
  let ids = 0;
  const send = (message: unknown): void => void child.stdin!.write(frame(message));
  const take = (start: Buffer, size: number, whole: () => string): void => {
    const at = performance.now();
    const head = start.toString('latin1');
    if (/^\{"jsonrpc":"2\.0","(?:id":[^,]*,")?method"/.test(head)) {
      const { id, method, params } = JSON.parse(whole()) as { id?: number; method: string; params: { items?: readonly unknown[] } };
      if (id !== undefined)
        send({ jsonrpc: '2.0', id, result: method === 'workspace/configuration' ? params.items!.map(() => null) : null });
      return;
    }
    const [, id] = /"id":(\d+)/.exec(head) ?? [];
    const resultId = /"resultId":"([^"]*)"/.exec(head)?.[1];
    pending.get(Number(id))?.({ at, size, refused: /^[^[{]*\{[^[{]*"error":\{/.test(head), resultId });
    pending.delete(Number(id));
  };
  child.stdout!.on('data', messages(take));
  return {
    ask(method, params) {
      const id = ++ids;
      const arrival = new Promise<Arrival>((resolve) => pending.set(id, resolve));
      send({ jsonrpc: '2.0', id, method, params });
      return Object.assign(arrival, { id });
    },
    notify: (method, params) => send({ jsonrpc: '2.0', method, params }),
    computed: () => computedBy(child.pid!),
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGKILL');
      }),
  };
}

/** Parts a stream into messages, of which it joins no more than is asked for. */
function messages(take: (head: Buffer, size: number, whole: () => string) => void): (bytes: Buffer) => void {
  let chunks: Buffer[] = [];
  let size = 0;
  const joined = (): Buffer => {
    const all = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
    chunks = [all];
    return all;
  };
  let wanted = -1;
  return (bytes) => {
    chunks.push(bytes);
    size += bytes.length;
    for (;;) {
      if (wanted < 0) {
        const all = joined();
        const end = all.indexOf('\r\n\r\n');
        if (end < 0) return;
        wanted = Number(/Content-Length: (\d+)/.exec(all.toString('latin1', 0, end))![1]);
        chunks = [all.subarray(end + 4)];
        size = chunks[0]!.length;
      }
      if (size < wanted) return;
      const [length, all] = [wanted, joined()];
      take(all.subarray(0, Math.min(headLength, length)), length, () => all.toString('utf8', 0, length));
      chunks = [all.subarray(length)];
      size -= length;
      wanted = -1;
    }
  };
}

/** Milliseconds that all threads of a process have computed; NaN where the system does not say. */
export function computedBy(pid: number): number {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    return threads.reduce(
      (sum, thread) => sum + Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]) / 1e6,
      0,
    );
  } catch {
    return Number.NaN;
  }
}
