import { fingerprintsOf } from '../rules/engine/ignores.ts';
import type { FailingEquation, Severity } from '../rules/engine/rule.ts';
import { type Analysis, type CheckSettings, type DocumentFinding, type DocumentFix, type DocumentRelated, fixesOf } from '../service.ts';
import { type Lines, linesOf } from '../text/lines.ts';
import { byPlace, type Language } from '../text/range.ts';
import type { Office } from './files/found.ts';
import { type Place, placeOf } from './output/lines.ts';
import { type OfficePlace, placesIn } from './output/office-place.ts';

/** A finding as it is printed: in one language, with places as the Language Server Protocol counts them. */
export interface CheckedFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Place;
  readonly equations?: readonly FailingEquation[];
  /** With the file, where it is another one. */
  readonly related?: readonly { readonly file?: string; readonly range: Place; readonly message: string }[];
  readonly fixes?: readonly CheckedFix[];
  /** Where it stands in a file of Word, Excel or PDF, which has no lines: `range` is then that of the text that `nianbao import` makes of it. */
  readonly place?: OfficePlace;
  /** The same while the finding and its own words stand, wherever they have moved to; only where it was asked for. */
  readonly fingerprint?: string;
}

export interface CheckedFix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly { readonly range: Place; readonly newText: string }[];
}

/** What `nianbao check` says of one file. */
export interface Checked {
  readonly file: string;
  readonly findings: readonly CheckedFinding[];
  readonly notChecked: readonly { readonly code: string; readonly reason: string }[];
  readonly equations: { readonly checked: number; readonly held: number };
  /** How many findings the project file lets stand, and how many of its entries are no longer needed; left out when there are none. */
  readonly ignored?: number;
  readonly staleIgnores?: number;
  /** What the project file lets stand, and why; only where it was asked for. */
  readonly suppressed?: readonly { readonly finding: CheckedFinding; readonly reason: string }[];
}

export interface CheckOptions {
  readonly language: Language;
  /** Fixes are verified by reading the report again, so they are computed only where they are printed. */
  readonly fixes: boolean;
  readonly settings?: CheckSettings;
  /** Whether fingerprints and what is let stand are given. */
  readonly extras?: boolean;
  /** Given where the text was made out of a file of Word, Excel or PDF. */
  readonly office?: Office | undefined;
  /** The lines of another file, to say where in it something stands. */
  readonly linesIn?: (file: string) => Lines | undefined;
}

/** UTF-16 units that may be read again to verify the fixes of one file: keeps a huge file with thousands of findings linear. */
const fixBudget = 20_000_000;

/** One file's findings as plain values. */
export function checked(file: string, analysis: Analysis, options: CheckOptions): Checked {
  const { language, fixes, settings, linesIn, office } = options;
  const lines = linesOf(analysis.text);
  const placed = office && placesIn(analysis, office, language);
  const prints = options.extras ? fingerprintsIn(analysis) : undefined;
  // An edit of the text is none of the file that it was made of.
  let left = fixes && !office ? fixBudget : 0;
  const findings = analysis.findings.map((finding) => {
    const cost = finding.report.text.length;
    const offered = left >= cost ? fixesOf(finding, settings) : [];
    left -= Math.max(1, offered.length) * cost;
    return findingOf(finding, offered, { lines, language, linesIn, prints, placed });
  });
  const suppressed = options.extras
    ? analysis.ignored?.map(({ finding, ignore }) => ({
        finding: findingOf(finding, [], { lines, language, linesIn, prints, placed }),
        reason: ignore.reason,
      }))
    : undefined;
  const broken = analysis.failures.map(({ code }) => ({
    code,
    reason: language === 'zh' ? '规则出错，没有核对' : 'the rule failed, nothing was checked',
  }));
  return {
    file,
    findings,
    notChecked: [...analysis.notChecked.map((n) => ({ code: n.code, reason: n.reason[language] })), ...broken],
    equations: { checked: analysis.equations.checked, held: analysis.equations.held },
    ...(analysis.ignored?.length ? { ignored: analysis.ignored.length } : {}),
    ...(analysis.stale?.length ? { staleIgnores: analysis.stale.length } : {}),
    ...(suppressed?.length ? { suppressed } : {}),
  };
}

/** The fingerprint of each finding, of those that are let stand, too: findings alike are numbered through. */
export function fingerprintsIn({ findings, ignored = [] }: Analysis): ReadonlyMap<DocumentFinding, string> {
  const all = [...findings, ...ignored.map(({ finding }) => finding)].sort(byPlace);
  return fingerprintsOf(all);
}

interface Where {
  readonly lines: Lines;
  readonly language: Language;
  readonly linesIn: CheckOptions['linesIn'];
  readonly prints: ReadonlyMap<DocumentFinding, string> | undefined;
  readonly placed: ((finding: DocumentFinding) => OfficePlace) | undefined;
}

function findingOf(finding: DocumentFinding, fixes: readonly DocumentFix[], where: Where): CheckedFinding {
  const { lines, language } = where;
  const { code, severity, message, equations, related } = finding;
  const fingerprint = where.prints?.get(finding);
  return {
    code,
    severity,
    message: message[language],
    range: placeOf(lines, finding),
    ...(where.placed ? { place: where.placed(finding) } : {}),
    ...(equations?.length ? { equations } : {}),
    ...(related?.length ? { related: related.flatMap((r) => relatedOf(r, where)) } : {}),
    ...(fixes.length > 0 ? { fixes: fixes.map((fix) => fixOf(fix, lines, language)) } : {}),
    ...(fingerprint ? { fingerprint } : {}),
  };
}

function relatedOf(
  { uri, message, ...range }: DocumentRelated,
  { lines, language, linesIn }: Where,
): NonNullable<CheckedFinding['related']> {
  if (uri === undefined) return [{ range: placeOf(lines, range), message: message[language] }];
  const there = linesIn?.(uri);
  return there ? [{ file: uri, range: placeOf(there, range), message: message[language] }] : [];
}

const fixOf = (fix: DocumentFix, lines: Lines, language: Language): CheckedFix => ({
  title: fix.title[language],
  safe: fix.safe ?? false,
  edits: fix.edits.map((e) => ({ range: placeOf(lines, e), newText: e.newText })),
});
