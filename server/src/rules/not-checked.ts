import type { NotChecked, RuleContext } from './rule.ts';

/** What was not checked in a report, each with its reason, for the status and the command line. */
export function notCheckedOf(context: RuleContext): readonly NotChecked[] {
  void context;
  return [];
}
