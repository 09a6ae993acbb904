declare const setImmediate: ((run: () => void) => unknown) | undefined;

/** A turn of the event loop, without the delay of a timer where the host has a way. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve, 0);
  });
}

/**
 * Resolves when the messages that have already arrived have been taken up. The connection takes up one message a turn and puts the
 * next behind what is waiting already; the second turn therefore comes after the message that was waiting at the first.
 */
export async function quiet(): Promise<void> {
  await turn();
  await turn();
}
