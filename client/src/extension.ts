import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { begin } from './activate.ts';

let client: LanguageClient | undefined;

/** The desktop and remote host: the server is a Node process of its own. */
export function activate(context: ExtensionContext): void {
  const module = Uri.joinPath(context.extensionUri, 'dist/server/node.cjs').fsPath;
  begin(context, (name, options) => {
    client = new LanguageClient('nianbao', name, { module, transport: TransportKind.ipc }, options);
    return client;
  });
}

export const deactivate = (): Promise<void> | undefined => client?.stop();
