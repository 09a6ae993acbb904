import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Aliases } from '../../archive/organ.ts';
import { type Project, readProject } from '../../project/file.ts';
import { projectName } from '../../project/name.ts';
import { type CheckSettings, defaultSettings } from '../../service.ts';
import { decode } from '../../text/decode.ts';
import type { Words } from '../../text/range.ts';
import { isRule, moreUnknownRules, unknownRule } from '../output/unknown-rule.ts';
import { fileWords } from '../output/words.ts';

/** A project file is text that people write; a larger one is something else. In bytes. */
const largest = 4 * 1024 * 1024;
/** So many rules that there are none of are named one by one; of the rest their number is said. */
const namedRules = 3;

/** What the project files say of the files that are checked. */
export interface CliProjects {
  /** The settings of a file, by the project file of the nearest folder above it. */
  settingsOf(file: string): CheckSettings;
  /** The names of organs of all project files met so far. */
  aliases(): Aliases;
}

interface Met {
  readonly folder: string;
  readonly project: Project;
}

/** `named` goes for every file and is looked for nowhere else. What is wrong with a project file is told once; of one that cannot be read nothing holds. */
export function createProjects(named: string | undefined, tell: (file: string, words: Words) => void): CliProjects {
  const met = new Map<string, Met | undefined>();

  const readAt = (path: string): Met => {
    const { project, problem } = readProject(textOf(path));
    if (problem) tell(path, problem);
    const unknown = Object.keys(project.rules).filter((code) => !isRule(code));
    for (const code of unknown.slice(0, namedRules)) tell(path, unknownRule(code));
    if (unknown.length > namedRules) tell(path, moreUnknownRules(unknown.length - namedRules));
    return { folder: dirname(path), project };
  };

  /** By folder, so that a folder of thousands of files is looked at once. */
  const nearest = (folder: string): Met | undefined => {
    if (met.has(folder)) return met.get(folder);
    const path = join(folder, projectName);
    const above = dirname(folder);
    const found = isFile(path) ? readAt(path) : above === folder ? undefined : nearest(above);
    met.set(folder, found);
    return found;
  };

  const only = named === undefined ? undefined : readAt(resolve(named));
  return {
    settingsOf(file) {
      const path = resolve(file);
      const own = only ?? nearest(dirname(path));
      if (!own) return defaultSettings;
      const name = relative(own.folder, path).split(sep).join('/');
      const ignores = own.project.ignores.filter((ignore) => ignore.file.replaceAll('\\', '/').replace(/^\.\//, '') === name);
      return { ...defaultSettings, rules: own.project.rules, ...(ignores.length > 0 ? { ignores } : {}) };
    },
    aliases: () => Object.fromEntries([only, ...met.values()].flatMap((one) => Object.entries(one?.project.organs ?? {}))),
  };
}

/** The project file of the nearest folder above a file; undefined where there is none. */
export function projectAbove(file: string): string | undefined {
  for (let folder = dirname(resolve(file)); ; folder = dirname(folder)) {
    const path = join(folder, projectName);
    if (isFile(path)) return path;
    if (dirname(folder) === folder) return undefined;
  }
}

/** Why a project file that was named cannot be read; undefined when it can. */
export function unreadable(path: string): Words | undefined {
  if (!existsSync(path)) return fileWords.missing;
  return isFile(path) ? undefined : fileWords.special;
}

function isFile(path: string): boolean {
  try {
    const stat = statSync(path);
    return stat.isFile() && stat.size <= largest;
  } catch {
    return false;
  }
}

function textOf(path: string): string {
  try {
    return decode(readFileSync(path)).text;
  } catch {
    return '';
  }
}
