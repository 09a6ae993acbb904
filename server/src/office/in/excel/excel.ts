import { type Cell, type Row, Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { zipSync } from 'fflate';
import { countOf } from '../../../text/count.ts';
import type { Lost } from '../../messages.ts';
import { escaped, type Source } from '../source.ts';
import { lost, lostSome, Refusal, refusals } from '../words.ts';
import { openZip, type Zip } from '../zip.ts';
import { type Unplaced, wordsOfCell } from './cell-words.ts';

/** No report has more rows in a sheet, or more columns. */
const mostRows = 2000;
const mostColumns = 60;
/** Most cells that merged cells may cover together: each is made when they are merged. */
const mostMerged = 200_000;

/** Parts that are read; pictures, links to other files, macros and whatever else there is are never opened. */
const read =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[\w-]+\.xml)$/;

/** What in a sheet leads to parts that are not read. */
const skipped = [
  'drawing',
  'legacyDrawing',
  'picture',
  'tableParts',
  'oleObjects',
  'controls',
  'extLst',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
];

/** An .xlsx as HTML: a table a sheet, with its merged cells. Throws a Refusal, or anything else where the file is broken. */
export async function readExcel(bytes: Uint8Array): Promise<Source> {
  const zip = openZip(bytes);
  const workbook = new Workbook();
  await workbook.xlsx.load(onlyRead(zip), { maxRows: mostRows, maxCols: mostColumns, ignoreNodes: skipped });
  const sheets = workbook.worksheets.filter(({ state }) => (state ?? 'visible') === 'visible');
  const unplaced: Unplaced = { errors: [], formulas: [], rounded: [] };
  const html = sheets.map((sheet) => tableOf(sheet, unplaced)).join('\n');
  return {
    html,
    lost: [...lostOf(unplaced, workbook.worksheets.length - sheets.length, sheets), ...hiddenRows(sheets), ...outside(zip)],
    pages: [],
  };
}

/** The file with nothing but its cells. */
function onlyRead(zip: Zip): Uint8Array {
  const kept: Record<string, Uint8Array> = {};
  const encoder = new TextEncoder();
  for (const name of zip.names) {
    if (!read.test(name)) continue;
    let text = zip.xml(name) ?? '';
    if (name.startsWith('xl/worksheets/')) guardMerged(text);
    if (name.endsWith('.rels'))
      text = text.replaceAll(/<Relationship\b[^<>]*>/g, (tag) =>
        /\/(?:worksheet|sharedStrings|styles|officeDocument)"/.test(tag) && !/TargetMode="External"/.test(tag) ? tag : '',
      );
    kept[name] = encoder.encode(text);
  }
  return zipSync(kept, { level: 0 });
}

function guardMerged(xml: string): void {
  let covered = 0;
  for (const [tag] of xml.matchAll(/<mergeCell\b[^<>]*>/g)) {
    const [, c1 = '', r1, c2 = '', r2] = /\bref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/.exec(tag) ?? [];
    if (r1 !== undefined) covered += (columnOf(c2) - columnOf(c1) + 1) * (Number(r2) - Number(r1) + 1);
  }
  if (covered > mostMerged) throw new Refusal(refusals.bomb);
}

const columnOf = (letters: string): number => [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);

function tableOf(sheet: Worksheet, unplaced: Unplaced): string {
  const rows: Row[] = [];
  sheet.eachRow((row) => void rows.push(row));
  const spans = spansOf(rows);
  const width = Math.max(0, ...rows.map((row) => row.cellCount));
  let html = '<table>';
  let last = 0;
  for (const row of rows) {
    const cells = Array.from({ length: Math.min(width, mostColumns) }, (_, i) => row.getCell(i + 1));
    const isBlank = cells.every((cell) => cell.text === '');
    // Blank rows part what stands on a sheet, unless they are drawn, waiting to be filled in.
    if (isBlank && cells.filter(isDrawn).length < 5) continue;
    if (row.number > last + 1 && last > 0 && !isBlank) html += '</table>\n<table>';
    last = row.number;
    html += `<tr>${cells.map((cell) => cellOf(cell, spans, sheet.name, unplaced)).join('')}</tr>\n`;
  }
  return `${html}</table>`;
}

interface Extent {
  rows: number;
  columns: number;
}

/** How far each merged cell reaches, by the address of its first. */
function spansOf(rows: readonly Row[]): ReadonlyMap<string, Extent> {
  const spans = new Map<string, Extent>();
  for (const row of rows) {
    row.eachCell((cell) => {
      if (!cell.isMerged) return;
      const { master } = cell;
      const extent = spans.get(master.address) ?? { rows: 1, columns: 1 };
      spans.set(master.address, {
        rows: Math.max(extent.rows, Number(cell.row) - Number(master.row) + 1),
        columns: Math.max(extent.columns, Number(cell.col) - Number(master.col) + 1),
      });
    });
  }
  return spans;
}

function cellOf(cell: Cell, spans: ReadonlyMap<string, Extent>, sheet: string, unplaced: Unplaced): string {
  if (cell.isMerged && cell.master.address !== cell.address) return '';
  const { rows, columns } = spans.get(cell.address) ?? { rows: 1, columns: 1 };
  const words = escaped(wordsOfCell(cell, `${sheet}!${cell.address}`, unplaced)).replaceAll(/\r?\n/g, '<br/>');
  return `<td${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}>${words}</td>`;
}

const isDrawn = ({ border }: Cell): boolean => border !== undefined && Object.values(border).some((side) => side !== undefined);

/** Rows that nobody sees are taken over all the same: who hid them may have been the one who adds them up. */
function hiddenRows(sheets: readonly Worksheet[]): readonly Lost[] {
  const names = sheets.filter((sheet) => {
    let isHidden = false;
    sheet.eachRow((row) => {
      isHidden ||= row.hidden === true;
    });
    return isHidden;
  });
  const list = names.map(({ name }) => name).join('、');
  return names.length > 0 ? [lost('hidden', `隐藏的行也取了：${list}`, `hidden rows were taken over, too: ${list}`)] : [];
}

function lostOf({ errors, formulas, rounded }: Unplaced, hiddenSheets: number, sheets: readonly Worksheet[]): readonly Lost[] {
  const long = sheets.filter(({ rowCount }) => rowCount >= mostRows).map(({ name }) => name);
  const list = (places: readonly string[]): string => places.slice(0, 8).join('、') + (places.length > 8 ? '…' : '');
  return [
    ...lostSome(
      'hidden',
      hiddenSheets,
      (n) => `${n} 张隐藏的工作表没有取`,
      (n) => `left out: ${countOf(n, 'hidden sheet')}`,
    ),
    ...lostSome(
      'cells',
      errors.length,
      (n) => `${n} 格是错误值，留空：${list(errors)}`,
      (n) => `left blank: ${countOf(n, 'cell that holds an error', 'cells that hold an error')}, ${list(errors)}`,
    ),
    ...lostSome(
      'formulas',
      formulas.length,
      (n) => `${n} 格的公式没有存结果，留空：${list(formulas)}`,
      (n) => `left blank: ${countOf(n, 'formula without a stored result', 'formulas without a stored result')}, ${list(formulas)}`,
    ),
    ...lostSome(
      'cells',
      rounded.length,
      (n) => `${n} 格按显示的位数取：${list(rounded)}`,
      (n) => `taken with the digits that are shown: ${countOf(n, 'cell')}, ${list(rounded)}`,
    ),
    ...lostSome(
      'tables',
      long.length,
      () => `只取了前 ${mostRows} 行：${long.join('、')}`,
      () => `taken as far as row ${mostRows}: ${long.join(', ')}`,
    ),
  ];
}

/** What stands beside the cells and is not read. */
function outside({ names }: Zip): readonly Lost[] {
  const count = (pattern: RegExp): number => names.filter((name) => pattern.test(name)).length;
  return [
    ...lostSome(
      'pictures',
      count(/^xl\/(?:media\/|charts\/chart)/),
      (n) => `${n} 幅图片、图表没有取`,
      (n) => `left out: ${countOf(n, 'picture or chart', 'pictures and charts')}`,
    ),
    ...lostSome(
      'objects',
      count(/^xl\/embeddings\//),
      (n) => `${n} 个嵌入的对象没有取`,
      (n) => `left out: ${countOf(n, 'embedded object')}`,
    ),
    ...lostSome(
      'comments',
      count(/^xl\/comments\d*\.xml$/),
      () => '批注没有取',
      () => 'comments were left out',
    ),
    ...(names.some((name) => /vbaProject\.bin$/i.test(name))
      ? [lost('macros', '文件里有宏，没有运行，也没有取', 'the file holds macros, which were neither run nor taken over')]
      : []),
    ...(names.some((name) => name.startsWith('xl/externalLinks/'))
      ? [
          lost(
            'objects',
            '引用了别的文件：没有打开，取的是存下的结果',
            'it refers to other files, which were not opened; stored results were taken',
          ),
        ]
      : []),
  ];
}
