/* Whose doing it is that an editor scrolls: that of the page beside it, or of a person. */

/** A line that the page has led its editor to. */
export interface Led {
  readonly line: number;
  /** When, in milliseconds since 1970, the editor will have come to rest. */
  readonly until: number;
}

interface Lines {
  readonly start: { readonly line: number };
  readonly end: { readonly line: number };
}

/** Longer than an editor takes to scroll smoothly and to tell of it, in milliseconds. */
const scrolling = 300;

/** The page leads the editor to a line, counted from 0. */
export const leadTo = (line: number, now: number): Led => ({ line, until: now + scrolling });

/** For how many milliseconds the editor may still be on its way to where it was led; 0 when it is at rest, and what moves it now is a person. */
export const onItsWay = (led: Led | undefined, now: number): number => Math.max(0, (led?.until ?? 0) - now);

/** Whether an editor at rest shows what it was led to. If not, a person has taken it elsewhere on its way. */
export const isThere = (led: Led, visible: readonly Lines[]): boolean =>
  visible.some(({ start, end }) => start.line <= led.line && led.line <= end.line);
