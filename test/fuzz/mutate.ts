import type { Random } from '../generate/random.ts';

/** A change that an editor, a converter or an accident makes to a text. */
export interface Mutation {
  readonly name: string;
  apply(text: string, random: Random): string;
}

const at = (text: string, random: Random): number => random.int(0, text.length);
const put = (text: string, what: string, random: Random): string => {
  const place = at(text, random);
  return text.slice(0, place) + what + text.slice(place);
};
const lines = (text: string, change: (lines: string[], random: Random) => string[], random: Random): string =>
  change(text.split('\n'), random).join('\n');
const insertion = (name: string, what: string): Mutation => ({ name, apply: (text, random) => put(text, what, random) });
const replacement = (name: string, find: string, by: string, share: number): Mutation => ({
  name,
  apply: (text, random) => text.replaceAll(find, (found) => (random.chance(share) ? by : found)),
});

/** Mutations that keep a text about as long as it was. */
export const smallMutations: readonly Mutation[] = [
  replacement('tabs to spaces', '\t', ' ', 1),
  replacement('some tabs to spaces', '\t', ' ', 0.2),
  replacement('spaces to tabs', ' ', '\t', 0.5),
  replacement('tabs to wide spaces', '\t', '　', 0.5),
  replacement('pipes doubled', '|', '||', 0.3),
  replacement('lines to CR', '\n', '\r', 0.5),
  replacement('lines to CRLF', '\n', '\r\n', 0.5),
  replacement('lines to LS', '\n', '\u2028', 0.3),
  replacement('lines joined', '\n', '', 0.1),
  insertion('NUL', '\0'),
  insertion('BOM', '\ufeff'),
  insertion('high surrogate', '\ud840'),
  insertion('low surrogate', '\udc00'),
  insertion('combining marks', 'e\u0301\u0302\u20dd'),
  insertion('surrogate pair', '𠀀'),
  insertion('right to left', '\u202e\u2066'),
  insertion('open tag', '<table><tr><td>'),
  insertion('comment', '<!--'),
  insertion('heading', '\n三、收到和处理政府信息公开申请情况\n'),
  insertion('huge number', '9'.repeat(400)),
  {
    name: 'lines deleted',
    apply: (text, random) => lines(text, (all) => all.filter(() => !random.chance(0.1)), random),
  },
  { name: 'lines exchanged', apply: (text, random) => lines(text, exchanged, random) },
  { name: 'text twice', apply: (text) => `${text}\n${text}` },
  { name: 'table twice', apply: (text, random) => lines(text, partTwice, random) },
  {
    name: 'stretch deleted',
    apply: (text, random) => {
      const from = at(text, random);
      return text.slice(0, from) + text.slice(from + random.int(1, 400));
    },
  },
  {
    name: 'characters exchanged',
    apply: (text, random) => {
      const i = random.int(0, Math.max(0, text.length - 2));
      return text.slice(0, i) + (text[i + 1] ?? '') + (text[i] ?? '') + text.slice(i + 2);
    },
  },
];

function exchanged(all: string[], random: Random): string[] {
  const i = random.int(0, all.length - 1);
  const j = random.int(0, all.length - 1);
  return all.map((line, n) => (n === i ? all[j]! : n === j ? all[i]! : line));
}

function partTwice(all: string[], random: Random): string[] {
  const from = random.int(0, all.length - 1);
  const part = all.slice(from, from + random.int(1, 30));
  return [...all.slice(0, from), ...part, ...all.slice(from)];
}

/** Mutations that make a text very long, or one of its lines. */
export const largeMutations: readonly Mutation[] = [
  insertion('line of 10,000', `\n${'政'.repeat(10_000)}\n`),
  insertion('100,000 tabs', '\t'.repeat(100_000)),
  ...[...'一（|0\n \t　<&'].map((character) => insertion(`1,000,000 of ${JSON.stringify(character)}`, character.repeat(1_000_000))),
  insertion('200,000 lines with tabs', '\t\t1\n'.repeat(200_000)),
  insertion('100,000 headings', '一、总体情况\n'.repeat(100_000)),
  insertion('100,000 labels', '（七）总计\t'.repeat(100_000)),
  insertion('100,000 nested tags', '<div>'.repeat(100_000)),
];
