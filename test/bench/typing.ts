import { TextDocument } from 'vscode-languageserver-textdocument';
import { visualStudioCode } from '../protocol/editors.ts';
import { type Arrival, startTimed, type Timer } from './arrivals.ts';

/** What was answered after the keys, by request. */
export interface Answered {
  /** Milliseconds from the request (of what is sent with the key, from the key) until its answer was here. */
  readonly times: number[];
  /** Bytes of the largest answer. */
  size: number;
  /** Answers that were errors: the editor had cancelled, or the text had moved on. */
  refused: number;
}

interface Place {
  readonly line: number;
  readonly character: number;
}

interface Ask {
  readonly method: string;
  readonly params: object;
  /**
   * How long an editor lets pass after the last key before it asks, in milliseconds: the least that Visual Studio Code waits, which waits longer
   * where answers take long (`languageFeatureDebounceService`). What its language client and this extension send with the key waits for nothing.
   */
  readonly wait: number;
}

const uri = 'file:///w/年报.txt';
const textDocument = { uri };

/** What an editor asks after a key at that place, with fifty lines on its screen; results that it has it names. */
function asked(position: Place, results: ReadonlyMap<string, string>): readonly Ask[] {
  const caret = { start: position, end: position };
  const screen = { start: { line: Math.max(0, position.line - 25), character: 0 }, end: { line: position.line + 25, character: 0 } };
  const tokens = results.get('textDocument/semanticTokens/full');
  const ask = (wait: number, method: string, params: object = { textDocument }): Ask => ({ wait, method, params });
  return [
    ask(10, 'textDocument/completion', { textDocument, position }),
    ask(0, 'textDocument/diagnostic', { textDocument, previousResultId: results.get('textDocument/diagnostic') }),
    ask(50, 'textDocument/documentHighlight', { textDocument, position }),
    ask(250, 'textDocument/codeAction', { textDocument, range: caret, context: { diagnostics: [], triggerKind: 2 } }),
    ask(25, 'textDocument/inlayHint', { textDocument, range: screen }),
    ask(100, 'textDocument/semanticTokens/range', { textDocument, range: screen }),
    tokens === undefined
      ? ask(300, 'textDocument/semanticTokens/full')
      : ask(300, 'textDocument/semanticTokens/full/delta', { textDocument, previousResultId: tokens }),
    ask(250, 'textDocument/codeLens'),
    ask(350, 'textDocument/documentSymbol'),
    ask(200, 'textDocument/foldingRange'),
    ask(1000, 'textDocument/documentLink'),
    ask(0, 'nianbao.server.cell', { uri, position, direction: 'here' }),
    ask(0, 'nianbao.server.tables', { uri, ranges: [screen, caret] }),
  ];
}

/** A server with the document open, and a caret in it. */
interface Typist {
  /** Types or takes out a character; gives what an editor then asks. */
  key(): readonly Ask[];
  /** Sends a request; its time counts from `from`. */
  ask(ask: Ask, from?: number): Promise<void> & { readonly id: number };
  cancel(id: number): void;
  note(name: string, time: number): void;
  /** Ends the server. */
  stop(): Promise<Typed>;
}

/** What typing has cost. */
export interface Typed {
  readonly answered: ReadonlyMap<string, Answered>;
  /** Milliseconds that the server has computed for each key: other processes on the machine change it less than the times. */
  readonly computed: number;
}

async function openAt(command: string, text: string, at: number): Promise<Typist> {
  const server = startTimed([command, '--stdio']);
  await server.ask('initialize', visualStudioCode);
  server.notify('initialized', {});
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'nianbao', version: 1, text } });
  const start = TextDocument.create(uri, '', 0, text).positionAt(at);
  const answered = new Map<string, Answered>();
  const results = new Map<string, string>();
  const of = (name: string): Answered => answered.get(name) ?? answered.set(name, { times: [], size: 0, refused: 0 }).get(name)!;
  const send = sender(server);
  const take = ({ method }: Ask, arrival: Arrival): Answered => {
    const name = method.replace('/delta', '');
    if (arrival.resultId !== undefined) results.set(name, arrival.resultId);
    const one = of(name);
    one.size = Math.max(one.size, arrival.size);
    if (arrival.refused) one.refused++;
    return one;
  };
  // What an editor asks when it opens the document, so that typing is measured and not opening.
  for (const one of asked(start, results)) take(one, await send(one));
  const before = server.computed();
  let version = 1;
  return {
    key() {
      const typed = version % 2 === 0;
      const end = { ...start, character: start.character + (typed ? 1 : 0) };
      const contentChanges = [{ range: { start, end }, text: typed ? '' : '1' }];
      server.notify('textDocument/didChange', { textDocument: { uri, version: ++version }, contentChanges });
      return asked(start, results);
    },
    ask(one, from = performance.now()) {
      const sent = send(one);
      const noted = sent.then((arrival) => void take(one, arrival).times.push(arrival.at - from));
      return Object.assign(noted, { id: sent.id });
    },
    cancel: (id) => server.notify('$/cancelRequest', { id }),
    note: (name, time) => void of(name).times.push(time),
    async stop() {
      const computed = (server.computed() - before) / (version - 1);
      await server.stop();
      return { answered, computed };
    },
  };
}

const sender =
  (server: Timer) =>
  ({ method, params }: Ask) =>
    method.startsWith('nianbao.')
      ? server.ask('workspace/executeCommand', { command: method, arguments: [params] })
      : server.ask(method, params);

const pauseFor = (ms: number): Promise<void> => new Promise((next) => setTimeout(next, ms));

/** Everything is asked with every key, which no editor does; the next key waits for all answers and `pause` milliseconds more. */
export async function allAtOnce(command: string, text: string, at: number, keys: number, pause: number): Promise<Typed> {
  const typist = await openAt(command, text, at);
  for (let i = 0; i < keys; i++) {
    const from = performance.now();
    await Promise.all(typist.key().map((one) => typist.ask(one, from)));
    typist.note('all', performance.now() - from);
    await pauseFor(pause);
  }
  return typist.stop();
}

/** So many keys are typed one after another before a pause. */
const burst = 8;
/** The pause in which the last of what waits is asked and answered, in milliseconds. */
const rest = 1500;

/**
 * A key every `pace` milliseconds, whether the server has answered or not, and a rest after every few. Each request is sent when an editor sends
 * it: so long after the last key; one that is not answered by the next key is cancelled.
 */
export async function asAnEditor(command: string, text: string, at: number, keys: number, pace: number): Promise<Typed> {
  const typist = await openAt(command, text, at);
  let timers: ReturnType<typeof setTimeout>[] = [];
  const open = new Set<number>();
  const send = (one: Ask): void => {
    const sent = typist.ask(one);
    open.add(sent.id);
    void sent.then(() => open.delete(sent.id));
  };
  for (let i = 0; i < keys; i++) {
    for (const timer of timers) clearTimeout(timer);
    for (const id of open) typist.cancel(id);
    const due = typist.key();
    for (const one of due.filter(({ wait }) => wait === 0)) send(one);
    timers = due.filter(({ wait }) => wait > 0).map((one) => setTimeout(() => send(one), one.wait));
    await pauseFor(i % burst === burst - 1 ? rest : pace);
  }
  return typist.stop();
}
