import type { Report } from '../../report/model.ts';
import { touches } from '../../report/placed.ts';
import { tablesOf } from '../../report/tables-of.ts';
import type { Finding } from '../../rules/engine/rule.ts';
import type { Part } from '../../service.ts';
import { memoized } from '../../text/memoized.ts';
import { outerFirst, type Range, rangeOf } from '../../text/range.ts';
import { citationsIn, citationsOf } from '../navigation/cited-provision.ts';
import { equationsBy, keyOf } from '../navigation/equation-highlights.ts';

/** A stretch that the grammar cannot tell by its looks. */
export interface Token extends Range {
  readonly kind: 'label' | 'computed' | 'wrong' | 'citation';
}

/**
 * Labels of rows, cells that a sum ends in, cells that an error of figures or sums is on, and citations of documents that are known; in the order of the
 * text and without overlap. `range` is to begin and end with a line; only what touches it is looked at, without it the whole report.
 */
export function tokensOf({ report, check }: Pick<Part, 'report' | 'check'>, range?: Range): readonly Token[] {
  const wrong = wrongIn(report, check.findings);
  if (!range || (range.start <= 0 && range.end >= report.text.length)) return withWrong(report, allOf(report), wrong);
  const tokens = withWrong(report, tableOf(report).tokens, wrong).filter((token) => touches(token, range));
  return apart([...tokens, ...citationTokens(citationsIn(report, range))]);
}

/** What a report's tables give. */
interface TableTokens {
  readonly tokens: readonly Token[];
  /** The end of every cell that is not blank, by its start. */
  readonly cells: ReadonlyMap<number, number>;
}

const tableOf = memoized((report: Report): TableTokens => {
  const tokens: Token[] = [];
  const ends = new Map<number, number>();
  for (const table of tablesOf(report)) {
    const { totals } = equationsBy(table.template, table.id);
    for (const { template, label, cells } of table.rows) {
      if (label && label.end > label.start) tokens.push({ ...rangeOf(label), kind: 'label' });
      for (const { start, end, column } of cells) {
        if (end === start) continue;
        ends.set(start, end);
        if (totals.has(keyOf({ row: template.id, column }))) tokens.push({ start, end, kind: 'computed' });
      }
    }
  }
  return { tokens: apart(tokens), cells: ends };
});

/** All tokens of a reading but for wrong cells, which depend on the rules that are switched on. */
const allOf = memoized((report: Report): readonly Token[] => apart([...tableOf(report).tokens, ...citationTokens(citationsOf(report))]));

const citationTokens = (citations: ReturnType<typeof citationsOf>): readonly Token[] =>
  citations.flatMap(({ start, end, document }): Token[] => (document === null ? [] : [{ start, end, kind: 'citation' }]));

/** Where the cells begin that an error is on. */
function wrongIn(report: Report, findings: readonly Finding[]): readonly number[] {
  const errors = findings.filter(({ severity, code }) => severity === 'error' && /^(?:sum|cell)\//.test(code));
  if (errors.length === 0) return [];
  const { cells } = tableOf(report);
  return errors.filter(({ start, end }) => cells.get(start) === end).map(({ start }) => start);
}

/** With the cells that an error is on, instead of what they were. */
function withWrong(report: Report, tokens: readonly Token[], wrong: readonly number[]): readonly Token[] {
  if (wrong.length === 0) return tokens;
  const { cells } = tableOf(report);
  const starts = new Set(wrong);
  const marked = [...starts].map((start): Token => ({ start, end: cells.get(start)!, kind: 'wrong' }));
  return apart([...tokens.filter(({ start }) => !starts.has(start)), ...marked]);
}

/** In the order of the text; of tokens that overlap the first stays, so that a label keeps out the citation in it. */
function apart(tokens: readonly Token[]): readonly Token[] {
  let reach = -1;
  return [...tokens].sort(outerFirst).filter(({ start, end }) => {
    if (start < reach) return false;
    reach = end;
    return true;
  });
}
