import { htmlView, isHtml } from './html.ts';

/**
 * What is read, and where it comes from: plain text is read as it stands; HTML as the text that a browser shows. Offsets of a view map
 * back to the source, in which everything is marked.
 */
export interface View {
  readonly text: string;
  readonly source: string;
  /** The source offset of a view offset. */
  toSource(offset: number): number;
}

/** The view of a text, or null when the text is its own view. */
export const viewOf = (text: string): View | null => (isHtml(text) ? htmlView(text) : null);

/** A copy of `value` in which every range of the view has become a range of the source. Template data is left as it is. */
export function relocate<T>(value: T, view: View): T {
  if (Array.isArray(value)) return value.map((item) => relocate(item, view)) as T;
  if (value === null || typeof value !== 'object') return value;
  const out: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    if (key === 'template' && typeof item === 'object') out[key] = item;
    else if (key === 'start' || key === 'end') continue;
    else out[key] = relocate(item, view);
  }
  const range = value as { start?: unknown; end?: unknown };
  if (typeof range.start === 'number' && typeof range.end === 'number') {
    const start = view.toSource(range.start);
    out['start'] = start;
    out['end'] = range.end > range.start ? Math.max(start, view.toSource(range.end - 1) + 1) : start;
  }
  return out as T;
}
