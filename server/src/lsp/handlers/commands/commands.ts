import { TextDocument } from 'vscode-languageserver-textdocument';
import { type CellStop, type CommandName, commandPrefix, type FoundReport, type LaidOutReport } from '../../../contract.ts';
import type { LastYear } from '../../../features/reports/new-report.ts';
import type { Report } from '../../../report/model.ts';
import { ErrorCodes, type ExecuteCommandParams, type Position, ResponseError } from '../../connection/protocol.ts';
import type { Session } from '../../connection/session.ts';
import type { WorkspaceHandler } from '../../connection/workspace-handler.ts';
import { cellAround, entriesOf, lastYear, newReport, readDocument, refusedName, refusedYear } from '../../core.ts';
import { analysisOf } from '../../documents/analysis.ts';
import { placeOf, positionOf } from '../../documents/convert.ts';
import { bulkCommands } from './bulk-commands.ts';
import { checkLines } from './check-command.ts';
import type { Commands } from './command.ts';
import { cellSchema, parsed, reportSchema, whoseSchema } from './command-arguments.ts';
import { folderCommands } from './folder-commands.ts';
import { ignoreCommands } from './ignore-commands.ts';
import { preview, years } from './preview.ts';
import { paste, tables, totals } from './table-commands.ts';
import { tidyCommands } from './tidy-command.ts';

/*
 * What the protocol has no request for, as commands that any client may execute:
 * `nianbao.server.cell` ({uri, position, direction}) tells a client where Tab leads and which cell the cursor is in;
 * `nianbao.server.newReport` ({organ, year, template?, lastYear?, eol?}) gives the text of a report to be written;
 * `nianbao.server.lastYear` ({organ, year} or {uri, position?}) finds the same organ's report of the year before;
 * `nianbao.server.preview` and `nianbao.server.years` are told in preview.ts;
 * those for filling in tables stand in table-commands.ts, those about the folder in folder-commands.ts, those about what is let stand in
 * ignore-commands.ts, fixes of many files in bulk-commands.ts, tidying in tidy-command.ts, the check of a folder as lines in check-command.ts.
 */

const commands: Commands = {
  cell,
  newReport: layOut,
  lastYear: findLastYear,
  preview,
  years,
  tables,
  totals,
  paste,
  ...folderCommands,
  ...ignoreCommands,
  ...bulkCommands,
  ...tidyCommands,
  check: checkLines,
};

/** The server's commands; what they answer is plain data. */
export const executeCommand: WorkspaceHandler<ExecuteCommandParams> = {
  method: 'workspace/executeCommand',
  capability: () => ({ executeCommandProvider: { commands: Object.keys(commands).map((name) => commandPrefix + name) } }),
  answer({ session, params, token }) {
    const { command, arguments: given } = params as { command?: unknown; arguments?: unknown };
    const name = typeof command === 'string' && command.startsWith(commandPrefix) ? command.slice(commandPrefix.length) : '';
    const run = Object.hasOwn(commands, name) ? commands[name as CommandName] : undefined;
    if (!run) throw new ResponseError(ErrorCodes.InvalidParams, `there is no command ${String(command).slice(0, 100)}`);
    return run(session, Array.isArray(given) ? given[0] : undefined, token);
  },
};

/** Null outside of tables, at their ends, and for a document that is not open. */
async function cell(session: Session, argument: unknown): Promise<CellStop | null> {
  const { uri, position, direction } = parsed(cellSchema, argument);
  const settings = session.settings.cached(uri) ?? (await session.settings.of(uri));
  const document = session.documents.get(uri);
  if (!document) return null;
  const { part, offset, rangeOf } = placeOf(document.text, analysisOf(session, document, settings).parts, position);
  const stop = cellAround(part.report, offset, direction);
  if (!stop) return null;
  const { table, name, column } = stop;
  return { table, name: name[session.client.language], range: rangeOf(stop.cell), row: rangeOf(stop.row), column: column.map(rangeOf) };
}

function layOut(session: Session, argument: unknown): LaidOutReport {
  const { organ, template, lastYear: last, eol = '\n', ...asked } = parsed(reportSchema, argument);
  const { language } = session.client;
  const refusal = refusedName(organ) ?? refusedYear(asked.year);
  if (refusal) throw new ResponseError(ErrorCodes.InvalidParams, refusal[language]);
  const year = asked.year as number;
  const laid = newReport({ organ: organ.trim(), year, template, eol, lastYear: last && lastYearOf(session, last, year - 1) });
  const begin = positionOf(TextDocument.create('', '', 0, laid.text), laid.begin);
  return { text: laid.text, notes: laid.notes.map((note) => note[language]), begin };
}

/** The report of that year in a document; of several the first. Undefined when there is none. */
function lastYearOf(session: Session, source: { readonly uri: string } | { readonly text: string }, year: number): LastYear | undefined {
  const open = 'uri' in source ? session.documents.get(source.uri)?.text.getText() : source.text;
  const entries =
    open === undefined && 'uri' in source ? session.workspace.file(source.uri)?.entries : entriesOf('', readDocument(open ?? ''));
  return entries?.find((entry) => entry.year === year);
}

/** Null when there is none, and when several differ so that nobody can tell which was published. */
async function findLastYear(session: Session, argument: unknown): Promise<FoundReport | null> {
  const asked = parsed(whoseSchema, argument);
  const report = 'uri' in asked ? await reportOf(session, asked.uri, asked.position) : undefined;
  const { organ, year } = 'uri' in asked ? { organ: report?.organ?.value, year: report?.year?.value } : asked;
  const uri = 'uri' in asked ? asked.uri : '';
  const found = lastYear(session.workspace.archive(), { uri, organ, year, collected: false });
  const place = typeof found === 'string' ? undefined : session.workspace.locationOf(found.uri, found.range);
  return typeof found === 'string' || !place ? null : { uri: found.uri, organ: found.organ, year: found.year, range: place.range };
}

/** The report of an open document at that position, or its first. */
async function reportOf(session: Session, uri: string, position: Position | undefined): Promise<Report | undefined> {
  const settings = session.settings.cached(uri) ?? (await session.settings.of(uri));
  const document = session.documents.get(uri);
  if (!document) return undefined;
  const { parts } = analysisOf(session, document, settings);
  return (position ? placeOf(document.text, parts, position).part : parts[0])?.report;
}
