import type { Neighbours } from '../../archive/neighbours.ts';
import type { Report } from '../../report/model.ts';
import { rules } from '../index.ts';
import { checkReport, contextOf, type RuleSettings } from './check.ts';
import { withoutErasingAlone } from './erasing.ts';
import { reread } from './reread.ts';
import type { Finding, Fix } from './rule.ts';
import { keepsValues } from './values.ts';

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
