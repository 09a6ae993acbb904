import { clientCommands, type ProjectEdit } from '../../../contract.ts';
import type { FileIgnore } from '../../../project/file.ts';
import type { Analysis } from '../../../service.ts';
import type { Words } from '../../../text/range.ts';
import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
} from '../../connection/protocol.ts';
import type { Asked, Session } from '../../connection/session.ts';
import { fingerprintsOf } from '../../core.ts';
import { readOpen } from '../../documents/analysis.ts';
import { editFor } from '../../edits/workspace-edit.ts';
import { pathIn } from '../../workspace/project-files.ts';
import { carriedEdit, orphansOf, renamedEdits } from '../../workspace/refiling.ts';
import type { Commands } from './command.ts';
import { carriedSchema, parsed, renamesSchema } from './command-arguments.ts';

/*
 * Findings that are let stand, when their report goes by another name. An editor that tells of renames has the project file follow; a rename that
 * was made elsewhere cuts the entries off, and each report with the same findings offers to take them over.
 * `nianbao.server.renamed` ({files: [{oldUri, newUri}]}) gives the edits of project files for renames;
 * `nianbao.server.carryIgnores` ({uri, from}) that for one report, `from` being the path that the entries have.
 */

export const carryingCommands: Commands<'renamed' | 'carryIgnores'> = {
  renamed: (session, argument) => renamedNow(session, argument),
  carryIgnores: carry,
};

/** The kind of these actions. */
export const carryKind = `${CodeActionKind.QuickFix}.nianbao.carry`;

/** More lost files than this are not offered at one finding. */
const most = 3;

const titleOf = (from: string): Words => ({
  zh: `沿用「${from}」的忽略（那份报告已改名或者移走）`,
  en: `Take over what is ignored in “${from}”, which is there no more`,
});
const gone: Words = { zh: '没有可以沿用的忽略了。', en: 'There is nothing ignored any more that could be taken over.' };

/** The edits for renames that have been made or are about to be, by project files as they are now on disk. */
export async function renamedNow(session: Session, argument: unknown): Promise<readonly ProjectEdit[]> {
  const { files } = parsed(renamesSchema, argument);
  const { indexing, workspace } = session;
  for (const { uri } of renamedEdits(workspace.projects, files)) await indexing.readProject(uri);
  return renamedEdits(workspace.projects, files);
}

/** For findings at a place: what was let stand of them in a report that is not there any more. */
export function carryActions(asked: Asked<unknown>, touched: ReadonlySet<string>): CodeAction[] {
  const { document, analysis, session } = asked;
  const { client } = session;
  const { uri } = document.text;
  return lostOf(session, uri, analysis)
    .filter(([, ignores]) => ignores.some((ignore) => touched.has(keyOfIgnore(ignore))))
    .slice(0, most)
    .map(([from, ignores]): CodeAction => {
      const action: CodeAction = { title: titleOf(from)[client.language], kind: carryKind };
      if (client.commands.has(clientCommands.carry))
        return { ...action, command: { title: action.title, command: clientCommands.carry, arguments: [{ uri, from }] } };
      const project = session.workspace.projects.of(uri)!;
      return { ...action, edit: editFor(client, carriedEdit(project, ignores, pathIn(project, uri)).edit) };
    });
}

/** An ignore or a finding by what tells which it is. */
export const keyOfIgnore = ({ rule, fingerprint }: { readonly rule: string; readonly fingerprint: string }): string =>
  `${rule} ${fingerprint}`;

/** By the path of a file that is gone, its ignores whose finding this document has, unless that is let stand already. */
function lostOf({ workspace, indexing }: Session, uri: string, analysis: Analysis): [string, readonly FileIgnore[]][] {
  const project = workspace.projects.of(uri);
  // While files are still being read, nobody can say that one is gone.
  if (!project || project.problem || indexing.progress() !== null) return [];
  const orphans = orphansOf(project, (key) => workspace.hasKey(key));
  if (orphans.size === 0) return [];
  const prints = fingerprintsOf(everyFinding(analysis));
  const own = new Set([...prints].map(([{ code: rule }, fingerprint]) => keyOfIgnore({ rule, fingerprint })));
  for (const { ignore } of analysis.ignored ?? []) own.delete(keyOfIgnore(ignore));
  return [...orphans].flatMap(([from, ignores]): [string, readonly FileIgnore[]][] => {
    const known = ignores.filter((ignore) => own.has(keyOfIgnore(ignore)));
    return known.length > 0 ? [[from, known]] : [];
  });
}

/** The findings of an analysis with those that are let stand, in the order in which they are numbered. */
export const everyFinding = ({ findings, ignored = [] }: Analysis) =>
  [...findings, ...ignored.map(({ finding }) => finding)].sort((a, b) => a.start - b.start || a.end - b.end);

async function carry(session: Session, argument: unknown, token: CancellationToken): Promise<ProjectEdit> {
  const { uri, from } = parsed(carriedSchema, argument);
  const open = await readOpen(session, uri, () => token.isCancellationRequested);
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
  const ignores = open?.analysis && lostOf(session, uri, open.analysis).find(([path]) => path === from)?.[1];
  const project = session.workspace.projects.of(uri);
  if (!ignores || !project) throw new ResponseError(ErrorCodes.InvalidParams, gone[session.client.language]);
  return carriedEdit(project, ignores, pathIn(project, uri));
}
