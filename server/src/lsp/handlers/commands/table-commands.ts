import type { PasteAnswer, TableCells, TablesAnswer, VersionedEdits } from '../../../contract.ts';
import type { TableGrid } from '../../../features/tables/table-grid.ts';
import type { Language, Range } from '../../../text/range.ts';
import type { Range as LspRange } from '../../connection/protocol.ts';
import type { Session } from '../../connection/session.ts';
import { gridsIn, inReport, partAt, pasteCells, placedInDocument, rangeInDocument, totalsAfter } from '../../core.ts';
import { readOpen } from '../../documents/analysis.ts';
import { offsetOf, offsetsOf, placeOf, rangeOf, textEditsOf } from '../../documents/convert.ts';
import { gridsSchema, parsed, pasteSchema, totalsSchema } from './command-arguments.ts';

/*
 * For a client in which a table is filled in:
 * `nianbao.server.tables` ({uri, ranges}) gives the cells of the tables there, so that keys and highlights need no question each;
 * `nianbao.server.totals` ({uri, version, position}) gives the edits by which totals follow from the cell at that place;
 * `nianbao.server.paste` ({uri, version, range, text, html?, puts?, totals?}) gives the edits by which copied cells, or what is put into them, fill those
 * of the table there.
 */

/** Null for a document that is not open, or whose text has moved on meanwhile. */
export async function tables(session: Session, argument: unknown): Promise<TablesAnswer | null> {
  const { uri, ranges } = parsed(gridsSchema, argument);
  const read = await readOpen(session, uri);
  if (!read?.analysis) return null;
  const { document, analysis } = read;
  const { text } = document;
  const { language } = session.client;
  const grids = gridsIn(
    analysis.parts,
    ranges.map((range) => offsetsOf(text, range)),
  );
  const answers = grids.map(({ part, grid }) => tableAnswer(grid, language, (range) => rangeOf(text, rangeInDocument(part, range))));
  return { version: text.version, tables: answers };
}

function tableAnswer(grid: TableGrid, language: Language, placed: (range: Range) => LspRange): TableCells {
  return {
    table: grid.table,
    range: placed(grid),
    rows: grid.rows.map(placed),
    cells: grid.cells.map(({ start, end, name, ...cell }) => ({ ...cell, range: placed({ start, end }), name: name[language] })),
    heads: grid.heads.map(({ start, end, keep, ...head }) => ({ ...head, range: placed({ start, end }), keep: placed(keep) })),
  };
}

/** No edits when nothing follows; null for any version but the present one, and while that could not be read. */
export async function totals(session: Session, argument: unknown): Promise<VersionedEdits | null> {
  const { uri, version, position } = parsed(totalsSchema, argument);
  if (session.documents.get(uri)?.text.version !== version) return null;
  const read = await readOpen(session, uri);
  if (!read?.analysis) return null;
  const { text } = read.document;
  const { part, offset } = placeOf(text, read.analysis.parts, position);
  const own = totalsAfter(part.report, offset);
  const edits = textEditsOf(
    text,
    own.map((edit) => placedInDocument(part, edit)),
  );
  return { version, edits };
}

/** Null when what is pasted is no matter of cells, and for any version but the present one. */
export async function paste(session: Session, argument: unknown): Promise<PasteAnswer | null> {
  const { uri, version, range, puts, totals, ...clipboard } = parsed(pasteSchema, argument);
  if (session.documents.get(uri)?.text.version !== version) return null;
  const read = await readOpen(session, uri);
  if (!read?.analysis) return null;
  const { text } = read.document;
  const { start, end } = offsetsOf(text, range);
  const part = partAt(read.analysis.parts, start)!;
  // A selection that reaches into the next report is none of cells.
  const ways = { puts: puts && new Map(puts.map((put) => [inReport(part, offsetOf(text, put.position)), put.text])), totals };
  const selection = { start: inReport(part, start), end: inReport(part, end) };
  const pasted = end > part.end ? null : pasteCells(part.report, selection, clipboard, ways);
  const { language } = session.client;
  const edits = pasted?.edits.map((edit) => placedInDocument(part, edit));
  return pasted && { version, edits: textEditsOf(text, edits ?? []), notes: pasted.notes.map((note) => note[language]) };
}
