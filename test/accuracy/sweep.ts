import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse, type DocumentFinding } from '../../server/src/service.ts';

/** What is said of the phrasings of one kind, each put by itself into a report that is right. */
export interface Sweep {
  readonly violations: number;
  /** Said under a code that the table names, at least as loudly as it asks. */
  readonly found: number;
  /** Said, and more softly than asked. */
  readonly faint: number;
  /** Right phrasings that tempt a checker, and those of them of which no error or warning is said. */
  readonly silent: number;
  readonly respected: number;
}

/** One row of a table: a passage of a base report, what stands in its place, and what must be said of that. */
export interface Phrasing {
  readonly kind: string;
  readonly base: string;
  /** Codes of which one must be said; none where all must stay silent. */
  readonly say: readonly string[];
  readonly least: string;
  readonly passage: string;
  readonly replacement: string;
}

const folder = join(import.meta.dirname, 'sweep');
const loudness: Readonly<Record<string, number>> = { hint: 0, information: 1, warning: 2, error: 3 };

/** The base reports by their number, all of them consistent. */
export function sweepBases(): ReadonlyMap<string, string> {
  const names = readdirSync(join(folder, 'bases')).sort();
  return new Map(names.map((name) => [name.slice(0, 2), readFileSync(join(folder, 'bases', name), 'utf8')]));
}

/** Every row of the tables, in which `\n` and `\t` stand for a line break and a tab. */
export function phrasings(): readonly Phrasing[] {
  const tables = readdirSync(folder).filter((name) => name.endsWith('.tsv'));
  return tables.sort().flatMap((name) => {
    const [, ...rows] = readFileSync(join(folder, name), 'utf8').trimEnd().split('\n');
    return rows.map((row) => phrasing(name.replace('.tsv', ''), row.split('\t')));
  });
}

function phrasing(kind: string, [base = '', say = '', least = '', passage = '', replacement = '']: readonly string[]): Phrasing {
  const plain = (text: string): string => text.replaceAll('\\n', '\n').replaceAll('\\t', '\t');
  return { kind, base, say: say === 'silent' ? [] : say.split(' '), least, passage: plain(passage), replacement: plain(replacement) };
}

/** The base report with the one passage replaced. Throws where the passage does not stand there once. */
export function swept(one: Phrasing, bases: ReadonlyMap<string, string>): string {
  const parts = bases.get(one.base)?.split(one.passage) ?? [];
  if (parts.length !== 2) throw new Error(`${one.kind}: 「${one.passage}」 stands ${parts.length - 1} times in ${one.base}`);
  return parts.join(one.replacement);
}

/** The findings that the replacement brought, beside those on the base itself. */
export function brought(
  one: Phrasing,
  bases: ReadonlyMap<string, string>,
  known: Map<string, readonly DocumentFinding[]>,
): readonly DocumentFinding[] {
  const text = bases.get(one.base)!;
  const before = known.get(one.base) ?? analyse(text).findings;
  known.set(one.base, before);
  const name = (finding: DocumentFinding): string => `${finding.code} ${finding.message.zh}`;
  const left = before.map(name);
  return analyse(swept(one, bases)).findings.filter((finding) => {
    const at = left.indexOf(name(finding));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

type Verdict = 'found' | 'faint' | 'missed' | 'silent' | 'false';

function verdictOf(one: Phrasing, fresh: readonly DocumentFinding[]): Verdict {
  if (one.say.length === 0) return fresh.some(({ severity }) => loudness[severity]! >= 2) ? 'false' : 'silent';
  const about = fresh.filter(({ code }) => one.say.includes(code));
  if (about.some(({ severity }) => loudness[severity]! >= loudness[one.least]!)) return 'found';
  return about.length > 0 ? 'faint' : 'missed';
}

/** Checks every phrasing, prints what went wrong and the counts by kind, and gives these. */
export function sweep(): Readonly<Record<string, Sweep>> {
  const bases = sweepBases();
  const known = new Map<string, readonly DocumentFinding[]>();
  const kinds: Record<string, Sweep> = {};
  for (const [kind, all] of Map.groupBy(phrasings(), (one) => one.kind)) {
    const verdicts = all.map((one) => {
      const fresh = brought(one, bases, known);
      const verdict = verdictOf(one, fresh);
      if (verdict !== 'found' && verdict !== 'silent') console.log(complaint(one, verdict, fresh));
      return verdict;
    });
    const count = (of: Verdict): number => verdicts.filter((verdict) => verdict === of).length;
    const silent = all.filter(({ say }) => say.length === 0).length;
    const violations = all.length - silent;
    kinds[kind] = { violations, found: count('found'), faint: count('faint'), silent, respected: count('silent') };
    console.log(line(kind, kinds[kind]));
  }
  console.log(line('all', sumOf(Object.values(kinds))));
  return kinds;
}

const line = (kind: string, { violations, found, faint, silent, respected }: Sweep): string =>
  `  ${kind.padEnd(12)} found ${found}/${violations}   faint ${faint}   left in peace ${respected}/${silent}`;

const sumOf = (all: readonly Sweep[]): Sweep => {
  const sum = (of: (one: Sweep) => number): number => all.reduce((n, one) => n + of(one), 0);
  return {
    violations: sum((one) => one.violations),
    found: sum((one) => one.found),
    faint: sum((one) => one.faint),
    silent: sum((one) => one.silent),
    respected: sum((one) => one.respected),
  };
};

const complaint = (one: Phrasing, verdict: Verdict, fresh: readonly DocumentFinding[]): string =>
  [
    `  ${verdict}: ${one.kind} ${one.base} ${JSON.stringify(one.replacement)} ${one.say.join(' ')} ${one.least}`,
    ...fresh.map((finding) => `      ${finding.severity} ${finding.code} ${finding.message.zh}`),
  ].join('\n');

/** What is worse than recorded, in words, by kind: more missed or faint, or more right phrasings that were not left in peace. */
export const worseSweep = (now: Readonly<Record<string, Sweep>>, recorded: Readonly<Record<string, Sweep>>): readonly string[] =>
  Object.entries(recorded).flatMap(([kind, before]) => {
    const after = now[kind];
    if (!after) return [`no phrasings of ${kind}`];
    const missed = (one: Sweep): number => one.violations - one.found;
    const alarms = (one: Sweep): number => one.silent - one.respected;
    return [
      ...(missed(after) > missed(before) ? [`${kind}: not found ${missed(after)}, recorded ${missed(before)}`] : []),
      ...(alarms(after) > alarms(before) ? [`${kind}: false alarms ${alarms(after)}, recorded ${alarms(before)}`] : []),
    ];
  });
