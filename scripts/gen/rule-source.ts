import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lexer, type Token, type Tokens } from 'marked';
import { parse } from 'yaml';
import * as z from 'zod';
import { partsOf } from '../../server/src/rules/engine/examples.ts';
import type { Beside, Passage, RuleDoc, RuleExample, RulePage, SilentExample } from '../../server/src/rules/engine/page.ts';

/** Reads the pages beside the rules: front matter, words in both languages, and the fenced examples. */

const folder = fileURLToPath(new URL('../../server/src/rules/', import.meta.url));

const frontMatter = z.strictObject({
  severity: z.enum(['error', 'warning', 'information', 'hint']),
  fix: z.enum(['safe', 'suggest', 'choice', 'none']),
  covers: z.array(z.string().regex(/^[A-Z]+-[A-Z0-9-]+$/)),
  basis: z
    .array(z.strictObject({ cite: z.string().min(2), status: z.enum(['official', 'reports', 'implied', 'local', 'prior', 'unverified']) }))
    .min(1),
});

/** Every page, in the order of the codes. Throws at the first that cannot be read, with its file and the reason. */
export function rulePages(): readonly RulePage[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  const codes = files.flatMap((name) => (/^[a-z]+\/[a-z-]+\.md$/.test(name) ? [name.slice(0, -3)] : [])).sort();
  return codes.map((code) => {
    try {
      return readPage(code, readFileSync(`${folder}${code}.md`, 'utf8'));
    } catch (error) {
      throw new Error(`server/src/rules/${code}.md: ${error instanceof Error ? error.message : error}`);
    }
  });
}

/** One page. Throws, with the reason, where something is missing, unknown or out of place. */
export function readPage(code: string, text: string): RulePage {
  const [, matter, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text.replaceAll('\r\n', '\n')) ?? [];
  if (matter === undefined || body === undefined) throw new Error('there is no front matter between two lines of ---');
  const checked = frontMatter.safeParse(parse(matter));
  if (!checked.success) throw new Error(z.prettifyError(checked.error));
  const [zh, en, examples, ...more] = chapters(lexer(body), 1);
  if (!zh || !en || !examples || more.length > 0)
    throw new Error('there must be three headings #: the title in Chinese, in English, and 例子 Examples');
  const docs = { zh: docOf(zh, ['是什么问题', '为什么', '怎么改']), en: docOf(en, ['What', 'Why', 'How']) };
  return { code, ...checked.data, docs, ...examplesOf(examples) };
}

interface Chapter {
  readonly title: string;
  readonly tokens: readonly Token[];
}

/** What stands under each heading of that depth. Throws where something stands before the first. */
function chapters(tokens: readonly Token[], depth: number): readonly Chapter[] {
  const found: { title: string; tokens: Token[] }[] = [];
  for (const token of tokens) {
    if (token.type === 'heading' && (token as Tokens.Heading).depth === depth) found.push({ title: token.text, tokens: [] });
    else if (found.length > 0) found.at(-1)!.tokens.push(token);
    else if (token.type !== 'space') throw new Error(`before the first heading: ${token.raw.trim()}`);
  }
  return found;
}

const wordsIn = (tokens: readonly Token[]): readonly string[] =>
  tokens.filter(({ type }) => type !== 'space' && type !== 'code').map(({ raw }) => raw.trim());

function docOf({ title, tokens }: Chapter, headings: readonly [what: string, why: string, how: string]): RuleDoc {
  const parts = chapters(tokens, 2);
  const names = parts.map((part) => part.title);
  if (names.join('\n') !== headings.join('\n')) throw new Error(`under “${title}” there must be ## ${headings.join(', ## ')}`);
  const [what, why, how] = parts.map((part) => wordsIn(part.tokens).join('\n\n'));
  if (!what || !why || !how) throw new Error(`nothing stands under one of the headings of “${title}”`);
  return { title, what, why, how };
}

interface Fence {
  readonly kind: 'wrong' | 'right' | 'silent' | 'beside';
  readonly passage: Passage;
  readonly year: number | undefined;
}

/** The first `beside` outside of a silent case is that of all examples; a silent case may have its own. */
function examplesOf({ tokens }: Chapter): Pick<RulePage, 'examples' | 'silent'> {
  const parts = chapters(tokens, 2).map((part) => ({ ...part, fences: fencesIn(part.tokens) }));
  const isSilent = (fences: readonly Fence[]): boolean => fences.some(({ kind }) => kind === 'silent');
  const common = besideIn(parts.filter(({ fences }) => !isSilent(fences)).flatMap(({ fences }) => fences));
  const fences = parts.flatMap((part) => part.fences);
  const wrong = fences.filter(({ kind }) => kind === 'wrong');
  const right = fences.filter(({ kind }) => kind === 'right');
  if (wrong.length === 0 || wrong.length !== right.length) throw new Error('there must be a right example for each wrong one');
  const examples = right.map(({ passage, year }, i): RuleExample => {
    const {
      passage: { text, at },
      year: own,
    } = wrong[i]!;
    if (at || own) throw new Error('a wrong example stands where the right one stands: at and year belong there');
    return { wrong: text, right: passage, ...surroundings(year, common) };
  });
  const silent = parts.flatMap((part) => (isSilent(part.fences) ? silentOf(part.title, part.tokens, part.fences, right[0]!, common) : []));
  if (silent.length === 0) throw new Error('there is no silent example, of what tempts the check and is right');
  return { examples, silent };
}

const surroundings = (year: number | undefined, beside: Beside | undefined): Pick<RuleExample, 'year' | 'beside'> => ({
  ...(year !== undefined && { year }),
  ...(beside && { beside }),
});

/** The lines of each part of a passage, named as `at` names them. */
const linesOf = ({ text }: Passage): readonly string[] =>
  partsOf(text).map((part) => [...new Set([part.split('\n')[0]!, part.split('\n').at(-1)!])].join('…'));

/** A silent case stands where the first right example stands, unless it says where. */
function silentOf(
  title: string,
  tokens: readonly Token[],
  fences: readonly Fence[],
  right: Fence,
  common: Beside | undefined,
): readonly SilentExample[] {
  const [zh, en, ...more] = wordsIn(tokens);
  if (!zh || !en || more.length > 0)
    throw new Error(`under “${title}” there must be two paragraphs, why it is right in Chinese and in English`);
  const beside = besideIn(fences) ?? common;
  return fences.flatMap(({ kind, passage: { text, at = right.passage.at ?? linesOf(right.passage) }, year = right.year }) =>
    kind === 'silent' ? [{ text, at, why: { zh, en }, ...surroundings(year, beside) }] : [],
  );
}

function besideIn(fences: readonly Fence[]): Beside | undefined {
  const found = fences.find(({ kind }) => kind === 'beside');
  if (found && found.year === undefined) throw new Error('a fence beside must say its year');
  return found && { ...found.passage, year: found.year! };
}

function fencesIn(tokens: readonly Token[]): readonly Fence[] {
  return tokens.flatMap((token) => {
    if (token.type !== 'code') return [];
    const { lang = '', text } = token as Tokens.Code;
    const [, kind, attributes = ''] = /^(wrong|right|silent|beside)((?: (?:year=\d{4}|at="[^"]+"))*)$/.exec(lang) ?? [];
    if (!kind) throw new Error(`not understood after \`\`\`: ${lang}`);
    const at = [...attributes.matchAll(/ at="([^"]+)"/g)].map(([, words = '']) => words);
    const year = / year=(\d+)/.exec(attributes)?.[1];
    return [
      { kind: kind as Fence['kind'], passage: { text, ...(at.length > 0 && { at }) }, year: year === undefined ? undefined : Number(year) },
    ];
  });
}
