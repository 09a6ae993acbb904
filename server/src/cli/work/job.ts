import { entriesOf } from '../../archive/entry.ts';
import { keptOf } from '../../archive/kept.ts';
import { readDocument } from '../../report/read.ts';
import { isReport } from '../../rules/section/outline.ts';
import type { Words } from '../../text/range.ts';
import { extracted, nothingExtracted } from '../extract.ts';
import { standardInput } from '../files/list.ts';
import { type CliProjects, createProjects } from '../files/projects.ts';
import { type Found, type FoundText, foundIn, readListed } from '../files/read.ts';
import { extractPiece } from '../output/extract-formats.ts';
import { visible } from '../output/visible.ts';
import { fileWords } from '../output/words.ts';
import type { Assignment, Numbered, Outcome } from './assignment.ts';
import { checkJob } from './check-job.ts';

/** Does what a run asks of some files. Never throws: a fault of ours loses the one file only. */
export type Job = (chunk: readonly Numbered[]) => readonly Outcome[];

/** The work that a job does with texts: with each by itself, and what is left to do when that was done with all that go together. */
export interface Work<Alone = unknown> {
  alone(found: FoundText, asked: Numbered): Alone | Outcome;
  /** For each that `alone` gave, in their order, what becomes of it; each may throw. */
  together(all: readonly (Alone | Outcome)[]): readonly (() => Outcome)[];
}

/** Work that looks at each text by itself. */
const singly = (work: (found: FoundText) => Outcome): Work<Outcome> => ({
  alone: work,
  together: (all) => all.map((one) => () => one),
});

/** What `assignment` asks of each file; made once in every thread. */
export function jobOf(assignment: Assignment): Job {
  const projects = createProjects(assignment.project, () => {});
  const work = workOf(assignment, projects);
  return (chunk) => {
    const tried = chunk.map((asked) => attempt(assignment, asked.file.file, () => begun(assignment, work, asked)));
    const open = tried.flatMap((one) => ('alone' in one ? [one.alone] : []));
    const left = [...work.together(open)];
    return tried.map((one, i): Outcome => {
      if (!('alone' in one)) return one;
      const finish = left.shift()!;
      const outcome = attempt(assignment, chunk[i]!.file.file, finish);
      return { ...outcome, said: [...one.said, ...outcome.said] };
    });
  };
}

/** What `work` gives, or what is given where the program itself fails. */
function attempt<T>(assignment: Assignment, file: string, work: () => T): T | Outcome {
  try {
    return work();
  } catch (error) {
    return failure(assignment, file, error);
  }
}

function workOf(assignment: Assignment, projects: CliProjects): Work {
  switch (assignment.work) {
    case 'check':
    case 'ignores':
      return checkJob(assignment, projects);
    case 'extract':
      return extractJob(assignment);
    case 'roll-up':
      return keeping(assignment);
  }
}

/** What is open of a file, with lines for standard error. */
interface Begun {
  readonly alone: unknown;
  readonly said: readonly string[];
}

function begun(assignment: Assignment, work: Work, asked: Numbered): Begun | Outcome {
  const found = textOf(assignment, asked);
  if (!found) return { piece: '', said: [], failed: false, done: false };
  const note = 'why' in found ? found.why : found.note;
  const said = note ? [lineOf(assignment, found.file, note)] : [];
  if ('why' in found) {
    const piece = found.named ? notReadPiece(assignment, found.file, found.why) : '';
    return { piece, said, failed: found.failed, done: false, notRead: found };
  }
  return { alone: work.alone(found, asked), said };
}

function textOf({ stdin }: Assignment, { file }: Numbered): Found | undefined {
  if ('why' in file) return file;
  if (file.file === standardInput && stdin) return foundIn(stdin.file, stdin.bytes);
  return readListed(file);
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
function notReadPiece({ work, language, check, extract }: Assignment, file: string, why: Words): string {
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

function extractJob(assignment: Assignment): Work {
  const { language, extract } = assignment;
  return singly((found) => {
    const parts = readDocument(found.text);
    if (!parts.some(({ report }) => isReport(report))) return noReport(assignment, found);
    const result = extracted(found.file, found.text, parts, { language, explain: extract.explain });
    return { piece: extractPiece(result, assignment), said: [], failed: false, done: true };
  });
}

/** Only what is kept of each report. */
const keeping = (assignment: Assignment): Work =>
  singly((found) => {
    const parts = readDocument(found.text);
    if (!parts.some(({ report }) => isReport(report))) return noReport(assignment, found);
    return { piece: '', said: [], failed: false, done: true, kept: entriesOf(found.file, parts).map((entry) => keptOf(entry)) };
  });
