import { areSame, type Neighbours, type NeighboursOf } from './archive/neighbours.ts';
import type { Report } from './report/model.ts';
import { readingReports } from './report/read.ts';
import { shifted } from './report/relocate.ts';
import { rootOf } from './report/reuse.ts';
import { type Check, checkReport } from './rules/engine/check.ts';
import { type Ignore, type Sifted, sift } from './rules/engine/ignores.ts';
import type { Edit, Finding, Fix, NotChecked, Severity } from './rules/engine/rule.ts';
import { fixesFor as fixesForFinding } from './rules/engine/verify.ts';
import type { Language, Range, Words } from './text/range.ts';

/** Settings that the core understands; the edge (lsp/, cli/) checks them with zod and hands in plain values. */
export interface CheckSettings {
  /** Severity by rule code; `off` silences the rule. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** Findings of this document that are let stand. */
  readonly ignores?: readonly Ignore[];
}

export const defaultSettings: CheckSettings = { rules: {} };

/** Everything that one version of a document gives: read once, asked by every feature. */
export interface Analysis {
  readonly text: string;
  readonly reports: readonly Report[];
  /** What checking gave, report by report. */
  readonly checks: readonly Check[];
  /** What each report was compared with; undefined where no archive was handed in. */
  readonly neighbours?: readonly (Neighbours | undefined)[];
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** Findings that the settings let stand. */
  readonly ignored?: Sifted['ignored'];
  /** Ignores of the settings of which no finding is left. */
  readonly stale?: Sifted['stale'];
  readonly notChecked: readonly NotChecked[];
  readonly equations: { readonly checked: number; readonly held: number };
  /** Rules that threw, with their message: they lose only their own findings. */
  readonly failures: readonly { readonly code: string; readonly error: unknown }[];
}

/**
 * Reads and checks a text. Total: never throws, whatever the text; time is linear in its length. Of `previous`, the analysis of the version
 * before under the same settings, whatever belongs to unchanged reports is kept. `neighboursOf` hands in what an archive knows.
 */
export function analyse(
  text: string,
  settings: CheckSettings = defaultSettings,
  previous?: Analysis,
  neighboursOf?: NeighboursOf,
): Analysis {
  const steps = analysing(text, settings, previous, neighboursOf);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same, stopping after each report, for whoever has other things to do in between. */
export function* analysing(
  text: string,
  settings: CheckSettings = defaultSettings,
  previous?: Analysis,
  neighboursOf?: NeighboursOf,
): Generator<void, Analysis, void> {
  const known = new Map(previous?.reports.map((report, i) => [rootOf(report), i]));
  const reports: Report[] = [];
  const neighbours: (Neighbours | undefined)[] = [];
  const checks: Check[] = [];
  // The same text beside other reports, or under other names of organs: what was read of it stands.
  for (const report of previous?.text === text ? previous.reports : readingReports(text, previous?.reports)) {
    const beside = neighboursOf?.(report);
    const before = known.get(rootOf(report));
    reports.push(report);
    neighbours.push(beside);
    checks.push(
      previous && before !== undefined
        ? checkAgain(previous, before, report, settings, beside)
        : checkReport(report, settings, undefined, beside),
    );
    yield;
  }
  const all = checks.flatMap((c) => c.findings).sort((a, b) => a.start - b.start || a.end - b.end);
  return {
    text,
    reports,
    checks,
    neighbours,
    ...sift(reports, all, settings.ignores ?? []),
    notChecked: checks.flatMap((c) => c.notChecked),
    equations: { checked: checks.reduce((n, c) => n + c.equations.checked, 0), held: checks.reduce((n, c) => n + c.equations.held, 0) },
    failures: checks.flatMap((c) => c.failures),
  };
}

/** The check of a report that is the same as the `index`th of the version before: only what other neighbours can change is looked at again. */
function checkAgain(previous: Analysis, index: number, report: Report, settings: CheckSettings, beside: Neighbours | undefined): Check {
  const kept = movedCheck(previous.checks[index]!, report.range.start - previous.reports[index]!.range.start);
  return areSame(previous.neighbours?.[index], beside) ? kept : checkReport(report, settings, undefined, beside, kept);
}

const movedCheck = (check: Check, delta: number): Check =>
  delta === 0 || check.findings.length === 0 ? check : { ...check, findings: check.findings.map((f) => shifted(f, delta)) };

/**
 * The fixes of one finding, each verified: applied in memory and read again, its finding is gone and no other has appeared.
 * A fix that does not pass is not offered.
 */
export function fixesOf(analysis: Analysis, finding: Finding, settings: CheckSettings = defaultSettings): readonly Fix[] {
  const found = analysis.reports.findIndex((r) => r.range.start <= finding.start && finding.end <= r.range.end);
  const at = Math.max(0, found);
  const report = analysis.reports[at];
  return report ? fixesForFinding(report, finding, settings, analysis.neighbours?.[at]) : [];
}

/** `text` with `edits` applied; edits must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let out = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    out += text.slice(at, edit.start) + edit.newText;
    at = edit.end;
  }
  return out + text.slice(at);
}

export type { Edit, Finding, Fix, Language, NotChecked, Range, Report, Words };
