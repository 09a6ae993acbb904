import type { Verb } from './kinds.ts';
import type { Token } from './tokens.ts';

/**
 * What is carried over from one year to the next may be told by the years themselves: `2022年结转3件`, `结转至2024年办理`. A year before or
 * behind such a verb tells which way it goes and is no time of what else the clause says.
 */

/** Where a year stands, by how far it is from the report's own, and what the verb says then. The first row that fits counts. */
const directions: readonly { readonly before?: number; readonly behind?: number; readonly verb: Verb }[] = [
  { before: -1, behind: 0, verb: 'carryIn' },
  { before: 0, behind: 1, verb: 'carryOut' },
  { before: -1, verb: 'carryIn' },
  { behind: 1, verb: 'carryOut' },
  { behind: 0, verb: 'carryIn' },
];

/** The tokens with every carrying verb and the years that go with it made one verb. `turn` (转入) without such a year is no word of ours. */
export function carriesIn(words: readonly Token[], text: string, year: number | undefined): readonly Token[] {
  const tokens = stillOpen(words, year);
  if (!tokens.some(isCarry)) return dueNext(tokens, year);
  const found: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (!isCarry(token)) {
      found.push(token);
      continue;
    }
    const goal = goalOf(tokens, text, i, year);
    if (goal > i) {
      found.push({ kind: 'verb', id: 'carryOut', from: token.from, to: token.to }, ...tokens.slice(i + 1, goal - 1));
      i = goal;
      continue;
    }
    const before = distance(found.at(-1), year);
    const behind = distance(tokens[i + 1], year);
    const row = directions.find(
      (d) => d.before === (d.before === undefined ? undefined : before) && d.behind === (d.behind === undefined ? undefined : behind),
    );
    if (!row) {
      found.push(isTurn(token) ? { kind: 'unknown', from: token.from, to: token.to } : token);
      continue;
    }
    const first = row.before === undefined ? token : found.pop()!;
    const last = row.behind === undefined ? token : tokens[++i]!;
    found.push({ kind: 'verb', id: row.verb, from: first.from, to: last.to });
  }
  return found;
}

/** `将于2024年答复2件` in the report of 2023: what is to be done then is carried over. */
function dueNext(tokens: readonly Token[], year: number | undefined): readonly Token[] {
  const at = tokens.findIndex((t) => distance(t, year) === 1);
  const verb = tokens.findIndex((t, i) => i > at && t.kind === 'verb');
  const due = tokens[verb];
  if (at < 0 || due?.kind !== 'verb' || !/^(?:answer|handle|done)$/.test(due.id)) return tokens;
  if (tokens.slice(at + 1, verb).some((t) => t.kind !== 'mark' || (t.id !== 'fill' && t.id !== 'period'))) return tokens;
  return [...tokens.slice(0, at), { kind: 'verb', id: 'carryOut', from: tokens[at]!.from, to: due.to }, ...tokens.slice(verb + 1)];
}

/** `2024年未办结的75件` in the report of 2025: what the year before left open came over from it. */
function stillOpen(tokens: readonly Token[], year: number | undefined): readonly Token[] {
  const at = tokens.findIndex((t, i) => t.kind === 'part' && t.id === 'pending' && distance(tokens[i - 1], year) === -1);
  if (at < 1) return tokens;
  const verb: Token = { kind: 'verb', id: 'carryIn', from: tokens[at - 1]!.from, to: tokens[at]!.to };
  return [...tokens.slice(0, at - 1), verb, ...tokens.slice(at + 1)];
}

/** `结转申请2件到2024年`: the index of the next year behind the verb, where only what is carried over stands between; the verb's own otherwise. */
function goalOf(tokens: readonly Token[], text: string, at: number, year: number | undefined): number {
  for (let i = at + 2; i < Math.min(tokens.length, at + 6); i++) {
    const [before, token] = [tokens[i - 1]!, tokens[i]!];
    if (token.kind === 'year' && /^[到至]$/.test(text.slice(before.from, before.to))) return distance(token, year) === 1 ? i : at;
    if (before.kind !== 'figure' && before.kind !== 'noun' && !(before.kind === 'mark' && before.id === 'fill')) return at;
  }
  return at;
}

const isCarry = (token: Token): boolean => token.kind === 'verb' && (token.id === 'carry' || token.id === 'turn');
const isTurn = (token: Token): boolean => token.kind === 'verb' && token.id === 'turn';

/** Years after the report's own that a token names; undefined where it names none. */
const distance = (token: Token | undefined, year: number | undefined): number | undefined =>
  token?.kind === 'year' && year !== undefined ? token.year - year : token?.kind === 'mark' && token.id === 'thisYear' ? 0 : undefined;
