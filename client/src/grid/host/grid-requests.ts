import { type CancellationToken, l10n, type Position, Range, type TextDocument } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { executeCommand, isDown } from '../../activation/server-commands.ts';
import type { GridView } from '../sheet/messages.ts';
import { gridView, type Places, reportAt } from './grid-view.ts';
import { tableNames } from './grid-words.ts';

/** What a version of a document holds. */
export interface Known {
  readonly version: number;
  readonly view: GridView;
  readonly places: Places;
  /** Of the report that is shown. */
  readonly range: Range;
}

/** The tables of the report at that place, or in words why there are none. Throws where the text has moved on meanwhile. */
export async function askKnown(
  client: BaseLanguageClient,
  document: TextDocument,
  at: Position,
  token: CancellationToken,
): Promise<Known | string> {
  if (isDown(client)) return l10n.t('The checks are not running. The command “Restart the Language Server” starts them.');
  if (document.languageId !== 'nianbao') return noReport();
  // The client tells the server of a change in the same turn as it tells us.
  await new Promise((later) => setTimeout(later, 0));
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const position = client.code2ProtocolConverter.asPosition(at);
  const preview = await executeCommand(client, 'preview', { uri, position }, token);
  const report = preview && reportAt(preview.reports, position);
  if (!report || report.blocks.length === 0) return noReport();
  const tables = await executeCommand(client, 'tables', { uri, ranges: [report.range] }, token);
  if (!tables || tables.version !== preview.version || tables.version !== document.version) throw new Error('the text has moved on');
  const [view, places] = gridView(report, tables, tableNames());
  const { start, end } = report.range;
  return { version: tables.version, view, places, range: new Range(start.line, start.character, end.line, end.character) };
}

const noReport = (): string => l10n.t('This document is no annual report yet. As soon as it has a title and sections, they appear here.');
