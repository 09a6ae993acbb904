import { setTimeout } from 'node:timers/promises';

/** Resolves as soon as the page is as wanted, which it does not tell by itself; throws with `what` when that takes longer than 20 s. */
export async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const late = Date.now() + 20_000;
  while (!(await isSo())) {
    if (Date.now() > late) throw new Error(`waited in vain: ${what}`);
    await setTimeout(50);
  }
}
