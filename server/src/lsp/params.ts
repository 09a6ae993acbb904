import type { Position } from './protocol.ts';
import type { Handler } from './session.ts';

/** Params as far as the server relies on them; clients are programs too, and err. */
export type KnownParams = { readonly textDocument: { readonly uri: string } } | { readonly data: { readonly uri: string } };

/** Whether params hold what a handler asks for. */
export function isRequestFor(asks: Handler['asks'], params: unknown): params is KnownParams {
  if (!isRecord(params)) return false;
  if (asks === 'action') return isRecord(params.data) && typeof params.data.uri === 'string';
  if (!isDocument(params.textDocument)) return false;
  if (asks === 'position') return isPosition(params.position);
  return asks === 'document' || (isRecord(params.range) && isPosition(params.range.start) && isPosition(params.range.end));
}

/** An action of ours that was offered with everything that it does, so that nothing is left to be worked out. */
export function isWholeAction(params: unknown): boolean {
  return isRecord(params) && params.data === undefined && (isRecord(params.edit) || isRecord(params.command));
}

/** A document that a client names. */
export function isDocument(value: unknown): value is Record<string, unknown> & { readonly uri: string } {
  return isRecord(value) && typeof value.uri === 'string';
}

/** A content change: a new text, for a range or for the whole. */
export function isChange(value: unknown): value is { readonly text: string } {
  if (!isRecord(value) || typeof value.text !== 'string') return false;
  const { range } = value;
  return range === undefined || range === null || (isRecord(range) && isPosition(range.start) && isPosition(range.end));
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** A place in a document; its numbers may still lie outside of it. */
export function isPosition(value: unknown): value is Position {
  return isRecord(value) && typeof value.line === 'number' && typeof value.character === 'number';
}
