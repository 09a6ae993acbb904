import { areSame, type Neighbours, type NeighboursOf } from './archive/neighbours.ts';
import type { Report } from './report/model.ts';
import { type PlacedReport, placedInDocument, rangeInDocument } from './report/placed.ts';
import { readingDocument } from './report/read.ts';
import { type Check, checkReport } from './rules/engine/check.ts';
import { type Found, type Ignore, type Sifted, sift } from './rules/engine/ignores.ts';
import type { Edit, Finding, Fix, NotChecked, RelatedElsewhere, Severity } from './rules/engine/rule.ts';
import { fixesFor as fixesForFinding } from './rules/engine/verify.ts';
import { byPlace, type DocumentRange, type Language, type Range, type Words } from './text/range.ts';

/** Settings that the core understands; the edge (lsp/, cli/) checks them with zod and hands in plain values. */
export interface CheckSettings {
  /** Severity by rule code; `off` silences the rule. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** Findings of this document that are let stand. */
  readonly ignores?: readonly Ignore[];
}

export const defaultSettings: CheckSettings = { rules: {} };

/** One report of a document: where it stands, what was read and what checking it gave. */
export interface Part extends PlacedReport {
  readonly check: Check;
  /** What it was compared with; undefined where no archive was handed in. */
  readonly neighbours: Neighbours | undefined;
}

/** A finding with its places in the document. */
export interface DocumentFinding extends Omit<Finding, 'start' | 'end' | 'related'>, DocumentRange, Found {
  readonly related?: readonly DocumentRelated[];
  /** The report that it is of. */
  readonly part: Part;
}

/** A place that has to do with a finding: of the same document, or of another one where it has a `uri`. */
export interface DocumentRelated extends DocumentRange, Pick<RelatedElsewhere, 'message'> {
  readonly uri?: string;
}

/** An edit of a document. */
export interface DocumentEdit extends DocumentRange {
  readonly newText: string;
}

/** A fix with its edits in the document. */
export interface DocumentFix extends Omit<Fix, 'edits'> {
  readonly edits: readonly DocumentEdit[];
}

/** Everything that one version of a document gives: read once, asked by every feature. */
export interface Analysis {
  readonly text: string;
  /** The reports of the document, in the order of the text; one at least. */
  readonly parts: readonly Part[];
  /** In the order of the text. */
  readonly findings: readonly DocumentFinding[];
  /** Findings that the settings let stand. */
  readonly ignored?: Sifted<DocumentFinding>['ignored'];
  /** Ignores of the settings of which no finding is left. */
  readonly stale?: Sifted<DocumentFinding>['stale'];
  readonly notChecked: readonly NotChecked[];
  readonly equations: { readonly checked: number; readonly held: number };
  /** Rules that threw, with their message: they lose only their own findings. */
  readonly failures: readonly { readonly code: string; readonly error: unknown }[];
}

/**
 * Reads and checks a text. Total: never throws, whatever the text; time is linear in its length. Of `previous`, an analysis of another version
 * under the same settings, a report of the same text is taken over. `neighboursOf` hands in what an archive knows.
 */
export function analyse(
  text: string,
  settings: CheckSettings = defaultSettings,
  previous?: Analysis,
  neighboursOf?: NeighboursOf,
): Analysis {
  const steps = analysing(text, settings, previous, neighboursOf);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same, stopping after each report, for whoever has other things to do in between. */
export function* analysing(
  text: string,
  settings: CheckSettings = defaultSettings,
  previous?: Analysis,
  neighboursOf?: NeighboursOf,
): Generator<void, Analysis, void> {
  const known = new Map(previous?.parts.map((part) => [part.report.text, part]));
  const parts: Part[] = [];
  for (const placed of readingDocument(text, (own) => known.get(own)?.report)) {
    const { report } = placed;
    const neighbours = neighboursOf?.(placed, text.length);
    const before = known.get(report.text);
    parts.push({
      ...placed,
      neighbours,
      check: before?.report === report ? checkAgain(before, settings, neighbours) : checkReport(report, settings, undefined, neighbours),
    });
    yield;
  }
  const checks = parts.map(({ check }) => check);
  return {
    text,
    parts,
    ...sift(parts.flatMap(findingsOf), settings.ignores ?? []),
    notChecked: checks.flatMap((c) => c.notChecked),
    equations: { checked: checks.reduce((n, c) => n + c.equations.checked, 0), held: checks.reduce((n, c) => n + c.equations.held, 0) },
    failures: checks.flatMap((c) => c.failures),
  };
}

/** The check of a report that was checked before under these settings: only what other neighbours can change is looked at again. */
const checkAgain = ({ report, check, neighbours }: Part, settings: CheckSettings, beside: Neighbours | undefined): Check =>
  areSame(neighbours, beside) ? check : checkReport(report, settings, undefined, beside, check);

/** The findings of a report where they stand in its document, in the order of the text. */
function findingsOf(part: Part): readonly DocumentFinding[] {
  const sorted = [...part.check.findings].sort(byPlace);
  return sorted.map((own): DocumentFinding => {
    const { code, severity, message, equations, related, tags } = own;
    const places = related?.map(
      (place): DocumentRelated => (place.uri === undefined ? { ...rangeInDocument(part, place), message: place.message } : place),
    );
    return {
      ...{ code, severity, message, own, part, report: part.report },
      ...rangeInDocument(part, own),
      ...(equations && { equations }),
      ...(places && { related: places }),
      ...(tags && { tags }),
    };
  });
}

/**
 * The fixes of one finding, each verified: applied in memory and read again, its finding is gone and no other has appeared.
 * A fix that does not pass is not offered.
 */
export function fixesOf({ own, part }: DocumentFinding, settings: CheckSettings = defaultSettings): readonly DocumentFix[] {
  return fixesForFinding(part.report, own, settings, part.neighbours).map((fix) => ({
    ...fix,
    edits: fix.edits.map((edit) => placedInDocument(part, edit)),
  }));
}

export { applyEdits } from './text/apply-edits.ts';
export type { DocumentRange, Edit, Finding, Fix, Language, NotChecked, Range, Report, Words };
