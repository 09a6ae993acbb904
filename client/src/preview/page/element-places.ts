import type { Position, Range } from '../host/page-messages.ts';
import { places } from './block-elements.ts';

/* Which element stands for a place of the text, and which line for a place of the page. */

const isBefore = (a: Position, b: Position): boolean => a.line < b.line || (a.line === b.line && a.character < b.character);
const holds = ({ start, end }: Range, at: Position): boolean => !isBefore(at, start) && !isBefore(end, at);

/** The smallest element that holds a position; of two that touch it, the one that begins there. */
export function elementAt(root: HTMLElement, position: Position): HTMLElement | undefined {
  let found: HTMLElement | undefined;
  for (const element of root.querySelectorAll<HTMLElement>('[data-at]')) {
    const range = places.get(element);
    if (!range || !holds(range, position)) continue;
    const own = found && places.get(found);
    // A cell goes before its table; of two cells that share an end, the later, which begins at the cursor.
    if (!own || found!.contains(element) || !isBefore(range.start, own.start)) found = element;
  }
  return found;
}

interface Anchor {
  readonly line: number;
  readonly top: number;
}

/** Lines of the text and how far down the page they stand, both ascending. */
function anchorsOf(root: HTMLElement): readonly Anchor[] {
  const anchors: Anchor[] = [];
  const origin = root.getBoundingClientRect().top;
  for (const element of root.querySelectorAll<HTMLElement>('article > [data-at], td[data-at]:first-of-type')) {
    const line = places.get(element)?.start.line;
    if (line === undefined) continue;
    const top = element.getBoundingClientRect().top - origin;
    const last = anchors.at(-1);
    if (!last || (line > last.line && top >= last.top)) anchors.push({ line, top });
  }
  return anchors;
}

/** How far down `root` a line of the text stands. */
export function topOf(root: HTMLElement, line: number): number {
  const anchors = anchorsOf(root);
  const at = anchors.findLastIndex((anchor) => anchor.line <= line);
  const [here, next] = [anchors[at], anchors[at + 1]];
  if (!here) return 0;
  if (!next) return here.top;
  return here.top + ((line - here.line) / (next.line - here.line)) * (next.top - here.top);
}

/** The line of the text that stands so far down `root`; between two that are known, what lies between. */
export function lineAt(root: HTMLElement, top: number): number {
  const anchors = anchorsOf(root);
  const at = anchors.findLastIndex((anchor) => anchor.top <= top);
  const [here, next] = [anchors[at], anchors[at + 1]];
  if (!here) return 0;
  if (!next || next.top === here.top) return here.line;
  return here.line + ((top - here.top) / (next.top - here.top)) * (next.line - here.line);
}
