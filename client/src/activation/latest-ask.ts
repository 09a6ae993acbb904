import { CancellationTokenSource, type Disposable } from 'vscode';

/** Questions to the server: one at a time, and the last state of the text wins. */
export interface Asks extends Disposable {
  refresh(): void;
}

/** Asks until it is disposed of; nothing before `isReady`. */
export function latestAsk(isReady: () => boolean, answer: (source: CancellationTokenSource) => Promise<void>): Asks {
  let running: CancellationTokenSource | undefined;
  let isStale = false;
  let isDisposed = false;

  const ask = async (): Promise<void> => {
    const source = new CancellationTokenSource();
    running = source;
    try {
      await answer(source);
    } catch {
      // The text has moved on, or the server is being restarted: the change that did it asks again.
    } finally {
      running = undefined;
      source.dispose();
      if (isStale && !isDisposed) refresh();
    }
  };
  const refresh = (): void => {
    isStale = running !== undefined;
    if (isDisposed || !isReady()) return;
    // One keystroke behind another: what is under way need not be finished.
    if (running) running.cancel();
    else void ask();
  };
  return {
    refresh,
    dispose() {
      isDisposed = true;
      running?.cancel();
    },
  };
}
