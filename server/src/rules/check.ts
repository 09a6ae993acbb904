import type { Neighbours } from '../archive/neighbours.ts';
import type { Report } from '../report/model.ts';
import { withoutErasingAlone } from './erasing.ts';
import { rules } from './index.ts';
import { notCheckedOf } from './not-checked.ts';
import { reread } from './reread.ts';
import type { Finding, Fix, NotChecked, Rule, RuleContext, Severity } from './rule.ts';
import { evaluate } from './sums.ts';
import { isUndecoded, undecodedNotChecked } from './text/undecoded.ts';
import { keepsValues } from './values.ts';
import { yearsNotChecked } from './years/not-checked.ts';

export interface RuleSettings {
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
}

export interface Check {
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
  readonly equations: { readonly checked: number; readonly held: number };
  readonly failures: readonly { readonly code: string; readonly error: unknown }[];
  /** The rules that asked what the report is compared with, or threw: beside other reports they may find something else. */
  readonly comparing: ReadonlySet<string>;
}

/**
 * Runs every rule that is not switched off; one that throws loses its own findings only. Without neighbours nothing is said of other years.
 * `before` is a check of the same report under the same settings, beside others: of the rules that did not ask for these its findings are taken.
 */
export function checkReport(
  report: Report,
  settings: RuleSettings,
  all: readonly Rule[] = rules,
  neighbours?: Neighbours,
  before?: Check,
): Check {
  const comparing = new Set<string>();
  let asking = '';
  const context = contextOf(report, neighbours, () => comparing.add(asking));
  const kept = Map.groupBy(before?.findings ?? [], ({ code }) => code);
  const findings: Finding[] = [];
  const failures: { code: string; error: unknown }[] = [];
  // Of a text that is not what was written nothing else can be said.
  const unreadable = isUndecoded(report);
  for (const rule of unreadable ? all.filter(({ code }) => code === 'text/damaged') : all) {
    const severity = settings.rules[rule.code];
    if (severity === 'off') continue;
    if (before && !before.comparing.has(rule.code)) {
      findings.push(...(kept.get(rule.code) ?? []));
      continue;
    }
    asking = rule.code;
    try {
      const own: Finding[] = [];
      for (const finding of rule.check(context)) own.push(severity ? { ...finding, severity } : finding);
      findings.push(...own);
    } catch (error) {
      failures.push({ code: rule.code, error });
      comparing.add(rule.code);
    }
  }
  return {
    findings,
    failures,
    comparing,
    notChecked: unreadable
      ? undecodedNotChecked
      : neighbours
        ? [...notCheckedOf(context), ...yearsNotChecked(report, neighbours)]
        : notCheckedOf(context),
    equations: { checked: context.sums.checked, held: context.sums.held },
  };
}

/** `onCompare` is called whenever a rule asks for a neighbour. */
const contextOf = (report: Report, neighbours: Neighbours | undefined, onCompare?: () => void): RuleContext => ({
  report,
  sums: evaluate(report),
  get lastYear() {
    onCompare?.();
    return neighbours?.lastYear;
  },
  get alike() {
    onCompare?.();
    return neighbours?.alike;
  },
});

/** The fixes of a finding that pass: applied and read again, the finding is gone and none has appeared; none alone erases a figure. */
export function fixesFor(report: Report, finding: Finding, settings: RuleSettings, neighbours?: Neighbours): readonly Fix[] {
  const rule = rules.find((r) => r.code === finding.code);
  if (!rule?.fixes) return [];
  let fixes: readonly Fix[];
  try {
    fixes = rule.fixes(finding, contextOf(report, neighbours));
  } catch {
    return [];
  }
  const before = fixes.length > 0 ? checkReport(report, settings, rules, neighbours).findings : [];
  const passing = fixes.filter((fix) => mends(report, finding, fix, (r) => checkReport(r, settings, rules, neighbours).findings, before));
  return withoutErasingAlone(report, finding, passing);
}

/**
 * Whether applying `fix` removes `finding` and adds none: no code has more findings than before (messages may change with the numbers that
 * they name), but for what the fix says that it leaves to be filled in, and no equation fails that held. A safe fix changes no figure that is read.
 */
function mends(
  report: Report,
  finding: Finding,
  fix: Fix,
  check: (report: Report) => readonly Finding[],
  before: readonly Finding[],
): boolean {
  const reports = reread(report, fix.edits);
  if (reports.length === 0) return false;
  // What may run in bulk is seen by nobody before it is done.
  if (fix.safe && !keepsValues([report], reports)) return false;
  const after = reports.flatMap(check);
  const leaves = new Set(fix.leaves);
  const allowed = tally(before, weighty);
  for (const [code, count] of tally(after, weighty)) if (count > (allowed.get(code) ?? 0) && !leaves.has(code)) return false;
  const failed = tally(before, equationKeys);
  for (const key of tally(after, equationKeys).keys()) if (!failed.has(key)) return false;
  return (tally(after, keyOf).get(keyOf(finding)[0]!) ?? 0) < (tally(before, keyOf).get(keyOf(finding)[0]!) ?? 0);
}

function tally(findings: readonly Finding[], keys: (finding: Finding) => readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) for (const key of keys(finding)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Hints and information may come to light with a mended sum, which they had been waiting for; they are no fault of the fix. */
const weighty = ({ code, severity }: Finding): readonly string[] => (severity === 'error' || severity === 'warning' ? [code] : []);

const equationKeys = ({ equations = [] }: Finding): readonly string[] =>
  equations.map((e) => `${e.equation} ${e.row ?? e.column ?? e.group}`);

const keyOf = (finding: Finding): readonly string[] => [`${finding.code}\n${finding.message.zh}`];
