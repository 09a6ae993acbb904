import type { TextLine } from './lines.ts';

/** The lines of a page. */
export interface PageLines {
  readonly number: number;
  readonly height: number;
  readonly lines: readonly TextLine[];
}

/** Lines at the edge of each page that are no part of what is written there. */
export interface Furniture {
  readonly dropped: ReadonlySet<TextLine>;
  /** Page numbers. */
  readonly numbers: number;
  /** The words of running heads and feet, each once. */
  readonly heads: readonly string[];
}

/** So much of a page at its top and its bottom is looked at. */
const margin = 0.12;
const pageNumber = /^[—–－\-·~～]*第?\d{1,3}页?(?:[/／,，]?共?\d{1,3}页?)?[—–－\-·~～]*$/;

/** Page numbers, and lines that stand at the same place of several pages with the same words. */
export function furnitureOf(pages: readonly PageLines[]): Furniture {
  const edges = pages.flatMap(({ height, lines }) => {
    const atTop = lines.filter(({ base }) => base < height * margin).slice(0, 2);
    const atBottom = lines.filter(({ base }) => base > height * (1 - margin)).slice(-2);
    return [...new Set([...atTop, ...atBottom])];
  });
  const keyOf = ({ text, base }: TextLine): string => `${text.replaceAll(/\d+/g, '0').replaceAll(/\s/g, '')} ${Math.round(base / 6)}`;
  const counts = new Map<string, number>();
  for (const line of edges) counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + 1);
  const isNumber = (line: TextLine): boolean => pageNumber.test(line.text.replace(/\s+/g, ''));
  const often = Math.max(2, Math.ceil(pages.length * 0.4));
  const repeated = edges.filter((line) => !isNumber(line) && (counts.get(keyOf(line)) ?? 0) >= often);
  const numbers = edges.filter(isNumber);
  return { dropped: new Set([...repeated, ...numbers]), numbers: numbers.length, heads: [...new Set(repeated.map(({ text }) => text))] };
}
