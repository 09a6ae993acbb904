import { listMarkAt, splitOrdinal, withoutListMark } from '../../language/ordinals.ts';
import type { Label, Report, Table } from '../../report/model.ts';
import { fold } from '../../text/fold.ts';
import { firstWhere } from '../../text/halving.ts';
import { editDistance } from '../../text/likeness.ts';
import { type Range, rangeOf } from '../../text/range.ts';
import type { Fix, Severity } from '../engine/rule.ts';
import { hasLines } from './reading.ts';

/** Typing errors in labels, told from labels that are cut, shortened, annotated, damaged or numbered in another way. */

/** The words alone: no ordinal, no punctuation. 钩稽 and 勾稽 are one word, and 反复 is 反覆 in traditional script. */
const bare = (text: string): string =>
  splitOrdinal(fold(text))
    .body.replace(/[^\p{L}\p{N}]/gu, '')
    .replaceAll('钩', '勾')
    .replaceAll('覆', '复');

/** Whether a label that is near the template's has one to three characters wrong, and is neither a part of it nor holds it whole. */
export function misspelling(report: Report, label: Label): boolean {
  if (label.likeness !== 'near' || /[\r\n\t|]/.test(label.text)) return false;
  if (isDamaged(report, label)) return false;
  const written = bare(label.text);
  const right = bare(label.template);
  if (right.includes(written) || written.includes(right) || written.length < 3) return false;
  const wrong = editDistance(written, right);
  return wrong >= 1 && (wrong <= Math.min(3, Math.ceil(right.length / 3)) || isReordered(written, right));
}

/** 反复大量 for 大量反复: the same characters in another order. */
const isReordered = (written: string, right: string): boolean =>
  written.length === right.length && [...written].sort().join() === [...right].sort().join();

/** A few words that a label lacks or has beside the template's, where a separator shows that nothing cut it: `行政强制措施`. Brackets may explain. */
function isLonger({ text, template, likeness }: Label): boolean {
  const [written, right] = [bare(text), bare(template)];
  if (likeness === 'damaged' || written === right || /[\r\n\t|(]/.test(splitOrdinal(fold(text)).body + splitOrdinal(fold(template)).body))
    return false;
  if (written.length === 2) return written[1] === right[1];
  return Math.abs(written.length - right.length) < 4 && (right.includes(written) || written.includes(right));
}

/** The number of a row or a group where it is another than the template's: `6.属于三类内部事务信息` for 5. */
function isMisnumbered({ text, template }: Label): boolean {
  const mark = listMarkAt(text);
  return mark !== undefined && mark.value !== listMarkAt(template)?.value;
}

/** Labels that differ from the template's, and how sure it is that they should not. A table that numbers its rows anew has its own way. */
export function misnamed(report: Report, table: Table, labels: readonly Label[]): readonly Misnamed[] {
  // Nearly all are the template's own words.
  const other = labels.filter(({ text, template }) => text !== template);
  const numbered = other.filter(isMisnumbered);
  return other.flatMap((label): readonly Misnamed[] => {
    if (misspelling(report, label) || (numbered.length < 3 && numbered.includes(label))) return [[label, 'warning']];
    return hasLines(table) && isLonger(label) && !isDamaged(report, label) ? [[label, 'information']] : [];
  });
}

type Misnamed = readonly [label: Label, severity: Severity];

/** Writes the template's words. */
export function renaming(label: Label): readonly Fix[] {
  const newText = corrected(label);
  const title = { zh: `改为「${newText}」`, en: `Write “${newText}”` };
  return [{ title, safe: true, preferred: true, edits: [{ ...rangeOf(label), newText }] }];
}

/** Whether a damaged stretch reaches into the range; the stretches are in order and apart. */
function isDamaged({ damage }: Report, { start, end }: Range): boolean {
  const first = damage[firstWhere(0, damage.length, (i) => damage[i]!.end > start)];
  return first !== undefined && first.start < end;
}

/** The template's words, without their ordinal where the label has none. */
export function corrected(label: Label): string {
  if (splitOrdinal(fold(label.text)).ordinal !== '') return label.template;
  return withoutListMark(label.template);
}
