import { type CancellationToken, createMessageConnection, type Logger, type MessageReader, type MessageWriter } from 'vscode-jsonrpc';
import { MessageType } from './protocol.ts';
import { connectionOptions } from './transport.ts';

/** One client: requests and notifications by their methods, whose parameters are checked by those that take them. */
export interface Connection {
  /** Answers a request; the parameters are undefined where there are none, or where they came by position, which the protocol does not know. */
  onRequest(method: string, answer: (params: unknown, token: CancellationToken) => unknown): void;
  /** Answers the requests that nothing else does. */
  onOtherRequest(answer: (method: string) => unknown): void;
  onNotification(method: string, take: (params: unknown) => void): void;
  /** Rejects with what the client answers, and when it is gone. */
  sendRequest<R = unknown>(method: string, params?: unknown): Promise<R>;
  sendNotification(method: string, params?: unknown): Promise<void>;
  /** Writes into the client's log, as an error. */
  logError(message: string): void;
  /** Takes messages from now on. */
  listen(): void;
  /** Closes the way to the client; nothing is sent any more. */
  end(): void;
}

/** JSON-RPC over a reader and a writer. Its own troubles go to the client's log. */
export function createConnection(reader: MessageReader, writer: MessageWriter): Connection {
  const log = (type: number, message: string): void => {
    // There is nobody left to be told when this fails.
    rpc.sendNotification('window/logMessage', { type, message }).catch(() => {});
  };
  const logger: Logger = {
    error: (message) => log(MessageType.Error, message),
    warn: (message) => log(MessageType.Warning, message),
    info: () => {},
    log: () => {},
  };
  const rpc = createMessageConnection(reader, writer, logger, connectionOptions);
  return {
    onRequest: (method, answer) => {
      // The last argument is the token; parameters by position arrive spread out.
      rpc.onRequest(method, (...given: unknown[]) => answer(given.length === 2 ? given[0] : undefined, given.at(-1) as CancellationToken));
    },
    onOtherRequest: (answer) => {
      rpc.onRequest((method) => answer(method));
    },
    onNotification: (method, take) => {
      rpc.onNotification(method, (...given: unknown[]) => take(given.length === 1 ? given[0] : undefined));
    },
    sendRequest: (method, params) => (params === undefined ? rpc.sendRequest(method) : rpc.sendRequest(method, params)),
    sendNotification: (method, params) => (params === undefined ? rpc.sendNotification(method) : rpc.sendNotification(method, params)),
    logError: logger.error,
    listen: () => rpc.listen(),
    end: () => rpc.end(),
  };
}
