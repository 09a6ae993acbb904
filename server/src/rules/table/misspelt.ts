import { splitOrdinal, withoutListMark } from '../../language/ordinals.ts';
import type { Label, Report } from '../../report/model.ts';
import { fold } from '../../text/fold.ts';
import { firstWhere } from '../../text/halving.ts';
import { editDistance } from '../../text/likeness.ts';
import type { Range } from '../../text/range.ts';

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
