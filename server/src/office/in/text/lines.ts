import { htmlView } from '../../../report/html.ts';
import { isHan } from '../../../text/fold.ts';
import type { Source } from '../source.ts';

/** The lines of a file: prose, or the cells of a row. */
export interface SourceLine {
  /** More than one for a row of a table. */
  readonly cells: readonly string[];
  /** The page that it stands on; 0 where there are none. */
  readonly page: number;
}

/** The lines that a file comes to, blank ones left out, and how many cells hold several figures of which nobody can say which one counts. */
export function linesOfSource({ html, pages }: Pick<Source, 'html' | 'pages'>): {
  readonly lines: readonly SourceLine[];
  readonly parted: number;
} {
  const view = htmlView(html);
  const lines: SourceLine[] = [];
  let parted = 0;
  let at = 0;
  let page = 0;
  for (const raw of view.text.split('\n')) {
    const place = view.toSource(at + (/\S/.exec(raw)?.index ?? 0));
    while (pages[page] && pages[page]!.start <= place) page++;
    at += raw.length + 1;
    const own = raw.split('\t');
    // A tab ends each cell.
    if (own.length > 1) own.pop();
    const cells = own.map((cell) => {
      const joined = joinedCell(cell);
      if (joined.parted) parted++;
      return joined.text;
    });
    // A row that waits to be filled in is one.
    if (cells.length > 1 || cells[0] !== '') lines.push({ cells, page: pages[page - 1]?.page ?? 0 });
  }
  return { lines, parted };
}

/** What parts the paragraphs of a cell in the view of a page. */
const BREAK = '\u2028';

/** A cell on one line: paragraphs of Chinese follow each other without a space; figures that stand below each other stay apart, so that no number comes of them. */
function joinedCell(cell: string): { readonly text: string; readonly parted: boolean } {
  const pieces = cell
    .split(BREAK)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  let parted = false;
  let text = pieces[0] ?? '';
  for (const piece of pieces.slice(1)) {
    const [left, right] = [text.charCodeAt(text.length - 1), piece.charCodeAt(0)];
    if (/\d$/.test(text) && /^\d/.test(piece)) {
      parted = true;
      text += ` / ${piece}`;
    } else text += isWide(left) || isWide(right) ? piece : ` ${piece}`;
  }
  return { text, parted };
}

/** A Chinese character or a mark of Chinese. */
const isWide = (code: number): boolean => isHan(code) || (code >= 0x3000 && code <= 0x303f) || (code >= 0xff00 && code <= 0xff60);
