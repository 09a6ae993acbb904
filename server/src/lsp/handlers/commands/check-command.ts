import type { CheckedFolder } from '../../../contract.ts';
import type { Severity } from '../../../rules/engine/rule.ts';
import { type CancellationToken, type Diagnostic, LSPErrorCodes, ResponseError } from '../../connection/protocol.ts';
import type { Session } from '../../connection/session.ts';
import { findingLine } from '../../core.ts';
import { analysisInSlices } from '../../documents/analysis.ts';
import { diagnosticsOf } from '../../documents/diagnostics-publisher.ts';
import { createPacer } from '../../workspace/file-reading.ts';
import { keyOf } from '../../workspace/workspace-files.ts';
import type { WorkspaceFile } from '../../workspace/workspace-index.ts';
import { folderSchema, parsed } from './command-arguments.ts';

/* `nianbao.server.check` ({folder}): the findings of all reports of a folder, as `nianbao check --format lines` prints them there; for a task. */

const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** Checks what is not checked yet; the files of the folder one after another, by their names. */
export async function checkLines(session: Session, argument: unknown, token: CancellationToken): Promise<CheckedFolder> {
  const prefix = `${keyOf(parsed(folderSchema, argument).folder).replace(/\/$/, '')}/`;
  await session.indexing.settled();
  const files = [...session.workspace.files()]
    .filter(({ uri }) => keyOf(uri).startsWith(prefix))
    .sort((a, b) => (keyOf(a.uri) < keyOf(b.uri) ? -1 : 1));
  const pacer = createPacer();
  const lines: string[] = [];
  const findings: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const file of files) {
    await pacer.rest();
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    for (const { range, severity, code, message } of await diagnosticsIn(session, file)) {
      const own = severities[(severity ?? 1) - 1]!;
      findings[own]++;
      lines.push(
        findingLine(keyOf(file.uri).slice(prefix.length), {
          ...range.start,
          severity: own,
          code: String(code ?? 'text/more'),
          message: typeof message === 'string' ? message : message.value,
        }),
      );
    }
  }
  return { lines, reports: files.length, findings };
}

async function diagnosticsIn(session: Session, file: WorkspaceFile): Promise<readonly Diagnostic[]> {
  const settings = session.settings.cached(file.uri) ?? (await session.settings.of(file.uri));
  const document = session.documents.get(file.uri);
  if (!document) return (session.checks.cached(file, settings) ?? (await session.checks.check(file, settings)))?.diagnostics ?? [];
  const { version } = document.text;
  const analysis = await analysisInSlices(session, document, settings, () => document.text.version !== version);
  return analysis ? diagnosticsOf(document, analysis, session.client, session.workspace.locationOf) : [];
}
