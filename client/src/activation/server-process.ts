import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { officeThread } from '../office/office-thread.ts';
import { begin } from './activate.ts';
import type { Whole } from './dormant.ts';

/** Starts the server as a process of its own. */
export function start(context: ExtensionContext): Whole {
  const module = Uri.joinPath(context.extensionUri, 'dist/server/node.cjs').fsPath;
  return begin(
    context,
    (name, options) => new LanguageClient('nianbao', name, { module, transport: TransportKind.stdio }, options),
    officeThread(context),
  );
}
