import { placeWords, reportOf } from '../../rules/engine/ignores.ts';
import type { Analysis } from '../../service.ts';
import { fingerprintsIn } from '../check.ts';
import type { BaselineEntry, CheckWork } from './assignment.ts';
import { isChosen } from './choice.ts';

/** The findings of a file that are told, as entries of a project file. */
export function baselineOf(analysis: Analysis, work: CheckWork): readonly BaselineEntry[] {
  const { reports, findings } = analysis;
  const prints = fingerprintsIn(analysis);
  return findings
    .filter((finding) => isChosen(finding, work))
    .flatMap((finding) => {
      const [fingerprint, report] = [prints.get(finding), reportOf(reports, finding)];
      return fingerprint && report ? [{ rule: finding.code, place: placeWords(report, finding), fingerprint }] : [];
    });
}
