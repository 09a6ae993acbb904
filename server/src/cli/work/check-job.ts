import { entriesOf } from '../../archive/entry.ts';
import { entryOfKept, keptOf } from '../../archive/kept.ts';
import type { Neighbours, NeighboursOf } from '../../archive/neighbours.ts';
import { isReport } from '../../rules/section/outline.ts';
import { type Analysis, analyse, type CheckSettings } from '../../service.ts';
import { checked } from '../check.ts';
import { ignoredIn } from '../commands/ignores.ts';
import type { CliProjects } from '../files/projects.ts';
import type { FoundText } from '../files/read.ts';
import { checkPiece } from '../output/check-formats.ts';
import { ignoresPiece } from '../output/ignores-formats.ts';
import { totalsOf } from '../output/pretty.ts';
import { visible } from '../output/visible.ts';
import type { Assignment, Beside, Numbered, Outcome } from './assignment.ts';
import { baselineOf } from './baseline.ts';
import { chosen } from './choice.ts';
import { lineOf, noReport, type Work } from './job.ts';
import { mended } from './mend.ts';
import { linesOfFiles } from './neighbours.ts';

/** UTF-16 units of text whose analyses are held, so that judging them beside others needs no second reading: some 100 bytes a unit. */
const heldUnits = 1_000_000;

interface Held {
  readonly found: FoundText;
  readonly analysis: Analysis;
}

/** Checks each text by its project file: first by itself, and again where it turns out that it has something to be compared with. */
export function checkJob(assignment: Assignment, projects: CliProjects): Work {
  const held = new Map<number, Held>();
  const linesIn = linesOfFiles();
  let units = 0;
  const hold = (at: number, one: Held): void => {
    if (!assignment.comparing || units + one.found.text.length > heldUnits) return;
    units += one.found.text.length;
    held.set(at, one);
  };
  return (given, asked) => {
    const settings = projects.settingsOf(given.file);
    const { found, diff, why } = asked.beside ? { found: given, diff: '' } : mended(given, settings, assignment);
    const said = why ? [lineOf(assignment, given.file, why)] : [];
    if (assignment.check.mend === 'diff') return diffOutcome(diff);
    const analysis = analyse(found.text, settings, held.get(asked.at)?.analysis, besideOf(assignment, asked));
    held.delete(asked.at);
    if (!analysis.parts.some(({ report }) => isReport(report)) && analysis.findings.length === 0) return noReport(assignment, found);
    if (!asked.beside) hold(asked.at, { found, analysis });
    const outcome = outcomeOf(assignment, found, analysis, { settings, linesIn });
    const kept = assignment.comparing && !asked.beside ? keptIn(found, analysis, assignment) : {};
    return { ...outcome, ...kept, failed: outcome.failed || said.length > 0, said: [...said, ...outcome.said] };
  };
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
function besideOf({ comparing }: Assignment, { beside }: Numbered): NeighboursOf | undefined {
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
  { file }: FoundText,
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
  const whole = checked(file, analysis, { language, fixes: check.fixes, settings, linesIn, extras: check.format === 'sarif' });
  const result = chosen(whole, check);
  const first = analysis.parts[0]?.report;
  const heading = { organ: first?.organ?.value ?? null, year: first?.year?.value ?? null };
  return { ...base, piece: checkPiece(result, assignment, heading), totals: totalsOf([result]), organ: heading.organ ?? '' };
}
