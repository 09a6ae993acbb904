import type { Report, Table } from '../../report/model.ts';
import { wholeRows } from '../tables/table-cursor-at.ts';

/** A sentence for section six; `‸` stands where a figure is to be filled in that no table holds. */
export interface StockSentence {
  readonly text: string;
}

/** Where something is to be filled in. */
export const toFill = '‸';

/** What section six usually says, with the figures of the report's own tables; a sentence whose figures cannot be read is left out. */
export function stockSentences(report: Report): readonly StockSentence[] {
  const year = report.year ? `${report.year.value}年，` : '';
  const unpaid = figureOf(report.requests, '3.6.2', 6);
  const closed = unpaid ? `；因申请人逾期未按收费通知要求缴纳费用、不再处理的申请${unpaid}件` : '';
  return [
    `${year}本机关未收取信息处理费${closed}。`,
    `${year}本机关收取信息处理费${toFill}元。`,
    requestsSentence(report, year),
    disputesSentence(report, year),
    '本机关没有其他需要报告的事项。',
  ].flatMap((text) => (text === undefined ? [] : [{ text }]));
}

function requestsSentence({ requests }: Report, year: string): string | undefined {
  const [received, before, answered, after] = ['1', '2', '3.7', '4'].map((row) => figureOf(requests, row, 6));
  if (received === undefined || before === undefined || answered === undefined || after === undefined) return undefined;
  return `${year}本机关新收政府信息公开申请${received}件，上年结转${before}件，办结${answered}件，结转下年度继续办理${after}件。`;
}

function disputesSentence({ disputes }: Report, year: string): string | undefined {
  const [reviews, direct, after] = [4, 9, 14].map((column) => figureOf(disputes, 'cases', column));
  if (reviews === undefined || direct === undefined || after === undefined) return undefined;
  return `${year}本机关因政府信息公开工作被申请行政复议${reviews}件，被提起行政诉讼${direct + after}件。`;
}

/** What a cell holds; undefined unless its row is whole and the cell a number. */
function figureOf(table: Table | undefined, row: string, column: number): number | undefined {
  return (table && wholeRows(table).get(row)?.cells[column]?.value) ?? undefined;
}
