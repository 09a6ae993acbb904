import type { Entry } from '../../../archive/entry.ts';
import type { FolderAnswer, ListedReport, MadeText } from '../../../contract.ts';
import type { ReportState } from '../../../features/diagnostics/report-states.ts';
import { type CancellationToken, LSPErrorCodes, ResponseError } from '../../connection/protocol.ts';
import type { Session } from '../../connection/session.ts';
import { figuresSheet, lastYear, rollUpPage, statesOf } from '../../core.ts';
import { createPacer } from '../../workspace/file-reading.ts';
import type { WorkspaceFile } from '../../workspace/workspace-index.ts';
import type { Commands } from './command.ts';
import { parsed, reportsSchema } from './command-arguments.ts';

/*
 * The workspace's reports by organ and year, from the index alone: nothing is read for them.
 * `nianbao.server.folder` () lists them with their state;
 * `nianbao.server.figures` ({uris} or {reports}) gives their figures as lines for a spreadsheet;
 * `nianbao.server.rollUp` ({uris} or {reports}) adds their figures up, as a page shows them.
 */

export const folderCommands: Commands<'folder' | 'figures' | 'rollUp'> = {
  folder,
  figures: (session, argument) => answered(session, argument, (reports) => ({ text: figuresSheet(reports) })),
  rollUp: (session, argument) => answered(session, argument, (reports) => ({ page: rollUpPage(reports, session.client.language) })),
};

async function folder(session: Session, _argument: unknown, token: CancellationToken): Promise<FolderAnswer> {
  session.news.asked();
  const pacer = createPacer();
  const reports: ListedReport[] = [];
  const unnamed: string[] = [];
  for (const file of [...session.workspace.files()]) {
    await pacer.rest();
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    const states = statesIn(session, file);
    for (const entry of file.entries) {
      const report = listed(session, entry, states);
      if (report) reports.push(report);
    }
    if (file.entries.length === 0) unnamed.push(file.uri);
  }
  return { reports, unnamed, reading: session.indexing.progress() };
}

type States = ReadonlyMap<number, ReportState['findings']>;

/** What is known of a file's reports without checking any; of one that is being edited, what was known before the last keystroke. */
function statesIn({ documents, checks }: Session, file: WorkspaceFile): States {
  const document = documents.get(file.uri);
  const analysed = document?.analysed ?? document?.before;
  const states = document ? analysed && statesOf(analysed.analysis) : checks.last(file)?.states;
  return new Map(states?.map(({ start, findings }) => [start, findings]));
}

function listed({ workspace }: Session, entry: Entry, states: States): ListedReport | undefined {
  const { uri, organ, year, range } = entry;
  const place = workspace.locationOf(uri, { start: range.start, end: range.start });
  if (!place) return undefined;
  const archive = workspace.archive();
  const before = lastYear(archive, { uri, organ, year, collected: false });
  return {
    uri,
    range: place.range,
    organ,
    year,
    key: archive.keyOf(organ),
    findings: states.get(range.start) ?? null,
    lastYear: before === 'several' ? 'several' : typeof before === 'string' ? 'none' : 'there',
  };
}

function answered<T>(session: Session, argument: unknown, make: (reports: readonly Entry[]) => T): T & Omit<MadeText, 'text'> {
  const asked = parsed(reportsSchema, argument);
  const wanted: readonly Wanted[] = 'uris' in asked ? asked.uris.map((uri) => ({ uri })) : asked.reports;
  const found = new Set<Entry>();
  const missing: string[] = [];
  for (const one of wanted) {
    const entries = (session.workspace.file(one.uri)?.entries ?? []).filter((entry) => isWanted(entry, one));
    for (const entry of entries) found.add(entry);
    if (entries.length === 0) missing.push(one.uri);
  }
  return { ...make([...found]), count: found.size, missing };
}

interface Wanted {
  readonly uri: string;
  readonly organ?: string | undefined;
  readonly year?: number | undefined;
}

const isWanted = (entry: Entry, { organ, year }: Wanted): boolean =>
  (organ === undefined || entry.organ === organ) && (year === undefined || entry.year === year);
