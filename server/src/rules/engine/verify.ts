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
  const check = (r: Report): readonly Finding[] => checkReport(r, settings, rules, neighbours).findings;
  const passing = fixes.flatMap((fix) => {
    const left = leftBy(report, finding, fix, check, before);
    if (left === undefined) return [];
    return [left ? { ...fix, title: { zh: `${fix.title.zh}（留空待填）`, en: `${fix.title.en} (blanks to fill in)` } } : fix];
  });
  return withoutErasingAlone(report, finding, passing);
}

/**
 * Whether a fix leaves something to be filled in; undefined when it does not pass. Applied, it removes `finding` and adds none: no code of whatever
 * severity has more findings than before (messages may change with the numbers that they name), but for what the fix says that it leaves to be
 * filled in or brings to light, and no equation fails that held. A safe fix changes no figure that is read.
 */
function leftBy(
  report: Report,
  finding: Finding,
  fix: Fix,
  check: (report: Report) => readonly Finding[],
  before: readonly Finding[],
): boolean | undefined {
  const reports = reread(report, fix.edits);
  if (reports.length === 0) return undefined;
  // What may run in bulk is seen by nobody before it is done.
  if (fix.safe && !keepsValues([report], reports)) return undefined;
  const after = reports.flatMap(check);
  const allowed = tally(before, codes);
  const more = [...tally(after, codes)].filter(([code, count]) => count > (allowed.get(code) ?? 0));
  const unfilled = more.filter(([code]) => code !== fix.reveals);
  if (unfilled.some(([code]) => !fix.leaves?.includes(code))) return undefined;
  const failed = tally(before, equationKeys);
  for (const key of tally(after, equationKeys).keys()) if (!failed.has(key)) return undefined;
  const own = keyOf(finding)[0]!;
  return (tally(after, keyOf).get(own) ?? 0) < (tally(before, keyOf).get(own) ?? 0) ? unfilled.length > 0 : undefined;
}

function tally(findings: readonly Finding[], keys: (finding: Finding) => readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) for (const key of keys(finding)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

const codes = ({ code }: Finding): readonly string[] => [code];

const equationKeys = ({ equations = [] }: Finding): readonly string[] =>
  equations.map((e) => `${e.equation} ${e.row ?? e.column ?? e.group}`);

const keyOf = (finding: Finding): readonly string[] => [`${finding.code}\n${finding.message.zh}`];
