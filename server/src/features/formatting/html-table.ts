import { isHtml } from '../../report/html.ts';
import type { Report, Table } from '../../report/model.ts';
import { readReports } from '../../report/read.ts';
import { viewOf } from '../../report/view.ts';
import type { Edit } from '../../rules/engine/rule.ts';
import type { Range } from '../../text/range.ts';
import { type GridCell, gridOf } from '../preview/preview-table.ts';
import { holdsOthers } from './table-extent.ts';

/**
 * The edit that writes a table of HTML anew as the official form has it, with its merged cells, instead of whatever elements it was made of. Null
 * where they hold something else too, or where a cell could not be read. Prose between rows goes behind the table.
 */
export function htmlRewriting(report: Report, table: Table): Edit | null {
  if (!isHtml(report.text)) return null;
  const extent = elementsOf(report, table);
  const shown = extent && !holdsOthers(report, table, extent) ? shownIn(report, table) : undefined;
  if (!extent || !shown) return null;
  const { lines, prose, remarks } = gridOf(shown.report, shown.table, 'zh');
  if (remarks.length > 0 || lines.flat().some(({ kind }) => kind === 'raw')) return null;
  const rows = lines.map((line) => `<tr>${line.map(cellOf).join('')}</tr>`);
  const behind = prose.map(({ text }) => `<p>${escaped(text)}</p>`);
  const opening = report.text.slice(extent.start, report.text.indexOf('>', extent.start) + 1);
  return { ...extent, newText: [opening, ...rows, '</table>', ...behind].join(report.text.includes('\r\n') ? '\r\n' : '\n') };
}

/** From the opening tag before the table's first words to the closing one behind its last. Nested tables are nobody's to write anew. */
function elementsOf({ text, range }: Report, { start, end }: Table): Range | null {
  const opens = text.slice(range.start, start).toLowerCase().lastIndexOf('<table');
  const closes = text.slice(end, range.end).toLowerCase().indexOf('</table');
  const closed = closes < 0 ? -1 : text.indexOf('>', end + closes);
  if (opens < 0 || closed < 0) return null;
  const extent = { start: range.start + opens, end: closed + 1 };
  return areInTurn(text.slice(extent.start, extent.end)) ? extent : null;
}

/** Whether each table is closed before the next one opens. */
function areInTurn(text: string): boolean {
  let open = 0;
  for (const [, slash] of text.matchAll(/<(\/?)table\b/gi)) {
    open += slash ? -1 : 1;
    if (open < 0 || open > 1) return false;
  }
  return open === 0;
}

/** The same table in the text that a browser shows, where tabs part its cells. */
function shownIn(report: Report, table: Table): { readonly report: Report; readonly table: Table } | undefined {
  const view = viewOf(report.text);
  for (const shown of view ? readReports(view.text) : []) {
    const own = shown[table.id];
    if (own && view!.toSource(own.start) === table.start) return { report: shown, table: own };
  }
  return undefined;
}

function cellOf({ kind, text, colspan, rowspan }: GridCell): string {
  const spans = `${colspan > 1 ? ` colspan="${colspan}"` : ''}${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}`;
  const name = kind === 'head' ? 'th' : 'td';
  return `<${name}${spans}>${escaped(text)}</${name}>`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
