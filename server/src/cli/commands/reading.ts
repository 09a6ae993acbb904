import { countOf } from '../../text/count.ts';
import type { Words } from '../../text/range.ts';
import type { Reading } from '../arguments/parse.ts';
import type { NotReadFile } from '../files/found.ts';
import { listAll, standardInput } from '../files/list.ts';
import { type CliProjects, createProjects, unreadable } from '../files/projects.ts';
import { rootsOf } from '../files/write.ts';
import type { Assignment, Outcome } from '../jobs/assignment.ts';
import { isOneFile } from '../jobs/neighbours.ts';
import { lineOf } from '../jobs/outcomes.ts';
import { type Came, processed } from '../jobs/process.ts';
import { longest, manyFiles } from '../jobs/size.ts';
import type { Frame } from '../output/check-formats.ts';
import type { Output } from '../output/output.ts';
import { fileWords } from '../output/words.ts';

/** What a run over files comes to; its status is 2 where `failed`. */
export interface Ran {
  readonly failed: boolean;
  readonly stopped: boolean;
  readonly notRead: readonly NotReadFile[];
  /** Files that are reports and were done. */
  readonly done: number;
}

type Special = Pick<Assignment, 'work' | 'check' | 'extract'>;

const noCheck: Assignment['check'] = { format: 'json', only: [], minSeverity: 'hint', fixes: false, baseline: false };
const noExtract: Assignment['extract'] = { format: 'json', explain: false, wide: false };

/** What a command asks of files, the rest left as it is for all of them. */
export const special = (work: Assignment['work'], own: Partial<Special>): Special => ({ check: noCheck, extract: noExtract, ...own, work });

/**
 * Has the work done on everything that the paths name; `take` is given what came of each file, in their order. Says what is to be said on the error
 * stream, and that nothing was done where nothing was.
 */
export async function reading(
  asked: Reading,
  own: Special,
  version: string,
  output: Output,
  take: (outcome: Outcome) => Promise<void>,
): Promise<Ran> {
  const { language } = asked;
  const notRead: NotReadFile[] = [];
  let broken = false;
  const projects = projectsOf(asked, (file, words) => {
    broken = true;
    output.complain(lineOf(asked, file, words));
  });
  if (!projects) return { failed: true, stopped: false, notRead, done: 0 };
  const files = [...listAll(asked.paths, asked)];
  for (const { file } of files) projects.settingsOf(file);
  const assignment = assignmentOf(asked, own, version, output, files.length);
  let done = 0;
  let failed = false;
  const each = async (outcome: Outcome): Promise<void> => {
    for (const line of outcome.said) output.complain(line);
    if (outcome.notRead) notRead.push(outcome.notRead);
    if (outcome.done) done++;
    failed ||= outcome.failed;
    await take(outcome);
  };
  const came = await processed({ assignment, files, output, threads: asked.threads, aliases: projects.aliases, take: each });
  if (came.stopped) output.complain(stoppedWords(came, files.length, language));
  const nothing = done === 0 && !came.stopped;
  if (nothing) output.complain(`nianbao: ${fileWords.nothing[language]}\n`);
  return { failed: failed || came.failed || nothing || broken, stopped: came.stopped, notRead, done };
}

function projectsOf({ project }: Reading, tell: (file: string, words: Words) => void): CliProjects | undefined {
  const why = project === undefined ? undefined : unreadable(project);
  if (project === undefined || !why) return createProjects(project, tell);
  tell(project, why);
  return undefined;
}

function assignmentOf(asked: Reading, own: Special, version: string, output: Output, files: number): Assignment {
  const isComparing = own.work === 'check' || own.work === 'ignores';
  const name = asked.stdinFilename ?? standardInput;
  const stdin = asked.paths.includes(standardInput) ? { file: name, bytes: output.input?.() ?? new Uint8Array() } : undefined;
  return {
    ...own,
    language: asked.language,
    colour: colourOf(asked, output),
    version,
    project: asked.project,
    roots: own.check.mend === 'write' ? rootsOf(asked.paths) : [],
    comparing: isComparing && !isOneFile(asked.paths) && own.check.mend !== 'diff',
    prints: files > manyFiles ? longest : Number.POSITIVE_INFINITY,
    stdin,
  };
}

/** Whether a run colours what it prints. */
export const colourOf = ({ colour }: Pick<Reading, 'colour'>, output: Output): boolean =>
  colour === 'always' || (colour === 'auto' && output.colour);

const stoppedWords = ({ read, printed }: Came, all: number, language: Reading['language']): string =>
  language === 'zh'
    ? `nianbao: 被中断：共 ${all} 个文件，读了 ${read} 个，打印了 ${printed} 个\n`
    : `nianbao: interrupted: of ${countOf(all, 'file')} ${read} were read and ${printed} printed\n`;

/** Writes pieces as they come, with what belongs before, between and after them. Empty pieces are none. */
export function framed(output: Output, { before, between }: Frame) {
  let pieces = 0;
  let isLineOpen = false;
  return {
    async add(piece: string): Promise<void> {
      if (piece === '') return;
      isLineOpen = !piece.endsWith('\n');
      await output.write((pieces++ === 0 ? before : between) + piece);
    },
    /** Ends what was begun behind a whole line, and gives the status of a run that was interrupted. */
    async stop(): Promise<130> {
      if (isLineOpen) await output.write('\n');
      return 130;
    },
    end: (after: (pieces: number) => string): Promise<void> => {
      const text = (pieces === 0 ? before : '') + after(pieces);
      return text === '' ? Promise.resolve() : output.write(text);
    },
  };
}
