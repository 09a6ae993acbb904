import type { Language } from '../text/range.ts';
import type { Extracted, ExtractedReport } from './extract.ts';
import type { Paint } from './pretty.ts';
import { visible, widthOf } from './visible.ts';

const names = {
  zh: {
    none: '没有读到',
    sections: '章节',
    requests: '表三 收到和处理申请',
    disclosure: '表二 主动公开',
    disputes: '表四 复议诉讼',
    evidence: '读法',
  },
  en: {
    none: 'not read',
    sections: 'Sections',
    requests: 'Table 3, requests',
    disclosure: 'Table 2, disclosure',
    disputes: 'Table 4, disputes',
    evidence: 'Readers',
  },
} as const;

/** What was read of a file, table by table, for a person to compare with the page. */
export function prettyExtract(result: Extracted, language: Language, paint: Paint): string {
  const reports = result.reports ?? [result];
  return `${paint('bold', visible(result.file))}\n${reports.map((report) => prettyReport(report, language, paint)).join('\n')}`;
}

function prettyReport(report: ExtractedReport, language: Language, paint: Paint): string {
  const say = names[language];
  const head = [report.organ, report.year, report.template ? `${report.template} ${language === 'zh' ? '格式' : 'template'}` : null];
  const lines = [`  ${head.map((part) => visible(String(part ?? say.none))).join(' · ')}`, `  ${paint('bold', say.sections)}`];
  for (const s of report.sections) lines.push(`    ${String(s.line).padStart(5)}  ${visible(s.title)}`);
  lines.push(...table(say.disclosure, Object.entries(report.disclosure?.rows ?? {}), say.none, paint));
  lines.push(...table(say.requests, Object.entries(report.requests?.rows ?? {}), say.none, paint));
  const cells = report.disputes?.cells ?? [];
  const cases = [0, 5, 10]
    .filter((i) => i < cells.length)
    .map((i) => [['行政复议', '直接诉讼', '复议后诉讼'][i / 5]!, cells.slice(i, i + 5)] as const);
  lines.push(...table(say.disputes, cases, say.none, paint));
  for (const { table: name, reason } of report.notRead) lines.push(paint('yellow', `  ${say.none}  ${name ?? ''}  ${visible(reason)}`));
  if (report.evidence) lines.push(`  ${paint('bold', say.evidence)}`);
  for (const e of report.evidence ?? [])
    lines.push(`    ${e.taken ? '+' : '-'} ${e.table}  ${e.lines}  ${visible(e.reader)}  ${visible(e.why)}`);
  return `${lines.join('\n')}\n`;
}

type Values = readonly (string | number | null)[];

function table(name: string, rows: readonly (readonly [string, Values])[], none: string, paint: Paint): string[] {
  if (rows.length === 0) return [`  ${paint('bold', name)}  ${paint('dim', none)}`];
  const texts = rows.map(([label, cells]) => [visible(label), ...cells.map((c) => (c === null || c === '' ? '·' : visible(String(c))))]);
  const widths: number[] = [];
  for (const row of texts) for (const [i, text] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, widthOf(text));
  const pad = (text: string, i: number): string => {
    const space = ' '.repeat(widths[i]! - widthOf(text));
    return i === 0 ? text + space : space + text;
  };
  return [`  ${paint('bold', name)}`, ...texts.map((row) => `    ${row.map(pad).join('  ')}`)];
}
