import { TextDocument } from 'vscode-languageserver-textdocument';
import type { PlacedReport } from '../../report/placed.ts';
import type { Analysis } from '../../service.ts';
import type { CancellationToken } from '../connection/protocol.ts';
import type { Session } from '../connection/session.ts';
import { nextTurn } from '../connection/turn.ts';
import { readDocument } from '../core.ts';
import { analysisOf } from '../documents/analysis.ts';
import type { OpenDocument } from '../documents/open-documents.ts';
import { plainSettings } from '../documents/settings.ts';
import { isOfWorkspace, keyOf } from './workspace-files.ts';

/** An open document with the reading of its present version. */
export interface OpenReading {
  readonly document: OpenDocument;
  readonly analysis: Analysis;
}

/** Every open document of the workspace, read where it has not been yet; what no setting bears on may be asked of it. */
export function* openReadings(session: Session): Iterable<OpenReading> {
  for (const document of session.documents.all()) {
    const { uri } = document.text;
    if (!isOfWorkspace(uri, session.workspace.folders())) continue;
    yield {
      document,
      analysis: document.analysed?.analysis ?? analysisOf(session, document, session.settings.cached(uri) ?? plainSettings),
    };
  }
}

/** A file that is not open, read for one question. */
export interface FileReading {
  readonly text: TextDocument;
  readonly parts: readonly PlacedReport[];
}

/** Longest stretch of reading, in milliseconds, between two looks at what has arrived. */
const slice = 8;

/** The workspace's reports that are not open, one file after another; ends early when the question is withdrawn. */
export async function* closedReadings(session: Session, token: CancellationToken): AsyncIterable<FileReading> {
  const open = new Set([...session.documents.all()].map(({ text }) => keyOf(text.uri)));
  let until = performance.now() + slice;
  for (const { uri } of [...session.workspace.files()]) {
    if (open.has(keyOf(uri))) continue;
    if (performance.now() > until) {
      await nextTurn();
      until = performance.now() + slice;
    }
    if (token.isCancellationRequested) return;
    const text = await session.indexing.textOf(uri);
    if (text !== undefined) yield { text: TextDocument.create(uri, 'nianbao', 0, text), parts: readDocument(text) };
  }
}
