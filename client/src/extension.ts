import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { begin } from './activate.ts';
import { provideCheckTask } from './check-task.ts';

let client: LanguageClient | undefined;

/** The desktop and remote host: the server is a Node process of its own. */
export function activate(context: ExtensionContext): void {
  const module = Uri.joinPath(context.extensionUri, 'dist/server/node.cjs').fsPath;
  const askServer = begin(context, (name, options) => {
    client = new LanguageClient('nianbao', name, { module, transport: TransportKind.ipc }, options);
    return client;
  });
  // Not in a browser, whose server sees no files.
  context.subscriptions.push(provideCheckTask(askServer));
}

export const deactivate = (): Promise<void> | undefined => client?.stop();
