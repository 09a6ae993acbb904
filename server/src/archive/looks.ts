import { tableTemplate, templates } from '../format/index.ts';
import { listMarkAt } from '../language/ordinals.ts';
import type { Report } from '../report/model.ts';
import { readReports } from '../report/read.ts';
import { fold } from '../text/fold.ts';
import { lazily } from '../text/lazily.ts';

/** UTF-16 units that are looked at: headings come early. */
const lookedAt = 200_000;

/** The words of the six sections' headings, spaces removed. */
const headings = lazily((): readonly (readonly string[])[] =>
  templates['2021'].sections.map((s) => [s.title, ...s.variants, ...s.renamed].map((words) => fold(words))),
);

/** What the extension's preview writes at the head of a page that it saves: a copy for printing of a report that is in the folder itself. */
const printed = '<meta name="generator" content="nianbao">';

/** Rows that no other document has: two of them are table three. */
const rows = lazily((): readonly string[] =>
  tableTemplate('2021', 'requests')
    .rows.filter(({ id }) => ['1', '2', '4'].includes(id))
    .map(({ label }) => fold(label).replace(/^[一二三四]、/, '')),
);

/**
 * Whether a text found in a folder is a report. It is worth reading when two of the six headings stand in it, or a title and one; with
 * `strict` (a file whose name does not promise a text) when three headings each begin a line, as `一、总体情况`, so that data about reports
 * stays out. What has no rows of table three is then read: notices, forms and lectures about reports name the headings too.
 */
export function looksLikeReport(text: string, strict: boolean): boolean {
  const sample = text.slice(0, lookedAt);
  if (sample.slice(0, 500).includes(printed)) return false;
  const folded = fold(sample.replace(/<[^<>]{0,2000}>/g, ''));
  if (!(strict ? beginsLines(sample) : names(folded))) return false;
  return rows().filter((row) => folded.includes(row)).length >= 2 || readReports(sample).some(isProven);
}

function beginsLines(sample: string): boolean {
  const lines = sample.split(/[\r\n]/).map((line) => fold(line.slice(0, 80)));
  const begun = lines.flatMap((line) => {
    const mark = listMarkAt(line);
    return mark?.kind === 'listed' || mark?.kind === 'dotted' ? [line.slice(mark.length)] : [];
  });
  return headings().filter((words) => begun.some((line) => words.some((word) => line.startsWith(word)))).length >= 3;
}

function names(folded: string): boolean {
  const found = headings().filter((words) => words.some((word) => folded.includes(word))).length;
  return found + (/政府信息公开.{0,10}(年度报告|年报)/.test(folded) ? 1 : 0) >= 2;
}

/** A table was read; or two of these: a table was seen, three of the six sections are there, the title is that of a report of some year. */
function isProven(report: Report): boolean {
  if (report.disclosure || report.requests || report.disputes) return true;
  const isSeen = report.notRead.some(({ reason }) => reason !== 'absent');
  const sections = new Set(report.sections.map(({ number }) => number).filter((number) => number !== null));
  const isTitled = report.year !== null && /(?:报告|年报)$/.test(fold(report.title?.text ?? ''));
  return [isSeen, sections.size >= 3, isTitled].filter(Boolean).length >= 2;
}
