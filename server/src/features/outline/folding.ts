import type { Report, SubHeading } from '../../report/model.ts';
import { tablesOf } from '../../report/tables-of.ts';
import { outerFirst, type Range, rangeOf } from '../../text/range.ts';

/**
 * What folds of a report: sections, sub-headings and tables, each from its first character to its last that is not a space; in the order of the
 * text, those that hold others first.
 */
export function foldsIn(report: Report): readonly Range[] {
  const folds = allFolds(report).map((fold) => ({ start: fold.start, end: lastInk(report.text, fold) }));
  return folds.sort(outerFirst);
}

function allFolds(report: Report): readonly Range[] {
  const folds: Range[] = [];
  for (const section of report.sections) {
    folds.push({ start: section.heading.start, end: section.body.end });
    for (const heading of section.headings) collect(heading, folds);
  }
  for (const table of tablesOf(report)) folds.push(rangeOf(table));
  return folds;
}

function collect(heading: SubHeading, folds: Range[]): void {
  folds.push(rangeOf(heading));
  for (const inner of heading.headings) collect(inner, folds);
}

/** The end of the last character in the range that is not a space or a line break; blank lines stay outside a fold. */
function lastInk(text: string, { start, end }: Range): number {
  let at = Math.min(end, text.length);
  while (at > start && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

/** ASCII spaces, line breaks, the no-break space and the full-width space. */
function isSpace(unit: number): boolean {
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || unit === 0xa0 || unit === 0x3000;
}
