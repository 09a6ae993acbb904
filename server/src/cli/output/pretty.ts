import type { Severity } from '../../rules/engine/rule.ts';
import { countedSeverity, severities, severityWords } from '../../rules/severity-words.ts';
import { countOf } from '../../text/count.ts';
import type { Language } from '../../text/range.ts';
import type { Checked, CheckedFinding } from '../check.ts';
import { visible } from './visible.ts';

/** Colours a word for the terminal, or leaves it as it is. */
export type Paint = (style: 'red' | 'yellow' | 'cyan' | 'green' | 'dim' | 'bold', text: string) => string;

/** What several files come to. */
export interface Totals {
  readonly files: number;
  readonly checked: number;
  readonly held: number;
  readonly counts: Readonly<Record<Severity, number>>;
}

/** What the files of each organ come to, by its name; empty for those whose organ was not read. */
export type OrganTotals = ReadonlyMap<string, Totals>;

/** The colour of each severity. */
export const colours = { error: 'red', warning: 'yellow', information: 'cyan', hint: 'dim' } as const;
/** A longer place is words, and lines up with nothing. */
const widestPlace = 12;
/** Related places shown under a finding. */
const most = 6;

/** One file's findings as a person reads them, with a line of what holds at the end. */
export function prettyCheck(result: Checked, language: Language, paint: Paint): string {
  const lines = [paint('bold', visible(result.file))];
  const places = result.findings.map(placeOf);
  const width = Math.max(0, ...places.map((p) => (p.length <= widestPlace ? p.length : 0)));
  for (const [i, finding] of result.findings.entries()) lines.push(...prettyFinding(finding, places[i]!.padStart(width), language, paint));
  for (const { reason, codes } of byReason(result.notChecked)) {
    lines.push(paint('dim', `  ${language === 'zh' ? '未核对' : 'not checked'} ${visible(codes.join(' '))}：${visible(reason)}`));
  }
  lines.push(...ignoredLines(result, language).map((line) => paint('dim', line)));
  return `${lines.join('\n')}\n  ${summary(totalsOf([result]), language, paint)}\n`;
}

function ignoredLines({ ignored = 0, staleIgnores = 0 }: Checked, language: Language): string[] {
  const zh = language === 'zh';
  return [
    ...(ignored > 0 ? [zh ? `  已忽略 ${ignored} 处问题，见 nianbao ignores` : `  ${ignored} ignored, see nianbao ignores`] : []),
    ...(staleIgnores > 0 ? [zh ? `  ${staleIgnores} 条忽略已失效` : `  ${countOf(staleIgnores, 'ignore is', 'ignores are')} stale`] : []),
  ];
}

function prettyFinding(finding: CheckedFinding, place: string, language: Language, paint: Paint): string[] {
  const severity = paint(colours[finding.severity], severityWords[finding.severity][language]);
  const indent = ' '.repeat(Math.min(place.length, widestPlace) + 4);
  return [
    `  ${paint('dim', place)}  ${severity}  ${visible(finding.message)}  ${paint('dim', finding.code)}`,
    ...relatedLines(finding, language).map((line) => paint('dim', indent + line)),
  ];
}

/** The message of a sum holds its equation; only where it explains several does each get a line. Of many, the first are shown. */
function relatedLines({ related = [], equations = [], place }: CheckedFinding, language: Language): string[] {
  if (equations.length === 1) return [];
  const lines = related
    .slice(0, most)
    // Lines of the text that was made of a file are none that anybody sees.
    .map((r) => (place ? visible(r.message) : `${r.file === undefined ? '' : `${visible(r.file)}:`}${placeOf(r)}  ${visible(r.message)}`));
  const rest = related.length - lines.length;
  if (rest > 0) lines.push(language === 'zh' ? `另有 ${rest} 处` : `and ${rest} more`);
  return lines;
}

const placeOf = ({ range: { start }, place }: Pick<CheckedFinding, 'range' | 'place'>): string =>
  place ? visible(place.words) : `${start.line + 1}:${start.character + 1}`;

function byReason(notChecked: Checked['notChecked']): { readonly reason: string; readonly codes: readonly string[] }[] {
  const groups = new Map<string, Set<string>>();
  for (const { code, reason } of notChecked) groups.set(reason, (groups.get(reason) ?? new Set()).add(code));
  return [...groups].map(([reason, codes]) => ({ reason, codes: [...codes] }));
}

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

/** Two totals together. */
export const plus = (a: Totals, b: Totals): Totals => ({
  files: a.files + b.files,
  checked: a.checked + b.checked,
  held: a.held + b.held,
  counts: {
    error: a.counts.error + b.counts.error,
    warning: a.counts.warning + b.counts.warning,
    information: a.counts.information + b.counts.information,
    hint: a.counts.hint + b.counts.hint,
  },
});

/** `勾稽 41/42 · 1 处错误 · 2 处警告`. */
export function summary(totals: Totals, language: Language, paint: Paint): string {
  const { checked, held, counts } = totals;
  const sums = language === 'zh' ? `勾稽 ${held}/${checked}` : `sums ${held}/${checked}`;
  const found = severities.filter((s) => counts[s] > 0).map((s) => paint(colours[s], countedSeverity(counts[s], s)[language]));
  const clean = language === 'zh' ? '未发现问题' : 'nothing found';
  return [paint(held === checked ? 'green' : 'red', sums), ...(found.length > 0 ? found : [clean])].join(' · ');
}

/** The last line of a run over several files. */
export function prettyTotals(totals: Totals, language: Language, paint: Paint): string {
  const files = language === 'zh' ? `共 ${totals.files} 个文件` : countOf(totals.files, 'file');
  return `${files} · ${summary(totals, language, paint)}\n`;
}
