import type { Neighbours } from '../../archive/neighbours.ts';
import type { Report } from '../../report/model.ts';
import { rules } from '../index.ts';
import { isReport } from '../section/outline.ts';
import { isUndecoded, undecodedNotChecked } from '../text/undecoded.ts';
import { formNotChecked, isOfText, otherForm } from '../title/other-form.ts';
import { yearsNotChecked } from '../years/not-checked.ts';
import { notCheckedOf } from './not-checked.ts';
import type { AnyRule, Finding, NotChecked, RuleContext, Severity } from './rule.ts';
import { evaluate } from './sums.ts';

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
  all: readonly AnyRule[] = rules,
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
  const other = otherForm(report);
  // What is wrong with a letter or a list is not asked of a text that is no report: only that it is damaged.
  const damageAlone = unreadable || !isReport(report);
  const asked = damageAlone ? all.filter(({ code }) => code === 'text/damaged') : other ? all.filter(({ code }) => isOfText(code)) : all;
  for (const rule of asked) {
    const severity = settings.rules[rule.code];
    if (severity === 'off') continue;
    if (before && !before.comparing.has(rule.code)) {
      for (const finding of kept.get(rule.code) ?? []) findings.push(finding);
      continue;
    }
    asking = rule.code;
    try {
      const own: Finding[] = [];
      for (const finding of rule.check(context)) own.push(severity ? { ...finding, severity } : finding);
      // One by one: a text may have more of them than a call takes arguments.
      for (const finding of own) findings.push(finding);
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
      : other
        ? formNotChecked(other)
        : neighbours
          ? [...notCheckedOf(context), ...yearsNotChecked(report, neighbours)]
          : notCheckedOf(context),
    equations: { checked: context.sums.checked, held: context.sums.held },
  };
}

/** What rules are given of a report. `onCompare` is called whenever one asks for a neighbour. */
export const contextOf = (report: Report, neighbours: Neighbours | undefined, onCompare?: () => void): RuleContext => ({
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
