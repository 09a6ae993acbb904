import type { Aliases } from '../../archive/organ.ts';
import { type FileIgnore, type ReadProject, readProject } from '../../project/file.ts';
import type { CheckSettings } from '../../service.ts';
import { folderOf, keyOf } from './workspace-files.ts';

/** A project file, its text and what it says. */
export interface ProjectFile extends ReadProject {
  readonly uri: string;
  readonly text: string;
}

/** The project files of the workspace, by folder. */
export interface Projects {
  all(): Iterable<ProjectFile>;
  /** The project file of the nearest folder above a file. */
  of(uri: string): ProjectFile | undefined;
  /** The same, by the file's key. */
  ofKey(key: string): ProjectFile | undefined;
  /** Takes a project file's text, or `undefined` when it is gone. */
  set(uri: string, text: string | undefined): void;
  /** The editor's settings for a file, with what its project file says on top: the same value as long as both are the same. */
  settle(base: CheckSettings, uri: string): CheckSettings;
  /** The names of organs of all project files together. */
  aliases(): Aliases;
}

/** No project files yet. */
export function createProjects(): Projects {
  const files = new Map<string, ProjectFile>();
  let settled = new Map<string, { readonly base: CheckSettings; readonly settings: CheckSettings }>();

  const ofKey = (key: string): ProjectFile | undefined => {
    if (files.size === 0) return undefined;
    for (let folder = folderOf(key); folder.length > 1; folder = folderOf(folder.slice(0, -1))) {
      const file = files.get(folder);
      if (file) return file;
    }
    return undefined;
  };
  const of = (uri: string): ProjectFile | undefined => (files.size === 0 ? undefined : ofKey(keyOf(uri)));

  return {
    all: () => files.values(),
    of,
    ofKey,
    set(uri, text) {
      const folder = folderOf(keyOf(uri));
      if (text === undefined) files.delete(folder);
      else files.set(folder, { uri, text, ...readProject(text) });
      settled = new Map();
    },
    settle(base, uri) {
      const file = of(uri);
      if (!file || file.problem) return base;
      const known = settled.get(uri);
      if (known?.base === base) return known.settings;
      const ignores = ignoresOf(file, uri);
      const settings = { ...base, rules: { ...base.rules, ...file.project.rules }, ...(ignores.length > 0 ? { ignores } : {}) };
      settled.set(uri, { base, settings });
      return settings;
    },
    aliases: () => Object.fromEntries([...files.values()].flatMap(({ project }) => Object.entries(project.organs))),
  };
}

/** A file's path from its project file's folder, as the project file names it. */
export const pathIn = (project: ProjectFile, uri: string): string => keyOf(uri).slice(folderOf(keyOf(project.uri)).length);

/** The ignores of one file. */
export function ignoresOf(project: ProjectFile, uri: string): readonly FileIgnore[] {
  const path = pathIn(project, uri);
  return project.project.ignores.filter((ignore) => pathOf(ignore) === path);
}

/** The path of an ignore's file, as this machine writes paths or as others do. */
export const pathOf = ({ file }: FileIgnore): string => file.replaceAll('\\', '/').replace(/^\.\//, '');

/** The key of the file that an ignore is of. */
export const ignoredKey = (project: ProjectFile, ignore: FileIgnore): string => folderOf(keyOf(project.uri)) + pathOf(ignore);
