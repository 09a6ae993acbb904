import { neighboursIn } from '../archive/neighbours.ts';
import { readDocument } from '../report/read.ts';
import { type Analysis, analyse, type CheckSettings } from '../service.ts';
import type { Language, Words } from '../text/range.ts';
import { type Checked, checked } from './check.ts';
import { type Extracted, extracted } from './extract.ts';
import { type FoundText, type NotReadFile, readAll } from './files.ts';
import { githubLines } from './github.ts';
import { help } from './help.ts';
import { type IgnoredFile, ignoredIn, prettyIgnored } from './ignores.ts';
import { archiveOf, linesOfFiles } from './neighbours.ts';
import { type Command, readOptions } from './options.ts';
import { type Output, painter } from './output.ts';
import { plainLines } from './plain-lines.ts';
import { prettyCheck, prettyTotals, type Totals, totalsOf } from './pretty.ts';
import { prettyExtract } from './pretty-extract.ts';
import { createProjects, unreadable } from './projects.ts';
import { pageOf, prettyPage, prettyRules, rulesAsData, unknownRule } from './rules.ts';
import { sarifHead, sarifResults, sarifTail } from './sarif.ts';
import { toJson, visible } from './visible.ts';
import { fileWords } from './words.ts';

/** 0: no errors. 1: errors were found. 2: it could not run, or a file that was named could not be read. */
export type ExitCode = 0 | 1 | 2;

type Ignores = Extract<Command, { command: 'ignores' }>;
type Check = Extract<Command, { command: 'check' }>;
type Extraction = Extract<Command, { command: 'extract' }>;

/** Runs the command line: `argv` is what follows `nianbao`. Never throws for anything that the arguments or the files hold. */
export async function run(argv: readonly string[], output: Output, version: string): Promise<ExitCode> {
  const asked = readOptions(argv);
  switch (asked.command) {
    case 'help':
      await output.write(help[asked.language]);
      return 0;
    case 'version':
      await output.write(`${version}\n`);
      return 0;
    case 'wrong':
      return refused(asked.why, asked.language, output);
    case 'check':
      return check(asked, output, version);
    case 'extract':
      return extract(asked, output);
    case 'ignores':
      return ignores(asked, output);
    case 'rules': {
      const { format, language } = asked;
      await output.write(format === 'json' ? `${toJson(rulesAsData(language))}\n` : prettyRules(language, painter(output.colour)));
      return 0;
    }
    case 'explain':
      return explain(asked, output);
  }
}

/** Says why what was asked for cannot be done. */
function refused(why: Words, language: Language, output: Output): ExitCode {
  output.complain(`nianbao: ${visible(why[language])}\n${language === 'zh' ? '用法见 nianbao --help' : 'see nianbao --help'}\n`);
  return 2;
}

/** Prints the pages of the rules that are named, or says of the first that there is none. */
async function explain({ language, codes }: Extract<Command, { command: 'explain' }>, output: Output): Promise<ExitCode> {
  const found: string[] = [];
  for (const code of codes) {
    const page = pageOf(code);
    if (!page) return refused(unknownRule(code), language, output);
    found.push(prettyPage(page, language, painter(output.colour)));
  }
  await output.write(found.join('\n'));
  return 0;
}

async function extract({ format, language, explain, paths }: Extraction, output: Output): Promise<ExitCode> {
  const paint = painter(output.colour);
  const pieces = separated(output, format === 'json' ? ['[', ',\n', ']\n'] : ['', '\n', '']);
  const notRead: NotReadFile[] = [];
  const work = ({ file, text }: FoundText): Extracted => extracted(file, text, readDocument(text), { language, explain });
  for (const result of results(paths, work, { language, output, notRead })) {
    await pieces.add(format === 'json' ? toJson(result) : prettyExtract(result, language, paint));
  }
  await pieces.end();
  return notRead.some((f) => f.named) ? 2 : 0;
}

async function check({ format, language, paths, project }: Check, output: Output, version: string): Promise<ExitCode> {
  const analysing = analyser({ language, paths, project }, output);
  if (!analysing) return 2;
  const notRead: NotReadFile[] = [];
  let totals = totalsOf([]);
  const write = checkWriter(format, language, output, version);
  const fixes = format === 'json' || format === 'sarif';
  const linesIn = linesOfFiles();
  const work = (found: FoundText): Checked => {
    const { analysis, settings } = analysing(found);
    return checked(found.file, analysis, { language, fixes, settings, linesIn });
  };
  for (const result of results(paths, work, { language, output, notRead })) {
    totals = plus(totals, totalsOf([result]));
    await write.add(result);
  }
  await write.end(totals, notRead);
  if (notRead.some((f) => f.named)) return 2;
  return totals.counts.error > 0 ? 1 : 0;
}

/** Lists what the project files let stand. */
async function ignores({ format, language, paths, project }: Ignores, output: Output): Promise<ExitCode> {
  const analysing = analyser({ language, paths, project }, output);
  if (!analysing) return 2;
  const paint = painter(output.colour);
  const notRead: NotReadFile[] = [];
  const pieces = separated(output, format === 'json' ? ['[', ',\n', ']\n'] : ['', '\n', '']);
  const work = (found: FoundText): IgnoredFile | undefined => ignoredIn(found.file, analysing(found).analysis);
  let any = false;
  for (const result of results(paths, work, { language, output, notRead })) {
    if (!result) continue;
    any = true;
    await pieces.add(format === 'json' ? toJson(result) : prettyIgnored(result, language, paint));
  }
  await pieces.end();
  if (!any && format === 'pretty') await output.write(language === 'zh' ? '没有忽略的问题\n' : 'nothing is ignored\n');
  return notRead.some((f) => f.named) ? 2 : 0;
}

type Analysing = (found: FoundText) => { readonly analysis: Analysis; readonly settings: CheckSettings };

/** How each file is checked: by its project file, beside the others that were given; undefined when the project file cannot be read. */
function analyser({ language, paths, project }: Pick<Check, 'language' | 'paths' | 'project'>, output: Output): Analysing | undefined {
  const tell = (file: string, words: Words): void =>
    output.complain(`nianbao: ${visible(file)}${language === 'zh' ? '：' : ': '}${visible(words[language])}\n`);
  const why = project === undefined ? undefined : unreadable(project);
  if (project !== undefined && why) {
    tell(project, why);
    return undefined;
  }
  const projects = createProjects(project, tell);
  const known = archiveOf(paths, projects);
  if (known?.full) output.complain(`nianbao: ${fileWords.tooMany[language]}\n`);
  return ({ file, text }) => {
    const settings = projects.settingsOf(file);
    const analysis = analyse(text, settings, undefined, known && neighboursIn(known.archive, file));
    for (const { code, error } of analysis.failures) output.complain(`nianbao: ${visible(file)}: ${code}: ${visible(String(error))}\n`);
    return { analysis, settings };
  };
}

interface CheckWriter {
  add(result: Checked): Promise<void>;
  end(totals: Totals, notRead: readonly NotReadFile[]): Promise<void>;
}

function checkWriter(format: Check['format'], language: Language, output: Output, version: string): CheckWriter {
  if (format === 'json') {
    const pieces = separated(output, ['[', ',\n', ']\n']);
    return { add: (result) => pieces.add(toJson(result)), end: pieces.end };
  }
  if (format === 'sarif') {
    const pieces = separated(output, [sarifHead(version, language), ',\n', '']);
    const add = async (result: Checked): Promise<void> => {
      for (const one of sarifResults(result)) await pieces.add(toJson(one));
    };
    return { add, end: (_, notRead) => pieces.end().then(() => output.write(sarifTail(notRead, language))) };
  }
  if (format === 'github') return { add: (result) => output.write(githubLines(result)), end: async () => {} };
  if (format === 'lines') return { add: (result) => output.write(plainLines(result)), end: async () => {} };
  const paint = painter(output.colour);
  const pieces = separated(output, ['', '\n', '']);
  const end = async (totals: Totals): Promise<void> => {
    if (totals.files > 1) await pieces.add(prettyTotals(totals, language, paint));
  };
  return { add: (result) => pieces.add(prettyCheck(result, language, paint)), end };
}

/** Writes pieces as they come, with what belongs before, between and after them. */
function separated(output: Output, [before, between, after]: readonly [string, string, string]) {
  let count = 0;
  return {
    add: (piece: string): Promise<void> => output.write((count++ === 0 ? before : between) + piece),
    end: (): Promise<void> => output.write(count === 0 ? before + after : after),
  };
}

interface Ways {
  readonly language: Language;
  readonly output: Output;
  /** Grows by each file that gave no result. */
  readonly notRead: NotReadFile[];
}

/** What `work` gives for each text of the paths, one at a time. Whatever is to be said of a file goes to the error stream, one line each. */
function* results<T>(paths: readonly string[], work: (text: FoundText) => T, { language, output, notRead }: Ways): Generator<T> {
  const say = (file: string, words: Words): void =>
    output.complain(`nianbao: ${visible(file)}${language === 'zh' ? '：' : ': '}${visible(words[language])}\n`);
  for (const found of readAll(paths)) {
    const said = 'why' in found ? found.why : found.note;
    if (said) say(found.file, said);
    if ('why' in found) {
      notRead.push(found);
      continue;
    }
    try {
      yield work(found);
    } catch (error) {
      // A fault of ours in one file must not lose the results of all others.
      say(found.file, fileWords.failed);
      output.complain(`${visible(error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`);
      notRead.push({ file: found.file, why: fileWords.failed, named: true });
    }
  }
}

const plus = (a: Totals, b: Totals): Totals => ({
  files: a.files + b.files,
  checked: a.checked + b.checked,
  held: a.held + b.held,
  counts: {
    error: a.counts.error + b.counts.error,
    warning: a.counts.warning + b.counts.warning,
    information: a.counts.information + b.counts.information,
    hint: a.counts.hint + b.counts.hint,
  },
});
