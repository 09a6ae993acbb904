declare const setImmediate: ((run: () => void) => unknown) | undefined;

/** A turn of the event loop, without the delay of a timer where the host has a way. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve, 0);
  });
}
