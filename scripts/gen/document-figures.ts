/**
 * Fills what commands print into the documents, between `<!-- figures:NAME -->` and `<!-- /figures:NAME -->`, and writes docs/coverage.md.
 * Usage: node scripts/gen/document-figures.ts [--check] [--bench]
 * --check writes nothing, names the documents in which something that depends on the code alone differs, and exits with 1 when there are any.
 * --bench measures speed as well, which takes minutes; without it the standing figures stay.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pages } from '../../server/src/rules/engine/pages.generated.ts';
import type { Language } from '../../server/src/text/range.ts';
import { bundleTable } from '../build/bundle-costs.ts';
import { root } from '../editor/vscode.ts';
import { catalogueIds, coveragePage } from './coverage.ts';

type Block = (language: Language) => string | Promise<string>;

const documents: readonly (readonly [file: string, language: Language])[] = [
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh'],
  ['docs/dependencies.md', 'en'],
];
const { values: flags } = parseArgs({
  options: { check: { type: 'boolean', default: false }, bench: { type: 'boolean', default: false } },
});
const stands = (file: string): string => readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n');

/** What a command of the project prints. Throws when it ends with a status that is not among `good`. */
function printed(args: readonly string[], good: readonly number[] = [0]): string {
  const env = { ...process.env, LC_ALL: 'zh_CN.UTF-8' };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', env, maxBuffer: 1 << 26 });
  if (status === null || !good.includes(status)) throw new Error(`node ${args.join(' ')} ended with ${status}\n${stdout}\n${stderr}`);
  return stdout.trimEnd();
}

const fenced = (command: string, output: string): string =>
  ['```text', `$ ${command}`, output.replaceAll(/[ \t]+$/gm, ''), '```'].join('\n');

/** The first finding of one cell in an example that has such a cell, with its equations. */
function finding(language: Language): string {
  const file = 'examples/02-霁川县住房和城乡建设局2024.txt';
  const options = language === 'en' ? ['--lang', 'en', file] : [file];
  const [name, ...lines] = printed(['server/src/cli/main.ts', 'check', ...options], [1]).split('\n');
  const first = lines.findIndex((line) => line.endsWith('  sum/one-cell'));
  if (first < 0) throw new Error(`${file} has no finding of one cell`);
  const next = lines.findIndex((line, i) => i > first && !/^ {8,}\d+:\d+ /.test(line));
  return fenced(`npm run -s nianbao -- check ${options.join(' ')}`, [name, '  …', ...lines.slice(first, next), '  …'].join('\n'));
}

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string }[];
    readonly keybindings: readonly { readonly command: string; readonly key: string; readonly mac?: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
  };
}

interface Setting {
  readonly default: unknown;
  readonly description?: string;
  readonly markdownDescription?: string;
}

/** The manifest's words in a language: `%key%` becomes what stands under `key`. */
function manifest(language: Language): { readonly contributes: Manifest['contributes']; say(key: string | undefined): string } {
  const words: Record<string, string> = JSON.parse(stands(language === 'en' ? 'package.nls.json' : 'package.nls.zh-cn.json'));
  const say = (key = ''): string => (/^%.*%$/.test(key) ? (words[key.slice(1, -1)] ?? key) : key).replaceAll('|', '\\|');
  return { contributes: (JSON.parse(stands('package.json')) as Manifest).contributes, say };
}

function settings(language: Language): string {
  const { contributes, say } = manifest(language);
  const head = language === 'en' ? '| setting | default | what it does |' : '| 设置 | 默认值 | 作用 |';
  const rows = Object.entries(contributes.configuration.properties).map(
    ([name, one]) => `| \`${name}\` | \`${shortened(JSON.stringify(one.default))}\` | ${say(one.markdownDescription ?? one.description)} |`,
  );
  return [head, '|---|---|---|', ...rows].join('\n');
}

/** A default of a hundred entries is no cell of a table. */
const shortened = (json: string): string => (json.length > 80 ? `${json[0]}…${json.at(-1)}` : json);

function commands(language: Language): string {
  const { contributes, say } = manifest(language);
  const head = language === 'en' ? '| command | key | id |' : '| 命令 | 按键 | 标识 |';
  const keys = Map.groupBy(contributes.keybindings, ({ command }) => command);
  const rows = contributes.commands.map(({ command, title, category }) => {
    const pressed = (keys.get(command) ?? []).map(({ key, mac }) => `\`${keyName(key)}\`${mac ? ` (Mac: \`${keyName(mac)}\`)` : ''}`);
    return `| ${say(category)}: ${say(title)} | ${pressed.join(', ')} | \`${command}\` |`;
  });
  return [head, '|---|---|---|', ...rows].join('\n');
}

/** `ctrl+k v` as it stands on the keys: `Ctrl+K V`. */
const keyName = (key: string): string => key.replaceAll('cmd+', '⌘').replaceAll(/(?<=^|[+⌘ ])[a-z]/g, (letter) => letter.toUpperCase());

/** The accuracy run; figures of reports that are not here are not thrown away. */
function accuracy(): string {
  const output = printed(['test/accuracy/run.ts']);
  if (output.includes('not found beside this checkout'))
    throw new Error('the labelled reports are not beside this checkout; the standing figures stay');
  // Each phrasing that is still missed is named there, with what is said in its place; here the counts are enough.
  const counts = output.split('\n').filter((line) => !/^ {2}(?:missed|faint|alarm):|^ {6}/.test(line));
  return fenced('npm run -s accuracy', counts.join('\n'));
}

const sizes = '10k,30k,100k';

function bench(language: Language): string {
  const where = `${cpus().length} × ${cpus()[0]?.model ?? '?'}, Node ${process.versions.node}, ${process.platform}`;
  const said = language === 'en' ? `Measured on ${where}.` : `测于 ${where}。`;
  return [said, '', fenced(`npm run -s bench -- --sizes ${sizes}`, measured())].join('\n');
}

let speed: string | undefined;
function measured(): string {
  speed ??= printed(['test/bench/run.ts', '--sizes', sizes]);
  return speed;
}

/** What depends on the code alone, and what is measured. */
const fixed: Readonly<Record<string, Block>> = { finding, settings, commands };
const taken: Readonly<Record<string, Block>> = { accuracy, bundles: bundleTable, ...(flags.bench ? { bench } : {}) };
const blocks = new Map(Object.entries(flags.check ? fixed : { ...fixed, ...taken }));

/** The document with every block that is known; the others stay. Throws at a marker that is not closed. */
async function filled(text: string, language: Language): Promise<string> {
  let out = text;
  for (const [open, name = ''] of text.matchAll(/<!-- figures:(\w+) -->/g)) {
    const close = `<!-- /figures:${name} -->`;
    const start = out.indexOf(open) + open.length;
    const end = out.indexOf(close, start);
    if (end < 0) throw new Error(`${open} is not closed`);
    const block = blocks.get(name);
    if (block)
      out = `${out.slice(0, start)}\n${await attempt(name, () => block(language), out.slice(start, end).trim())}\n${out.slice(end)}`;
  }
  return out;
}

/** A block that cannot be made keeps what stands, says why, and fails the run at its end. */
async function attempt(name: string, make: () => string | Promise<string>, standing: string): Promise<string> {
  try {
    return await make();
  } catch (error) {
    console.error(`figures:${name}: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
    return standing;
  }
}

const wanted = new Map([['docs/coverage.md', coveragePage(pages, catalogueIds())]]);
for (const [file, language] of documents) wanted.set(file, await filled(stands(file), language));
for (const [file, text] of wanted) {
  if (text === stands(file)) continue;
  if (flags.check) {
    console.error(`${file} is not what the project prints; run npm run figures`);
    process.exitCode = 1;
  } else {
    writeFileSync(join(root, file), text);
    console.log(`${file} written`);
  }
}
