import { placeWords } from '../../rules/engine/ignores.ts';
import type { Analysis } from '../../service.ts';
import { fingerprintsIn } from '../check.ts';
import type { BaselineEntry, CheckWork } from './assignment.ts';
import { isChosen } from './choice.ts';

/** The findings of a file that are told, as entries of a project file. */
export function baselineOf(analysis: Analysis, work: CheckWork): readonly BaselineEntry[] {
  const prints = fingerprintsIn(analysis);
  return analysis.findings
    .filter((finding) => isChosen(finding, work))
    .flatMap((finding) => {
      const fingerprint = prints.get(finding);
      return fingerprint ? [{ rule: finding.code, place: placeWords(finding.report, finding.own), fingerprint }] : [];
    });
}
