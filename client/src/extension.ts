import type { ExtensionContext } from 'vscode';
import { detectReports } from './activation/detect.ts';
import { activateOnDemand, type Whole } from './activation/dormant.ts';
import { provideCheckTask } from './findings/check-task.ts';

let whole: Promise<Whole> | undefined;

/** The desktop and remote host: the server is a Node process of its own. */
export function activate(context: ExtensionContext): void {
  const load = activateOnDemand(context, () => {
    whole = import('./activation/server-process.ts').then(({ start }) => start(context));
    return whole;
  });
  context.subscriptions.push(
    ...detectReports(context),
    // Not in a browser, whose server sees no files.
    provideCheckTask(async (...asked) => (await load()).ask(...asked)),
  );
}

export const deactivate = async (): Promise<void> => (await whole)?.stop();
