import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** What is left out of folders and patterns. */
export interface Choice {
  /** Patterns as in a `.gitignore`, from the folder in which the program runs; they go for paths that were named, too. */
  readonly ignore: readonly string[];
  /** Whether what source control ignores is left out of folders. */
  readonly gitignore: boolean;
  /** Whether files of Word, Excel and PDF that have a text of their name beside them are listed all the same. */
  readonly copies?: boolean;
}

/** Which paths are left out. */
export interface Ignoring {
  /** Of files of Word, Excel and PDF beside a text of their name none is. */
  readonly copies: boolean;
  /** By a pattern of `--ignore`. */
  byOption(path: string): boolean;
  /** By a `.gitignore` in a folder above it, up to the repository's own. */
  bySource(path: string, isFolder: boolean): boolean;
}

/** A list of patterns is text that people write; a larger file is something else. In bytes. */
const largest = 1024 * 1024;

/** Asks each `.gitignore` once, when something below its folder is first met. A list that cannot be read leaves nothing out. */
export function ignoring({ ignore: patterns, gitignore, copies = false }: Choice): Ignoring {
  const own = ignore({ allowRelativePaths: true }).add([...patterns]);
  const lists = new Map<string, readonly List[]>();
  const listsAbove = (folder: string): readonly List[] => {
    const known = lists.get(folder);
    if (known) return known;
    const above = dirname(folder);
    const further = above === folder || existsSync(join(folder, '.git')) ? [] : listsAbove(above);
    const here = listIn(folder);
    const all = here ? [here, ...further] : further;
    lists.set(folder, all);
    return all;
  };
  return {
    copies,
    byOption: (path) => {
      const name = named(process.cwd(), resolve(path));
      return patterns.length > 0 && name !== '' && own.ignores(name);
    },
    bySource(path, isFolder) {
      if (!gitignore) return false;
      const whole = resolve(path);
      // The list that is nearest decides, as in Git.
      for (const { folder, patterns } of listsAbove(dirname(whole))) {
        const { ignored, unignored } = patterns.test(named(folder, whole) + (isFolder ? '/' : ''));
        if (ignored || unignored) return ignored;
      }
      return false;
    },
  };
}

interface List {
  readonly folder: string;
  readonly patterns: Ignore;
}

function listIn(folder: string): List | undefined {
  try {
    const path = join(folder, '.gitignore');
    const stat = statSync(path, { throwIfNoEntry: false });
    // Reading a named pipe would wait for somebody to write into it.
    if (!stat?.isFile() || stat.size > largest) return undefined;
    return { folder, patterns: ignore().add(readFileSync(path, 'utf8')) };
  } catch {
    return undefined;
  }
}

const named = (folder: string, path: string): string => relative(folder, path).split(sep).join('/');
