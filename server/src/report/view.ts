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
