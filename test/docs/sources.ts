import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The checkout, ending in a separator. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** The text of a file of the checkout, with `\n` line ends. */
export const textOf = (file: string): string => readFileSync(root + file, 'utf8').replaceAll('\r\n', '\n');

/** The files that are committed, or would be: those that git knows and those that it does not ignore. Paths with `/`. Throws outside of a git checkout. */
export function files(): readonly string[] {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'];
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`git ls-files: ${stderr}`);
  return stdout.split('\0').filter((name) => name !== '');
}

export interface Import {
  readonly file: string;
  /** As written: `../text/fold.ts`, `node:fs`. */
  readonly from: string;
  /** Types only: nothing of it is there when the program runs. */
  readonly types: boolean;
}

/** What a source imports or exports again, statically or on demand. */
export function importsOf(file: string, text: string): readonly Import[] {
  const statement = /^(import|export)(\s+type)?\b[^'";]*?from\s*'([^']+)'|(?:^|;\s*)import\s*'([^']+)'|\bimport\(\s*(['"])([^'"]+)\5/gm;
  return [...text.matchAll(statement)].map((found) => ({
    file,
    from: found[3] ?? found[4] ?? found[6] ?? '',
    types: found[2] !== undefined,
  }));
}

/** The path in the checkout that a relative import of `file` means. */
export function resolved(file: string, from: string): string {
  return new URL(from, `file:///${file}`).pathname.slice(1);
}
