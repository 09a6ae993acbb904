import type { DataCallback, Message, MessageReader, MessageWriter } from 'vscode-languageserver/node';

/** So many messages may be under way to a client, those that it is still to be answered among them, before no more of its own are looked at. */
const mostUnderWay = 100;
/** So many of its messages may wait for that before its input is left unread. */
const mostWaiting = 64;

/** What holds back the bytes of the client's messages. */
export interface Flow {
  pause(): void;
  resume(): void;
}

type Known = Message & { readonly id?: number | string | null; readonly method?: string; readonly params?: { readonly id?: unknown } };

/**
 * Keeps a client that asks and does not read from filling the memory with answers: what it sends waits, in its order, until enough of what it was sent has
 * been taken. Answers to requests of the server's, a request withdrawn and the end go past, as what is waited for may wait for them.
 */
export function withBackpressure(reader: MessageReader, writer: MessageWriter, flow: Flow): void {
  const unanswered = new Set<unknown>();
  let written = 0;
  let isPaused = false;
  const waiting: Known[] = [];
  let deliver: DataCallback = () => {};

  const pass = (message: Known): void => {
    if (isRequest(message)) unanswered.add(message.id);
    deliver(message);
  };
  const next = (): void => {
    // One by one: what is passed on may be answered at once, and come back here.
    while (waiting.length > 0 && unanswered.size + written < mostUnderWay) pass(waiting.shift()!);
    if (isPaused === waiting.length > mostWaiting) return;
    isPaused = !isPaused;
    if (isPaused) flow.pause();
    else flow.resume();
  };
  const goesPast = ({ method, params }: Known): boolean =>
    method === undefined ||
    method === 'exit' ||
    (method === '$/cancelRequest' && !waiting.some(({ id }) => id !== undefined && id === params?.id));

  const listen = reader.listen.bind(reader);
  reader.listen = (callback) => {
    deliver = callback;
    return listen((message: Known) => {
      if (goesPast(message)) return deliver(message);
      waiting.push(message);
      next();
    });
  };
  const write = writer.write.bind(writer);
  writer.write = (message: Known) => {
    const isAnswer = message.method === undefined;
    if (!isAnswer) written++;
    const done = (): void => {
      if (isAnswer) unanswered.delete(message.id);
      else written--;
      next();
    };
    const writing = write(message);
    writing.then(done, done);
    return writing;
  };
}

const isRequest = ({ id, method }: Known): boolean => method !== undefined && id !== undefined && id !== null;
