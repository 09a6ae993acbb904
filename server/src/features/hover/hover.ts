import { tableNumber, templates } from '../../format/index.ts';
import { findCitations } from '../../law/index.ts';
import type { Cell, Report, Row, Table } from '../../report/model.ts';
import { holds } from '../../report/placed.ts';
import { tablesOf } from '../../report/tables-of.ts';
import { fold, isSpace } from '../../text/fold.ts';
import type { Language, Range, ReportOffset } from '../../text/range.ts';
import { headingsOf } from '../tables/table-headings.ts';
import { cellHover, rowName } from './hover-cell.ts';
import { columnHover } from './hover-column.ts';
import { basisHover, citationHover, sectionHover } from './hover-law.ts';

/** What to show, as Markdown in which the report's words are escaped, and the stretch that it is about of the report. */
export interface Hover {
  readonly range: Range;
  readonly contents: string;
}

/** Citations are looked for this far around the place pointed at, within a line of it. */
const farBefore = 2000;
const farAfter = 500;

/**
 * What is known of the place at `offset`: a cell, a row's label, a column's heading, a part's or a group's label, a section's heading or a citation, in that order.
 * Null where there is nothing to say. An offset outside the text is no place.
 */
export function hoverAt(report: Report, offset: ReportOffset, language: Language): Hover | null {
  if (!(offset >= 0 && offset <= report.text.length)) return null;
  return reportHover(report, offset, language) ?? citationAt(report, offset, language);
}

function reportHover(report: Report, offset: number, language: Language): Hover | null {
  const section = report.sections.find((s) => holds(s.heading, offset));
  for (const table of tablesOf(report)) {
    const found = holds(table, offset) ? tableHover(report, table, offset, language) : null;
    if (found) return found;
  }
  return section ? made(section.heading, sectionHover(section, report.template, language)) : null;
}

const made = ({ start, end }: Range, contents: string | undefined): Hover | null =>
  contents === undefined ? null : { range: { start, end }, contents };

function tableHover(report: Report, table: Table, offset: number, language: Language): Hover | null {
  const inCell = cellAt(table, offset);
  if (inCell) return made(inCell.cell, cellHover(report, table, inCell.row, inCell.cell, language));
  for (const row of table.rows) {
    const { label, template } = row;
    if (label && holds(label, offset))
      return made(label, basisHover(`${tableNumber[table.id]} · ${rowName(template)}`, template.id, table.template, label, language));
  }
  const heading = headingsOf(report, table).find((one) => one.first >= 0 && holds(one, offset));
  const ofColumn = heading && columnHover(report, table, heading, language);
  return ofColumn === undefined ? groupHover(report.text, table, offset, language) : made(heading!, ofColumn);
}

/** The cell that holds the offset; else one that ends there or, being blank, only stands there. */
function cellAt(table: Table, offset: number): { row: Row; cell: Cell } | undefined {
  let near: { row: Row; cell: Cell } | undefined;
  for (const row of table.rows) {
    for (const cell of row.cells) {
      if (!holds(cell, offset)) continue;
      if (offset < cell.end) return { row, cell };
      near ??= { row, cell };
    }
  }
  return near;
}

/** A part of table two or a merged cell of table three: they head rows and are found by their words in the line. */
function groupHover(text: string, table: Table, offset: number, language: Language): Hover | null {
  const line = lineAt(text, offset, 0, farAfter);
  const at: number[] = [];
  let folded = '';
  for (let i = line.start; i < line.end; i++) {
    if (isSpace(text.charCodeAt(i))) continue;
    at.push(i);
    folded += fold(text, i, i + 1);
  }
  for (const { id, label } of templates[table.template][table.id].groups) {
    const words = fold(label);
    const first = folded.indexOf(words);
    if (first < 0) continue;
    const range = { start: at[first]!, end: at[first + words.length - 1]! + 1 };
    if (holds(range, offset)) return made(range, basisHover(`${tableNumber[table.id]} · ${label}`, id, table.template, null, language));
  }
  return null;
}

function citationAt({ text, disclosure }: Report, offset: ReportOffset, language: Language): Hover | null {
  const around = lineAt(text, offset, 1, farAfter);
  const tableTwo = disclosure ? [disclosure] : [];
  const citation = findCitations(text, around, tableTwo).find((c) => c.start <= offset && offset < c.end);
  return citation ? made(citation, citationHover(citation, language)) : null;
}

/** The line of the offset with as many before and after it as `more` says (a title may be broken over two), cut far away from the offset. */
function lineAt(text: string, offset: number, more: number, after: number): Range {
  const first = Math.max(0, offset - farBefore);
  const last = Math.min(text.length, offset + after);
  let start = offset;
  for (let passed = 0; start > first; start--) if (isBreak(text, start - 1) && passed++ === more) break;
  let end = offset;
  for (let passed = 0; end < last; end++) if (isBreak(text, end) && passed++ === more) break;
  return { start, end };
}

/** Whether a line ends with this unit; the CR of CRLF is part of its line's end and not an end of its own. */
const isBreak = (text: string, at: number): boolean => text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n');
