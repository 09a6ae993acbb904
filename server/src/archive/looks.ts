import { templates } from '../format/index.ts';
import { listMarkAt } from '../language/ordinals.ts';
import type { Report } from '../report/model.ts';
import { readReports } from '../report/read.ts';
import { fold } from '../text/fold.ts';
import { lazily } from '../text/lazily.ts';
import { isPrintedCopy, ownRows, withoutQuotations } from './recognise.ts';

/** UTF-16 units that are looked at: headings come early. */
const lookedAt = 200_000;

/** The words of the six sections' headings, spaces removed. */
const headings = lazily((): readonly (readonly string[])[] =>
  templates['2021'].sections.map((s) => [s.title, ...s.variants, ...s.renamed].map((words) => fold(words))),
);

/**
 * Whether a text found in a folder is a report. It is worth reading when two of the six headings stand in it, or a title and one, or two rows of
 * table three; with `strict` (a file whose name does not promise a text) when three headings each begin a line, as `一、总体情况`, so that data about
 * reports stays out. What has no rows of table three is then read: notices, forms and lectures about reports name the headings too. Of a file whose
 * `name` ends as one of Markdown, what is quoted does not count.
 */
export function looksLikeReport(text: string, strict: boolean, name = ''): boolean {
  const sample = /\.(?:md|markdown)$/i.test(name) ? withoutQuotations(text) : text.slice(0, lookedAt);
  if (isPrintedCopy(sample)) return false;
  const folded = fold(sample.replace(/<[^<>]{0,2000}>/g, ''));
  const hasRows = ownRows().filter((row) => folded.includes(row)).length >= 2;
  if (!(strict ? beginsLines(sample) : hasRows || names(folded))) return false;
  return hasRows || readReports(sample).some(isProven);
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
  const isTitled = report.year !== undefined && /(?:报告|年报)$/.test(fold(report.title?.text ?? ''));
  return [isSeen, sections.size >= 3, isTitled].filter(Boolean).length >= 2;
}
