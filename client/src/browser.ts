import type { ExtensionContext } from 'vscode';
import { detectReports } from './activation/detect.ts';
import { activateOnDemand, type Whole } from './activation/dormant.ts';

let whole: Promise<Whole> | undefined;

/** The browser's host: the server is a web worker. */
export function activate(context: ExtensionContext): void {
  activateOnDemand(context, () => {
    whole = import('./activation/server-worker.ts').then(({ start }) => start(context));
    return whole;
  });
  context.subscriptions.push(...detectReports(context));
}

export const deactivate = async (): Promise<void> => (await whole)?.stop();
