import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ProjectEdit, Rename } from '../../contract.ts';
import type { FileIgnore } from '../../project/file.ts';
import { insertIgnore, refileIgnores, removeIgnores } from '../../project/text.ts';
import type { DocumentEdit } from '../../service.ts';
import { applyEdits, commonEnds } from '../core.ts';
import { textEditsOf } from '../documents/convert.ts';
import { ignoredKey, type ProjectFile, type Projects, pathOf } from './project-files.ts';
import { folderOf, keyOf } from './workspace-files.ts';

/* What is let stand of a report stays with it when its file goes by another name. */

/** The edits as they go to a client, which writes them. */
export function projectEdit({ uri, text }: ProjectFile, edits: readonly DocumentEdit[]): ProjectEdit {
  const document = TextDocument.create(uri, 'json', 0, text);
  return { uri, text, edit: { documentChanges: [{ textDocument: { uri, version: null }, edits: textEditsOf(document, edits) }] } };
}

/** The edits of project files that let ignores follow these renames. What leaves every project file's folder stays as it is, to be found again. */
export function renamedEdits(projects: Projects, renames: readonly Rename[]): readonly ProjectEdit[] {
  const newKey = movedBy(renames);
  const refiled = new Map<ProjectFile, Map<number, string>>();
  const leaving = new Map<ProjectFile, Set<number>>();
  const entering = new Map<ProjectFile, FileIgnore[]>();
  for (const project of projects.all()) {
    // One that moves itself takes what it says of its folder along.
    if (project.problem || newKey(keyOf(project.uri)) !== undefined) continue;
    for (const [i, ignore] of project.project.ignores.entries()) {
      const key = ignoredKey(project, ignore);
      const to = newKey(key);
      const target = to === undefined || to === key || projects.ofKey(key) !== project ? undefined : projects.ofKey(to);
      if (!target || target.problem) continue;
      const file = to!.slice(folderOf(keyOf(target.uri)).length);
      if (target === project) entryOf(refiled, project, () => new Map<number, string>()).set(i, file);
      else {
        entryOf(leaving, project, () => new Set<number>()).add(i);
        entryOf(entering, target, () => [] as FileIgnore[]).push({ ...ignore, file });
      }
    }
  }
  const touched = new Set([...refiled.keys(), ...leaving.keys(), ...entering.keys()]);
  return [...touched].map((project) => {
    const { text } = project;
    const edits = [...refileIgnores(text, refiled.get(project) ?? new Map()), ...removeIgnores(text, leaving.get(project) ?? new Set())];
    const after = (entering.get(project) ?? []).reduce((now, ignore) => inserted(now, ignore), applyEdits(text, edits));
    return projectEdit(project, [difference(text, after)]);
  });
}

/** Where a key leads after the renames; undefined where none of them bears on it. */
function movedBy(renames: readonly Rename[]): (key: string) => string | undefined {
  const moves = renames.map(({ oldUri, newUri }) => [bare(oldUri), bare(newUri)] as const);
  return (key) => {
    const move = moves.find(([from]) => key === from || key.startsWith(`${from}/`));
    return move && move[1] + key.slice(move[0].length);
  };
}

const bare = (uri: string): string => keyOf(uri).replace(/\/$/, '');

function entryOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

function inserted(text: string, ignore: FileIgnore): string {
  const insertion = insertIgnore(text, ignore);
  return insertion ? applyEdits(text, [insertion.edit]) : text;
}

/** The one edit that makes a text another. */
function difference(before: string, after: string): DocumentEdit {
  const { head, tail } = commonEnds(before, after);
  return { start: head, end: before.length - tail, newText: after.slice(head, after.length - tail) };
}

/** Ignores of a project file by the path of their file, of which `isThere` says that it is gone. */
export function orphansOf(project: ProjectFile, isThere: (key: string) => boolean): ReadonlyMap<string, readonly FileIgnore[]> {
  return Map.groupBy(
    project.project.ignores.filter((ignore) => !isThere(ignoredKey(project, ignore))),
    pathOf,
  );
}

/** The edit that gives some ignores of a project file another file. */
export function carriedEdit(project: ProjectFile, ignores: readonly FileIgnore[], file: string): ProjectEdit {
  const files = new Map(ignores.map((ignore) => [project.project.ignores.indexOf(ignore), file]));
  return projectEdit(project, refileIgnores(project.text, files));
}
