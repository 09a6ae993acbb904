import type { Severity } from '../../rules/engine/rule.ts';
import type { Language, Words } from '../../text/range.ts';
import { isRule, unknownRule } from '../output/unknown-rule.ts';
import { type CheckFormat, commands, type ExtractFormat, type exportFormats, type listFormats, type rollUpFormats } from './commands.ts';
import { type CommanderError, programIn, type Taken } from './program.ts';
import { wrongWords } from './wrong.ts';

/** What every command that reads reports is told. */
export interface Reading {
  readonly language: Language;
  readonly colour: 'auto' | 'always' | 'never';
  /** The project file that goes for every file; without it, that of the nearest folder above each. */
  readonly project?: string | undefined;
  readonly paths: readonly string[];
  readonly ignore: readonly string[];
  readonly gitignore: boolean;
  readonly stdinFilename?: string | undefined;
  readonly threads?: number | undefined;
}

/** Which findings are told. */
export interface Choosing {
  readonly only: readonly string[];
  readonly minSeverity: Severity;
}

export interface CheckCommand extends Reading, Choosing {
  readonly command: 'check';
  readonly format: CheckFormat;
  readonly maxWarnings?: number | undefined;
  readonly mend?: 'write' | 'diff' | undefined;
  readonly fixes: boolean;
}

export interface ExtractCommand extends Reading {
  readonly command: 'extract';
  readonly format: ExtractFormat;
  readonly wide: boolean;
  readonly explain: boolean;
}

/** Where what is made goes. */
export interface Writing {
  /** Standard output where it is left out. */
  readonly output?: string | undefined;
  /** Files that are there are written over. */
  readonly force: boolean;
}

export interface RollUpCommand extends Reading, Writing {
  readonly command: 'roll-up';
  readonly format: (typeof rollUpFormats)[number];
  /** The year whose reports are added up; all where it is left out. */
  readonly year?: number | undefined;
}

export interface ExportCommand extends Reading, Writing {
  readonly command: 'export';
  readonly format: (typeof exportFormats)[number];
  /** The years of an organ go into one file. */
  readonly years: boolean;
}

export interface IgnoresCommand extends Reading, Choosing {
  readonly command: 'ignores';
  readonly format: (typeof listFormats)[number];
  readonly add: boolean;
  readonly reason: string;
}

export interface ImportCommand {
  readonly command: 'import';
  readonly language: Language;
  readonly paths: readonly string[];
  /** A file, or a folder that is there. */
  readonly output?: string | undefined;
  readonly stdout: boolean;
  readonly force: boolean;
}

export type Command =
  | ImportCommand
  | CheckCommand
  | ExtractCommand
  | RollUpCommand
  | ExportCommand
  | IgnoresCommand
  | {
      readonly command: 'rules';
      readonly format: (typeof listFormats)[number];
      readonly language: Language;
      readonly colour: Reading['colour'];
    }
  | { readonly command: 'explain'; readonly language: Language; readonly colour: Reading['colour']; readonly codes: readonly string[] }
  | { readonly command: 'lsp'; readonly language: Language }
  | { readonly command: 'complete'; readonly language: Language; readonly shell: string }
  | { readonly command: 'completions'; readonly language: Language; readonly words: readonly string[] }
  | { readonly command: 'help' | 'version'; readonly language: Language; readonly text: string }
  | { readonly command: 'wrong'; readonly language: Language; readonly why: Words };

/** What the words after `nianbao` ask for; `wrong` with the reason where they cannot be understood. Never throws. */
export function readOptions(argv: readonly string[], locale: Language = 'zh', version = ''): Command {
  const language = languageIn(argv) ?? locale;
  // How a shell's script asks for completions: what stands behind is no command line yet.
  if (argv[0] === 'complete' && argv[1] === '--') return { command: 'completions', language, words: argv.slice(2) };
  let taken: Taken | undefined;
  const program = programIn(language, version, (one) => {
    taken = one;
  });
  let text = '';
  const hear = (said: string): void => {
    text += said;
  };
  const listen = { writeOut: hear, writeErr: () => {} };
  for (const one of [program, ...program.commands]) one.configureOutput(listen);
  try {
    program.parse(argv.length === 0 ? ['--help'] : commandFirst(argv), { from: 'user' });
  } catch (error) {
    const { code } = error as CommanderError;
    if (code === 'commander.helpDisplayed' || code === 'commander.help') return { command: 'help', language, text };
    if (code === 'commander.version') return { command: 'version', language, text };
    return { command: 'wrong', language, why: wrongWords(error as CommanderError, argv) };
  }
  return taken ? asked(taken, language) : { command: 'help', language, text: program.helpInformation() };
}

/** The language asked for, in words that need not be right as a whole. */
function languageIn(argv: readonly string[]): Language | undefined {
  const end = argv.indexOf('--');
  const words = end < 0 ? argv : argv.slice(0, end);
  const said = words.map((word, i) => (word === '--lang' ? words[i + 1] : word.startsWith('--lang=') ? word.slice(7) : undefined));
  return said.find((word) => word === 'zh' || word === 'en') as Language | undefined;
}

/** Options may stand before the command, as they could from the beginning. */
function commandFirst(argv: readonly string[]): readonly string[] {
  const at = argv.findIndex(
    (word, i) => !word.startsWith('-') && (i === 0 || !argv[i - 1]!.startsWith('-') || argv[i - 1]!.includes('=') || isCommand(word)),
  );
  return at > 0 && isCommand(argv[at]!) ? [argv[at]!, ...argv.slice(0, at), ...argv.slice(at + 1)] : argv;
}

const isCommand = (word: string): boolean => commands.some(({ name }) => name === word);

function asked(taken: Taken, language: Language): Command {
  const { command, options: o, words } = taken;
  const colour = (o.color === true ? 'always' : (o.color ?? 'auto')) as Reading['colour'];
  const wrong = wrongIn(taken);
  if (wrong) return { command: 'wrong', language, why: wrong };
  // The parser has held these to their choices.
  const format = o.format as never;
  switch (command) {
    case 'check': {
      const mend = o.fixDryRun ? 'diff' : o.fix ? 'write' : undefined;
      const maxWarnings = o.maxWarnings as number | undefined;
      const read = { ...readingOf(taken, language, colour), ...choosingOf(taken) };
      return { command, ...read, format: format ?? 'pretty', maxWarnings, mend, fixes: o.fixes === true };
    }
    case 'extract': {
      const read = readingOf(taken, language, colour);
      return { command, ...read, format: format ?? 'pretty', wide: o.wide === true, explain: o.explain === true };
    }
    case 'import':
      return {
        command,
        language,
        paths: words,
        output: o.output as string | undefined,
        stdout: o.stdout === true,
        force: o.force === true,
      };
    case 'roll-up':
      return {
        command,
        ...readingOf(taken, language, colour),
        ...writingOf(taken),
        format: format ?? 'text',
        year: o.year as number | undefined,
      };
    case 'export':
      return { command, ...readingOf(taken, language, colour), ...writingOf(taken), format, years: o.years === true };
    case 'ignores': {
      const read = { ...readingOf(taken, language, colour), ...choosingOf(taken) };
      return { command, ...read, format: format ?? 'pretty', add: o.add === true, reason: String(o.reason ?? '') };
    }
    case 'rules':
      return { command, format: format ?? 'pretty', language, colour };
    case 'explain':
      return { command, language, colour, codes: words };
    case 'lsp':
      return { command, language };
    default:
      return { command: 'complete', language, shell: words[0] ?? '' };
  }
}

const readingOf = ({ options: o, words }: Taken, language: Language, colour: Reading['colour']): Reading => ({
  language,
  colour,
  project: o.project as string | undefined,
  paths: words,
  ignore: (o.ignore as readonly string[] | undefined) ?? [],
  gitignore: o.gitignore !== false,
  stdinFilename: o.stdinFilename as string | undefined,
  threads: o.threads as number | undefined,
});

const writingOf = ({ options: o }: Taken): Writing => ({ output: o.output as string | undefined, force: o.force === true });

const choosingOf = ({ options: o }: Taken): Choosing => ({
  only: (o.only as readonly string[] | undefined) ?? [],
  minSeverity: (o.quiet ? 'error' : (o.minSeverity ?? 'hint')) as Severity,
});

/** What commander cannot see: options that need or exclude each other, and names that are none. */
function wrongIn({ command, options: o, words }: Taken): Words | undefined {
  if (words.includes('')) return { zh: '文件名是空的', en: 'a file name is empty' };
  const strange = [...(command === 'explain' ? words : []), ...((o.only as readonly string[] | undefined) ?? [])].find(
    (code) => !isRule(code),
  );
  if (strange !== undefined) return unknownRule(strange);
  if (o.fix && o.fixDryRun) return { zh: '--fix 和 --fix-dry-run 只能用一个', en: '--fix and --fix-dry-run exclude each other' };
  if (o.fix && words.includes('-'))
    return { zh: '--fix 不能改标准输入，可用 --fix-dry-run', en: '--fix cannot write standard input; use --fix-dry-run' };
  if (o.add && !String(o.reason ?? '').trim()) return { zh: '--add 要写 --reason', en: '--add needs --reason' };
  if (o.reason !== undefined && !o.add) return { zh: '--reason 只用于 --add', en: '--reason belongs to --add' };
  if (o.wide && o.format !== 'csv') return { zh: '--wide 只用于 --format csv', en: '--wide belongs to --format csv' };
  if (o.stdout && o.output !== undefined) return { zh: '--stdout 和 --output 只能用一个', en: '--stdout and --output exclude each other' };
  if (command === 'export' && o.format === undefined) return { zh: 'export 要写 --format', en: 'export needs --format' };
  if (o.output === undefined && (o.format === 'docx' || o.format === 'xlsx'))
    return { zh: `--format ${o.format} 要写 --output`, en: `--format ${o.format} needs --output` };
  if (command !== 'import' && o.output === undefined && o.force)
    return { zh: '--force 只用于 --output', en: '--force belongs to --output' };
  if (o.years && o.format !== 'xlsx' && o.format !== 'csv')
    return { zh: '--years 只用于 --format xlsx、csv', en: '--years belongs to --format xlsx and csv' };
  if (o.threads === 0) return { zh: '--threads 至少是 1', en: '--threads is at least 1' };
  return undefined;
}
