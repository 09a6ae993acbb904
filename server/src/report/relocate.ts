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
    out.end = end > start ? Math.max(move(start), move(end - 1) + 1) : move(start);
  }
  return out as T;
}
