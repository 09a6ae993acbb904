import { isPrescribed, type Masked, masked } from '../language/masking.ts';
import type { Paragraph } from '../language/sentences.ts';
import type { Report } from '../report/model.ts';
import { paragraphsOf } from '../report/paragraphs.ts';

/** The prose of the sections asked for, masked, paragraph by paragraph, without the sentences that the form itself prescribes. Linear. */
export function maskedProse(report: Report, sections: readonly Paragraph['section'][]): readonly Masked[] {
  return paragraphsOf(report).flatMap((paragraph) => {
    if (!sections.includes(paragraph.section)) return [];
    const parts = paragraph.sentences.filter((sentence) => !isPrescribed(sentence.text));
    return parts.length > 0 ? [masked(paragraph, parts, report.organ?.value ?? '')] : [];
  });
}

/** The words of a stretch of a paragraph, masked in the same way. */
export const maskedWords = (report: Report, paragraph: Paragraph, from: number, to: number): string =>
  masked(paragraph, [{ from, to }], report.organ?.value ?? '').text;
