import type { Block as BlockAnswer, Preview as PreviewAnswer, ServerCommands } from '../../../contract.ts';
import type { Block, ReportPreview } from '../../../features/preview/preview.ts';
import type { Mark } from '../../../features/preview/preview-marks.ts';
import type { Grid, GridCell } from '../../../features/preview/preview-table.ts';
import type { Analysis } from '../../../service.ts';
import type { Range } from '../../../text/range.ts';
import { type CancellationToken, LSPErrorCodes, type Range as LspRange, ResponseError } from '../../connection/protocol.ts';
import type { Session } from '../../connection/session.ts';
import { entryOf, previewOf, rangeInDocument, yearsOf } from '../../core.ts';
import { readOpen } from '../../documents/analysis.ts';
import { offsetOf, placeOf, rangeOf } from '../../documents/convert.ts';
import type { OpenDocument } from '../../documents/open-documents.ts';
import { parsed, whereSchema } from './command-arguments.ts';

/*
 * Two more commands that any client may execute, for a page beside the text:
 * `nianbao.server.preview` ({uri, position?}) gives the reports as they will be published, with their places and what is wrong;
 * `nianbao.server.years` ({uri, position?}) gives the years of the organ of one of them.
 */

/** Null for a document that is not open. */
export async function preview(session: Session, argument: unknown, token: CancellationToken): Promise<PreviewAnswer | null> {
  const { uri, position } = parsed(whereSchema, argument);
  const read = await readUncancelled(session, uri, token);
  if (!read) return null;
  const { document, analysis } = read;
  const around = position ? offsetOf(document.text, position) : 0;
  const { reports, before, after } = previewOf(analysis, session.client.language, around);
  const placing =
    ({ part }: ReportPreview): Placing =>
    (range) =>
      rangeOf(document.text, rangeInDocument(part, range));
  const answers = reports.map((report) => reportAnswer(report, placing(report)));
  return { uri, version: document.text.version, before, after, reports: answers };
}

type Placing = (range: Range) => LspRange;

const reportAnswer = ({ organ, year, leftOut, blocks, start, end }: ReportPreview, place: Placing) => ({
  organ,
  year,
  leftOut,
  range: place({ start, end }),
  blocks: blocks.map((block) => blockAnswer(block, place)),
});

function blockAnswer({ start, end, marks, ...block }: Block, place: Placing): BlockAnswer {
  const common = { range: place({ start, end }), marks: marks.map(markAnswer) };
  return 'grid' in block ? { ...common, kind: block.kind, ...gridAnswer(block.grid, place) } : { ...common, ...block };
}

const gridAnswer = ({ table, name, width, lines, remarks }: Grid, place: Placing) => ({
  table,
  name,
  width,
  remarks,
  lines: lines.map((line) => line.map((cell) => cellAnswer(cell, place))),
});

const cellAnswer = ({ range, marks, ...cell }: GridCell, place: Placing) => ({
  ...cell,
  range: range && place(range),
  marks: marks.map(markAnswer),
});

const markAnswer = ({ severity, message }: Mark) => ({ severity, message });

/** Null for a document that is not open, and for a report that does not tell its organ or its year. */
export async function years(session: Session, argument: unknown, token: CancellationToken): Promise<ServerCommands['years']['answer']> {
  const { uri, position } = parsed(whereSchema, argument);
  await Promise.race([session.indexing.settled(), cancelled(token)]);
  const read = await readUncancelled(session, uri, token);
  if (!read) return null;
  const { document, analysis } = read;
  const { parts } = analysis;
  const part = position ? placeOf(document.text, parts, position).part : parts[0];
  const own = part && entryOf(uri, part);
  if (!own) return null;
  const found = yearsOf(session.workspace.archive(), own);
  const { language } = session.client;
  return {
    ...found,
    version: document.text.version,
    years: found.years.map(({ year, entry, differs }) => ({
      year,
      differs,
      uri: entry.uri,
      range: session.workspace.locationOf(entry.uri, entry.range)?.range ?? null,
    })),
    series: found.series.map(({ name, doubts, ...series }) => ({
      ...series,
      name: name[language],
      doubts: doubts.map((why) => why?.[language] ?? null),
    })),
    changes:
      found.changes?.map(({ name, lastDoubt, nowDoubt, ...change }) => ({
        ...change,
        name: name[language],
        lastDoubt: lastDoubt?.[language] ?? null,
        nowDoubt: nowDoubt?.[language] ?? null,
      })) ?? null,
  };
}

/** Resolves when the request is cancelled. */
const cancelled = (token: CancellationToken): Promise<void> =>
  new Promise((resolve) => void token.onCancellationRequested(() => resolve()));

/** An open document's present version, read; undefined when it is not open. Throws where the request is no longer wanted or its text has moved on. */
async function readUncancelled(
  session: Session,
  uri: string,
  token: CancellationToken,
): Promise<{ readonly document: OpenDocument; readonly analysis: Analysis } | undefined> {
  const read = await readOpen(session, uri, () => token.isCancellationRequested);
  if (!read) return undefined;
  const { document, analysis } = read;
  if (analysis) return { document, analysis };
  const code = token.isCancellationRequested ? LSPErrorCodes.RequestCancelled : LSPErrorCodes.ContentModified;
  throw new ResponseError(code, 'the text has moved on');
}
