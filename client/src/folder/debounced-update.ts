/** An update that follows news. */
export interface DebouncedUpdate {
  /** There is news. */
  soon(): void;
  /** It may be wanted from now on: what waited for that is made up for. */
  resume(): void;
  dispose(): void;
}

/** Milliseconds in which news comes together. */
export const pause = 200;

/** Runs `update` a little after news, never twice at once; news that comes while it runs is followed by another, news while it is not `wanted` waits. */
export function debounced(update: () => Promise<void>, wanted: () => boolean): DebouncedUpdate {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRunning = false;
  let isDue = false;
  const run = async (): Promise<void> => {
    timer = undefined;
    isDue = false;
    isRunning = true;
    // A server that goes down while it is asked tells of itself when it is there again.
    await update().catch(() => {});
    isRunning = false;
    if (isDue) soon();
  };
  const soon = (): void => {
    isDue = true;
    if (isRunning || timer !== undefined || !wanted()) return;
    timer = setTimeout(run, pause);
  };
  return {
    soon,
    resume: () => {
      if (isDue) soon();
    },
    dispose: () => clearTimeout(timer),
  };
}
