import type { Report } from '../../report/model.ts';
import { type PlacedReport, placedInDocument } from '../../report/placed.ts';
import { readReports } from '../../report/read.ts';
import { checkReport } from '../../rules/engine/check.ts';
import { keepsValues } from '../../rules/engine/values.ts';
import { applyEdits, type CheckSettings, type DocumentEdit } from '../../service.ts';
import { fold } from '../../text/fold.ts';
import type { Words } from '../../text/range.ts';
import { composeEdits } from '../code-actions/compose-edits.ts';
import { documentFormattingEdits } from '../formatting/formatting.ts';
import { furnitureEdits } from './furniture.ts';
import { breakEdits, digitEdits, spaceEdits } from './prose.ts';
import type { TidyEdit, TidyKind } from './tidy-edit.ts';

/**
 * 「整理全文」: what a PDF or a copy has done to a report as a whole is put right at once. It takes out what it names and nothing else, and every step is
 * proved by a reading: the same headings, the same cells, no finding that was not there.
 */

/** What each is called, and what it is counted by. */
export const tidyWords: Readonly<Record<TidyKind, (n: number) => Words>> = {
  page: (n) => ({ zh: `删去页码 ${n} 处`, en: `Page numbers taken out: ${n}` }),
  head: (n) => ({ zh: `删去页眉页脚 ${n} 处`, en: `Running heads taken out: ${n}` }),
  space: (n) => ({ zh: `删去汉字之间的空格 ${n} 个`, en: `Spaces inside Chinese taken out: ${n}` }),
  digit: (n) => ({ zh: `全角数字改为半角 ${n} 个`, en: `Full-width digits written plainly: ${n}` }),
  break: (n) => ({ zh: `接起断开的行 ${n} 处`, en: `Broken lines joined: ${n}` }),
  table: (n) => ({ zh: `按规定格式排好表格 ${n} 张`, en: `Tables laid out: ${n}` }),
};

/** A text as it was put right in one step, with the edits that led to it. */
export interface TidyStep {
  readonly text: string;
  readonly edits: readonly TidyEdit[];
}

export interface Tidied {
  /** Of the document; in order, none touching another. */
  readonly edits: readonly DocumentEdit[];
  /** Each thing that they put right, by its kind. */
  readonly named: readonly TidyKind[];
}

/** A longer report is left as it is: every step is proved by a reading. */
const longest = 300_000;
/** A line that was joined may show a space; after so many rounds it is going in circles. */
const roundLimit = 6;

/** Everything that can be put right in a report of a document, but for the kinds `without`. */
export function tidied(part: PlacedReport, settings: CheckSettings, without: ReadonlySet<TidyKind> = new Set()): Tidied {
  const steps = tidySteps(part.report, settings, without);
  const placed = steps.map((step) => step.edits.map(({ named: _, ...edit }) => placedInDocument(part, edit)));
  return {
    edits: placed.reduce<readonly DocumentEdit[]>((all, next) => composeEdits(part.end, all, next), []),
    named: steps.flatMap((step) => step.edits.flatMap(({ named }) => named)),
  };
}

/** The steps that put a report right; none where they would not come to an end. */
export function tidySteps(report: Report, settings: CheckSettings, without: ReadonlySet<TidyKind> = new Set()): readonly TidyStep[] {
  const steps: TidyStep[] = [];
  if (report.text.length > longest) return steps;
  let current = stateOf(report, settings);
  for (let round = 0; round < roundLimit; round++) {
    const before = steps.length;
    for (const find of finders(without)) {
      const edits = current.report.markup && find !== tableEdits ? [] : find(current.report);
      const next = edits.length > 0 ? proved(current, edits, settings) : undefined;
      if (!next) continue;
      steps.push({ text: next.report.text, edits });
      current = next;
    }
    if (steps.length === before) return steps;
  }
  return [];
}

type Find = (report: Report) => readonly TidyEdit[];

const others: readonly (readonly [TidyKind, Find])[] = [
  ['space', spaceEdits],
  ['digit', digitEdits],
  ['break', breakEdits],
  ['table', tableEdits],
];

const finders = (without: ReadonlySet<TidyKind>): readonly Find[] => [
  (report) => furnitureEdits(report, (kind) => !without.has(kind)),
  ...others.flatMap(([kind, find]) => (without.has(kind) ? [] : [find])),
];

/** A report by itself is a document of its own, so that the places are the same. */
function tableEdits(report: Report): readonly TidyEdit[] {
  const alone = { start: 0, end: report.text.length, report };
  const edits = documentFormattingEdits(report.text, [alone]);
  return edits.map(({ start, end, newText }) => ({ start: start - alone.start, end: end - alone.start, newText, named: ['table'] }));
}

interface State {
  readonly report: Report;
  /** How many findings of each rule. */
  readonly findings: ReadonlyMap<string, number>;
}

function stateOf(report: Report, { rules }: CheckSettings): State {
  const findings = new Map<string, number>();
  for (const { code } of checkReport(report, { rules }).findings) findings.set(code, (findings.get(code) ?? 0) + 1);
  return { report, findings };
}

/** What the report is after the edits; undefined where it would say something else. */
function proved({ report, findings }: State, edits: readonly TidyEdit[], settings: CheckSettings): State | undefined {
  const [after, more] = readReports(applyEdits(report.text, edits));
  if (!after || more || headingsOf(after) !== headingsOf(report)) return undefined;
  if (!keepsValues([report], [after]) || !rowsOf(after).every((rows, i) => rows >= rowsOf(report)[i]!)) return undefined;
  const next = stateOf(after, settings);
  return [...next.findings].every(([code, count]) => count <= (findings.get(code) ?? 0)) ? next : undefined;
}

/** Title, year and headings, however wide their characters are. */
function headingsOf({ title, organ, year, sections }: Report): string {
  const headings = sections.map(({ number, heading, headings: own }) => [
    number,
    fold(heading.text),
    own.map(({ level, ordinal }) => [level, ordinal]),
  ]);
  return JSON.stringify([fold(title?.text ?? ''), organ?.value, year?.value, headings]);
}

/** How many rows of each table were read whole. */
const rowsOf = ({ disclosure, requests, disputes }: Report): readonly number[] =>
  [disclosure, requests, disputes].map((table) => table?.rows.filter(({ shape }) => shape === 'right').length ?? 0);
