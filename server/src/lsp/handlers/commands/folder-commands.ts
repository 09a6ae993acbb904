import type { Entry } from '../../../archive/entry.ts';
import { lastYear } from '../../../archive/neighbours.ts';
import { type ReportState, statesOf } from '../../../features/diagnostics/report-states.ts';
import { figuresSheet } from '../../../features/reports/figures-sheet.ts';
import { rollUp } from '../../../features/reports/roll-up.ts';
import type { Severity } from '../../../rules/engine/rule.ts';
import { type CancellationToken, LSPErrorCodes, type Range as LspRange, ResponseError } from '../../connection/protocol.ts';
import type { Session } from '../../connection/session.ts';
import { createPacer } from '../../workspace/file-reading.ts';
import type { Advance } from '../../workspace/indexing.ts';
import type { WorkspaceFile } from '../../workspace/workspace-index.ts';
import { parsed, reportsSchema } from './command-arguments.ts';
import type { Command } from './commands.ts';

/*
 * The workspace's reports by organ and year, from the index alone: nothing is read for them.
 * `nianbao.server.folder` () lists them with their state;
 * `nianbao.server.figures` ({uris} or {reports}) gives their figures as lines for a spreadsheet;
 * `nianbao.server.rollUp` ({uris} or {reports}) adds their figures up.
 */

export const folderCommands: Readonly<Record<string, Command>> = {
  'nianbao.server.folder': folder,
  'nianbao.server.figures': (session, argument) => answered(session, argument, figuresSheet),
  'nianbao.server.rollUp': (session, argument) => answered(session, argument, (reports) => rollUp(reports, session.client.language)),
};

/** A report as a list of them shows it. */
export interface ListedReport {
  readonly uri: string;
  readonly range: LspRange;
  readonly organ: string;
  readonly year: number;
  /** The same for all names of one organ. */
  readonly key: string;
  /** Null as long as it has not been checked. */
  readonly findings: Readonly<Record<Severity, number>> | null;
  /** Whether the same organ's report of the year before is there, once or in several that differ. */
  readonly lastYear: 'there' | 'none' | 'several';
}

export interface FolderAnswer {
  /** In no order. */
  readonly reports: readonly ListedReport[];
  /** Documents whose organ or year is not known. */
  readonly unnamed: readonly string[];
  /** How far the reading of the files has come; null when it is done. */
  readonly reading: Advance | null;
}

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

/** A text made of the reports that were asked for, and of how many it is made. */
interface MadeText {
  readonly text: string;
  readonly count: number;
  /** Documents of which the index has no such report. */
  readonly missing: readonly string[];
}

function answered(session: Session, argument: unknown, make: (reports: readonly Entry[]) => string): MadeText {
  const asked = parsed(reportsSchema, argument);
  const wanted: readonly Wanted[] = 'uris' in asked ? asked.uris.map((uri) => ({ uri })) : asked.reports;
  const found = new Set<Entry>();
  const missing: string[] = [];
  for (const one of wanted) {
    const entries = (session.workspace.file(one.uri)?.entries ?? []).filter((entry) => isWanted(entry, one));
    for (const entry of entries) found.add(entry);
    if (entries.length === 0) missing.push(one.uri);
  }
  return { text: make([...found]), count: found.size, missing };
}

interface Wanted {
  readonly uri: string;
  readonly organ?: string | undefined;
  readonly year?: number | undefined;
}

const isWanted = (entry: Entry, { organ, year }: Wanted): boolean =>
  (organ === undefined || entry.organ === organ) && (year === undefined || entry.year === year);
