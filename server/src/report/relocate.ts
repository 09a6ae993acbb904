import type { Range } from '../text/range.ts';

/**
 * A copy of `value` in which every `start` and `end` has moved: a blank range by its start, any other so that it holds the same units.
 * Template data is left as it is; so is whatever holds no range.
 */
export function relocate<T>(value: T, move: (offset: number) => number): T {
  if (Array.isArray(value)) return value.map((item) => relocate(item, move)) as T;
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Map) return new Map([...value].map(([k, v]) => [k, relocate(v, move)])) as T;
  if (value instanceof Set) return value;
  const out: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    if (key === 'template' && typeof item === 'object') out[key] = item;
    else if (key !== 'start' && key !== 'end') out[key] = relocate(item, move);
  }
  const { start, end } = value as { start?: unknown; end?: unknown };
  if (typeof start === 'number' && typeof end === 'number') {
    out.start = move(start);
    // A unit that the view put in has the place of what follows it: two ranges that meet must not come to overlap.
    const moved = end > start ? Math.max(move(start), Math.min(move(end - 1) + 1, move(end))) : move(start);
    out.end = Object.values(out).reduce<number>(lastEnd, moved);
    const { cells, cellsRange } = out as { cells?: unknown; cellsRange?: { start: number; end: number } };
    if (cellsRange) out.cellsRange = { ...cellsRange, end: lastEnd(cellsRange.end, cells) };
  }
  return out as T;
}

/** A report whose range holds all of its parts: tags behind the last unit of a view may belong to one of them. */
export function aroundParts<T extends { readonly range: Range }>(report: T): T {
  const { start, end } = report.range;
  return { ...report, range: { start, end: Object.values(report).reduce<number>((far, part) => lastEnd(far, part), end) } };
}

/** The farther of `end` and the ends of the ranges in `part`: a blank at the end of a row of HTML lies behind the row's last unit. */
function lastEnd(end: number, part: unknown): number {
  if (Array.isArray(part)) return part.reduce<number>(lastEnd, end);
  const own = part !== null && typeof part === 'object' ? (part as { end?: unknown }).end : undefined;
  return typeof own === 'number' && own > end ? own : end;
}

/**
 * `value` with every range `delta` units further on, for what stands unchanged at another place of a text. What holds no range is not copied;
 * template data and places in other documents, which carry their `uri`, are left as they are.
 */
export function shifted<T>(value: T, delta: number): T {
  if (value === null || typeof value !== 'object' || value instanceof Set || delta === 0 || 'uri' in value) return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => shifted(item, delta));
    return items.some((item, i) => item !== value[i]) ? (items as T) : value;
  }
  if (value instanceof Map) return new Map([...value].map(([k, v]) => [k, shifted(v, delta)])) as T;
  const own = value as Record<string, unknown>;
  const out = { ...own };
  const { start, end } = own;
  let changed = false;
  if (typeof start === 'number' && typeof end === 'number') {
    out.start = start + delta;
    out.end = end + delta;
    changed = true;
  }
  for (const key in own) {
    const item = own[key];
    if (typeof item !== 'object' || key === 'template') continue;
    out[key] = shifted(item, delta);
    changed ||= out[key] !== item;
  }
  return changed ? (out as T) : value;
}
