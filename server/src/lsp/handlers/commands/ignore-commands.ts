import type { ListedIgnore, ProjectEdit } from '../../../contract.ts';
import type { FileIgnore } from '../../../project/file.ts';
import { removeIgnores } from '../../../project/text.ts';
import type { Ignore } from '../../../rules/engine/ignores.ts';
import type { Words } from '../../../text/range.ts';
import { type CancellationToken, ErrorCodes, LSPErrorCodes, type Range as LspRange, ResponseError } from '../../connection/protocol.ts';
import type { Session } from '../../connection/session.ts';
import { analysisOf } from '../../documents/analysis.ts';
import { rangeOf } from '../../documents/convert.ts';
import { createPacer } from '../../workspace/file-reading.ts';
import { ignoresOf, type ProjectFile } from '../../workspace/project-files.ts';
import { projectEdit } from '../../workspace/refiling.ts';
import { keyOf } from '../../workspace/workspace-files.ts';
import type { WorkspaceFile } from '../../workspace/workspace-index.ts';
import { ignoringEdit } from '../ignore-actions.ts';
import { ruleEdit } from '../rule-actions.ts';
import { carryingCommands } from './carried-ignores.ts';
import type { Commands } from './command.ts';
import { ignoredSchema, ignoreSchema, parsed, ruleSchema } from './command-arguments.ts';

/*
 * Findings that are let stand, each with its reason, in project files; a report is never written for it. What is to be written is answered as an
 * edit, which the client applies.
 * `nianbao.server.ignore` ({uri, rule, place, fingerprint, reason}) writes one;
 * `nianbao.server.setRule` ({uri, rule, severity}) has a project file say how loud a rule is;
 * `nianbao.server.ignored` () lists them; `nianbao.server.unignore` ({project, path, rule, fingerprint}) takes one back;
 * those for reports that go by another name stand in carried-ignores.ts.
 */

export const ignoreCommands: Commands<'ignore' | 'setRule' | 'ignored' | 'unignore' | 'renamed' | 'carryIgnores'> = {
  ignore,
  setRule,
  ignored: list,
  unignore,
  ...carryingCommands,
};

const words = {
  reason: { zh: '请写明理由。', en: 'Please give a reason.' },
  target: {
    zh: '这里没有可以写入的项目文件（.nianbao.json）：报告要在打开的文件夹里，项目文件要写得正确。',
    en: 'There is no project file (.nianbao.json) to write to: the report must be in an open folder, and the project file must be right.',
  },
  gone: { zh: '这一条已经不在项目文件里了。', en: 'This entry is not in the project file any more.' },
} satisfies Record<string, Words>;

const refusal = ({ client }: Session, why: Words): ResponseError<void> => new ResponseError(ErrorCodes.InvalidParams, why[client.language]);

function ignore(session: Session, argument: unknown): ProjectEdit {
  const { reason, ...ignored } = parsed(ignoreSchema, argument);
  if (reason.trim() === '') throw refusal(session, words.reason);
  const edit = ignoringEdit(session, ignored, reason.trim());
  if (!edit) throw refusal(session, words.target);
  return edit;
}

function setRule(session: Session, argument: unknown): ProjectEdit {
  const edit = ruleEdit(session, parsed(ruleSchema, argument));
  if (!edit) throw refusal(session, words.target);
  return edit;
}

async function list(session: Session, _argument: unknown, token: CancellationToken): Promise<readonly ListedIgnore[]> {
  await session.indexing.settled();
  const pacer = createPacer();
  const listed: ListedIgnore[] = [];
  for (const project of [...session.workspace.projects.all()]) {
    const files = filesOf(session, project);
    const places = new Map<WorkspaceFile, ReadonlyMap<Ignore, LspRange>>();
    for (const one of project.project.ignores) {
      await pacer.rest();
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      const file = files.get(one);
      if (file && !places.has(file)) places.set(file, await placesIn(session, file));
      const range = (file && places.get(file)?.get(one)) ?? null;
      const { rule, place, fingerprint, reason } = one;
      listed.push({ project: project.uri, path: one.file, uri: file?.uri ?? null, range, rule, place, fingerprint, reason });
    }
  }
  return listed;
}

/** The file of each entry. */
function filesOf({ workspace }: Session, project: ProjectFile): ReadonlyMap<FileIgnore, WorkspaceFile> {
  if (project.project.ignores.length === 0) return new Map();
  const own = [...workspace.files()].filter(({ uri }) => workspace.projects.of(uri) === project);
  return new Map(own.flatMap((file) => ignoresOf(project, file.uri).map((one) => [one, file] as const)));
}

/** Where the findings of a file stand that are let stand. */
async function placesIn(session: Session, file: WorkspaceFile): Promise<ReadonlyMap<Ignore, LspRange>> {
  const settings = session.settings.cached(file.uri) ?? (await session.settings.of(file.uri));
  const document = session.documents.get(file.uri);
  if (document) {
    const { ignored = [] } = analysisOf(session, document, settings);
    return new Map(ignored.map(({ ignore: one, finding }) => [one, rangeOf(document.text, finding)]));
  }
  const check = session.checks.cached(file, settings) ?? (await session.checks.check(file, settings));
  return new Map(check?.ignored.map(({ ignore: one, range }) => [one, range]));
}

function unignore(session: Session, argument: unknown): ProjectEdit {
  const { project: uri, path, rule, fingerprint } = parsed(ignoredSchema, argument);
  const project = [...session.workspace.projects.all()].find((one) => keyOf(one.uri) === keyOf(uri));
  const at = project?.project.ignores.findIndex((one) => one.file === path && one.rule === rule && one.fingerprint === fingerprint) ?? -1;
  const edits = project ? removeIgnores(project.text, new Set([at])) : [];
  if (!project || edits.length === 0) throw refusal(session, words.gone);
  return projectEdit(project, edits);
}
