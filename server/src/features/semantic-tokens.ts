import type { Report } from '../report/model.ts';
import type { Finding } from '../rules/rule.ts';
import type { Analysis } from '../service.ts';
import type { Range } from '../text/range.ts';
import { citationsIn, citationsOf } from './definition-citation.ts';
import { equationsBy, keyOf } from './highlights-equations.ts';
import { lastFrom, reportsIn, tablesOf, touches, unmoved } from './table-cursor-at.ts';

/** A stretch that the grammar cannot tell by its looks. */
export interface Token extends Range {
  readonly kind: 'label' | 'computed' | 'wrong' | 'citation';
}

/** A token, or a cell that is one only when it is wrong. */
interface Part extends Range {
  readonly kind: Token['kind'] | 'cell';
}

/**
 * Labels of rows, cells that a sum ends in, cells that an error of figures or sums is on, and citations of documents that are known; in the order of the
 * text and without overlap. `range` is to begin and end with a line; only what touches it is looked at.
 */
export function tokensIn(analysis: Analysis, range: Range): readonly Token[] {
  const whole = range.start <= 0 && range.end >= analysis.text.length;
  const reports = reportsIn(analysis, range).map(([report]) => unmoved(report));
  const parts = reports.flatMap(({ report, delta }) => {
    const own = whole ? [...tableParts(report), ...citationParts(citationsOf(report))] : tableParts(report);
    return own
      .map(({ start, end, kind }): Part => ({ start: start + delta, end: end + delta, kind }))
      .filter((part) => touches(part, range));
  });
  if (!whole) parts.push(...citationParts(citationsIn(analysis, range)));
  return tokensOf(
    parts.sort((a, b) => a.start - b.start || b.end - a.end),
    analysis.findings,
  );
}

const citationParts = (citations: ReturnType<typeof citationsOf>): readonly Part[] =>
  citations.flatMap(({ start, end, document }): Part[] => (document === null ? [] : [{ start, end, kind: 'citation' }]));

const read = new WeakMap<Report, readonly Part[]>();

/** The labels and cells of a reading's tables; a blank cell has nothing to be coloured. */
function tableParts(report: Report): readonly Part[] {
  const kept = read.get(report);
  if (kept) return kept;
  const parts: Part[] = [];
  for (const table of tablesOf(report)) {
    const { totals } = equationsBy(table.template, table.id);
    for (const { template, label, cells } of table.rows) {
      if (label && label.end > label.start) parts.push({ start: label.start, end: label.end, kind: 'label' });
      for (const { start, end, column } of cells)
        if (end > start) parts.push({ start, end, kind: totals.has(keyOf({ row: template.id, column })) ? 'computed' : 'cell' });
    }
  }
  read.set(report, parts);
  return parts;
}

/** Cells become wrong ones or nothing; of parts that overlap the first stays, so that a label keeps out the citation in it. */
function tokensOf(parts: readonly Part[], findings: readonly Finding[]): readonly Token[] {
  const tokens: Token[] = [];
  let reach = -1;
  for (const { start, end, kind } of parts) {
    if (start < reach) continue;
    reach = end;
    const isCell = kind === 'cell' || kind === 'computed';
    if (isCell && isWrong(start, end, findings)) tokens.push({ start, end, kind: 'wrong' });
    else if (kind !== 'cell') tokens.push({ start, end, kind });
  }
  return tokens;
}

/** Whether an error of figures or sums is on just this cell. Logarithmic, but for findings at one place. */
function isWrong(start: number, end: number, findings: readonly Finding[]): boolean {
  for (let i = lastFrom(findings, start); i >= 0 && findings[i]!.start === start; i--) {
    const finding = findings[i]!;
    if (finding.end === end && finding.severity === 'error' && /^(?:sum|cell)\//.test(finding.code)) return true;
  }
  return false;
}
