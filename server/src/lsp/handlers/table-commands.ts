import { totalsAfter } from '../../features/live-totals.ts';
import { gridsIn, type TableGrid } from '../../features/table-grid.ts';
import type { Analysis } from '../../service.ts';
import type { Range } from '../../text/range.ts';
import { analysisSoon } from '../analysis.ts';
import { gridsSchema, parsed, totalsSchema } from '../command-arguments.ts';
import { offsetOf, offsetsOf, rangeOf, textEditsOf } from '../convert.ts';
import type { OpenDocument } from '../documents.ts';
import type { Range as LspRange, TextEdit } from '../protocol.ts';
import type { Session } from '../session.ts';

/*
 * For a client in which a table is filled in:
 * `nianbao.server.tables` ({uri, ranges}) gives the cells of the tables there, so that keys and highlights need no question each;
 * `nianbao.server.totals` ({uri, version, position}) gives the edits by which totals follow from the cell at that place.
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
}

interface TablesAnswer {
  /** Of the text that the places are in. */
  readonly version: number;
  readonly tables: readonly TableAnswer[];
}

/** Null for a document that is not open, or whose text has moved on meanwhile. */
export async function tables(session: Session, argument: unknown): Promise<TablesAnswer | null> {
  const { uri, ranges } = parsed(gridsSchema, argument);
  const read = await readNow(session, uri);
  if (!read) return null;
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
  const read = await readNow(session, uri);
  if (!read) return null;
  const { text } = read.document;
  const edits = textEditsOf(text, totalsAfter(read.analysis, offsetOf(text, position)));
  return edits.length > 0 ? { version, edits } : null;
}

/** An open document and the analysis of its text; undefined when it is closed or changes before it has been read. */
async function readNow(session: Session, uri: string): Promise<{ document: OpenDocument; analysis: Analysis } | undefined> {
  const settings = session.settings.known(uri) ?? (await session.settings.of(uri));
  const document = session.documents.get(uri);
  if (!document) return undefined;
  const { version } = document.text;
  const movedOn = (): boolean => session.documents.get(uri) !== document || document.text.version !== version;
  const analysis = await analysisSoon(session, document, settings, movedOn);
  return analysis && { document, analysis };
}
