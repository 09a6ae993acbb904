import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ManyFixes, ShownEdit } from '../../../contract.ts';
import type { Analysis, CheckSettings, DocumentEdit } from '../../../service.ts';
import type { Words } from '../../../text/range.ts';
import {
  type CancellationToken,
  LSPErrorCodes,
  ResponseError,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from '../../connection/protocol.ts';
import type { Session } from '../../connection/session.ts';
import { repairsOf, rules, safeEdits } from '../../core.ts';
import { analysisInSlices, readOpen } from '../../documents/analysis.ts';
import { textEditsOf } from '../../documents/convert.ts';
import { folderAround } from '../../documents/project-settings.ts';
import { joinedEdits, shownEdits } from '../../edits/shown-edits.ts';
import { fixedEdit, previewedEdit } from '../../edits/workspace-edit.ts';
import { createPacer } from '../../workspace/file-reading.ts';
import type { WorkspaceFile } from '../../workspace/workspace-index.ts';
import type { Commands } from './command.ts';
import { documentSchema, fixesSchema, fixSchema, parsed } from './command-arguments.ts';

/*
 * Fixes of many places at once: of those that change no fact, and of no other.
 * `nianbao.server.safeRules` () gives the codes of the rules that have such fixes;
 * `nianbao.server.fixes` ({rule?}) gives one edit of all files of the workspace's folders, to be confirmed in a preview;
 * `nianbao.server.repairs` ({uri}) gives the repairs of all damage of an open document, to be confirmed as well;
 * `nianbao.server.fix` ({uri, version, finding, fix}) gives one fix that has several steps, to be confirmed as well.
 */

export const bulkCommands: Commands<'safeRules' | 'fixes' | 'repairs' | 'fix'> = {
  safeRules: () => rules.filter(({ fix }) => fix === 'safe').map(({ code }) => code),
  fixes,
  repairs,
  fix: stepsOfFix,
};

const annotation = 'fix';
const all: Words = { zh: '不涉及事实的改正', en: 'Fixes that change no fact' };

async function fixes(session: Session, argument: unknown, token: CancellationToken): Promise<ManyFixes> {
  const { rule } = parsed(fixesSchema, argument);
  const { client, workspace, indexing } = session;
  await indexing.settled();
  const pacer = createPacer();
  const changes: TextDocumentEdit[] = [];
  const shown: (readonly ShownEdit[])[] = [];
  for (const file of [...workspace.files()]) {
    await pacer.rest();
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    const fixed = folderAround(workspace, file.uri) === undefined ? undefined : await fixesOfFile(session, file, rule);
    if (!fixed || fixed.edits.length === 0) continue;
    const source = fixed.text.getText();
    const places = joinedEdits(source, fixed.edits);
    const edits = textEditsOf(fixed.text, places);
    shown.push(shownEdits(source, places));
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
    shown,
  };
}

/** Nothing for a document that is not open, or in which nothing is certain. */
async function repairs(session: Session, argument: unknown, token: CancellationToken): Promise<ManyFixes> {
  const open = await readOpen(session, parsed(documentSchema, argument).uri, () => token.isCancellationRequested);
  const found = open?.analysis ? repairsOf(open.analysis) : [];
  if (!open || found.length === 0) return { edit: null, edits: 0, files: 0, shown: [] };
  const edit = previewedEdit(open.document, found, session.client);
  return { edit, edits: found.length, files: 1, shown: [shownEdits(open.document.text.getText(), found)] };
}

/** Nothing for a text that has moved on. */
async function stepsOfFix(session: Session, argument: unknown, token: CancellationToken): Promise<ManyFixes> {
  const { uri, version, finding, fix } = parsed(fixSchema, argument);
  const open = await readOpen(session, uri, () => token.isCancellationRequested);
  const found = open?.analysis?.findings[finding];
  const settings = found && (await session.settings.of(uri));
  const chosen = open?.analysis && settings ? session.service.fixesOf(found!, settings)[fix] : undefined;
  if (!open || !chosen || open.document.text.version !== version) return { edit: null, edits: 0, files: 0, shown: [] };
  const shown = [shownEdits(open.document.text.getText(), chosen.edits)];
  return { edit: fixedEdit(open.document, chosen, session.client), edits: chosen.edits.length, files: 1, shown };
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
  readonly edits: readonly DocumentEdit[];
}

/** The safe fixes of a file as it is now; undefined when there is nothing in it to mend, or it cannot be read. */
async function fixesOfFile(session: Session, file: WorkspaceFile, rule: string | undefined): Promise<FixedFile | undefined> {
  const settings = session.settings.cached(file.uri) ?? (await session.settings.of(file.uri));
  const edits = (analysis: Analysis): readonly DocumentEdit[] =>
    safeEdits(analysis, settings, session.service, rule === undefined ? undefined : ({ code }) => code === rule);
  const document = session.documents.get(file.uri);
  if (document) {
    const { version } = document.text;
    const analysis = await analysisInSlices(session, document, settings, () => document.text.version !== version);
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
  const diagnostics = checks.cached(file, settings)?.diagnostics;
  if (!diagnostics) return false;
  // A last one without a code says that not everything is listed.
  return diagnostics.every(({ code }) => code !== undefined && rule !== undefined && code !== rule);
}
