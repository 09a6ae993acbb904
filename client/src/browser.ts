import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { begin } from './activate.ts';

/** Of the web, which the types of Node do not know. */
declare const Worker: new (script: string) => object;

let client: LanguageClient | undefined;

/** The browser's host: the server is a web worker. */
export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist/server/browser.js').toString(true);
  begin(context, (name, options) => {
    // Made anew on each start, so that the server can be restarted here too.
    client = new LanguageClient('nianbao', name, async () => new Worker(script), options);
    return client;
  });
}

export const deactivate = (): Promise<void> | undefined => client?.stop();
