import type { Report } from '../report/model.ts';
import type { Finding } from '../rules/rule.ts';
import type { Analysis } from '../service.ts';
import type { Range } from '../text/range.ts';
import { citationsIn, citationsOf } from './definition-citation.ts';
import { equationsBy, keyOf } from './highlights-equations.ts';
import { reportsIn, tablesOf, touches, unmoved } from './table-cursor-at.ts';

/** A stretch that the grammar cannot tell by its looks. */
export interface Token extends Range {
  readonly kind: 'label' | 'computed' | 'wrong' | 'citation';
}

/**
 * Labels of rows, cells that a sum ends in, cells that an error of figures or sums is on, and citations of documents that are known; in the order of the
 * text and without overlap. `range` is to begin and end with a line; only what touches it is looked at.
 */
export function tokensIn(analysis: Analysis, range: Range): readonly Token[] {
  const whole = range.start <= 0 && range.end >= analysis.text.length;
  const tokens: Token[] = [];
  for (const [moved, index] of reportsIn(analysis, range)) {
    const { report, delta } = unmoved(moved);
    const own = withWrong(report, whole ? allOf(report) : tableOf(report).tokens, analysis.checks[index]?.findings ?? [], delta);
    for (const { start, end, kind } of own) {
      const token = { start: start + delta, end: end + delta, kind };
      if (whole || touches(token, range)) tokens.push(token);
    }
  }
  return whole ? tokens : apart([...tokens, ...citationTokens(citationsIn(analysis, range))]);
}

/** What a reading's tables give, where it was first made. */
interface TableTokens {
  readonly tokens: readonly Token[];
  /** The end of every cell that is not blank, by its start. */
  readonly cells: ReadonlyMap<number, number>;
}

const tables = new WeakMap<Report, TableTokens>();

function tableOf(report: Report): TableTokens {
  const known = tables.get(report);
  if (known) return known;
  const tokens: Token[] = [];
  const ends = new Map<number, number>();
  for (const table of tablesOf(report)) {
    const { totals } = equationsBy(table.template, table.id);
    for (const { template, label, cells } of table.rows) {
      if (label && label.end > label.start) tokens.push({ start: label.start, end: label.end, kind: 'label' });
      for (const { start, end, column } of cells) {
        if (end === start) continue;
        ends.set(start, end);
        if (totals.has(keyOf({ row: template.id, column }))) tokens.push({ start, end, kind: 'computed' });
      }
    }
  }
  const found = { tokens: apart(tokens), cells: ends };
  tables.set(report, found);
  return found;
}

const all = new WeakMap<Report, readonly Token[]>();

/** All tokens of a reading but for wrong cells, which depend on the rules that are switched on. */
function allOf(report: Report): readonly Token[] {
  const known = all.get(report) ?? apart([...tableOf(report).tokens, ...citationTokens(citationsOf(report))]);
  all.set(report, known);
  return known;
}

const citationTokens = (citations: ReturnType<typeof citationsOf>): readonly Token[] =>
  citations.flatMap(({ start, end, document }): Token[] => (document === null ? [] : [{ start, end, kind: 'citation' }]));

/** With the cells that an error is on, instead of what they were. `delta` is how far the findings have moved from the reading. */
function withWrong(report: Report, tokens: readonly Token[], findings: readonly Finding[], delta: number): readonly Token[] {
  const errors = findings.filter(({ severity, code }) => severity === 'error' && /^(?:sum|cell)\//.test(code));
  if (errors.length === 0) return tokens;
  const { cells } = tableOf(report);
  const starts = new Set(errors.filter(({ start, end }) => cells.get(start - delta) === end - delta).map(({ start }) => start - delta));
  const wrong = [...starts].map((start): Token => ({ start, end: cells.get(start)!, kind: 'wrong' }));
  return apart([...tokens.filter(({ start }) => !starts.has(start)), ...wrong]);
}

/** In the order of the text; of tokens that overlap the first stays, so that a label keeps out the citation in it. */
function apart(tokens: readonly Token[]): readonly Token[] {
  let reach = -1;
  return [...tokens]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < reach) return false;
      reach = end;
      return true;
    });
}
