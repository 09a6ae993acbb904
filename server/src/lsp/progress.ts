import type { Connection } from './connection.ts';

/** Progress that the client shows, of something that the server began by itself. */
export interface Progress {
  /** `percentage` from 0 to 100. */
  report(percentage: number): void;
  done(): void;
}

let tokens = 0;

/** Asks the client to show progress, with a button that calls `cancel`. Rejects where the client refuses. */
export async function createProgress(connection: Connection, title: string, cancel: () => void): Promise<Progress> {
  const token = `nianbao-${++tokens}`;
  const send = (value: object): void => {
    connection.sendNotification('$/progress', { token, value }).catch(() => {});
  };
  cancelled(connection).set(token, cancel);
  try {
    await connection.sendRequest('window/workDoneProgress/create', { token });
  } catch (error) {
    cancelled(connection).delete(token);
    throw error;
  }
  send({ kind: 'begin', title, percentage: 0, cancellable: true });
  return {
    report: (percentage) => send({ kind: 'report', percentage }),
    done: () => {
      cancelled(connection).delete(token);
      send({ kind: 'end' });
    },
  };
}

const cancels = new WeakMap<Connection, Map<string, () => void>>();

/** What is to be called when the user cancels, by token. The client is listened to from the first progress on. */
function cancelled(connection: Connection): Map<string, () => void> {
  const known = cancels.get(connection);
  if (known) return known;
  const own = new Map<string, () => void>();
  cancels.set(connection, own);
  connection.onNotification('window/workDoneProgress/cancel', (params) => {
    const { token } = (params ?? {}) as { token?: unknown };
    if (typeof token === 'string') own.get(token)?.();
  });
  return own;
}
