import type { Location, SymbolInformation, SymbolKind, WorkspaceSymbolParams } from 'vscode-languageserver';
import { type FoundSymbol, findSymbols, type ReportSymbols, symbolsOf } from '../../features/workspace-symbols.ts';
import type { WorkspaceHandler } from '../at-large.ts';
import { rangeOf } from '../convert.ts';
import { openReadings } from '../elsewhere.ts';
import type { Session } from '../session.ts';

/** File and Namespace, as in the outline. */
const kinds: Readonly<Record<FoundSymbol<Location>['kind'], SymbolKind>> = { report: 1, section: 3 };

/** Reports by organ and year, and their sections, of whatever `reportsOf` knows. */
export const workspaceSymbolsOf = (
  reportsOf: (session: Session) => Iterable<ReportSymbols<Location>>,
): WorkspaceHandler<WorkspaceSymbolParams, SymbolInformation[]> => ({
  method: 'workspace/symbol',
  empty: [],
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

/** The reports of the documents that are open. */
export function* openReports(session: Session): Iterable<ReportSymbols<Location>> {
  for (const { document, analysis } of openReadings(session)) {
    const { text } = document;
    for (const { title, sections, ...named } of symbolsOf(analysis)) {
      const placed = ({ name, place }: typeof title) => ({ name, place: { uri: text.uri, range: rangeOf(text, place) } });
      yield { ...named, title: placed(title), sections: sections.map(placed) };
    }
  }
}
