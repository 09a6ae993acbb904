import type { TableId } from '../../format/types.ts';
import type { Report } from '../../report/model.ts';
import { tablesOf } from '../../report/tables-of.ts';
import { cellName, rowName, tableName } from '../../rules/words.ts';
import type { Analysis, DocumentFinding } from '../../service.ts';
import { firstWhere } from '../../text/halving.ts';
import type { Language, Range, Words } from '../../text/range.ts';
import type { Office } from '../files/found.ts';

/** Where a finding stands in a file that has no lines. */
export interface OfficePlace {
  /** The same for a person: `表三「一、本年新收政府信息公开申请数量」的「总计」格`. */
  readonly words: string;
  readonly table?: TableId;
  /** Id of the row in the form. */
  readonly row?: string;
  /** Key of the column in the form. */
  readonly column?: string;
  /** Number of the section, 1 to 6. */
  readonly section?: number;
  /** Number of the paragraph among all that stand outside of tables, from 1. */
  readonly paragraph?: number;
  /** From 1. */
  readonly page?: number;
}

/** Says where findings of a text stand in the file that it was made of. */
export function placesIn({ text }: Analysis, { pages }: Office, language: Language): (finding: DocumentFinding) => OfficePlace {
  const paragraphs = paragraphStarts(text);
  return ({ part, own, start }) => {
    const page = pages[firstWhere(0, pages.length, (i) => pages[i]!.start > start) - 1]?.page;
    const cell = cellPlace(part.report, own);
    const paragraph = cell ? undefined : firstWhere(0, paragraphs.length, (i) => paragraphs[i]! > start) || undefined;
    const section = part.report.sections.findLast((one) => one.start <= own.start)?.number ?? undefined;
    const words = [...(page ? [pageWords(page)] : []), cell?.words ?? paragraphWords(paragraph)];
    return {
      words: words.map((one) => one[language]).join(language === 'zh' ? '' : ', '),
      ...(cell
        ? { table: cell.table, ...(cell.row !== undefined && { row: cell.row }), ...(cell.column !== undefined && { column: cell.column }) }
        : {}),
      ...(section !== undefined && { section }),
      ...(paragraph !== undefined && { paragraph }),
      ...(page !== undefined && { page }),
    };
  };
}

const pageWords = (page: number): Words => ({ zh: `第 ${page} 页`, en: `page ${page}` });

const paragraphWords = (paragraph: number | undefined): Words =>
  paragraph === undefined ? { zh: '开头', en: 'the beginning' } : { zh: `第 ${paragraph} 段`, en: `paragraph ${paragraph}` };

/** Where each line begins that is neither blank nor a row of a table. */
function paragraphStarts(text: string): readonly number[] {
  const starts: number[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '' && !line.includes('\t')) starts.push(at);
    at += line.length + 1;
  }
  return starts;
}

function cellPlace(report: Report, { start, end }: Range) {
  for (const table of tablesOf(report)) {
    if (start < table.start || start > table.end) continue;
    const name = tableName(table.id);
    const row = table.rows.find((one) => one.start <= start && end <= one.end);
    if (!row) return { table: table.id, row: undefined, column: undefined, words: name };
    const cell = row.cells.find((one) => one.start <= start && end <= one.end);
    const column = cell && row.template.columns[cell.column];
    const own = column ? cellName(table.id, row.template, column) : rowName(table.id, row.template);
    const words = row.template.label ? { zh: `${name.zh}${own.zh}`, en: `${name.en}, ${own.en}` } : own;
    return { table: table.id, row: row.template.id, column: column?.key, words };
  }
  return undefined;
}
