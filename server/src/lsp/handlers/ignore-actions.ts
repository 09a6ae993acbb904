import { TextDocument } from 'vscode-languageserver-textdocument';
import { clientCommands, type ProjectEdit } from '../../contract.ts';
import { projectName } from '../../project/name.ts';
import { insertIgnore } from '../../project/text.ts';
import type { DocumentFinding } from '../../service.ts';
import type { Words } from '../../text/range.ts';
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type TextEdit,
  type WorkspaceEdit,
} from '../connection/protocol.ts';
import type { Asked, Session } from '../connection/session.ts';
import { fingerprintsOf, markOf, placeWords } from '../core.ts';
import { offsetsOf, textEditsOf } from '../documents/convert.ts';
import { diagnosticOf } from '../documents/diagnostics-publisher.ts';
import { folderAround } from '../documents/project-settings.ts';
import { editFor } from '../edits/workspace-edit.ts';
import { folderOf, keyOf } from '../workspace/workspace-files.ts';
import { carryActions, everyFinding, keyOfIgnore } from './commands/carried-ignores.ts';

/** The kind of these actions, below that of quick fixes. */
export const ignoreKind = `${CodeActionKind.QuickFix}.nianbao.ignore`;

/** More findings than this at one place are not looked at. */
const limit = 20;

const titleOf = (code: string): Words => ({ zh: `忽略并注明理由（${code}）`, en: `Ignore, with a reason (${code})` });

/**
 * For each finding at a place the entry in the project file that lets it stand. An action cannot ask for the reason: a client that can is given
 * what it needs to; for another the reason is left open, the cursor goes there where the client has a way, and the file says of each entry
 * without a reason that it lacks one. The report is never changed.
 */
export function ignoreActions(asked: Asked<CodeActionParams>): CodeAction[] {
  const { params, document, analysis, session } = asked;
  const { client } = session;
  const target = targetOf(session, document.text.uri);
  if (!target) return [];
  const place = offsetsOf(document.text, params.range);
  const touched = analysis.findings.filter((f) => f.start <= place.end && place.start <= f.end).slice(0, limit);
  if (touched.length === 0) return [];
  // Findings are numbered among those of their rule; in a long document fingerprints of all would take their time at every move of the cursor.
  const codes = new Set(touched.map(({ code }) => code));
  const prints = fingerprintsOf(everyFinding(analysis).filter(({ code }) => codes.has(code)));
  const keys = new Set(touched.map((finding) => keyOfIgnore({ rule: finding.code, fingerprint: prints.get(finding)! })));
  const carried = carryActions(asked, keys);
  const entries = touched.flatMap((finding) => {
    const action = entryFor(asked, finding, prints.get(finding)!, target);
    const own = diagnosticOf(document, markOf(finding, client.language), client);
    return action
      ? [
          {
            title: titleOf(finding.code)[client.language],
            kind: ignoreKind,
            diagnostics: [shownAs(own, params.context?.diagnostics) ?? own],
            ...action,
          },
        ]
      : [];
  });
  return [...carried, ...entries];
}

/** A project file that is there, or one to be made. */
export interface Target {
  readonly uri: string;
  /** Empty for a file that is yet to be made. */
  readonly text: string;
  readonly isNew: boolean;
}

/** The project file that holds for a document, or the one to be made at the root of its folder; undefined where there can be none. */
export function targetOf(session: Session, uri: string): Target | undefined {
  const { client, workspace, indexing } = session;
  const file = workspace.projects.of(uri);
  if (file) return file.problem ? undefined : { uri: file.uri, text: file.text, isNew: false };
  const folder = folderAround(workspace, uri);
  // There may be one already: until all files were seen, and without files, there is no knowing.
  if (indexing.isListing()) return undefined;
  if (folder === undefined || (client.versionedEdits && !client.createsFiles) || !indexing.reaches(folder)) return undefined;
  return { uri: `${folder.replace(/\/$/, '')}/${projectName}`, text: '', isNew: true };
}

function entryFor({ document, session }: Asked<CodeActionParams>, finding: DocumentFinding, fingerprint: string, target: Target) {
  const { uri } = document.text;
  const { client } = session;
  const ignored: Ignored = { uri, rule: finding.code, place: placeWords(finding.report, finding.own), fingerprint };
  if (client.commands.has(clientCommands.ignore))
    return { command: { title: titleOf(finding.code)[client.language], command: clientCommands.ignore, arguments: [ignored] } };
  const written = entryEdit(ignored, '', target);
  if (!written) return undefined;
  const { edit, textEdit, reason } = written;
  if (!client.commands.has(clientCommands.openAt)) return { edit: editFor(client, edit) };
  const after = TextDocument.create(target.uri, 'json', 0, target.text);
  TextDocument.update(after, [{ range: textEdit.range, text: textEdit.newText }], 1);
  const command = { title: '', command: clientCommands.openAt, arguments: [target.uri, after.positionAt(reason)] };
  return { edit: editFor(client, edit), command: { ...command, title: titleOf(finding.code)[client.language] } };
}

/** Which finding of which document is let stand. */
export interface Ignored {
  readonly uri: string;
  readonly rule: string;
  readonly place: string;
  readonly fingerprint: string;
}

/** The edit that writes an entry into the project file `target`, and where its reason then stands; undefined when the file is no object. */
function entryEdit({ uri, rule, place, fingerprint }: Ignored, reason: string, target: Target) {
  const file = keyOf(uri).slice(folderOf(keyOf(target.uri)).length);
  const insertion = insertIgnore(target.text, { file, rule, place, fingerprint, reason });
  if (!insertion) return undefined;
  const text = TextDocument.create(target.uri, 'json', 0, target.text);
  const [textEdit] = textEditsOf(text, [insertion.edit]);
  return { edit: projectFileEdit(target, textEdit!), textEdit: textEdit!, reason: insertion.reason };
}

/** The edit of a project file, which makes it where it is not there. */
export function projectFileEdit({ uri, isNew }: Target, edit: TextEdit): WorkspaceEdit {
  const edits = { textDocument: { uri, version: null }, edits: [edit] };
  return { documentChanges: isNew ? [{ kind: 'create', uri, options: { ignoreIfExists: true } }, edits] : [edits] };
}

/** What writes an entry with its reason; undefined where there can be none. */
export function ignoringEdit(session: Session, ignored: Ignored, reason: string): ProjectEdit | undefined {
  const target = targetOf(session, ignored.uri);
  const written = target && entryEdit(ignored, reason, target);
  return target && written && { uri: target.uri, text: target.text, edit: editFor(session.client, written.edit) };
}

/** The client's own copy of a diagnostic, so that it recognises which of those it shows is meant. */
export function shownAs(own: Diagnostic, shown: unknown): Diagnostic | undefined {
  if (!Array.isArray(shown)) return undefined;
  const key = JSON.stringify([own.code, own.message, own.range]);
  return (shown as Diagnostic[]).find((d) => d && JSON.stringify([d.code, d.message, d.range]) === key);
}
