import type { ExtensionContext } from 'vscode';
import { detectReports } from './activation/detect.ts';
import { asleep, type Whole } from './activation/dormant.ts';

let awake: Promise<Whole> | undefined;

/** The browser's host: the server is a web worker. */
export function activate(context: ExtensionContext): void {
  asleep(context, () => {
    awake = import('./activation/server-worker.ts').then(({ start }) => start(context));
    return awake;
  });
  context.subscriptions.push(...detectReports(context));
}

export const deactivate = async (): Promise<void> => (await awake)?.stop();
