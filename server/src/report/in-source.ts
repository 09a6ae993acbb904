import type { Range } from '../text/range.ts';
import type { Cell, Damage, Evidence, Heading, Label, Named, NotRead, Report, Row, Section, SubHeading, Table, Title } from './model.ts';

/*
 * A report that was read in a view of its text, HTML as a browser shows it or text in the wrong encoding as it was, with its ranges where they
 * stand in the text itself. Each field is named here, so that what is new in the model does not compile before somebody has said whether it moves.
 */

type Move = (offset: number) => number;

/** What is read of a text, apart from the text: all that has to be moved. */
export type Reading = Omit<Report, 'text' | 'markup' | 'damage'>;

/** The reading with every offset `move`d; a blank range by its start, any other so that it holds the same units. */
export function readingInSource(reading: Reading, move: Move): Reading {
  const table = (own: Table | undefined): Table | undefined => own && tableInSource(own, move);
  return {
    template: reading.template,
    title: reading.title && titleInSource(reading.title, move),
    organ: reading.organ && namedInSource(reading.organ, move),
    year: reading.year && namedInSource(reading.year, move),
    sections: reading.sections.map((section) => sectionInSource(section, move)),
    disclosure: table(reading.disclosure),
    requests: table(reading.requests),
    disputes: table(reading.disputes),
    notRead: reading.notRead.map(({ table: id, range, reason, rows }): NotRead => ({ table: id, range: moved(range, move), reason, rows })),
    evidence: reading.evidence.map(
      ({ range, table: id, reader, taken, why }): Evidence => ({ range: moved(range, move), table: id, reader, taken, why }),
    ),
  };
}

function moved({ start, end }: Range, move: Move): Range {
  const from = move(start);
  // A unit that the view put in has the place of what follows it: two ranges that meet must not come to overlap.
  return { start: from, end: end > start ? Math.max(from, Math.min(move(end - 1) + 1, move(end))) : from };
}

/** The range with its end where the last of its parts ends: a blank at the end of a row of HTML lies behind the row's last unit. */
function movedAround(range: Range, move: Move, parts: readonly (Range | null)[]): Range {
  const { start, end } = moved(range, move);
  return { start, end: parts.reduce((last, part) => (part && part.end > last ? part.end : last), end) };
}

/** Damage that was found in the view. */
export const damageInSource = (damage: readonly Damage[], move: Move): readonly Damage[] =>
  damage.map(({ kind, repair, ...range }) => ({ ...moved(range, move), kind, repair }));

const titleInSource = (title: Title, move: Move): Title => ({ ...moved(title, move), text: title.text });
const namedInSource = <T>(named: Named<T>, move: Move): Named<T> => ({ ...moved(named, move), value: named.value });

function labelInSource(label: Label, move: Move): Label {
  const { text, template, likeness } = label;
  const { start, end } = moved(label, move);
  return { start, end, text, template, likeness };
}

/** Of cells there are hundreds: no part of one is copied twice. */
function cellInSource(cell: Cell, move: Move): Cell {
  const { text, kind, value, type, column, written } = cell;
  const { start, end } = moved(cell, move);
  return { start, end, text, kind, value, type, column, written };
}

function sectionInSource(section: Section, move: Move): Section {
  const { number, ordinal, wording, duplicate } = section;
  const heading = headingInSource(section.heading, move);
  const body = moved(section.body, move);
  const headings = section.headings.map((one) => subHeadingInSource(one, move));
  return { ...movedAround(section, move, [heading, body, ...headings]), heading, number, ordinal, wording, duplicate, body, headings };
}

function headingInSource(heading: Heading, move: Move): Heading {
  const ordinal = heading.ordinal && moved(heading.ordinal, move);
  const words = moved(heading.words, move);
  return { ...movedAround(heading, move, [ordinal, words]), text: heading.text, ordinal, words };
}

function subHeadingInSource(heading: SubHeading, move: Move): SubHeading {
  const { level, ordinal, name } = heading;
  const line = moved(heading.line, move);
  const headings = heading.headings.map((one) => subHeadingInSource(one, move));
  return { ...movedAround(heading, move, [line, ...headings]), level, ordinal, name, line, headings };
}

/** A table with every offset `move`d. */
export function tableInSource(table: Table, move: Move): Table {
  const { id, template, layout, columns } = table;
  const rows = table.rows.map((row) => rowInSource(row, move));
  const header = table.header && moved(table.header, move);
  const headerLabels = table.headerLabels.map((label) => labelInSource(label, move));
  const range = movedAround(table, move, [...rows, header, ...headerLabels]);
  return { ...range, id, template, layout, rows, header, headerLabels, ...(columns ? { columns } : {}) };
}

function rowInSource(row: Row, move: Move): Row {
  const { template, shape, found } = row;
  const label = row.label && labelInSource(row.label, move);
  const cells = row.cells.map((cell) => cellInSource(cell, move));
  const range = movedAround(row, move, [label, moved(row.cellsRange, move), ...cells]);
  return { ...range, template, label, cells, shape, found, cellsRange: movedAround(row.cellsRange, move, cells) };
}
