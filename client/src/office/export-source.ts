import { DiagnosticSeverity, languages, type Uri, workspace } from 'vscode';
import type { ListedReport, NamedText } from '../../../server/src/contract.ts';

/** A document to be exported, and which of its reports is meant where that is known. */
export interface Source {
  readonly uri: Uri;
  readonly report?: ListedReport | undefined;
}

/** A document as it stands in its editor, or as its file has it; one report of it where that is named. Rejects where it cannot be read. */
export async function namedText(uri: Uri, report: ListedReport | undefined): Promise<NamedText> {
  const name = workspace.asRelativePath(uri);
  const only = report && { organ: report.organ, year: report.year };
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  return open ? { name, text: open.getText(), only } : { name, bytes: await workspace.fs.readFile(uri), only };
}

/** How many errors the reports are known to have: by what the editor shows of them, or by what the folder last knew. */
export function errorsOf(sources: readonly Source[]): number {
  const byUri = Map.groupBy(sources, ({ uri }) => uri.toString());
  let sum = 0;
  for (const [first, ...rest] of byUri.values()) {
    const shown = languages
      .getDiagnostics(first!.uri)
      .filter(({ source, severity }) => source === 'nianbao' && severity === DiagnosticSeverity.Error);
    const known = [first!, ...rest].reduce((n, { report }) => n + (report?.findings?.error ?? 0), 0);
    sum += Math.max(shown.length, known);
  }
  return sum;
}
