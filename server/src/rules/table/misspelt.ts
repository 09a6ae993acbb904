import { splitOrdinal } from '../../report/labels.ts';
import type { Label, Report } from '../../report/model.ts';
import { fold } from '../../text/fold.ts';
import { editDistance } from '../../text/likeness.ts';

/** Typing errors in labels, told from labels that are cut, shortened, annotated, damaged or numbered in another way. */

/** The words alone: no ordinal, no punctuation; 钩稽 and 勾稽 are one word. */
const bare = (text: string): string => splitOrdinal(fold(text)).body.replace(/[^\p{L}\p{N}]/gu, '').replaceAll('钩', '勾');

/** Whether a label that is near the template's has one to three characters wrong, and is neither a part of it nor holds it whole. */
export function misspelling(report: Report, label: Label): boolean {
  if (label.likeness !== 'near' || /[\r\n\t|]/.test(label.text)) return false;
  if (report.damage.some((d) => d.start < label.end && label.start < d.end)) return false;
  const written = bare(label.text);
  const right = bare(label.template);
  if (right.includes(written) || written.includes(right) || written.length < 3) return false;
  const wrong = editDistance(written, right);
  return wrong >= 1 && wrong <= Math.min(3, Math.ceil(right.length / 3));
}

/** The template's words, without their ordinal where the label has none. */
export function corrected(label: Label): string {
  if (splitOrdinal(fold(label.text)).ordinal !== '') return label.template;
  const ordinal = /^(?:（[一二三四五六七八九十]{1,2}）|[一二三四五六七八九十]{1,2}、|\d{1,2}\.)/.exec(label.template)?.[0] ?? '';
  return label.template.slice(ordinal.length);
}
