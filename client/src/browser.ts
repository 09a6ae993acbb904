import type { ExtensionContext } from 'vscode';
import { asleep, type Whole } from './asleep.ts';
import { detectReports } from './detect.ts';

let awake: Promise<Whole> | undefined;

/** The browser's host: the server is a web worker. */
export function activate(context: ExtensionContext): void {
  asleep(context, () => {
    awake = import('./server-worker.ts').then(({ start }) => start(context));
    return awake;
  });
  context.subscriptions.push(...detectReports(context));
}

export const deactivate = async (): Promise<void> => (await awake)?.stop();
