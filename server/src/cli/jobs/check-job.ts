import { entriesOf } from '../../archive/entry.ts';
import { entryOfKept, keptOf } from '../../archive/kept.ts';
import type { Neighbours, NeighboursOf } from '../../archive/neighbours.ts';
import { isReport } from '../../rules/section/outline.ts';
import { type Analysis, analyse, type CheckSettings } from '../../service.ts';
import { checked } from '../check.ts';
import { ignoredIn } from '../commands/ignores.ts';
import type { FoundText } from '../files/found.ts';
import type { CliProjects } from '../files/projects.ts';
import { checkPiece } from '../output/check-formats.ts';
import { ignoresPiece } from '../output/ignores-formats.ts';
import { totalsOf } from '../output/pretty.ts';
import { visible } from '../output/visible.ts';
import type { Assignment, Beside, Numbered, Outcome } from './assignment.ts';
import { baselineOf } from './baseline.ts';
import { chosen } from './choice.ts';
import { mended } from './mend.ts';
import { comparisonOf, linesOfFiles } from './neighbours.ts';
import { lineOf, noReport, type Work } from './outcomes.ts';

/** A file that was checked by itself, before it is known what stands beside it. */
interface Alone {
  readonly asked: Numbered;
  readonly found: FoundText;
  readonly settings: CheckSettings;
  readonly analysis: Analysis;
  readonly kept: Pick<Outcome, 'kept' | 'length'>;
  /** Lines for standard error. */
  readonly said: readonly string[];
}

/**
 * Checks each text by its project file. Where files are compared, those that are checked together are first compared with each other: files of one
 * organ mostly lie side by side, and of such a file nothing needs to be read or checked a second time when all others are known.
 */
export function checkJob(assignment: Assignment, projects: CliProjects): Work {
  const linesIn = linesOfFiles();
  const outcome = ({ found, settings, said, kept }: Alone, analysis: Analysis): Outcome => {
    const made = outcomeOf(assignment, found, analysis, { settings, linesIn });
    return { ...made, ...kept, failed: made.failed || said.length > 0, said: [...said, ...made.said] };
  };
  const alone = (given: FoundText, asked: Numbered): Alone | Outcome => {
    const settings = projects.settingsOf(given.file);
    const { found, diff, why } = asked.beside ? { found: given, diff: '' } : mended(given, settings, assignment);
    const unmended = why ? [lineOf(assignment, given.file, why)] : [];
    if (assignment.check.mend === 'diff') return { ...diffOutcome(diff), said: unmended, failed: unmended.length > 0 };
    const analysis = analyse(found.text, settings, undefined, besideOf(assignment, asked.beside));
    if (!analysis.parts.some(({ report }) => isReport(report)) && analysis.findings.length === 0) return noReport(assignment, found);
    const kept = assignment.comparing && !asked.beside ? keptIn(found, analysis, assignment) : {};
    return { asked, found, settings, analysis, kept, said: unmended };
  };
  const together = (all: readonly (Alone | Outcome)[]): readonly (() => Outcome)[] => {
    const files = all.flatMap((one) =>
      'asked' in one ? { file: one.found.file, kept: one.kept.kept ?? [], length: one.kept.length ?? 0 } : [],
    );
    const comparison = assignment.comparing ? comparisonOf(files, projects.aliases()) : undefined;
    return all.map((one) => () => {
      if (!('asked' in one)) return one;
      const company = one.asked.beside ? undefined : quietly(() => comparison?.besideOf(one.found.file));
      if (!company) return outcome(one, one.analysis);
      const analysis = analyse(one.found.text, one.settings, one.analysis, besideOf(assignment, company.beside()));
      return { ...outcome(one, analysis), assumed: company.key };
    });
  };
  return { alone, together };
}

/** What is compared here is compared again when everything is known; what goes wrong is told then. */
function quietly<T>(compare: () => T): T | undefined {
  try {
    return compare();
  } catch {
    return undefined;
  }
}

/** A file that would change counts as one with an error, as a run that shows a diff asks whether there is any. */
const diffOutcome = (diff: string): Outcome => ({
  piece: diff,
  said: [],
  failed: false,
  done: true,
  totals: { ...totalsOf([]), files: 1, counts: { error: diff === '' ? 0 : 1, warning: 0, information: 0, hint: 0 } },
});

/** What a report is compared with: what was found for it; before that is known nothing, as if no other report were there. */
function besideOf({ comparing }: Assignment, beside: readonly Beside[] | undefined): NeighboursOf | undefined {
  if (!comparing) return undefined;
  let next = 0;
  return ({ report: { organ, year } }) => {
    if (!organ || !year) return { lastYear: undefined, lacking: 'name', alike: [] };
    return neighboursOf(beside?.[next++]);
  };
}

function neighboursOf(beside: Beside | undefined): Neighbours {
  if (!beside) return { lastYear: undefined, lacking: 'report', alike: [] };
  const { lastYear, lacking, alike } = beside;
  return {
    lastYear: lastYear && entryOfKept(lastYear.uri, lastYear.entry),
    lacking,
    alike: alike.map(({ uri, entry, share }) => ({ entry: entryOfKept(uri, entry), share })),
  };
}

/** What is kept of a file's reports; where that fails, the file alone goes without being compared, and that is a failure of the run. */
function keptIn({ file, text }: FoundText, { parts }: Analysis, { prints }: Assignment): Pick<Outcome, 'kept' | 'length'> {
  return { kept: entriesOf(file, parts).map((entry) => keptOf(entry, prints)), length: text.length };
}

function outcomeOf(
  assignment: Assignment,
  { file, office }: FoundText,
  analysis: Analysis,
  { settings, linesIn }: { readonly settings: CheckSettings; readonly linesIn: ReturnType<typeof linesOfFiles> },
): Outcome {
  const { work, check, language } = assignment;
  const said = analysis.failures.map(({ code, error }) => `nianbao: ${visible(file)}: ${code}: ${visible(String(error))}\n`);
  const base = { said, failed: said.length > 0, done: true };
  if (work === 'ignores') {
    const baseline = check.baseline ? baselineOf(analysis, check) : undefined;
    const listed = check.baseline ? undefined : ignoredIn(file, analysis);
    return { ...base, piece: listed ? ignoresPiece(listed, assignment) : '', ...(baseline && { baseline, file }) };
  }
  const whole = checked(file, analysis, { language, fixes: check.fixes, settings, linesIn, office, extras: check.format === 'sarif' });
  const result = chosen(whole, check);
  const first = analysis.parts[0]?.report;
  const heading = { organ: first?.organ?.value ?? null, year: first?.year?.value ?? null };
  return { ...base, piece: checkPiece(result, assignment, heading), totals: totalsOf([result]), organ: heading.organ ?? '' };
}
