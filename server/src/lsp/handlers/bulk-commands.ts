import { TextDocument } from 'vscode-languageserver-textdocument';
import { safeEdits } from '../../features/code-actions.ts';
import { rules } from '../../rules/index.ts';
import type { Edit } from '../../rules/rule.ts';
import type { Analysis, CheckSettings } from '../../service.ts';
import type { Words } from '../../text/range.ts';
import { analysisSoon } from '../analysis.ts';
import { fixesSchema, parsed } from '../command-arguments.ts';
import { textEditsOf } from '../convert.ts';
import { createPacer } from '../file-reading.ts';
import { folderAround } from '../project-settings.ts';
import { type CancellationToken, LSPErrorCodes, ResponseError, type TextDocumentEdit, type WorkspaceEdit } from '../protocol.ts';
import type { Session } from '../session.ts';
import type { WorkspaceFile } from '../workspace.ts';
import type { Command } from './commands.ts';

/*
 * Fixes of many files at once: of those that change no fact, and of no other.
 * `nianbao.server.safeRules` () gives the codes of the rules that have such fixes;
 * `nianbao.server.fixes` ({rule?}) gives one edit of all files of the workspace's folders, to be confirmed in a preview.
 */

export const bulkCommands: Readonly<Record<string, Command>> = {
  'nianbao.server.safeRules': () => rules.filter(({ fix }) => fix === 'safe').map(({ code }) => code),
  'nianbao.server.fixes': fixes,
};

/** Every fix, and how many places of how many files it is. */
interface ManyFixes {
  /** Null when there is nothing to mend. */
  readonly edit: WorkspaceEdit | null;
  readonly edits: number;
  readonly files: number;
}

const annotation = 'fix';
const all: Words = { zh: '不涉及事实的改正', en: 'Fixes that change no fact' };

async function fixes(session: Session, argument: unknown, token: CancellationToken): Promise<ManyFixes> {
  const { rule } = parsed(fixesSchema, argument);
  const { client, workspace, indexing } = session;
  await indexing.settled();
  const pacer = createPacer();
  const changes: TextDocumentEdit[] = [];
  for (const file of [...workspace.files()]) {
    await pacer.rest();
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    const fixed = folderAround(workspace, file.uri) === undefined ? undefined : await fixesOfFile(session, file, rule);
    if (!fixed || fixed.edits.length === 0) continue;
    const edits = textEditsOf(fixed.text, fixed.edits);
    changes.push({
      textDocument: { uri: file.uri, version: fixed.version },
      edits: client.annotatedEdits ? edits.map((edit) => ({ ...edit, annotationId: annotation })) : edits,
    });
  }
  const label = rule ?? all[client.language];
  return {
    edit: changes.length === 0 ? null : editOf(session, changes, label),
    edits: changes.reduce((n, { edits }) => n + edits.length, 0),
    files: changes.length,
  };
}

function editOf({ client }: Session, changes: readonly TextDocumentEdit[], label: string): WorkspaceEdit {
  if (!client.versionedEdits)
    return { changes: Object.fromEntries(changes.map(({ textDocument, edits }) => [textDocument.uri, edits as never])) };
  if (!client.annotatedEdits) return { documentChanges: [...changes] };
  return { documentChanges: [...changes], changeAnnotations: { [annotation]: { label, needsConfirmation: true } } };
}

interface FixedFile {
  readonly text: TextDocument;
  /** Null for a file that is not open. */
  readonly version: number | null;
  readonly edits: readonly Edit[];
}

/** The safe fixes of a file as it is now; undefined when there is nothing in it to mend, or it cannot be read. */
async function fixesOfFile(session: Session, file: WorkspaceFile, rule: string | undefined): Promise<FixedFile | undefined> {
  const settings = session.settings.known(file.uri) ?? (await session.settings.of(file.uri));
  const edits = (analysis: Analysis): readonly Edit[] =>
    safeEdits(analysis, settings, session.service, rule === undefined ? undefined : ({ code }) => code === rule);
  const document = session.documents.get(file.uri);
  if (document) {
    const { version } = document.text;
    const analysis = await analysisSoon(session, document, settings, () => document.text.version !== version);
    return analysis && { text: document.text, version, edits: edits(analysis) };
  }
  if (isMended(session, file, settings, rule)) return undefined;
  const source = await session.indexing.textOf(file.uri);
  if (source === undefined) return undefined;
  const analysis = session.service.analyse(source, settings, undefined, session.workspace.neighboursOf(file.uri));
  return { text: TextDocument.create(file.uri, 'nianbao', 0, source), version: null, edits: edits(analysis) };
}

/** Whether it is known that a file has no such finding, so that it need not be read. */
function isMended({ checks }: Session, file: WorkspaceFile, settings: CheckSettings, rule: string | undefined): boolean {
  const diagnostics = checks.known(file, settings)?.diagnostics;
  if (!diagnostics) return false;
  // A last one without a code says that not everything is listed.
  return diagnostics.every(({ code }) => code !== undefined && rule !== undefined && code !== rule);
}
