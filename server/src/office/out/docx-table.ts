import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { faces, fontOf } from './docx-fonts.ts';
import { fitForXml } from './fit-for-xml.ts';
import type { LaidCell, LaidTable } from './laid-out.ts';

/* A table of the form as Word has it: merged cells, lines all around, heads that are printed again on the next page. Lengths are twentieths of a point. */

/** Between the margins of the page: 156 mm. */
export const textWidth = 8845;

/** A table of the report. */
export function tableOf(table: LaidTable): Table {
  const columnWidths = widthsOf(table);
  const size = table.width > 12 ? 18 : 21;
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [...columnWidths],
    margins: { left: 28, right: 28, top: 20, bottom: 20 },
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: table.lines.map(
      (cells, at) =>
        new TableRow({
          // Heads that a part of the table has of its own, as in table two, are printed where they stand.
          tableHeader: at < table.heads && table.table !== 'disclosure',
          cantSplit: true,
          height: { value: 380, rule: HeightRule.ATLEAST },
          children: cells.map((cell) => cellOf(cell, size, table)),
        }),
    ),
  });
}

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;

function cellOf({ kind, text, colspan, rowspan }: LaidCell, size: number, { table }: LaidTable): TableCell {
  // The labels of table three are of many lengths, and read better from the left.
  const isLeft = kind === 'label' && rowspan === 1 && table === 'requests';
  const runs = fitForXml(text)
    .split(/\r\n|[\r\n]/)
    .map((words, i) => new TextRun({ text: words, size, font: fontOf(faces.table), ...(i > 0 ? { break: 1 } : {}) }));
  return new TableCell({
    verticalAlign: VerticalAlign.CENTER,
    ...(colspan > 1 ? { columnSpan: colspan } : {}),
    ...(rowspan > 1 ? { rowSpan: rowspan } : {}),
    children: [
      new Paragraph({
        style: 'TableText',
        alignment: isLeft ? AlignmentType.LEFT : AlignmentType.CENTER,
        children: text === '' ? [] : runs,
      }),
    ],
  });
}

/** The widths of the columns: labels have more room than figures. Their sum is `textWidth`. */
function widthsOf({ table, width }: LaidTable): readonly number[] {
  const labels = { requests: [620, 1000, 2250], disclosure: [3000], disputes: [] }[table].slice(0, Math.max(0, width - 1));
  const rest = width - labels.length;
  const each = Math.floor((textWidth - labels.reduce((sum, one) => sum + one, 0)) / rest);
  const last = textWidth - labels.reduce((sum, one) => sum + one, 0) - each * (rest - 1);
  return [...labels, ...Array<number>(rest - 1).fill(each), last];
}
