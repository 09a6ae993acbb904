import { tableTemplate } from '../../format/index.ts';
import type { Language } from '../../text/range.ts';
import type { Extracted, ExtractedReport } from '../extract.ts';
import type { Paint } from './pretty.ts';
import { visible, widthOf } from './visible.ts';
import { groupWords } from './words.ts';

const names = {
  zh: {
    none: '没有读到',
    template: '格式',
    sections: '章节',
    requests: '表三 收到和处理申请',
    disclosure: '表二 主动公开',
    disputes: '表四 复议诉讼',
    evidence: '读法',
  },
  en: {
    none: 'not read',
    template: 'template',
    sections: 'Sections',
    requests: 'Table 3, requests',
    disclosure: 'Table 2, disclosure',
    disputes: 'Table 4, disputes',
    evidence: 'Readers',
  },
} as const;

/** A label longer than this, in terminal columns, is cut: the figures beside it are what is compared. */
const widest = 34;

type Line = readonly [label: string, cells: readonly (string | number | null)[]];

/** What was read of a file, table by table, for a person to compare with the page. */
export function prettyExtract(result: Extracted, language: Language, paint: Paint): string {
  const reports = result.reports ?? [result];
  return `${paint('bold', visible(result.file))}\n${reports.map((report) => prettyReport(report, language, paint)).join('\n')}`;
}

function prettyReport(report: ExtractedReport, language: Language, paint: Paint): string {
  const say = names[language];
  const table = (name: string, rows: readonly Line[]): string[] =>
    rows.length > 0 ? [`  ${paint('bold', name)}`, ...aligned(rows)] : [`  ${paint('bold', name)}  ${paint('dim', say.none)}`];
  const head = [report.organ, report.year, report.template && `${report.template} ${say.template}`];
  return [
    `  ${head.map((part) => visible(String(part ?? say.none))).join(' · ')}`,
    `  ${paint('bold', say.sections)}`,
    ...report.sections.map((s) => `    ${String(s.line).padStart(5)}  ${visible(s.title)}`),
    ...table(say.disclosure, Object.entries(report.disclosure?.rows ?? {})),
    ...table(say.requests, requestLines(report.requests)),
    ...table(say.disputes, disputeLines(report.disputes?.cells ?? [], language)),
    ...report.notRead.map(({ table: id, reason }) => paint('yellow', `  ${say.none}  ${id ?? ''}  ${visible(reason)}`)),
    ...(report.evidence ? [`  ${paint('bold', say.evidence)}`] : []),
    ...(report.evidence ?? []).map((e) => `    ${e.taken ? '+' : '-'} ${e.table}  ${e.lines}  ${visible(e.reader)}  ${visible(e.why)}`),
    '',
  ].join('\n');
}

/** The rows of table three in the order of the form, each with its label. */
function requestLines(requests: ExtractedReport['requests']): readonly Line[] {
  if (!requests) return [];
  const rows = tableTemplate(requests.format, 'requests').rows;
  return rows.flatMap(({ id, label }): Line[] => (requests.rows[id] ? [[`${id.padEnd(6)} ${label}`, requests.rows[id]]] : []));
}

/** Table four's one row as three lines of five. */
const disputeLines = (cells: readonly (number | null)[], language: Language): readonly Line[] =>
  cells.length === 0 ? [] : Object.values(groupWords).map((name, i): Line => [name[language], cells.slice(5 * i, 5 * i + 5)]);

/** Lines with their cells in columns; a blank is a dot. */
function aligned(rows: readonly Line[]): string[] {
  const texts = rows.map(([label, cells]) => [
    cut(visible(label)),
    ...cells.map((c) => (c === null || c === '' ? '·' : visible(String(c)))),
  ]);
  const widths: number[] = [];
  for (const row of texts) for (const [i, text] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, widthOf(text));
  const pad = (text: string, i: number): string => {
    const space = ' '.repeat(widths[i]! - widthOf(text));
    return i === 0 ? text + space : space + text;
  };
  return texts.map((row) => `    ${row.map(pad).join('  ')}`);
}

function cut(label: string): string {
  if (widthOf(label) <= widest) return label;
  let kept = '';
  let width = 0;
  for (const char of label) {
    width += widthOf(char);
    if (width >= widest) break;
    kept += char;
  }
  return `${kept}…`;
}
