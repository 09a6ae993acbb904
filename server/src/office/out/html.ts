import { printedMark } from '../../archive/recognise.ts';
import type { LaidCell, LaidOut, LaidTable, Passage } from './laid-out.ts';

/*
 * Reports as HTML to be pasted into a website's own editor: headings, paragraphs and tables with captions and scopes, and no style, class or script. Every
 * word of a report is text.
 */

/** What is pasted: an article for each report. */
export const articlesOf = (reports: readonly LaidOut[]): string =>
  reports.map(({ parts }) => `<article>\n${parts.map(elementOf).join('\n')}\n</article>\n`).join('');

/** The same as a page that can be saved and opened, by its generator a copy and no report more. */
export function pageOf(reports: readonly LaidOut[], articles: string): string {
  const title = reports.map(({ report }) => report.title?.text ?? '').find((text) => text !== '') ?? '';
  return `<!DOCTYPE html>\n<html lang="zh">\n<head>\n<meta charset="utf-8">\n${printedMark}\n<title>${escaped(title)}</title>\n</head>\n<body>\n${articles}</body>\n</html>\n`;
}

function elementOf(part: Passage | LaidTable): string {
  switch (part.kind) {
    case 'table':
      return tableOf(part);
    case 'title':
      return `<h1>${part.lines.map(escaped).join('<br>')}</h1>`;
    case 'heading':
      return `<h2>${part.lines.map(escaped).join('')}</h2>`;
    case 'subheading':
      return `<h3>${part.lines.map(escaped).join('')}</h3>`;
    case 'raw':
      return `<pre>${part.lines.map(escaped).join('\n')}</pre>`;
    default:
      return part.lines.map((line) => `<p>${escaped(line)}</p>`).join('\n');
  }
}

/** A table that a screen reader can tell: what it is called, and for every heading which cells it is of. */
function tableOf({ name, lines, heads, table }: LaidTable): string {
  const rows = lines.map((cells) => `<tr>${cells.map(cellOf).join('')}</tr>`);
  // The parts of table two have heads of their own, so that it has no head as a whole.
  const hasHead = heads > 0 && table !== 'disclosure';
  const head = hasHead ? `<thead>\n${rows.slice(0, heads).join('\n')}\n</thead>\n` : '';
  const body = hasHead ? rows.slice(heads) : rows;
  return `<table>\n<caption>${escaped(name)}</caption>\n${head}<tbody>\n${body.join('\n')}\n</tbody>\n</table>`;
}

function cellOf(cell: LaidCell): string {
  const { kind, text, colspan, rowspan } = cell;
  const spans = `${colspan > 1 ? ` colspan="${colspan}"` : ''}${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}`;
  const words = escaped(text);
  if (kind === 'head') return `<th scope="${colspan > 1 ? 'colgroup' : 'col'}"${spans}>${words}</th>`;
  return kind === 'label' ? `<th scope="${rowspan > 1 ? 'rowgroup' : 'row'}"${spans}>${words}</th>` : `<td${spans}>${words}</td>`;
}

/** Text between tags, or as the value of an attribute. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
