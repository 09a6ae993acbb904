import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import type { Language, Words } from '../text/range.ts';

export const checkFormats = ['pretty', 'json', 'sarif', 'github', 'lines'] as const;
export const extractFormats = ['pretty', 'json'] as const;

export type Command =
  | {
      readonly command: 'check';
      readonly format: (typeof checkFormats)[number];
      readonly language: Language;
      /** The project file that goes for every file; without it, that of the nearest folder above each. */
      readonly project?: string | undefined;
      readonly paths: readonly string[];
    }
  | {
      readonly command: 'extract';
      readonly format: (typeof extractFormats)[number];
      readonly language: Language;
      readonly explain: boolean;
      readonly paths: readonly string[];
    }
  | {
      readonly command: 'ignores';
      readonly format: (typeof extractFormats)[number];
      readonly language: Language;
      readonly project?: string | undefined;
      readonly paths: readonly string[];
    }
  | { readonly command: 'rules'; readonly format: (typeof extractFormats)[number]; readonly language: Language }
  | { readonly command: 'explain'; readonly language: Language; readonly codes: readonly string[] }
  | { readonly command: 'help' | 'version'; readonly language: Language }
  | { readonly command: 'wrong'; readonly language: Language; readonly why: Words };

const language = z._default(z.enum(['zh', 'en']), 'zh');
const paths = z.array(z.string().check(z.minLength(1))).check(z.minLength(1));
const project = z.optional(z.string().check(z.minLength(1)));
const arguments_ = z.discriminatedUnion('command', [
  z.strictObject({ command: z.literal('check'), format: z._default(z.enum(checkFormats), 'pretty'), language, project, paths }),
  z.strictObject({ command: z.literal('ignores'), format: z._default(z.enum(extractFormats), 'pretty'), language, project, paths }),
  z.strictObject({
    command: z.literal('extract'),
    format: z._default(z.enum(extractFormats), 'pretty'),
    language,
    explain: z._default(z.boolean(), false),
    paths,
  }),
  z.strictObject({ command: z.literal('rules'), format: z._default(z.enum(extractFormats), 'pretty'), language }),
  z.strictObject({ command: z.literal('explain'), language, codes: paths }),
]);

/** The commands that ask about reports; the others ask about rules. */
const ofReports = ['check', 'extract', 'ignores'] as const;
const isOfReports = (command: string | undefined): command is (typeof ofReports)[number] => ofReports.some((name) => name === command);

/** What the words after `nianbao` ask for; `wrong` with the reason where they cannot be understood. Never throws. */
export function readOptions(argv: readonly string[]): Command {
  const parsed = parse(argv);
  if ('why' in parsed) return { command: 'wrong', language: languageOf(argv), why: parsed.why };
  const { values, positionals } = parsed;
  const said = language.safeParse(values.lang);
  if (!said.success) return wrong('zh', `--lang 只能是 zh 或 en`, `--lang must be zh or en`);
  if (values.help || (positionals.length === 0 && !values.version)) return { command: 'help', language: said.data };
  if (values.version) return { command: 'version', language: said.data };
  const [command, ...rest] = positionals;
  if (command === 'help') return { command: 'help', language: said.data };
  const { format, explain, project: file } = values;
  const asked = arguments_.safeParse({
    command,
    language: said.data,
    ...(isOfReports(command) ? { paths: rest } : rest.length > 0 && { codes: rest }),
    ...(format !== undefined && { format }),
    ...(explain && { explain }),
    ...(file !== undefined && { project: file }),
  });
  return asked.success ? asked.data : explainWrong(said.data, command ?? '', { format, explain: explain === true }, rest);
}

function explainWrong(
  language: Language,
  command: string,
  { format, explain }: { readonly format: string | undefined; readonly explain: boolean },
  rest: readonly string[],
): Command {
  if (command === 'rules' || command === 'explain') return wrongOfRules(language, command, format, rest);
  if (!isOfReports(command))
    return wrong(
      language,
      `没有“${command}”这个命令，有 check、extract、ignores、rules 和 explain`,
      `no command "${command}"; there are check, extract, ignores, rules and explain`,
    );
  if (rest.length === 0) return wrong(language, '没有给出文件或文件夹', 'no file or folder was given');
  if (rest.includes('')) return wrong(language, '文件名是空的', 'a file name is empty');
  const formats: readonly string[] = command === 'check' ? checkFormats : extractFormats;
  if (format !== undefined && !formats.includes(format)) {
    return wrong(
      language,
      `${command} 没有“${format}”格式，有 ${formats.join('、')}`,
      `${command} has no format "${format}"; it has ${formats.join(', ')}`,
    );
  }
  return explain
    ? wrong(language, '--explain 只用于 extract', '--explain belongs to extract')
    : wrong(language, '--project 只用于 check 和 ignores', '--project belongs to check and ignores');
}

function wrongOfRules(language: Language, command: 'rules' | 'explain', format: string | undefined, rest: readonly string[]): Command {
  if (command === 'explain' && rest.length === 0)
    return wrong(language, '没有给出规则，例如 sum/row-total', 'no rule was given, such as sum/row-total');
  if (command === 'rules' && rest.length > 0)
    return wrong(language, 'rules 不读文件；看一条规则用 explain', 'rules reads no file; explain prints one rule');
  if (command === 'rules' && format !== undefined)
    return wrong(language, `rules 没有“${format}”格式，有 pretty、json`, `rules has no format "${format}"; it has pretty, json`);
  return wrong(language, `${command} 没有这个选项`, `${command} has no such option`);
}

const wrong = (language: Language, zh: string, en: string): Command => ({ command: 'wrong', language, why: { zh, en } });

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        format: { type: 'string', short: 'f' },
        lang: { type: 'string' },
        explain: { type: 'boolean' },
        project: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' },
      },
    });
  } catch (error) {
    return { why: wrongOption(error instanceof Error ? error.message : '', argv) };
  }
}

/** The argument that the parser stumbled over, in words: its own message is English and long. */
function wrongOption(message: string, argv: readonly string[]): Words {
  const option = /(--?[^\s'=,]{1,200})['=\s]/.exec(message.replace(/'-\w, /, "'"))?.[1] ?? argv.find((word) => word.startsWith('-')) ?? '';
  if (message.startsWith('Unknown option')) {
    return {
      zh: `没有“${option}”这个选项；以 - 开头的文件名写在 -- 之后`,
      en: `no option "${option}"; a file name that begins with - goes after --`,
    };
  }
  return { zh: `选项 ${option} 的写法不对`, en: `option ${option} is not written right` };
}

/** The language asked for in words that could not be parsed as a whole. */
const languageOf = (argv: readonly string[]): Language =>
  argv.some((word, i) => word === '--lang=en' || (word === '--lang' && argv[i + 1] === 'en')) ? 'en' : 'zh';
