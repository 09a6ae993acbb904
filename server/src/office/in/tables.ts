/** A cell of a table of HTML. */
export interface HtmlCell {
  readonly html: string;
  readonly columns: number;
  readonly rows: number;
}

/** The rows of a table. */
export type HtmlRows = readonly (readonly HtmlCell[])[];

/** A page as what stands between tables, and the tables that hold no others. */
export type Piece = { readonly html: string } | { readonly rows: HtmlRows };

/** Parts a page; a table with another in it is left as it stands. */
export function piecesOf(html: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (;;) {
    const open = search(html, /<table(?=[\s>])/gi, at);
    const close = open < 0 ? -1 : search(html, /<\/table\s*>/gi, open);
    if (close < 0) break;
    const end = html.indexOf('>', close) + 1;
    const inner = search(html, /<table(?=[\s>])/gi, open + 6);
    // The outer one goes as it is, up to the inner one, which is looked at by itself.
    const isNested = inner >= 0 && inner < close;
    pieces.push({ html: html.slice(at, isNested ? inner : open) });
    if (!isNested) pieces.push({ rows: rowsIn(html.slice(html.indexOf('>', open) + 1, close)) });
    at = isNested ? inner : end;
    if (isNested) {
      // What closes first is the inner one's: both are left alone.
      pieces.push({ html: html.slice(at, end) });
      at = end;
    }
  }
  pieces.push({ html: html.slice(at) });
  return pieces;
}

function search(html: string, pattern: RegExp, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(html)?.index ?? -1;
}

function rowsIn(html: string): HtmlRows {
  const rows: HtmlCell[][] = [];
  let open: { readonly attributes: string; readonly start: number } | undefined;
  const finish = (end: number): void => {
    if (!open) return;
    if (rows.length === 0) rows.push([]);
    rows
      .at(-1)!
      .push({ html: html.slice(open.start, end), columns: spanIn(open.attributes, 'colspan'), rows: spanIn(open.attributes, 'rowspan') });
    open = undefined;
  };
  for (const match of html.matchAll(/<(\/?)(tr|td|th)\b([^<>]*)>/gi)) {
    finish(match.index);
    const name = match[2]!.toLowerCase();
    if (match[1] === '/') continue;
    if (name === 'tr') rows.push([]);
    else open = { attributes: match[3] ?? '', start: match.index + match[0].length };
  }
  finish(html.length);
  return rows;
}

const spans = { colspan: /colspan\s*=\s*["']?(\d{1,4})/i, rowspan: /rowspan\s*=\s*["']?(\d{1,4})/i };

function spanIn(attributes: string, name: keyof typeof spans): number {
  const value = Number(spans[name].exec(attributes)?.[1] ?? 1);
  return Math.min(Math.max(value, 1), 60);
}

/**
 * The rows with no more columns than there are: a border that somebody moved, or a table above on the same sheet, parts columns in which no cell begins; and a
 * figure takes one column, however many it reaches over. A row with fewer figures than columns is then seen to be one.
 */
export const regularRows = (rows: HtmlRows): HtmlRows => withNarrowFigures(withoutSurplus(rows));

/** Without columns in which no cell begins. */
function withoutSurplus(rows: HtmlRows): HtmlRows {
  const placed = placedCells(rows);
  const starts = new Set(placed.flat().map(({ column }) => column));
  const kept = [...starts];
  const widthOf = ({ cell, column }: PlacedCell): number => kept.filter((one) => one >= column && one < column + cell.columns).length;
  return placed.map((row) => row.map((one) => ({ ...one.cell, columns: Math.max(1, widthOf(one)) })));
}

/** Each figure in one column, and each blank beside figures. */
export const withNarrowFigures = (rows: HtmlRows): HtmlRows =>
  rows.map((row) => {
    const label = row.findLastIndex(({ html }) => !isFigure(html) && wordsOf(html) !== '');
    const hasFigures = row.some(({ html }) => isFigure(html));
    return row.map((cell, i) =>
      isFigure(cell.html) || (hasFigures && i > label && wordsOf(cell.html) === '') ? { ...cell, columns: 1 } : cell,
    );
  });

interface PlacedCell {
  readonly cell: HtmlCell;
  readonly column: number;
}

function placedCells(rows: HtmlRows): readonly (readonly PlacedCell[])[] {
  const covered: number[] = [];
  return rows.map((row) => {
    let column = 0;
    const own = row.map((cell): PlacedCell => {
      while ((covered[column] ?? 0) > 0) covered[column++]!--;
      const at = column;
      for (let i = 0; i < cell.columns; i++) covered[column++] = cell.rows - 1;
      return { cell, column: at };
    });
    for (; column < covered.length; column++) covered[column] = Math.max(0, (covered[column] ?? 0) - 1);
    return own;
  });
}

/** The words of a cell, without its tags. */
export const wordsOf = (html: string): string =>
  html
    .replaceAll(/<[^<>]*>/g, '')
    .replaceAll('&nbsp;', ' ')
    .trim();

const isFigure = (html: string): boolean =>
  /^(?:[+\-−]?[\d０-９][\d０-９,，.．\s]*(?:件|万元|元|条|项)?|[/／\-—－]{1,2}|无)$/.test(wordsOf(html));

/** The table again. */
export const tableHtml = (rows: HtmlRows): string => `<table>${rowsHtml(rows)}</table>`;

/** Its rows. */
export const rowsHtml = (rows: HtmlRows): string => rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>\n`).join('');

const cellHtml = ({ html, columns, rows }: HtmlCell): string =>
  `<td${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}>${html}</td>`;
