import { tableIds } from '../../server/src/format/index.ts';
import type { TableId, TemplateId } from '../../server/src/format/types.ts';
import { toChinese } from '../../server/src/language/numerals.ts';
import { gridOf } from '../generate/grid.ts';
import type { ReportData } from '../generate/report.ts';

/** What a label says of a report, as far as a file can be made of it. */
export interface ReportCells {
  readonly organ: string;
  readonly year: number;
  readonly template: TemplateId;
  readonly cells: Readonly<Record<TableId, Readonly<Record<string, readonly string[]>>>>;
}

const style =
  '<style>@page{size:A4;margin:2cm}body{font-family:"Noto Serif CJK SC";font-size:12pt}table{border-collapse:collapse;width:100%;font-size:7.5pt}td{border:1px solid #000;padding:1px}</style>';

const prose = [
  '本报告根据《中华人民共和国政府信息公开条例》和国务院办公厅关于年度报告格式的要求编制。报告中所列数据的统计期限自当年1月1日起至12月31日止。',
  '（一）主动公开。本机关坚持以公开为常态、不公开为例外，及时发布各类政府信息，并按规定做好政策解读和回应关切的工作，便利群众查询和使用。',
];

const headings = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
];

/** A page of HTML with the report in the official form, its tables with merged cells: what a clerk would have typed in Word. */
export function reportHtml(report: ReportCells): string {
  const title = `${report.organ}${report.year}年政府信息公开工作年度报告`;
  const parts = headings.map((heading, i) => {
    const table = i > 0 ? tableIds[i - 1] : undefined;
    const body = table ? tableOf(report, table) : prose.map((line) => `<p>${line}</p>`).join('\n');
    return `<p>${toChinese(i + 1)}、${heading}</p>\n${body}`;
  });
  return `<!DOCTYPE html>\n<html><head><meta charset="utf-8">${style}</head><body>\n<p align="center">${title}</p>\n${parts.join('\n')}\n</body></html>\n`;
}

function tableOf({ template, cells }: ReportCells, id: TableId): string {
  const figures = {
    disclosure: new Map(Object.entries(cells.disclosure)),
    requests: new Map(Object.entries(cells.requests)),
    disputes: Object.values(cells.disputes)[0] ?? [],
  };
  const { rows } = gridOf(id, { template, figures } as unknown as ReportData);
  const lines = rows.map(
    (row) =>
      `<tr>${row.cells.map(({ text, colspan, rowspan }) => `<td colspan="${colspan}" rowspan="${rowspan}">${text}</td>`).join('')}</tr>`,
  );
  return `<table border="1" cellspacing="0" cellpadding="2" width="100%">\n${lines.join('\n')}\n</table>`;
}
