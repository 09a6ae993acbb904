import { textReader } from './glyphs.ts';
import { type Matrix, times } from './matrix.ts';
import type { Page, Rule, Word } from './model.ts';
import { addShape, shapesOf } from './shapes.ts';

/** What is asked of a page of the library. */
export interface PdfPage {
  getViewport(options: { scale: number }): { readonly width: number; readonly height: number; readonly transform: readonly number[] };
  getOperatorList(): Promise<{ readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] }>;
  cleanup(): unknown;
}

/** The numbers of the library's operators, by their names. */
export type Operators = Readonly<Record<string, number>>;

const strokes = new Set(['stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke']);
const fills = new Set(['fill', 'eoFill']);

/**
 * Words and lines of a page, out of what it says to draw: the library's own words join what stands in cells beside each other, and have no place for each
 * character.
 */
export async function pageOf(page: PdfPage, number: number, operators: Operators): Promise<Page> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { fnArray, argsArray } = await page.getOperatorList();
  page.cleanup();
  const names = new Map(Object.entries(operators).map(([name, id]) => [id, name]));
  const words: Word[] = [];
  const rules = { across: [] as Rule[], down: [] as Rule[] };
  const text = textReader();
  const saved: Matrix[] = [];
  let now = transform as unknown as Matrix;
  for (const [i, id] of fnArray.entries()) {
    const name = names.get(id) ?? '';
    const args = argsOf(argsArray[i]);
    if (name === 'save' || name === 'paintFormXObjectBegin') {
      saved.push(now);
      text.save();
    }
    if (name === 'restore' || name === 'paintFormXObjectEnd') {
      now = saved.pop() ?? now;
      text.restore();
    } else if (name === 'transform') now = times(now, args as unknown as Matrix);
    else if (name === 'paintFormXObjectBegin' && args[0]) now = times(now, Array.from(args[0] as ArrayLike<number>) as unknown as Matrix);
    else if (name === 'constructPath') drawn(args, names, now, rules);
    else words.push(...text.hear(name, args, now));
  }
  return { number, width, height, words, ...rules };
}

const argsOf = (args: unknown): readonly unknown[] => (Array.isArray(args) ? args : args instanceof Float32Array ? Array.from(args) : []);

function drawn(
  args: readonly unknown[],
  names: ReadonlyMap<number, string>,
  now: Matrix,
  rules: { readonly across: Rule[]; readonly down: Rule[] },
): void {
  const [paint, paths] = args as readonly [number, readonly (ArrayLike<number> | null)[] | null];
  const name = names.get(paint) ?? '';
  if (!strokes.has(name) && !fills.has(name)) return;
  for (const path of paths ?? []) if (path) for (const points of shapesOf(path, now)) addShape(points, strokes.has(name), rules);
}
