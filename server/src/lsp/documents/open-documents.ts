import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis, CheckSettings } from '../../service.ts';
import { type Connection, Disposable, type TextDocumentContentChangeEvent, TextDocuments } from '../connection/protocol.ts';
import { offsetsOf, rangeOf } from './convert.ts';

/** An open document: its present text, and at most one analysis, of that text and no other. */
export interface OpenDocument {
  readonly uri: string;
  readonly text: TextDocument;
  /** Tells this opening of the document from an earlier one whose versions were counted from the start as well. */
  readonly opening: number;
  analysed: Analysed | undefined;
  /** The analysis of an earlier version, which lends the next one what belongs to unchanged reports. */
  before: Analysed | undefined;
  /** The reading of a long text that is under way. */
  reading: Reading | undefined;
  /** The version of which the status says that its analysis failed. */
  failed: number | undefined;
}

export interface Reading {
  readonly version: number;
  readonly settings: CheckSettings;
  readonly steps: Generator<void, Analysis, void>;
}

export interface Analysed {
  readonly version: number;
  readonly settings: CheckSettings;
  readonly analysis: Analysis;
}

/** The documents that the client has open. Closing one gives back everything that was made for it. */
export type Documents = TextDocuments<OpenDocument>;

/** No documents before `followClient`. */
export function createDocuments(): Documents {
  let openings = 0;
  return new TextDocuments({
    create: (uri, languageId, version, content) => ({
      uri,
      text: TextDocument.create(uri, String(languageId ?? ''), typeof version === 'number' ? version : 0, content),
      opening: ++openings,
      analysed: undefined,
      before: undefined,
      reading: undefined,
      failed: undefined,
    }),
    update(document, changes, version) {
      // One at a time: each range is meant for the text that the change before it left.
      for (const change of changes) TextDocument.update(document.text, [wellFormed(document.text, change)], version);
      document.before = document.analysed ?? document.before;
      document.analysed = undefined;
      return document;
    },
  });
}

/** A change with its range inside the text: outside of it, `TextDocument` would lose count of its lines. */
function wellFormed(text: TextDocument, change: TextDocumentContentChangeEvent): TextDocumentContentChangeEvent {
  const range = 'range' in change ? change.range : undefined;
  return range ? { range: rangeOf(text, offsetsOf(text, range)), text: change.text } : { text: change.text };
}

const start = { line: 0, character: 0 };
const nothing: TextDocumentContentChangeEvent = { range: { start, end: start }, text: '' };

/** Keeps the documents as the client has them. Each notification of a change is a version, also one that holds no change or does not name it. */
export function followClient(documents: Documents, connection: Connection): void {
  documents.listen({
    onDidOpenTextDocument: connection.onDidOpenTextDocument,
    onDidChangeTextDocument: (take) =>
      connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) =>
        take({
          textDocument: { uri, version: version ?? (documents.get(uri)?.text.version ?? 0) + 1 },
          contentChanges: contentChanges.length > 0 ? contentChanges : [nothing],
        }),
      ),
    onDidCloseTextDocument: connection.onDidCloseTextDocument,
    onDidSaveTextDocument: connection.onDidSaveTextDocument,
    onWillSaveTextDocument: connection.onWillSaveTextDocument,
    // Not offered, and so to be refused like everything that is not.
    onWillSaveTextDocumentWaitUntil: () => Disposable.create(() => {}),
  });
}
