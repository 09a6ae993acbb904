import { type ExtensionContext, Uri } from 'vscode';
import { type OfficeWriter, writerScript } from './export-writer.ts';

/** Of Node; the bundle is a module of CommonJS. */
declare const require: (path: string) => { readonly written: OfficeWriter };

/** The writer as a module of this host, where there is Node. */
export function writerInProcess({ extensionUri }: ExtensionContext): OfficeWriter {
  const path = Uri.joinPath(extensionUri, writerScript).fsPath;
  return async (job) => require(path).written(job);
}
