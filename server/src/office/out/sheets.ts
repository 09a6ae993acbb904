import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import type { Language } from '../../text/range.ts';
import { fitForXml } from './fit-for-xml.ts';

/* What all sheets have in common: how a figure stands in a cell, how heads look, how the pages print. A text is never a formula, whatever it begins with. */

/** The bytes of a workbook that `fill` has filled; rejects where the format cannot hold it. */
export async function workbookOf(fill: (book: Workbook) => void): Promise<Uint8Array> {
  const book = new Workbook();
  book.creator = '';
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer({ selfCheck: false }));
}

/** How a sheet is looked at: what stays in sight, and whether it is printed as wide as the page or over several, with what stays in sight on each. */
export interface Look {
  readonly columns: number;
  readonly rows: number;
  readonly isWide?: boolean;
}

/** A sheet with a name that no other has, on A4 across. */
export function sheetIn(book: Workbook, wanted: string, { columns, rows, isWide = false }: Look): Worksheet {
  const name = nameIn(book, wanted);
  const titles = { printTitlesRow: `1:${rows}`, printTitlesColumn: `A:${lettersOf(columns)}` };
  return book.addWorksheet(name, {
    views: columns + rows === 0 ? [] : [{ state: 'frozen', xSplit: columns, ySplit: rows }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      ...(isWide ? { fitToPage: false } : { fitToPage: true, fitToWidth: 1, fitToHeight: 0 }),
      ...(columns > 0 && rows > 0 ? titles : {}),
    },
  });
}

/** Names of sheets hold 31 units and none of a few signs, and are told apart without regard to case. */
function nameIn(book: Workbook, wanted: string): string {
  const plain =
    fitForXml(wanted)
      .replace(/[\\/?*[\]:']/g, ' ')
      .trim() || '表';
  for (let i = 1; ; i++) {
    const end = i === 1 ? '' : `（${i}）`;
    const name = plain.slice(0, 31 - end.length).toWellFormed() + end;
    if (!book.worksheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) return name;
  }
}

/** Digits as a spreadsheet itself would write them: what is written otherwise stays text, so that nothing is lost of it. */
const plainNumber = /^-?(?:0|[1-9]\d{0,14})(?:\.(\d{1,6}))?$/;

/** Puts a report's own words into a cell: a figure as a number that looks as it is written, anything else as text, a blank as nothing. */
export function put(sheet: Worksheet, row: number, column: number, text: string): void {
  if (text === '') return;
  const cell = sheet.getCell(row, column);
  const decimals = plainNumber.exec(text);
  if (!decimals) {
    cell.value = fitForXml(text);
    cell.numFmt = '@';
    return;
  }
  cell.value = Number(text);
  cell.numFmt = decimals[1] === undefined ? '0' : `0.${'0'.repeat(decimals[1].length)}`;
}

const line = { style: 'thin', color: { argb: 'FF808080' } } as const;
export const borders = { top: line, bottom: line, left: line, right: line };
const face = { name: '宋体', size: 10.5 };

/** How a cell of a table looks. */
export function dress(sheet: Worksheet, row: number, column: number, kind: 'head' | 'label' | 'figure'): void {
  const cell = sheet.getCell(row, column);
  cell.font = kind === 'head' ? { ...face, bold: true } : face;
  cell.border = borders;
  cell.alignment = { vertical: 'middle', horizontal: kind === 'label' ? 'left' : 'center', wrapText: true };
  if (kind === 'head') cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDEDED' } };
}

/** The title of a sheet, over `width` columns; over one it begins at the left and goes as far as it goes. */
export function headline(sheet: Worksheet, words: string, width: number): void {
  const cell = sheet.getCell(1, 1);
  cell.value = fitForXml(words);
  cell.font = { name: '黑体', size: 14 };
  cell.alignment = { vertical: 'middle', horizontal: width > 1 ? 'center' : 'left', wrapText: width > 1 };
  if (width > 1) sheet.mergeCells(1, 1, 1, width);
  sheet.getRow(1).height = 30;
}

/** `AB12`. */
export const addressOf = (row: number, column: number): string => `${lettersOf(column)}${row}`;

function lettersOf(column: number): string {
  let letters = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return letters;
}

/** Makes a row as high as its text needs in a column of that width, which merged cells do not do by themselves. */
export function heighten(sheet: Worksheet, row: number, text: string, width: number): void {
  const needed = 16 * Math.min(20, Math.ceil((text.length * 2.1) / Math.max(1, width)));
  const own = sheet.getRow(row);
  if (needed > (own.height ?? 16)) own.height = needed;
}

/** Remarks on what is not in the sheets, on a sheet of their own; none where there are none. */
export function remarks(book: Workbook, notes: readonly string[], language: Language): void {
  if (notes.length === 0) return;
  const sheet = sheetIn(book, language === 'zh' ? '说明' : 'Remarks', { columns: 0, rows: 0 });
  sheet.getColumn(1).width = 100;
  for (const [i, note] of notes.entries()) {
    const cell = sheet.getCell(i + 1, 1);
    cell.value = fitForXml(note);
    cell.alignment = { wrapText: true, vertical: 'top' };
  }
}
