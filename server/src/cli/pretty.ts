import { templates } from '../format/index.ts';
import type { FailingEquation, Severity } from '../rules/rule.ts';
import type { Language } from '../text/range.ts';
import type { Checked, CheckedFinding } from './check.ts';
import { visible } from './visible.ts';
import { equationWords, groupWords, severityWords } from './words.ts';

/** Colours a word for the terminal, or leaves it as it is. */
export type Paint = (style: 'red' | 'yellow' | 'cyan' | 'green' | 'dim' | 'bold', text: string) => string;

/** What several files come to. */
export interface Totals {
  readonly files: number;
  readonly checked: number;
  readonly held: number;
  readonly counts: Readonly<Record<Severity, number>>;
}

const colours = { error: 'red', warning: 'yellow', information: 'cyan', hint: 'dim' } as const;
const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** One file's findings as a person reads them, with a line of what holds at the end. */
export function prettyCheck(result: Checked, language: Language, paint: Paint): string {
  const lines = [paint('bold', visible(result.file))];
  const places = result.findings.map((f) => `${f.range.start.line + 1}:${f.range.start.character + 1}`);
  const width = Math.max(0, ...places.map((p) => p.length));
  for (const [i, finding] of result.findings.entries()) lines.push(...prettyFinding(finding, places[i]!.padStart(width), language, paint));
  for (const { reason, codes } of byReason(result.notChecked)) {
    lines.push(paint('dim', `  ${language === 'zh' ? '未核对' : 'not checked'} ${visible(codes.join(' '))}：${visible(reason)}`));
  }
  return `${lines.join('\n')}\n  ${summary(totalsOf([result]), language, paint)}\n`;
}

function prettyFinding(finding: CheckedFinding, place: string, language: Language, paint: Paint): string[] {
  const severity = paint(colours[finding.severity], severityWords[finding.severity][language]);
  const indent = ' '.repeat(place.length + 4);
  return [
    `  ${paint('dim', place)}  ${severity}  ${visible(finding.message)}  ${paint('dim', finding.code)}`,
    ...(finding.equations ?? []).map((e) => paint('dim', `${indent}${visible(equationLine(e, language))}`)),
  ];
}

function byReason(notChecked: Checked['notChecked']): { readonly reason: string; readonly codes: readonly string[] }[] {
  const groups = new Map<string, Set<string>>();
  for (const { code, reason } of notChecked) groups.set(reason, (groups.get(reason) ?? new Set()).add(code));
  return [...groups].map(([reason, codes]) => ({ reason, codes: [...codes] }));
}

/** A failing equation with its numbers: `“（一）予以公开”总计：各项相加 13，表中为 12，相差 1`. */
export function equationLine(e: FailingEquation, language: Language): string {
  const name = equationWords[e.equation][language];
  const of = e.row ? rowLabel(e.row) : e.column ? columnLabel(e.column) : e.group ? (groupWords[e.group]?.[language] ?? e.group) : '';
  const difference = Math.abs(e.expected - e.actual);
  if (language === 'en') {
    const sides = e.equation === 'carry-balance' ? ['items 1 and 2 give', 'items 3 and 4 give'] : ['the parts add up to', 'the table has'];
    return `${name}, ${of}: ${sides[0]} ${e.expected}, ${sides[1]} ${e.actual}, difference ${difference}`;
  }
  const sides = e.equation === 'carry-balance' ? ['第一、二项之和', '第三、四项之和'] : ['各项相加', '表中为'];
  return `${of}${name}：${sides[0]} ${e.expected}，${sides[1]} ${e.actual}，相差 ${difference}`;
}

const requestTables = [templates['2021'].requests, templates['2019'].requests];

const rowLabel = (id: string): string => {
  const row = requestTables.flatMap((table) => table.rows).find((r) => r.id === id);
  return row ? `“${row.label}”` : id;
};

const columnLabel = (key: string): string => {
  const column = requestTables[0]?.rows[0]?.columns.find((c) => c.key === key);
  return column ? `“${column.label}”` : key;
};

/** Adds up what several files gave. */
export function totalsOf(results: readonly Checked[]): Totals {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const result of results) for (const finding of result.findings) counts[finding.severity]++;
  return {
    files: results.length,
    checked: results.reduce((n, r) => n + r.equations.checked, 0),
    held: results.reduce((n, r) => n + r.equations.held, 0),
    counts,
  };
}

/** `勾稽 41/42 · 1 个错误 · 2 个警告`. */
export function summary(totals: Totals, language: Language, paint: Paint): string {
  const { checked, held, counts } = totals;
  const sums = language === 'zh' ? `勾稽 ${held}/${checked}` : `sums ${held}/${checked}`;
  const found = severities
    .filter((s) => counts[s] > 0)
    .map((s) => paint(colours[s], language === 'zh' ? `${severityWords[s].zh} ${counts[s]}` : `${severityWords[s].en} ${counts[s]}`));
  const clean = language === 'zh' ? '没有发现问题' : 'no problems found';
  return [paint(held === checked ? 'green' : 'red', sums), ...(found.length > 0 ? found : [clean])].join(' · ');
}

/** The last line of a run over several files. */
export function prettyTotals(totals: Totals, language: Language, paint: Paint): string {
  const files = language === 'zh' ? `共 ${totals.files} 个文件` : `${totals.files} files`;
  return `${files} · ${summary(totals, language, paint)}\n`;
}
