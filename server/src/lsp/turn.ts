declare const setImmediate: ((run: () => void) => unknown) | undefined;

/** A turn of the event loop, without the delay of a timer where the host has a way. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve, 0);
  });
}

let line: Promise<void> | undefined;

/** One turn for each caller, in the order in which they come: what one of them then answers is on its way before the next begins. */
export function ownTurn(): Promise<void> {
  const mine = line ?? Promise.resolve();
  const others = mine.then(turn).then(() => {
    if (line === others) line = undefined;
  });
  line = others;
  return mine;
}

let taken = 0;

/** To be called for every message that a connection takes up. */
export function messageTaken(): void {
  taken++;
}

/** A client that never pauses is served between its messages all the same. */
const mostTurns = 1000;

/**
 * Resolves when every message that has already arrived has been taken up. The connection takes up one message a turn, so none is left
 * when a whole turn, in which the input was looked at as well, brings none.
 */
export async function quiet(): Promise<void> {
  for (let turns = 0, before = -1; before !== taken && turns < mostTurns; turns++) {
    before = taken;
    await turn();
    await turn();
  }
}
