import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Archive } from '../../archive/archive.ts';
import type { Neighbours } from '../../archive/neighbours.ts';
import type { CheckSettings } from '../../service.ts';
import type { Session } from '../connection/session.ts';
import { areSame, neighboursOfEntry, statesOf } from '../core.ts';
import { rangeOf } from '../documents/convert.ts';
import { diagnosticsOf } from '../documents/diagnostics-publisher.ts';
import type { FileCheck, WorkspaceChecks } from './file-check.ts';
import { keyOf } from './workspace-files.ts';
import type { WorkspaceFile } from './workspace-index.ts';

interface CachedCheck extends FileCheck {
  readonly serial: number;
  readonly settings: CheckSettings;
  readonly neighbours: readonly Neighbours[];
  /** The archive in which these neighbours were last looked up. */
  archive: Archive;
}

export function createWorkspaceChecks(session: Omit<Session, 'checks'>): WorkspaceChecks {
  const cache = new Map<string, CachedCheck>();
  let results = 0;

  const neighboursOf = ({ entries, length }: WorkspaceFile): readonly Neighbours[] =>
    entries.map((entry) => neighboursOfEntry(session.workspace.archive(), entry, length));

  return {
    cached(file, settings) {
      const known = cache.get(keyOf(file.uri));
      if (!known || known.serial !== file.serial || known.settings !== settings) return undefined;
      const archive = session.workspace.archive();
      if (known.archive !== archive && !neighboursOf(file).every((one, i) => areSame(one, known.neighbours[i]))) return undefined;
      known.archive = archive;
      return known;
    },
    last(file) {
      const known = cache.get(keyOf(file.uri));
      return known?.serial === file.serial || session.settings.wholeWorkspace(file.uri) ? known : undefined;
    },
    async check(file, settings, coming = session.indexing.textOf(file.uri)) {
      const archive = session.workspace.archive();
      const neighbours = neighboursOf(file);
      const source = await coming;
      if (source === undefined) return undefined;
      const text = TextDocument.create(file.uri, 'nianbao', 0, source);
      const found = new Map(file.entries.map(({ range }, i) => [range.start, neighbours[i]!]));
      const lookUp = session.workspace.neighboursOf(file.uri);
      const analysis = session.service.analyse(
        source,
        settings,
        undefined,
        (placed, length) => found.get(placed.start) ?? lookUp(placed, length),
      );
      for (const { code, error } of analysis.failures) session.log.once(`rule ${code}`, error);
      const check: CachedCheck = {
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
      cache.set(keyOf(file.uri), check);
      session.news.touch();
      return check;
    },
  };
}
