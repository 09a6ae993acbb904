import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { checkSync } from 'recheck';
import type { Expression } from './regexes.ts';

// Without it the checker would start a program of another make, and say the same.
process.env.RECHECK_SYNC_BACKEND = 'pure';

/** A proof or nothing: the checker that tries texts at random is left out. */
const proof = { checker: 'automaton', timeout: 100_000, maxNFASize: 1_000_000, maxPatternSize: 10_000, maxRepeatCount: 1000 } as const;

const sumOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);
const { version } = createRequire(import.meta.url)('recheck/package.json');

/**
 * The expressions that have been proven linear, a sum a line: a proof holds as long as expression and checker are the same, and some take seconds. The first
 * line is of the checker and its options. Written by `record.ts`, once it has proven each.
 */
export const place = new URL('proven.txt', import.meta.url);
const checker = `recheck ${version} ${sumOf(JSON.stringify(proof))}`;

/** The line of an expression. */
export const lineOf = ({ source, flags }: Expression): string => sumOf(`/${source}/${flags}`);
/** The record of these expressions. */
export const recordOf = (expressions: readonly Expression[]): string =>
  `${[checker, ...[...new Set(expressions.map(lineOf))].toSorted()].join('\n')}\n`;

/** The lines of a record; of another checker or other options, none. */
export function linesOf(record: string): ReadonlySet<string> {
  const [head, ...lines] = record.trimEnd().split('\n');
  return new Set(head === checker ? lines : []);
}
export const recorded = linesOf(readFileSync(place, 'utf8'));

/** `linear`, or what is wrong with an expression: by proof, unless it is among the `known` ones. */
export function verdict(expression: Expression, known: ReadonlySet<string> = recorded): string {
  if (known.has(lineOf(expression))) return 'linear';
  const found = checkSync(expression.source, expression.flags, proof);
  if (found.status === 'vulnerable') return found.complexity.summary;
  return found.status === 'safe' ? 'linear' : `not proven: ${found.error.kind}`;
}
