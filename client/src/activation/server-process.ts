import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { writerInProcess } from '../office/export-in-process.ts';
import { officeThread } from '../office/office-thread.ts';
import { begin, type MakeClient } from './activate.ts';
import type { Whole } from './dormant.ts';

/** Starts the server as a process of its own. */
export function start(context: ExtensionContext): Whole {
  const module = Uri.joinPath(context.extensionUri, 'dist/server/node.cjs').fsPath;
  const makeClient: MakeClient = (name, options) =>
    new LanguageClient('nianbao', name, { module, transport: TransportKind.stdio }, options);
  return begin(context, makeClient, { write: writerInProcess(context), startReader: officeThread(context) });
}
