import { severities } from '../../rules/severity-words.ts';
import type { Checked } from '../check.ts';
import type { CheckWork } from './assignment.ts';

/** Whether a finding is told: its rule was asked for, and it is grave enough. */
export const isChosen = (
  { code, severity }: Pick<Checked['findings'][number], 'code' | 'severity'>,
  { only, minSeverity }: Pick<CheckWork, 'only' | 'minSeverity'>,
): boolean => (only.length === 0 || only.includes(code)) && severities.indexOf(severity) <= severities.indexOf(minSeverity);

/** A file's findings without those that are not told; the sums stay what they are. */
export function chosen(result: Checked, work: CheckWork): Checked {
  if (work.only.length === 0 && work.minSeverity === 'hint') return result;
  const findings = result.findings.filter((finding) => isChosen(finding, work));
  const notChecked = work.only.length === 0 ? result.notChecked : result.notChecked.filter(({ code }) => work.only.includes(code));
  const suppressed = result.suppressed?.filter(({ finding }) => isChosen(finding, work));
  return { ...result, findings, notChecked, ...(suppressed && { suppressed }) };
}
