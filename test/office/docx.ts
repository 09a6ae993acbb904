import { zipSync } from 'fflate';
import { tableIds, templates } from '../../server/src/format/index.ts';
import { type Grid, gridOf } from '../generate/grid.ts';
import type { ReportData } from '../generate/report.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A zip of texts. */
export const zipOf = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? new TextEncoder().encode(content) : content]),
    ),
  );

const names =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"';

/** An XML part with the usual names. */
export const part = (root: string, inner: string): string => `<?xml version="1.0" encoding="UTF-8"?><${root} ${names}>${inner}</${root}>`;

const types =
  '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const relationships =
  '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

/** The smallest .docx with a body; `more` are further files by their names. */
export const docx = (body: string, more: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array =>
  zipOf({
    '[Content_Types].xml': types,
    '_rels/.rels': relationships,
    'word/document.xml': part('w:document', `<w:body>${body}</w:body>`),
    ...more,
  });

/** A run of text. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** A paragraph. */
export const paragraph = (text: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${run(text)}</w:p>`;

/** A cell over so many columns; `merge` is `restart` or `continue` where cells below each other are one. */
export const cell = (text: string, columns = 1, merge = ''): string =>
  `<w:tc><w:tcPr>${columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : ''}${merge && `<w:vMerge w:val="${merge}"/>`}</w:tcPr>${paragraph(text)}</w:tc>`;

/** A table out of rows of cells. */
export const table = (...rows: readonly (readonly string[])[]): string =>
  `<w:tbl><w:tblPr/>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`;

/** A table of the form with its merged cells as Word has them. */
export function gridTable(grid: Grid): string {
  const open: { left: number; columns: number }[] = [];
  const rows = grid.rows.map(({ cells }) => {
    const out: string[] = [];
    const waiting = [...cells];
    for (let column = 0; column < grid.width; ) {
      const above = open[column];
      if (above && above.left > 0) {
        above.left--;
        out.push(cell('', above.columns, 'continue'));
        column += above.columns;
        continue;
      }
      const next = waiting.shift();
      if (!next) break;
      if (next.rowspan > 1) open[column] = { left: next.rowspan - 1, columns: next.colspan };
      out.push(cell(next.text, next.colspan, next.rowspan > 1 ? 'restart' : ''));
      column += next.colspan;
    }
    return out;
  });
  return table(...rows);
}

/** A report as a .docx: a paragraph a line, the three tables with the form's merged cells. */
export function reportDocx(report: ReportData): Uint8Array {
  const { prose } = report;
  const lines = (all: readonly string[]): string => all.map((line) => paragraph(line)).join('');
  const sections = prose.sections.map((section) => {
    const id = tableIds.find((one) => templates[report.template][one].section === section.number);
    return paragraph(section.heading) + lines(section.before) + (id ? gridTable(gridOf(id, report)) : '') + lines(section.after);
  });
  return docx(paragraph(prose.title) + lines(prose.opening) + sections.join('') + lines(prose.closing));
}
