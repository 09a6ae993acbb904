import type { Words } from '../../text/range.ts';

/** The command line described once: its parser, its help and the completions of shells come from here. */

export const checkFormats = ['pretty', 'json', 'sarif', 'github', 'lines', 'junit', 'html'] as const;
export const extractFormats = ['pretty', 'json', 'csv'] as const;
export const listFormats = ['pretty', 'json'] as const;
export const rollUpFormats = ['text', 'csv', 'json', 'xlsx'] as const;
export const exportFormats = ['docx', 'xlsx', 'html', 'csv'] as const;
export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;

export type CheckFormat = (typeof checkFormats)[number];
export type ExtractFormat = (typeof extractFormats)[number];

export interface DescribedOption {
  /** As commander takes it: `-f, --format <格式>`. */
  readonly flags: string;
  readonly words: Words;
  readonly choices?: readonly string[];
  /** It may be given several times. */
  readonly many?: boolean;
  /** Its value is a whole number from 0 on. */
  readonly count?: boolean;
}

export interface DescribedCommand {
  readonly name: string;
  readonly words: Words;
  /** What follows the options: at least one of it, or one of a few words. */
  readonly takes?: { readonly name: 'PATH' | 'FILE' | 'RULE' | 'SHELL'; readonly words: Words; readonly choices?: readonly string[] };
  readonly options: readonly DescribedOption[];
}

const paths = {
  name: 'PATH',
  words: { zh: '文件、文件夹或通配符；- 是标准输入', en: 'files, folders or globs; - is standard input' },
} as const;

const format = (choices: readonly string[]): DescribedOption => ({
  flags: '-f, --format <FORMAT>',
  words: { zh: '输出的格式', en: 'format of the output' },
  choices,
});
const lang: DescribedOption = {
  flags: '--lang <LANG>',
  words: { zh: '输出的语言，默认按系统语言', en: 'language of the output, by default that of the locale' },
  choices: ['zh', 'en'],
};
const color: DescribedOption = {
  flags: '--color [WHEN]',
  words: { zh: '是否用颜色，默认看终端', en: 'colours, by default on a terminal' },
  choices: ['auto', 'always', 'never'],
};
const project: DescribedOption = {
  flags: '--project <FILE>',
  words: {
    zh: '用这个项目文件（默认用每份报告上面最近的 .nianbao.json）',
    en: 'the project file (default: .nianbao.json of the nearest folder above each report)',
  },
};
const reading: readonly DescribedOption[] = [
  {
    flags: '--ignore <GLOB>',
    words: { zh: '略过这些路径，写法同 .gitignore', en: 'leave these paths out, as .gitignore writes them' },
    many: true,
  },
  { flags: '--no-gitignore', words: { zh: '文件夹里 .gitignore 略过的也读', en: 'read what .gitignore leaves out of folders, too' } },
  { flags: '--stdin-filename <FILE>', words: { zh: '标准输入当作这个文件', en: 'the name under which standard input goes' } },
  { flags: '--threads <N>', words: { zh: '用几个线程，默认同处理器', en: 'threads, by default as many as processors' }, count: true },
];
const writing: readonly DescribedOption[] = [
  {
    flags: '-o, --output <FILE>',
    words: {
      zh: '写到这个文件；几份报告各成一个文件时，写到这个文件夹',
      en: 'the file to write; a folder where several reports are files of their own',
    },
  },
  { flags: '--force', words: { zh: '覆盖已有的文件', en: 'write over files that are there' } },
];
const choosing: readonly DescribedOption[] = [
  { flags: '--only <CODE>', words: { zh: '只报这些规则', en: 'tell of these rules only' }, many: true },
  {
    flags: '--min-severity <SEVERITY>',
    words: { zh: '只报这个级别以上的问题', en: 'tell of findings at least as grave' },
    choices: ['error', 'warning', 'information', 'hint'],
  },
];

export const commands: readonly DescribedCommand[] = [
  {
    name: 'check',
    words: {
      zh: '核对：章节、表格、勾稽关系；给出多份时，同一机关的两年互相核对',
      en: 'check sections, tables and sums; several reports are compared across years and organs',
    },
    takes: paths,
    options: [
      format(checkFormats),
      lang,
      color,
      project,
      ...reading,
      ...choosing,
      { flags: '-q, --quiet', words: { zh: '只报错误', en: 'tell of errors only' } },
      { flags: '--max-warnings <N>', words: { zh: '警告多于此数时以 1 退出', en: 'end with 1 when there are more warnings' }, count: true },
      { flags: '--fix', words: { zh: '改正不涉及事实的问题，写回文件', en: 'write what can be mended without changing a fact' } },
      {
        flags: '--fix-dry-run',
        words: { zh: '只显示 --fix 会改什么；有改动时以 1 退出', en: 'print what --fix would change; ends with 1 when there is anything' },
      },
      { flags: '--fixes', words: { zh: 'json、sarif 里写出改法', en: 'print fixes in json and sarif' } },
    ],
  },
  {
    name: 'extract',
    words: { zh: '取出：机关、年份、章节、三张表的每个单元格', en: 'print organ, year, sections and every cell of the three tables' },
    takes: paths,
    options: [
      format(extractFormats),
      lang,
      color,
      ...reading,
      { flags: '--wide', words: { zh: 'csv 每份报告一行（默认每格一行）', en: 'csv with a row a report (by default a row a cell)' } },
      { flags: '--explain', words: { zh: '说明哪种读法读了哪些行，为什么', en: 'say which reader took which lines, and why' } },
    ],
  },
  {
    name: 'import',
    words: {
      zh: '导入：把 Word、Excel、PDF、HTML 里的年报取成文本，表格按统一格式排好',
      en: 'make a text of a report in Word, Excel, PDF or HTML, its tables laid out as the official form has them',
    },
    takes: {
      name: 'FILE',
      words: { zh: '.docx、.xlsx、.pdf、.html 文件，文件夹或通配符', en: '.docx, .xlsx, .pdf and .html files, folders or globs' },
    },
    options: [
      {
        flags: '-o, --output <PATH>',
        words: {
          zh: '写到这个文件或文件夹（默认写在原文件旁边，扩展名改为 .txt）',
          en: 'write this file, or into this folder (by default beside the source, as .txt)',
        },
      },
      { flags: '--stdout', words: { zh: '打印文本，不写文件', en: 'print the text and write no file' } },
      { flags: '--force', words: { zh: '同名文件已经存在时也写', en: 'write over a file that is there' } },
      lang,
    ],
  },
  {
    name: 'roll-up',
    words: { zh: '汇总：把多份报告的数字按表相加', en: 'add the figures of several reports up, table by table' },
    takes: paths,
    options: [
      format(rollUpFormats),
      lang,
      project,
      ...reading,
      { flags: '--year <N>', words: { zh: '只汇总这一年', en: 'only the reports of this year' }, count: true },
      ...writing,
    ],
  },
  {
    name: 'export',
    words: {
      zh: '导出：Word 公文、Excel、网页（供发布）、CSV；照报告原样，不重新计算',
      en: 'write reports as Word, Excel, HTML for a site or CSV, as they stand; nothing is calculated anew',
    },
    takes: paths,
    options: [
      format(exportFormats),
      lang,
      project,
      ...reading,
      { flags: '--years', words: { zh: '同一机关的各年放进一个文件（xlsx、csv）', en: 'the years of an organ in one file (xlsx, csv)' } },
      ...writing,
    ],
  },
  {
    name: 'ignores',
    words: {
      zh: '列出项目文件里忽略的问题和理由；--add 忽略现有的全部问题',
      en: 'list what project files let stand, and why; --add lets everything stand that is found today',
    },
    takes: paths,
    options: [
      format(listFormats),
      lang,
      color,
      project,
      ...reading,
      ...choosing,
      { flags: '--add', words: { zh: '把现在的问题写进项目文件', en: 'write what is found today into the project file' } },
      { flags: '--reason <TEXT>', words: { zh: '--add 时的理由', en: 'the reason, with --add' } },
    ],
  },
  {
    name: 'rules',
    words: {
      zh: '列出全部规则：代码、级别、快速修复、依据、对应的检查项',
      en: 'list every rule: code, severity, quick fix, basis, checks of the catalogue',
    },
    options: [format(listFormats), lang, color],
  },
  {
    name: 'explain',
    words: { zh: '在终端里看一条规则的说明和例子', en: 'print what a rule says, with its examples' },
    takes: { name: 'RULE', words: { zh: '规则代码，如 sum/row-total', en: 'codes of rules, such as sum/row-total' } },
    options: [lang, color],
  },
  {
    name: 'lsp',
    words: { zh: '启动语言服务器', en: 'start the language server' },
    options: [{ flags: '--stdio', words: { zh: '用标准输入和输出（默认）', en: 'over standard input and output (the default)' } }],
  },
  {
    name: 'complete',
    words: { zh: '打印补全脚本', en: 'print a script of completions' },
    takes: { name: 'SHELL', words: { zh: '哪种 shell', en: 'for which shell' }, choices: shells },
    options: [lang],
  },
];

/** What stands below the list of commands. */
export const afterHelp: Words = {
  zh: `
文件可以是 UTF-8、UTF-16 或 GB18030 编码的文本或 HTML。文件夹里只读年度报告，略过 .gitignore 里的。
以 - 开头的文件名写在 -- 之后。check、extract 也读 .docx、.xlsx、.pdf。除 import、--fix、ignores --add 和 --output 外不写任何文件，不联网。

退出码
  0  没有错误    1  发现错误    2  没有运行成、没有核对任何报告，或者点名的文件不能核对    130  被中断`,
  en: `
Files are text or HTML in UTF-8, UTF-16 or GB18030. In a folder only annual reports are read, and nothing that .gitignore leaves out.
A file name that begins with - goes after --. check and extract read .docx, .xlsx and .pdf, too. Only import, --fix, ignores --add and
--output write files, and nothing is sent anywhere.

Exit status
  0  no errors    1  errors found    2  it could not run, checked nothing, or a file that was named could not be checked    130  interrupted`,
};
