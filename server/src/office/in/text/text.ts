import { documentFormattingEdits } from '../../../features/formatting/formatting.ts';
import { whyNotRead } from '../../../report/not-read.ts';
import { inDocument, type PlacedReport } from '../../../report/placed.ts';
import { readDocument } from '../../../report/read.ts';
import { tablesOf } from '../../../report/tables-of.ts';
import { tableName } from '../../../rules/words.ts';
import type { DocumentEdit } from '../../../service.ts';
import { applyEdits } from '../../../text/apply-edits.ts';
import { countOf } from '../../../text/count.ts';
import type { Imported, Lost, OfficeKind, PageStart } from '../../messages.ts';
import type { Source } from '../source.ts';
import { piecesOf, regularRows, tableHtml } from '../tables.ts';
import { lost, lostSome, Refusal, refusals } from '../words.ts';
import { withoutLayoutTables } from './layout-tables.ts';
import { linesOfSource, type SourceLine } from './lines.ts';
import { withProse } from './sheet-prose.ts';

/** What tells the reader of HTML that line breaks of a source mean nothing. */
const head = '<html>';

/** A report in text out of what a file holds, its tables laid out as the official form has them. Throws a Refusal where there is no word in it. */
export function reportText(source: Source, kind: OfficeKind): Imported {
  const plain =
    kind === 'html'
      ? source
      : { ...source, html: head + source.html, pages: source.pages.map((one) => ({ ...one, start: one.start + head.length })) };
  const { html, count } = plain.pages.length > 0 ? { html: plain.html, count: 0 } : regular(plain.html, kind);
  const { lines, parted } = linesOfSource({ html, pages: plain.pages });
  if (lines.length === 0) throw new Refusal(refusals.noText);
  const drawn = drawnText(lines);
  const laidOut = edited(drawn, documentFormattingEdits(drawn.text, readDocument(drawn.text)));
  const { text, pages } = edited(laidOut, spaceBeforeHeadings(laidOut.text, readDocument(laidOut.text)));
  const parts = readDocument(text);
  const layout = lostSome(
    'layout-tables',
    count,
    (n) => `${n} 个只用来排版的表格拆开了，里面的内容逐段取`,
    (n) => `taken apart: ${countOf(n, 'table that only lays the page out', 'tables that only lay the page out')}`,
  );
  const cells = lostSome(
    'parted-cells',
    parted,
    (n) => `${n} 格里上下写了几个数，不知道取哪一个，都留着，没有当作数`,
    (n) =>
      `kept as words and counted as no number: ${countOf(n, 'cell with figures below each other', 'cells with figures below each other')}`,
  );
  const tables = parts
    .flatMap(({ report }) => tablesOf(report))
    .filter((table) => table.rows.every(({ shape }) => shape === 'right')).length;
  const taken = { paragraphs: text.split('\n').filter((line) => line !== '' && !line.includes('\t')).length, tables };
  const copy = source.copyOf ? { copyOf: source.copyOf } : {};
  return { kind, text, taken, lost: [...source.lost, ...layout, ...cells, ...unread(parts)], pages, ...copy };
}

/** HTML whose tables have no more columns than there are, without those that only lay it out. */
function regular(source: string, kind: OfficeKind): { readonly html: string; readonly count: number } {
  const { html, count } = withoutLayoutTables(source);
  const pieces = piecesOf(html).flatMap((piece) => ('rows' in piece && kind === 'excel' ? withProse(piece.rows) : [piece]));
  return { html: pieces.map((piece) => ('rows' in piece ? tableHtml(regularRows(piece.rows)) : piece.html)).join(''), count };
}

/** A text and where pages begin in it. */
interface Paged {
  readonly text: string;
  readonly pages: readonly PageStart[];
}

/** The lines as a text, with blank lines around tables. */
function drawnText(lines: readonly SourceLine[]): Paged {
  let text = '';
  const pages: PageStart[] = [];
  let wasTable = false;
  for (const { cells, page } of lines) {
    const isTable = cells.length > 1;
    if (isTable !== wasTable && text !== '') text += '\n';
    wasTable = isTable;
    if (page > (pages.at(-1)?.page ?? 0)) pages.push({ start: text.length, page });
    text += `${cells.join('\t')}\n`;
  }
  return { text, pages };
}

function edited({ text, pages }: Paged, edits: readonly DocumentEdit[]): Paged {
  return { text: applyEdits(text, edits), pages: pages.map(({ start, page }) => ({ start: shifted(start, edits), page })) };
}

/** An offset behind the edits that lie before it; one inside of an edit is where that ends or begins. */
function shifted(offset: number, edits: readonly DocumentEdit[]): number {
  let by = 0;
  for (const { start, end, newText } of edits) {
    if (end <= offset && (start < offset || newText === '')) by += newText.length - (end - start);
    else if (start < offset) by += Math.min(newText.length, offset - start) - (offset - start);
  }
  return offset + by;
}

/** A blank line before each first-level heading that has none, as a new report has it. */
function spaceBeforeHeadings(text: string, parts: readonly PlacedReport[]): readonly DocumentEdit[] {
  const places = parts.flatMap((part) => part.report.sections.map(({ heading }) => inDocument(part, heading.start)));
  const lines = [...new Set(places.map((place) => text.lastIndexOf('\n', place - 1) + 1))].sort((a, b) => a - b);
  return lines.filter((start) => start > 0 && !text.endsWith('\n\n', start)).map((start) => ({ start, end: start, newText: '\n' }));
}

/** Tables that are there and could not be read, each with its reason. */
function unread(parts: readonly PlacedReport[]): readonly Lost[] {
  return parts.flatMap(({ report }) =>
    report.notRead.flatMap((not) => {
      if (not.reason === 'absent') return [];
      const [name, why] = [tableName(not.table), whyNotRead(not)];
      return [
        lost(
          'tables',
          `${name.zh}没有读出来，按原样留在文本里：${why.zh}`,
          `${name.en} could not be read and stands as it was drawn: ${why.en}`,
        ),
      ];
    }),
  );
}
