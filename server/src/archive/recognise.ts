import { tableTemplate } from '../format/index.ts';
import { recognisedHeadings } from '../format/section-keywords.ts';
import { fold } from '../text/fold.ts';
import { lazily } from '../text/lazily.ts';

/*
 * What makes a text a report before anybody has read it, told once: by this the client makes a plain text one of ours, and the server leaves pages
 * that were saved for printing and quotations alone.
 */

/** How much of a text is looked at, in UTF-16 units: a report is told by its headings and tables, which come early. */
const LOOKED_AT = 200_000;

/** Longest line, folded, that can be a heading or a title; a longer one is a paragraph that speaks of them. */
const HEADING = 60;

/** Rows that no other document has, folded and without their numbers: two of them are table three. */
export const ownRows = lazily((): readonly string[] =>
  tableTemplate('2021', 'requests')
    .rows.filter(({ id }) => ['1', '2', '4'].includes(id))
    .map(({ label }) => fold(label).replace(/^[一二三四]、/, '')),
);

const ordinal = /^[一二三四五六七八九十]{1,3}[、.,]/;
const year = /20\d\d|二[〇零○]/;

/** A line without spaces, brackets of tables and marks of emphasis, in simplified characters. */
const bare = (text: string): string => fold(text.replace(/[#*_|]/g, ''));

const isTitle = (line: string): boolean => line.includes('政府信息公开') && year.test(line) && /(?:年度报告|年报)$/.test(line);

/**
 * Whether a text is a government information disclosure annual report, by its own form:
 *
 *     某某县民政局2025年政府信息公开工作年度报告
 *     一、总体情况
 *
 * A title and one of the six headings, each on a line of its own; or three different headings, its own among them; or two rows of table three.
 * A text that only speaks of reports has none of these. Time is linear in the part that is looked at.
 */
export function isReport(text: string): boolean {
  const part = text.slice(0, LOOKED_AT);
  const seen = new Set<number>();
  let title = false;
  for (const raw of part.split(/\r\n|[\n\r]/)) {
    if (raw.length < 6 || raw.length > 4 * HEADING) continue;
    const line = bare(raw);
    if (line.length > HEADING) continue;
    if (ordinal.test(line)) {
      for (const [i, words] of recognisedHeadings.entries()) if (words.some((word) => line.includes(word))) seen.add(i);
    } else if (isTitle(line)) title = true;
    // Other reports have 总体情况, 行政复议 and 存在的主要问题 too; none but this one has its second or third section.
    if ((seen.size >= 3 && (seen.has(1) || seen.has(2))) || (title && seen.size >= 1)) return true;
  }
  if (!/本年新收|上年[结結][转轉]/.test(part)) return false;
  const folded = bare(part);
  return ownRows().filter((row) => folded.includes(row)).length >= 2;
}

/** At the head of a page that the preview saves for printing: a copy, which nobody writes in. */
export const printedMark = '<meta name="generator" content="nianbao">';

/** So much of a page is looked at, in UTF-16 units: most of it are tags. */
const PAGE = 1_000_000;

/** Whether a page of HTML is a copy that was saved for printing. */
export const isPrintedCopy = (html: string): boolean => html.slice(0, 500).includes(printedMark);

/** Whether a page of HTML is such a report, and not a copy that was saved for printing. Time is linear in the part that is looked at. */
export const isReportPage = (html: string): boolean => !isPrintedCopy(html) && isReport(html.slice(0, PAGE).replace(/<[^<>]*>/g, '\n'));

/** Of a text of Markdown, as much as is looked at, without what stands between ```: that is quoted, as in a manual that shows how reports are written. */
export function withoutQuotations(markdown: string): string {
  let quoted = false;
  const own = markdown
    .slice(0, LOOKED_AT)
    .split('\n')
    .filter((line) => {
      if (!/^ {0,3}(?:```|~~~)/.test(line)) return !quoted;
      quoted = !quoted;
      return false;
    });
  return own.join('\n');
}

/** Whether a document's text is such a report, told by what its language (as the editor names them) is written in. */
export const isReportIn = (languageId: string, text: string): boolean =>
  languageId === 'html' ? isReportPage(text) : languageId === 'markdown' ? isReport(withoutQuotations(text)) : isReport(text);
