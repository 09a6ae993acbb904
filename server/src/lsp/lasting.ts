import type { Position } from './protocol.ts';

/*
 * In a document of many reports an edit changes one. What a client is told of the others stays the same, but for the lines by which they have moved:
 * it is made once, and the same object is given again, so that it need not be written as JSON again either (`encode.ts`).
 */

const lasting = new WeakSet<object>();

/** Whether the same object may be part of the next answer, too. */
export const isLasting = (value: object): boolean => lasting.has(value);

/** Answers, or parts of them, by what they were made of. They must never be changed. */
export interface Lasting<V extends object> {
  /**
   * What `make` gave of `origin`, moved by as many lines as `at` has. Every place in it must move with `at`: it is the beginning of a report that
   * begins with a line, or the only place that is told.
   */
  of(origin: object, at: Position, make: () => V): V;
}

/** Holds nothing for longer than its origin is held. */
export function createLasting<V extends object>(): Lasting<V> {
  const known = new WeakMap<object, { readonly at: Position; readonly value: V }>();
  return {
    of(origin, at, make) {
      const before = known.get(origin);
      if (before?.at.line === at.line && before.at.character === at.character) return before.value;
      const value = before?.at.character === at.character ? movedLines(before.value, at.line - before.at.line) : make();
      lasting.add(value);
      known.set(origin, { at, value });
      return value;
    },
  };
}

const lineKeys: ReadonlySet<string> = new Set(['line', 'startLine', 'endLine']);

/** A copy in which every position is so many lines further down. */
function movedLines<T>(value: T, lines: number): T {
  if (Array.isArray(value)) return value.map((item) => movedLines(item, lines)) as T;
  if (value === null || typeof value !== 'object') return value;
  const out: Record<string, unknown> = { ...(value as object) };
  for (const key in out) {
    const item = out[key];
    if (typeof item === 'number' && lineKeys.has(key)) out[key] = item + lines;
    else if (typeof item === 'object') out[key] = movedLines(item, lines);
  }
  return out as T;
}
