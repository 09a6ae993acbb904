import { entriesOf } from '../../archive/entry.ts';
import { keptOf } from '../../archive/kept.ts';
import { readDocument } from '../../report/read.ts';
import { isReport } from '../../rules/section/outline.ts';
import { analyse } from '../../service.ts';
import { extracted } from '../extract.ts';
import type { Found, FoundText } from '../files/found.ts';
import { standardInput } from '../files/list.ts';
import { type CliProjects, createProjects } from '../files/projects.ts';
import { foundIn, readListed } from '../files/read.ts';
import { extractPiece } from '../output/extract-formats.ts';
import type { Assignment, Numbered, Outcome } from './assignment.ts';
import { checkJob } from './check-job.ts';
import { failure, lineOf, noReport, notReadPiece, type Work } from './outcomes.ts';

/** Does what a run asks of some files. Never throws: a fault of ours loses the one file only. */
export type Job = (chunk: readonly Numbered[]) => readonly Outcome[];

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
    case 'export':
      return exporting(assignment, projects);
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
  if ('why' in file || 'text' in file) return file;
  if (file.file === standardInput && stdin) return foundIn(stdin.file, stdin.bytes);
  return readListed(file);
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
    return {
      piece: '',
      said: [],
      failed: false,
      done: true,
      file: found.file,
      kept: entriesOf(found.file, parts).map((entry) => keptOf(entry)),
    };
  });

/** The text itself, with how many errors it has by its project file. */
const exporting = (assignment: Assignment, projects: CliProjects): Work =>
  singly(({ file, text, note }) => {
    const { parts, findings } = analyse(text, projects.settingsOf(file));
    if (!parts.some(({ report }) => isReport(report))) return noReport(assignment, { file, text, note });
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    return { piece: '', said: [], failed: false, done: true, exported: { file, text, organ: parts[0]?.report.organ?.value ?? '', errors } };
  });
