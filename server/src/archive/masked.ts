import type { Paragraph, Sentence } from '../language/sentences.ts';
import type { Report } from '../report/model.ts';
import { paragraphsOf } from '../report/paragraphs.ts';
import { isHan } from '../text/fold.ts';

/**
 * Prose without what tells one organ's report from another's: only Han characters are left, and of them neither the organ's name nor the
 * place in it nor `我局`, `全县`. `at[i]` is the index in the paragraph's text of unit `i`.
 */
export interface Masked {
  readonly paragraph: Paragraph;
  readonly text: string;
  readonly at: readonly number[];
}

/** The prose of the sections asked for, masked, paragraph by paragraph, without the sentences that the form itself prescribes. Linear. */
export function maskedProse(report: Report, sections: readonly Paragraph['section'][]): readonly Masked[] {
  const names = namesOf(report.organ?.value ?? '');
  return paragraphsOf(report).flatMap((paragraph) => {
    if (!sections.includes(paragraph.section)) return [];
    const parts = paragraph.sentences.filter((sentence) => !isPrescribed(sentence.text));
    return parts.length > 0 ? [masked(paragraph, parts, names)] : [];
  });
}

/** The words of a stretch of a paragraph, masked in the same way. */
export function maskedWords(report: Report, paragraph: Paragraph, from: number, to: number): string {
  return masked(paragraph, [{ from, to }], namesOf(report.organ?.value ?? '')).text;
}

/** `本报告依据…`, `统计期限自…`: every report says it, because the form asks for it. */
const isPrescribed = (sentence: string): boolean =>
  sentence.includes('统计期限') || sentence.includes('本报告') || sentence.includes('年度报告') || sentence.includes('联系电话');

function masked(paragraph: Paragraph, parts: readonly Pick<Sentence, 'from' | 'to'>[], names: readonly string[]): Masked {
  const source = paragraph.text;
  const at: number[] = [];
  const kept: string[] = [];
  for (const { from, to } of parts) {
    for (let i = from; i < to; ) {
      const skip = skipped(source, i, names);
      if (skip === 0) {
        at.push(i);
        kept.push(source[i]!);
      }
      i += Math.max(1, skip);
    }
  }
  return { paragraph, text: kept.join(''), at };
}

/** How many units are left out at `i`: a name, a word for one's own organ, or a unit that is no Han character. */
function skipped(source: string, i: number, names: readonly string[]): number {
  const code = source.charCodeAt(i);
  // Half of a surrogate pair is part of a Han character beyond the basic plane, or of something as rare.
  if (!isHan(code) && (code < 0xd800 || code > 0xdfff)) return 1;
  for (const name of names) if (source.startsWith(name, i)) return name.length;
  return own.has(source.slice(i, i + 2)) ? 2 : 0;
}

const own = new Set([...'我本全'].flatMap((first) => [...'局县市区镇乡州省旗街委办院厅部处队'].map((second) => first + second)));

/** An organ's full name, then the parts that prose calls it by: `砚溪县水利局`, `砚溪县`, `水利局`. */
function namesOf(organ: string): readonly string[] {
  if (organ.length < 3) return organ === '' ? [] : [organ];
  const place = /^[\u3400-\u9fff\ud800-\udfff]{1,12}?(?:自治[州县区]|[省市县区州镇乡旗])/.exec(organ)?.[0] ?? '';
  const rest = organ.slice(place.length);
  return [organ, ...[place, rest].filter((part) => part.length >= 2 && part !== organ)];
}
