import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../server/src/rules/engine/rule.ts';
import { analyse } from '../../server/src/service.ts';

/** What is said of the phrasings of one kind, each put by itself into a report that is right. */
export interface Sweep {
  readonly violations: number;
  /** Said under a code that the table names, at least as loudly as it asks. */
  found: number;
  /** Said, and more softly than asked. */
  faint: number;
  /** Right phrasings that tempt a checker, and those of them of which no error or warning is said. */
  readonly silent: number;
  respected: number;
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
export function brought(one: Phrasing, bases: ReadonlyMap<string, string>, known: Map<string, readonly Finding[]>): readonly Finding[] {
  const text = bases.get(one.base)!;
  const before = known.get(one.base) ?? analyse(text).findings;
  known.set(one.base, before);
  const name = (finding: Finding): string => `${finding.code} ${finding.message.zh}`;
  const left = before.map(name);
  return analyse(swept(one, bases)).findings.filter((finding) => {
    const at = left.indexOf(name(finding));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

type Verdict = 'found' | 'faint' | 'missed' | 'silent' | 'false';

function verdictOf(one: Phrasing, fresh: readonly Finding[]): Verdict {
  if (one.say.length === 0) return fresh.some(({ severity }) => loudness[severity]! >= 2) ? 'false' : 'silent';
  const about = fresh.filter(({ code }) => one.say.includes(code));
  if (about.some(({ severity }) => loudness[severity]! >= loudness[one.least]!)) return 'found';
  return about.length > 0 ? 'faint' : 'missed';
}

/** Checks every phrasing, prints what went wrong, and gives the counts by kind. */
export function sweep(): Readonly<Record<string, Sweep>> {
  const bases = sweepBases();
  const known = new Map<string, readonly Finding[]>();
  const kinds: Record<string, Sweep> = {};
  for (const [kind, all] of Map.groupBy(phrasings(), (one) => one.kind)) {
    const silent = all.filter(({ say }) => say.length === 0).length;
    const counts: Sweep = { violations: all.length - silent, found: 0, faint: 0, silent, respected: 0 };
    for (const one of all) {
      const fresh = brought(one, bases, known);
      const verdict = verdictOf(one, fresh);
      if (verdict === 'found') counts.found++;
      else if (verdict === 'silent') counts.respected++;
      else if (verdict === 'faint') counts.faint++;
      if (verdict !== 'found' && verdict !== 'silent') console.log(complaint(one, verdict, fresh));
    }
    kinds[kind] = counts;
    console.log(
      `  ${kind.padEnd(12)} found ${counts.found}/${counts.violations}   faint ${counts.faint}   left in peace ${counts.respected}/${silent}`,
    );
  }
  return kinds;
}

const complaint = (one: Phrasing, verdict: Verdict, fresh: readonly Finding[]): string =>
  [
    `  ${verdict}: ${one.kind} ${one.base} ${JSON.stringify(one.replacement)} ${one.say.join(' ')} ${one.least}`,
    ...fresh.map((finding) => `      ${finding.severity} ${finding.code} ${finding.message.zh}`),
  ].join('\n');
