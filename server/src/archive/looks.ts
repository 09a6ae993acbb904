import { templates } from '../format/index.ts';
import { fold } from '../text/fold.ts';

/** UTF-16 units that are looked at: headings come early. */
const lookedAt = 200_000;
const ordinal = /^[一二三四五六七八九十][、.,]/;

/** The words of the six sections' headings, spaces removed. */
const headings: readonly (readonly string[])[] = templates['2021'].sections.map((s) =>
  [s.title, ...s.variants, ...s.renamed].map((words) => fold(words)),
);

/** What the extension's preview writes at the head of a page that it saves: a copy for printing of a report that is in the folder itself. */
const printed = '<meta name="generator" content="nianbao">';

/**
 * Whether a text found in a folder is worth reading as a report: two of the six headings stand in it, or a title and one. With `strict`
 * (a file whose name does not promise a text) three headings must each begin a line, as `一、总体情况`, so that data about reports stays out.
 */
export function looksLikeReport(text: string, strict: boolean): boolean {
  const sample = text.slice(0, lookedAt);
  if (sample.slice(0, 500).includes(printed)) return false;
  if (strict) {
    const lines = sample.split(/[\r\n]/).map((line) => fold(line.slice(0, 80)));
    const begun = lines.filter((line) => ordinal.test(line)).map((line) => line.slice(2));
    return headings.filter((words) => begun.some((line) => words.some((word) => line.startsWith(word)))).length >= 3;
  }
  const folded = fold(sample.replace(/<[^<>]{0,2000}>/g, ''));
  const found = headings.filter((words) => words.some((word) => folded.includes(word))).length;
  return found + (/政府信息公开.{0,10}(年度报告|年报)/.test(folded) ? 1 : 0) >= 2;
}
