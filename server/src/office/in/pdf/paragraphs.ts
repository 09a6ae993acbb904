import type { TextLine } from './lines.ts';

/** A line of prose with the page that it stands on. */
export interface PageLine extends TextLine {
  readonly page: number;
}

/** Lines that were broken at the right edge, as paragraphs; `joined` counts the breaks that went. */
export function paragraphsOf(
  lines: readonly PageLine[],
  edges: Edges,
): { readonly paragraphs: readonly PageLine[]; readonly joined: number } {
  const paragraphs: PageLine[] = [];
  let joined = 0;
  let last: PageLine | undefined;
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (open && last && goesOn(last, line, edges)) {
      joined++;
      paragraphs[paragraphs.length - 1] = { ...open, text: joinedText(open.text, line.text) };
    } else paragraphs.push(line);
    last = line;
  }
  return { paragraphs, joined };
}

/** Where the prose of a file begins and ends on a line. */
export interface Edges {
  readonly left: number;
  readonly right: number;
}

/** The edges that most lines keep to. */
export function edgesOf(lines: readonly TextLine[]): Edges {
  const long = lines.filter(({ left, right, size }) => right - left > size * 12);
  const sorted = (values: readonly number[]): readonly number[] => [...values].sort((a, b) => a - b);
  const [lefts, rights] = [sorted(long.map(({ left }) => left)), sorted(long.map(({ right }) => right))];
  return { left: lefts[Math.floor(lefts.length * 0.05)] ?? 0, right: rights[Math.floor(rights.length * 0.95)] ?? Number.POSITIVE_INFINITY };
}

/** A row of a table that no line draws: what is joined to it would make other figures of its own. */
const isTabular = (text: string): boolean => text.includes('  ') || /(?:^|\D)\d+ +\d+ +\d/.test(text);
/** A heading or a point of a list. */
const begins = /^(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、](?!\d))/;

function goesOn(last: PageLine, line: PageLine, { left, right }: Edges): boolean {
  if (isTabular(last.text) || isTabular(line.text) || begins.test(line.text)) return false;
  const isFull = last.right > right - last.size * 1.6;
  const isIndented = line.left > left + line.size * 1.2;
  const isApart = line.page === last.page && line.base - last.base > Math.max(line.size, last.size) * 3;
  return isFull && !isIndented && !isApart && Math.abs(line.size - last.size) < 1.5;
}

const joinedText = (before: string, after: string): string =>
  /[\dA-Za-z,.]$/.test(before) && /^[A-Za-z]/.test(after) ? `${before} ${after}` : before + after;
