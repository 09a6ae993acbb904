import type { FoundSymbol, ReportSymbols } from '../../../features/outline/workspace-symbols.ts';
import type { Location, SymbolInformation, SymbolKind, WorkspaceSymbolParams } from '../../connection/protocol.ts';
import type { Session } from '../../connection/session.ts';
import type { WorkspaceHandler } from '../../connection/workspace-handler.ts';
import { findSymbols, symbolsOf } from '../../core.ts';
import { rangeOf } from '../../documents/convert.ts';
import { openReadings } from '../../workspace/open-readings.ts';
import { keyOf } from '../../workspace/workspace-files.ts';

/** File and Namespace, as in the outline. */
const kinds: Readonly<Record<FoundSymbol<Location>['kind'], SymbolKind>> = { report: 1, section: 3 };

/** Reports by organ and year, and their sections, of whatever `reportsOf` knows. */
export const workspaceSymbolsOf = (
  reportsOf: (session: Session) => Iterable<ReportSymbols<Location>>,
): WorkspaceHandler<WorkspaceSymbolParams, SymbolInformation[]> => ({
  method: 'workspace/symbol',
  capability: () => ({ workspaceSymbolProvider: true }),
  answer({ session, params }) {
    const query: unknown = params.query;
    return findSymbols(reportsOf(session), typeof query === 'string' ? query.slice(0, 200) : '').map(({ kind, name, place, within }) => ({
      name,
      kind: kinds[kind],
      location: place,
      ...(within === '' ? {} : { containerName: within }),
    }));
  },
});

/** The reports of the documents that are open, with their sections, and those of the workspace's other files, of which the index keeps no sections. */
export function* knownReports(session: Session): Iterable<ReportSymbols<Location>> {
  const open = new Set<string>();
  for (const { document, analysis } of openReadings(session)) {
    const { text } = document;
    open.add(keyOf(text.uri));
    for (const { title, sections, ...named } of symbolsOf(analysis.parts)) {
      const placed = ({ name, place }: typeof title) => ({ name, place: { uri: text.uri, range: rangeOf(text, place) } });
      yield { ...named, title: placed(title), sections: sections.map(placed) };
    }
  }
  for (const { uri, entries } of session.workspace.files()) {
    if (open.has(keyOf(uri))) continue;
    for (const { organ, year, range } of entries) {
      const place = session.workspace.locationOf(uri, { start: range.start, end: range.start });
      if (place) yield { organ, year, title: { name: `${organ}${year}年政府信息公开工作年度报告`, place }, sections: [] };
    }
  }
}
