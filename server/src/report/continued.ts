import { applicantColumns } from '../format/shared.ts';
import { holdsFigure, isFilled, type Piece, type Strip } from './strip.ts';

/** Rows that go on over several strips: their label above, some of their figures below. */

/** A row's label on one strip and nothing but its figures on the next. */
export function mergeSplit(strips: readonly Strip[]): readonly Strip[] {
  const out: Strip[] = [];
  for (const strip of strips) {
    const before = out.at(-1);
    const bare = strip.pieces.every((p) => p.kind === 'figure' || p.kind === 'blank') && strip.pieces.some(holdsFigure);
    if (bare && isNumbering(strip)) continue;
    const waits = before?.pieces.findLast(isFilled)?.label?.entry.mayBeRow;
    // Where blanks already are the row's cells, what comes below is a page's number.
    const filled = before && strip.pieces.length === 1 && before.pieces.length - withoutEnd(before.pieces).length > 1;
    if (before && bare && waits && !filled) out[out.length - 1] = joinedBy(before, strip);
    else out.push(strip);
  }
  return out;
}

/** A label's strip and the figures below; without its padding where there are no blanks below: else those above may be the first cells. */
function joinedBy(label: Strip, { pieces, end }: Strip): Strip {
  const own = pieces.some((p) => p.kind === 'blank') ? label.pieces : withoutEnd(label.pieces);
  return { start: label.start, end, pieces: [...own, ...pieces], joined: true, seam: true };
}

/** Whether the reader sees a row in each line. */
export const isLined = (layout: string): boolean => layout === 'tabs' || layout === 'pipes' || layout === 'doubled pipes';

/** `1 2 3 4 5 6 7`: columns are numbered, no row is counted so. */
function isNumbering({ pieces }: Strip): boolean {
  const figures = pieces.filter(holdsFigure);
  return figures.length >= 5 && figures.every((p, i) => p.text === String(i + 1));
}

/** Strips with another below that begins with a figure and has no label; `cut` where any of those has several places, as no page's number has. */
export function goingOn(strips: readonly Strip[]): { readonly rows: ReadonlySet<Strip>; readonly cut: boolean } {
  const loose = ({ pieces }: Strip): boolean =>
    pieces[0]?.kind === 'figure' && pieces.every((p) => p.kind === 'figure' || p.kind === 'blank');
  const figures = ({ pieces }: Strip): number => pieces.filter(holdsFigure).length;
  // A line with a figure for each column below one that has them too is a row whose label is gone.
  const whole = applicantColumns.length;
  const below = (i: number): Strip | undefined => {
    const next = strips[i + 1];
    return next && loose(next) && (figures(next) < whole || figures(strips[i]!) < whole) ? next : undefined;
  };
  const rows = new Set(strips.filter((_, i) => below(i)));
  return { rows, cut: strips.some((_, i) => (below(i)?.pieces.length ?? 0) > 1) };
}

const withoutEnd = (pieces: readonly Piece[]): readonly Piece[] => pieces.slice(0, pieces.findLastIndex(isFilled) + 1);
