import { totalsAfter } from '../../../features/tables/following-totals.ts';
import { pasteCells } from '../../../features/tables/paste-cells.ts';
import { gridsIn, type TableGrid } from '../../../features/tables/table-grid.ts';
import type { Range } from '../../../text/range.ts';
import type { Range as LspRange, TextEdit } from '../../connection/protocol.ts';
import type { Session } from '../../connection/session.ts';
import { readOpen } from '../../documents/analysis.ts';
import { offsetOf, offsetsOf, rangeOf, textEditsOf } from '../../documents/convert.ts';
import { gridsSchema, parsed, pasteSchema, totalsSchema } from './command-arguments.ts';

/*
 * For a client in which a table is filled in:
 * `nianbao.server.tables` ({uri, ranges}) gives the cells of the tables there, so that keys and highlights need no question each;
 * `nianbao.server.totals` ({uri, version, position}) gives the edits by which totals follow from the cell at that place;
 * `nianbao.server.paste` ({uri, version, range, text, html?}) gives the edits by which copied cells fill those of the table there.
 */

/** A table as a client uses it; indices are those of `rows` and `cells`, names are in its language. */
interface TableAnswer {
  readonly table: TableGrid['table'];
  readonly range: LspRange;
  readonly rows: readonly LspRange[];
  readonly cells: readonly {
    readonly range: LspRange;
    readonly name: string;
    readonly row: number;
    readonly column: string;
    readonly above: number;
    readonly below: number;
  }[];
  /** Headings of columns: over which, of how many, and so much of it as tells it from the others. */
  readonly heads: readonly { readonly range: LspRange; readonly column: number; readonly columns: number; readonly keep: LspRange }[];
}

interface TablesAnswer {
  /** Of the text that the places are in. */
  readonly version: number;
  readonly tables: readonly TableAnswer[];
}

/** Null for a document that is not open, or whose text has moved on meanwhile. */
export async function tables(session: Session, argument: unknown): Promise<TablesAnswer | null> {
  const { uri, ranges } = parsed(gridsSchema, argument);
  const read = await readOpen(session, uri);
  if (!read?.analysis) return null;
  const { document, analysis } = read;
  const { text } = document;
  const placed = (range: Range): LspRange => rangeOf(text, range);
  const { language } = session.client;
  const grids = gridsIn(
    analysis,
    ranges.map((range) => offsetsOf(text, range)),
  );
  return {
    version: text.version,
    tables: grids.map((grid) => ({
      table: grid.table,
      range: placed(grid),
      rows: grid.rows.map(placed),
      cells: grid.cells.map(({ name, row, column, above, below, ...range }) => ({
        range: placed(range),
        name: name[language],
        row,
        column,
        above,
        below,
      })),
      heads: grid.heads.map(({ column, columns, keep, ...range }) => ({ range: placed(range), column, columns, keep: placed(keep) })),
    })),
  };
}

interface TotalsAnswer {
  readonly version: number;
  readonly edits: readonly TextEdit[];
}

/** Null when nothing follows, and for any version but the present one. */
export async function totals(session: Session, argument: unknown): Promise<TotalsAnswer | null> {
  const { uri, version, position } = parsed(totalsSchema, argument);
  if (session.documents.get(uri)?.text.version !== version) return null;
  const read = await readOpen(session, uri);
  if (!read?.analysis) return null;
  const { text } = read.document;
  const edits = textEditsOf(text, totalsAfter(read.analysis, offsetOf(text, position)));
  return edits.length > 0 ? { version, edits } : null;
}

interface PasteAnswer {
  readonly version: number;
  readonly edits: readonly TextEdit[];
  /** What was not pasted, in the client's language. */
  readonly notes: readonly string[];
}

/** Null when what is pasted is no matter of cells, and for any version but the present one. */
export async function paste(session: Session, argument: unknown): Promise<PasteAnswer | null> {
  const { uri, version, range, ...clipboard } = parsed(pasteSchema, argument);
  if (session.documents.get(uri)?.text.version !== version) return null;
  const read = await readOpen(session, uri);
  if (!read?.analysis) return null;
  const { text } = read.document;
  const pasted = pasteCells(read.analysis, offsetsOf(text, range), clipboard);
  const { language } = session.client;
  return pasted && { version, edits: textEditsOf(text, pasted.edits), notes: pasted.notes.map((note) => note[language]) };
}
