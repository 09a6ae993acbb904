import { toChinese } from '../../language/numerals.ts';
import { foldLabel } from '../../report/labels.ts';
import type { Label, Report, Section, Table } from '../../report/model.ts';
import { fold, foldUnit } from '../../text/fold.ts';
import { type Range, rangeOf } from '../../text/range.ts';
import { textBefore } from '../../text/text-before.ts';
import { headingWords, isGlued } from '../formatting/rest-of-table.ts';

/*
 * The words at the head of columns, rows and sections as the report has them, and what the official form says instead where that differs. The text is
 * never corrected here: whoever looks at a preview must see what would be published.
 */

/** Words that stand in the report, with the form's own where those are others. */
export interface Headed {
  readonly text: string;
  /** Null where the report says what the form says, script, width, brackets and spaces aside. */
  readonly form: string | null;
  /** Null where the report has no such words, so that `text` is the form's. */
  readonly range: Range | null;
}

/** A label as the report has it, or `official` where the report has none; `official` is in the table's own script. */
export function headedBy(report: Report, table: Table, own: Label | null | undefined, official: string): Headed {
  const text = own ? shown(own.text) : '';
  if (!own || text === '') return { text: official, form: null, range: null };
  const range = rangeOf(own);
  if (!saysOther(text, official) || isParted(report, table, own, official))
    return { text: saysOther(text, official) ? official : text, form: null, range };
  return { text, form: official, range };
}

/** Whether a line break has cut the words, or nothing stands between them and those of the next heading: the report says what the form says. */
function isParted({ text }: Report, table: Table, own: Label, official: string): boolean {
  const [there, whole] = [foldLabel(own.text), fold(official)];
  if (there.length > whole.length) return there.includes(whole) && isGlued(there, headingWords(table));
  const at = whole.indexOf(there);
  if (at < 0) return false;
  const [before, after] = [whole.slice(0, at), whole.slice(at + there.length)];
  return isMadeOf(before, textBefore(text, own.start, aside)) && isMadeOf(after, text.slice(own.end, own.end + aside));
}

/** Whether words are made of whole pieces of a stretch of text, in their order, with the pieces of other headings between them. */
function isMadeOf(words: string, stretch: string): boolean {
  let left = words;
  for (const piece of left === '' ? [] : stretch.split(/[\s|]/)) {
    const folded = fold(piece);
    if (folded !== '' && left.startsWith(folded)) left = left.slice(folded.length);
  }
  return left === '';
}

/** So far away stands the rest of a heading that was cut: other headings of the same line come between. UTF-16 units. */
const aside = 200;

/** The form's heading of a section, `三、收到和处理政府信息公开申请情况`, where the report's differs; null otherwise, and for sections that the form has not. */
export function formHeading({ template }: Report, { number, heading }: Section): string | null {
  const title = template.sections.find((section) => section.number === number)?.title;
  if (number === null || title === undefined) return null;
  const official = `${toChinese(number)}、${title}`;
  return saysOther(heading.text, official) ? official : null;
}

const saysOther = (text: string, official: string): boolean => fold(text) !== fold(official) && foldLabel(text) !== foldLabel(official);

/** Without spaces, which only spread words out, and without the marks of Markdown around them. */
function shown(text: string): string {
  const spread = [...text].filter((c) => c.length > 1 || foldUnit(c.charCodeAt(0)) !== 0).join('');
  return spread.replace(/^[#*]{1,6}/, '').replace(/\*{1,3}$/, '');
}
