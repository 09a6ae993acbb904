import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { PlacedReport } from '../../report/placed.ts';
import type { DocumentEdit } from '../../service.ts';
import type { DocumentOffset, DocumentRange, Range, ReportOffset } from '../../text/range.ts';
import type { Range as LspRange, Position, TextEdit } from '../connection/protocol.ts';
import { inReport, partAt, rangeInDocument } from '../core.ts';

/*
 * The one place where offsets become positions and positions become offsets. Both count UTF-16 units, as the server declares.
 * A line ends at LF, CRLF or CR, as the protocol has it; no offset lies between CR and LF.
 */

/** The position of an offset; one before the text or behind it is that of the nearest end. */
export function positionOf(document: TextDocument, offset: DocumentOffset): Position {
  return document.positionAt(Number.isFinite(offset) ? Math.trunc(offset) : 0);
}

/** The protocol's range of a half-open stretch of offsets; clamped, and never with its end before its start. */
export function rangeOf(document: TextDocument, range: DocumentRange): LspRange {
  return { start: positionOf(document, range.start), end: positionOf(document, Math.max(range.start, range.end)) };
}

/** The offset of a position. Lines and characters that are negative, huge or not whole numbers are clamped into the text. */
export function offsetOf(document: TextDocument, position: Position): DocumentOffset {
  return document.offsetAt({ line: whole(position.line), character: position.line < 0 ? 0 : whole(position.character) });
}

/** The offsets of a protocol range, the smaller first. */
export function offsetsOf(document: TextDocument, range: LspRange): DocumentRange {
  const start = offsetOf(document, range.start);
  const end = offsetOf(document, range.end);
  return start <= end ? { start, end } : { start: end, end: start };
}

/** The protocol's edits for edits in offsets. */
export function textEditsOf(document: TextDocument, edits: readonly DocumentEdit[]): TextEdit[] {
  return edits.map((edit) => ({ range: rangeOf(document, edit), newText: edit.newText }));
}

/** The report that holds a position of a document, and which of its own offsets that is. */
export function placeOf<Part extends PlacedReport>(document: TextDocument, parts: readonly Part[], position: Position): Place<Part> {
  const offset = offsetOf(document, position);
  const part = partAt(parts, offset)!;
  return { part, offset: inReport(part, offset), rangeOf: (range) => rangeOf(document, rangeInDocument(part, range)) };
}

/** A place in a report. */
export interface Place<Part extends PlacedReport> {
  readonly part: Part;
  readonly offset: ReportOffset;
  /** The protocol's range of one of the report's. */
  rangeOf(range: Range): LspRange;
}

/** The protocol bounds its numbers by 2^31 - 1; what is not a number counts as 0. */
function whole(value: number): number {
  if (Number.isNaN(value)) return 0;
  return Math.trunc(Math.min(Math.max(value, 0), 2 ** 31 - 1));
}
