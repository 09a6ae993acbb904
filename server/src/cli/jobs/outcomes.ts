import type { Words } from '../../text/range.ts';
import { nothingExtracted } from '../extract.ts';
import type { FoundText } from '../files/found.ts';
import { visible } from '../output/visible.ts';
import { fileWords } from '../output/words.ts';
import type { Assignment, Numbered, Outcome } from './assignment.ts';

/** The work that a job does with texts: with each by itself, and what is left to do when that was done with all that go together. */
export interface Work<Alone = unknown> {
  alone(found: FoundText, asked: Numbered): Alone | Outcome;
  /** For each that `alone` gave, in their order, what becomes of it; each may throw. */
  together(all: readonly (Alone | Outcome)[]): readonly (() => Outcome)[];
}

/** What a run says of a file on a line of standard error. */
export const lineOf = ({ language }: Pick<Assignment, 'language'>, file: string, words: Words): string =>
  `nianbao: ${visible(file)}${language === 'zh' ? '：' : ': '}${visible(words[language])}\n`;

/** What is given of a file that was asked for and holds no report. */
export function noReport(assignment: Assignment, found: FoundText): Outcome {
  const why = found.text.trim() === '' ? fileWords.emptyFile : fileWords.noReport;
  const notRead = { file: found.file, why, named: true, failed: true };
  const said = [lineOf(assignment, found.file, why)];
  return { piece: notReadPiece(assignment, found.file, why), said, failed: true, done: false, notRead };
}

/** A file that was asked for has its object in JSON, whatever became of it. */
export function notReadPiece({ work, language, check, extract }: Assignment, file: string, why: Words): string {
  const reason = why[language];
  if (work === 'check' && check.format === 'json') {
    return JSON.stringify({ file, findings: [], notChecked: [{ code: 'file', reason }], equations: { checked: 0, held: 0 } });
  }
  if (work === 'extract' && extract.format === 'json') {
    return JSON.stringify({ file, ...nothingExtracted, notRead: [{ table: null, reason }] });
  }
  return '';
}

/** What is given where the program itself failed on a file. */
export function failure(assignment: Assignment, file: string, error: unknown): Outcome {
  const stack = visible(error instanceof Error ? (error.stack ?? error.message) : String(error));
  const said = [lineOf(assignment, file, fileWords.failed), `${stack}\n`];
  const notRead = { file, why: fileWords.failed, named: true, failed: true };
  return { piece: notReadPiece(assignment, file, fileWords.failed), said, failed: true, done: false, notRead };
}
