import { Buffer } from 'node:buffer';
import { isLasting } from './lasting.ts';

/** The bytes of what lasts from answer to answer, each behind a comma. */
const known = new WeakMap<object, Buffer>();

function bytesOf(item: unknown): Buffer {
  const lasts = typeof item === 'object' && item !== null && isLasting(item);
  const bytes = (lasts ? known.get(item) : undefined) ?? Buffer.from(`,${JSON.stringify(item) ?? 'null'}`);
  if (lasts) known.set(item, bytes);
  return bytes;
}

/**
 * A message as the bytes of its JSON. Of an answer that is a list, or ends with its `items`, those that were part of an earlier answer are not written
 * again: an outline of a long document is most of what typing in it sends.
 */
export function encode(message: object): Buffer {
  const items = listAtEnd(message);
  if (!items?.some((item) => typeof item === 'object' && item !== null && isLasting(item))) return Buffer.from(JSON.stringify(message));
  const { result } = message as { readonly result: object };
  const shell = JSON.stringify({ ...message, result: Array.isArray(result) ? [] : { ...result, items: [] } });
  const at = shell.lastIndexOf(']');
  const [first, ...others] = items.map(bytesOf);
  return Buffer.concat([Buffer.from(shell.slice(0, at)), first!.subarray(1), ...others, Buffer.from(shell.slice(at))]);
}

/** The list that a message ends with but for closing brackets; undefined where it ends with something else. */
function listAtEnd(message: object): readonly unknown[] | undefined {
  const [last, result] = Object.entries(message).at(-1) ?? [];
  if (last !== 'result' || typeof result !== 'object' || result === null) return undefined;
  if (Array.isArray(result)) return result;
  const [key, items] = Object.entries(result).at(-1) ?? [];
  return key === 'items' && Array.isArray(items) ? items : undefined;
}

/** For a writer of frames. */
export const contentTypeEncoder = { name: 'application/json', encode: async (message: object): Promise<Uint8Array> => encode(message) };
