import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Archive } from '../../archive/archive.ts';
import { areSame, type Neighbours, neighboursOfEntry } from '../../archive/neighbours.ts';
import { type ReportState, statesOf } from '../../features/diagnostics/report-states.ts';
import type { Ignore } from '../../rules/engine/ignores.ts';
import type { CheckSettings } from '../../service.ts';
import type { Diagnostic, Range } from '../connection/protocol.ts';
import type { Session } from '../connection/session.ts';
import { rangeOf } from '../documents/convert.ts';
import { diagnosticsOf } from '../documents/diagnostics-publisher.ts';
import { keyOf } from './workspace-files.ts';
import type { WorkspaceFile } from './workspace-index.ts';

/** What checking a file that is not open gave. */
export interface FileCheck {
  readonly resultId: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Ignores of its project file of which no finding is left. */
  readonly stale: readonly Ignore[];
  /** What its project file lets stand, and where. */
  readonly ignored: readonly { readonly ignore: Ignore; readonly range: Range }[];
  readonly states: readonly ReportState[];
}

interface Kept extends FileCheck {
  readonly serial: number;
  readonly settings: CheckSettings;
  readonly neighbours: readonly Neighbours[];
  /** The archive in which these neighbours were last looked up. */
  archive: Archive;
}

/** Checks of files that are not open, each kept until its text, its settings or a report that it was compared with has changed. */
export interface WorkspaceChecks {
  /** What is known, without reading anything; undefined when it has to be checked. */
  known(file: WorkspaceFile, settings: CheckSettings): FileCheck | undefined;
  /** The last check of the file, which may be about to be made anew; undefined when there was none, or none of its text will come. */
  last(file: WorkspaceFile): FileCheck | undefined;
  /** Reads and checks the file; undefined when it cannot be read any more. */
  check(file: WorkspaceFile, settings: CheckSettings): Promise<FileCheck | undefined>;
}

export function createWorkspaceChecks(session: Omit<Session, 'checks'>): WorkspaceChecks {
  const kept = new Map<string, Kept>();
  let results = 0;

  const neighboursOf = ({ entries, length }: WorkspaceFile): readonly Neighbours[] =>
    entries.map((entry) => neighboursOfEntry(session.workspace.archive(), entry, length));

  return {
    known(file, settings) {
      const known = kept.get(keyOf(file.uri));
      if (!known || known.serial !== file.serial || known.settings !== settings) return undefined;
      const archive = session.workspace.archive();
      if (known.archive !== archive && !neighboursOf(file).every((one, i) => areSame(one, known.neighbours[i]))) return undefined;
      known.archive = archive;
      return known;
    },
    last(file) {
      const known = kept.get(keyOf(file.uri));
      return known?.serial === file.serial || session.settings.wholeWorkspace(file.uri) ? known : undefined;
    },
    async check(file, settings) {
      const archive = session.workspace.archive();
      const neighbours = neighboursOf(file);
      const source = await session.indexing.textOf(file.uri);
      if (source === undefined) return undefined;
      const text = TextDocument.create(file.uri, 'nianbao', 0, source);
      const found = new Map(file.entries.map(({ range }, i) => [range.start, neighbours[i]!]));
      const lookUp = session.workspace.neighboursOf(file.uri);
      const analysis = session.service.analyse(source, settings, undefined, (report) => found.get(report.range.start) ?? lookUp(report));
      for (const { code, error } of analysis.failures) session.log.once(`rule ${code}`, error);
      const check: Kept = {
        resultId: `file.${++results}`,
        diagnostics: diagnosticsOf({ text }, analysis, session.client, session.workspace.locationOf),
        stale: analysis.stale ?? [],
        ignored: (analysis.ignored ?? []).map(({ finding, ignore }) => ({ ignore, range: rangeOf(text, finding) })),
        states: statesOf(analysis),
        serial: file.serial,
        settings,
        neighbours,
        archive,
      };
      kept.set(keyOf(file.uri), check);
      session.news.touch();
      return check;
    },
  };
}
