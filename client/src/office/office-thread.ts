import { type ExtensionContext, Uri } from 'vscode';
import type { StartWorker } from '../../../server/src/office/reader.ts';
import { inThread } from '../../../server/src/office/thread.ts';

/** Reads office files in a thread of Node's. */
export const officeThread = ({ extensionUri }: ExtensionContext): StartWorker =>
  inThread(Uri.joinPath(extensionUri, 'dist/office/worker.cjs').fsPath);
