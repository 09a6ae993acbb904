import type { Grid, Stretch } from './table-grid.ts';

/** How wide a stretch of text is, whatever the font: characters of East Asia are one `em`, all others but the uncertain one `ch`. */
export interface Width {
  readonly em: number;
  readonly ch: number;
}

/** A place before which so much is to be left free; it may be that one of the two is negative, never both together. */
export interface Gap extends Width {
  readonly offset: number;
}

/** How a table is to be drawn so that its cells and their headings stand below each other. Offsets in UTF-16 units. */
export interface Alignment {
  readonly gaps: readonly Gap[];
  /** Ends of labels that are not shown, each with an ellipsis one `em` wide in its place. */
  readonly hidden: readonly Stretch[];
  /** Parts of headings that are not shown, with nothing in their place. */
  readonly cut: readonly Stretch[];
  /** Characters that have to be drawn one `em` wide, since nobody can tell how wide a font draws them: “ ” … · and the like. */
  readonly wide: readonly number[];
  /** As many columns takes the longest row as it is written, by which the editor wraps it. */
  readonly longest: number;
}

/** What is known of the text around a table. */
export interface Surroundings {
  readonly text: string;
  readonly tabSize: number;
  /** The offset at which the line of an offset begins. */
  lineStart(offset: number): number;
  /** Whether somebody is writing there, so that all of it has to be seen. */
  isOpen(stretch: Stretch): boolean;
}

/** Room for the labels of a row, in columns: with seven columns of figures beside them the table fits a window of 1366 pixels. */
const labelRoom = 46;
/** A label that is shortened may take so much more, by its ellipsis and the half of a character. */
const slack = 2;
/** However little room there is, so much of each label is shown. */
const leastLabel = 8;

/** None where a row takes several lines. */
export function alignmentOf(grid: Grid, around: Surroundings): Alignment {
  const lines = linesOf(grid, around);
  const hidden = lines.flatMap(({ from, tokens }) => labelsHidden(from, tokens[0]!.start, around));
  const cut = lines.flatMap(({ tokens }) => tokens.flatMap(({ rest }) => rest)).filter((one) => !around.isOpen(one));
  const unseen = new Map<number, Unseen>();
  for (const { start, end } of hidden) unseen.set(start, { end, em: 1 });
  for (const { start, end } of cut) unseen.set(start, { end, em: 0 });
  const shown = { ...around, hidden: unseen };
  const groups = [...Map.groupBy(lines, ({ columns }) => columns).values()];
  return {
    gaps: groups.flatMap((alike) => gapsOf(alike, shown)),
    hidden,
    cut,
    wide: lines.flatMap((line) => uncertainIn(line, shown)),
    longest: Math.max(0, ...grid.rows.map((row) => columnsOf(widthOf({ ...shown, hidden: none }, around.lineStart(row.start), row.end)))),
  };
}

/** What is not shown: where it ends, and how wide is what stands in its place. */
interface Unseen {
  readonly end: number;
  readonly em: number;
}

/** By where it begins. */
type Hidden = ReadonlyMap<number, Unseen>;

const none: Hidden = new Map();

/** A line of the text with the places that are to stand below those of other lines. */
interface Line {
  readonly from: number;
  /** Columns of the rows that it is one of, or heads. */
  readonly columns: number;
  /** In order, no two of one column. */
  readonly tokens: readonly Token[];
}

interface Token {
  readonly start: number;
  readonly column: number;
  /** Of a heading what is dispensable. */
  readonly rest: readonly Stretch[];
}

type Shown = Surroundings & { readonly hidden: Hidden };

function linesOf({ rows, cells, heads }: Grid, { lineStart }: Surroundings): readonly Line[] {
  const byRow = Map.groupBy(cells, ({ row }) => row);
  const lines = rows.flatMap((_, row): Line[] => {
    const tokens = (byRow.get(row) ?? []).map(({ start }, column) => ({ start, column, rest: [] }));
    return tokens[0] ? [{ from: lineStart(tokens[0].start), columns: tokens.length, tokens }] : [];
  });
  if (lines.some(({ from, tokens }) => tokens.some(({ start }) => lineStart(start) !== from))) return [];
  const taken = new Set(lines.map(({ from }) => from));
  const headLines = [...Map.groupBy(heads, ({ start }) => lineStart(start))].filter(([from]) => !taken.has(from));
  return [...lines, ...headLines.map(([from, own]) => headLine(from, own))].filter(({ tokens }) => tokens.length > 0);
}

function headLine(from: number, heads: Grid['heads']): Line {
  let last = -1;
  const tokens = heads.flatMap(({ start, end, column, keep }): Token[] => {
    if (column <= last) return [];
    last = column;
    const rest = [
      { start, end: keep.start },
      { start: keep.end, end },
    ].filter((one) => one.start < one.end);
    return [{ start, column, rest }];
  });
  return { from, columns: heads[0]!.columns, tokens };
}

/** The ends of labels, the longest first, until what stands before the cells has room. */
function labelsHidden(from: number, to: number, around: Surroundings): readonly Stretch[] {
  const shown = { ...around, hidden: none };
  const width = (start: number, end: number): number => columnsOf(widthOf(shown, start, end));
  const labels = [...around.text.slice(from, to).matchAll(/[^\t|｜]+/g)].flatMap(({ index, 0: piece }): Stretch[] => {
    const start = from + index + (piece.length - piece.trimStart().length);
    const end = start + piece.trim().length;
    return start < end ? [{ start, end }] : [];
  });
  let over = width(from, to) - labelRoom;
  if (over <= 0 || labels.some((label) => around.isOpen(label))) return [];
  const room = labels.map(({ start, end }) => width(start, end));
  while (over > 0) {
    const at = room.indexOf(Math.max(...room));
    if (room[at]! <= leastLabel) break;
    room[at]! -= 1;
    over -= 1;
  }
  return labels.flatMap(({ start, end }, i) => {
    if (room[i]! >= width(start, end)) return [];
    let cut = start;
    // With the ellipsis in place of the rest.
    while (cut < end && width(start, cut + 1) <= room[i]! - 2) cut++;
    const isInPair = /[\udc00-\udfff]/.test(around.text.charAt(cut));
    return [{ start: isInPair ? cut - 1 : cut, end }];
  });
}

/** Marks that a font for Chinese draws full width and another does not; not letters, which stand in words. */
const isUncertain = (unit: number): boolean =>
  (unit >= 0xa1 && unit <= 0xbf) || unit === 0xd7 || unit === 0xf7 || (unit >= 0x2010 && unit < 0x2e80);

function uncertainIn({ from, tokens }: Line, { text, hidden }: Shown): readonly number[] {
  const offsets: number[] = [];
  for (let at = from; at < tokens.at(-1)!.start; at++) {
    const unseen = hidden.get(at);
    if (unseen) at = unseen.end - 1;
    else if (isUncertain(text.charCodeAt(at))) offsets.push(at);
  }
  return offsets;
}

/** Each column begins where the widest of the lines has room for what stands before it. */
function gapsOf(lines: readonly Line[], shown: Shown): readonly Gap[] {
  const apart = lines.map(({ from, tokens }) =>
    tokens.map(({ start }, i) => (i > 0 && isNarrow(shown.text, tokens[i - 1]?.start ?? from, start) ? 1 : 0)),
  );
  const before = lines.map(({ from, tokens }) => tokens.map(({ start }, i) => widthOf(shown, tokens[i - 1]?.start ?? from, start)));
  // A row that somebody writes the labels of is shown whole, and pushes no other.
  const isPushing = (i: number, width: Width): boolean => i > 0 || columnsOf(width) <= labelRoom + slack;
  const starts: (Width | undefined)[] = [];
  const placeOf = ({ tokens }: Line, widths: readonly Width[], i: number): Width =>
    i === 0 ? widths[0]! : sumOf(starts[tokens[i - 1]!.column] ?? zero, widths[i]!, 1);
  for (let column = 0; column < lines[0]!.columns; column++) {
    const places = lines.flatMap((line, n) => {
      const i = line.tokens.findIndex((token) => token.column === column);
      const place = i < 0 ? undefined : placeOf(line, before[n]!, i);
      return place && isPushing(i, place) ? [sumOf(place, { em: 0, ch: apart[n]![i]! }, 1)] : [];
    });
    if (places.length === 0 && column === 0)
      places.push(...lines.flatMap((line, n) => (line.tokens[0]!.column === 0 ? [before[n]![0]!] : [])));
    starts[column] = places.reduce<Width | undefined>((a, b) => (a && columnsOf(a) >= columnsOf(b) ? a : b), undefined);
  }
  return lines.flatMap((line, n) =>
    line.tokens.map(({ start, column }, i): Gap => {
      const gap = sumOf(starts[column] ?? zero, placeOf(line, before[n]!, i), -1);
      return { offset: start, ...(columnsOf(gap) > 0 ? gap : zero) };
    }),
  );
}

const zero: Width = { em: 0, ch: 0 };
/** Whether nothing parts two columns but a tab, which is one column wide. */
const isNarrow = (text: string, from: number, to: number): boolean => !/[|｜]/.test(text.slice(from, to));
const sumOf = (a: Width, b: Width, sign: 1 | -1): Width => ({ em: a.em + sign * b.em, ch: a.ch + sign * b.ch });
const columnsOf = ({ em, ch }: Width): number => 2 * em + ch;

/** How wide a stretch of a line is drawn, what is hidden aside. Tabs are as wide as the editor draws them. */
function widthOf({ text, tabSize, hidden, lineStart }: Shown, from: number, to: number): Width {
  let [em, ch, column] = [0, 0, 0];
  for (let at = tabSize === 1 ? from : lineStart(from); at < to; at++) {
    const unit = text.charCodeAt(at);
    const unseen = hidden.get(at);
    const isIn = at >= from;
    if (unit === 9) {
      const width = tabSize - (column % tabSize);
      if (isIn) ch += width;
      column += width;
    } else if (unseen && isIn) {
      em += unseen.em;
      at = unseen.end - 1;
    } else if (isUncertain(unit) || (unit >= 0x2e80 && !(unit >= 0xdc00 && unit <= 0xdfff))) {
      if (isIn) em++;
      // The editor counts what is uncertain as one column for its tabs, however it is drawn.
      column += isUncertain(unit) ? 1 : 2;
    } else if (unit < 0xdc00 || unit > 0xdfff) {
      if (isIn) ch++;
      column++;
    }
  }
  return { em, ch };
}
