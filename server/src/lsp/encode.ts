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
  const { result } = message as { readonly result?: unknown };
  const items = Array.isArray(result) ? result : (result as { readonly items?: unknown } | null | undefined)?.items;
  if (!Array.isArray(items) || !items.some((item) => typeof item === 'object' && item !== null && isLasting(item)))
    return Buffer.from(JSON.stringify(message));
  const shell = JSON.stringify({ ...message, result: Array.isArray(result) ? [] : { ...(result as object), items: [] } });
  const at = shell.lastIndexOf('[]') + 1;
  if (!/^\]\}+$/.test(shell.slice(at))) return Buffer.from(JSON.stringify(message));
  const [first, ...others] = items.map(bytesOf);
  return Buffer.concat([Buffer.from(shell.slice(0, at)), first!.subarray(1), ...others, Buffer.from(shell.slice(at))]);
}
