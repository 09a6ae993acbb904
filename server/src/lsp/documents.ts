import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis, CheckSettings } from '../service.ts';
import { offsetsOf, rangeOf } from './convert.ts';
import type { TextDocumentContentChangeEvent } from './protocol.ts';

/** An open document: its present text, and at most one analysis, of that text and no other. */
export interface OpenDocument {
  readonly text: TextDocument;
  /** Tells this opening of the document from an earlier one whose versions were counted from the start as well. */
  readonly opening: number;
  analysed: Analysed | undefined;
  /** The analysis of an earlier version, which lends the next one what belongs to unchanged reports. */
  before: Analysed | undefined;
  /** The reading of a long text that is under way. */
  reading: Reading | undefined;
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
export interface Documents {
  get(uri: string): OpenDocument | undefined;
  all(): Iterable<OpenDocument>;
  open(uri: string, languageId: string, version: number, text: string): void;
  /** False when the document is not open. */
  change(uri: string, version: number | null | undefined, changes: readonly TextDocumentContentChangeEvent[]): boolean;
  /** False when the document was not open. */
  close(uri: string): boolean;
}

/** No documents yet. */
export function createDocuments(): Documents {
  const opened = new Map<string, OpenDocument>();
  let openings = 0;
  return {
    get: (uri) => opened.get(uri),
    all: () => opened.values(),
    open: (uri, languageId, version, text) => {
      opened.set(uri, {
        text: TextDocument.create(uri, languageId, version, text),
        opening: ++openings,
        analysed: undefined,
        before: undefined,
        reading: undefined,
      });
    },
    change: (uri, version, changes) => {
      const document = opened.get(uri);
      if (!document) return false;
      // One at a time: each range is meant for the text that the change before it left.
      for (const change of changes) TextDocument.update(document.text, [wellFormed(document.text, change)], document.text.version);
      TextDocument.update(document.text, [], version ?? document.text.version + 1);
      document.before = document.analysed ?? document.before;
      document.analysed = undefined;
      return true;
    },
    close: (uri) => opened.delete(uri),
  };
}

/** A change with its range inside the text: outside of it, `TextDocument` would lose count of its lines. */
function wellFormed(text: TextDocument, change: TextDocumentContentChangeEvent): TextDocumentContentChangeEvent {
  const range = 'range' in change ? change.range : undefined;
  return range ? { range: rangeOf(text, offsetsOf(text, range)), text: change.text } : { text: change.text };
}
