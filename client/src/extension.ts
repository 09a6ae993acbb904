import type { ExtensionContext } from 'vscode';
import { detectReports } from './activation/detect.ts';
import { asleep, type Whole } from './activation/dormant.ts';
import { provideCheckTask } from './findings/check-task.ts';

let awake: Promise<Whole> | undefined;

/** The desktop and remote host: the server is a Node process of its own. */
export function activate(context: ExtensionContext): void {
  const wake = asleep(context, () => {
    awake = import('./activation/server-process.ts').then(({ start }) => start(context));
    return awake;
  });
  context.subscriptions.push(
    ...detectReports(context),
    // Not in a browser, whose server sees no files.
    provideCheckTask(async (...asked) => (await wake()).ask(...asked)),
  );
}

export const deactivate = async (): Promise<void> => (await awake)?.stop();
