import type { Paragraph } from '../../language/sentences.ts';
import type { Report, Section, SectionNumber } from '../../report/model.ts';
import { paragraphsOf } from '../../report/paragraphs.ts';
import { memoized } from '../../text/memoized.ts';
import type { Range } from '../../text/range.ts';
import { outlineOf } from './outline.ts';

/** One of the six sections with all the prose under it, headings inside it that use first-level numbers again included. */
export interface Written {
  readonly section: Section;
  readonly prose: readonly Paragraph[];
  /** Headings inside it that look like sections of the report. */
  readonly headings: readonly Section[];
}

/** The sections that make up a report, in the order of the text; made once for all rules. */
export const writtenSections = memoized((report: Report): readonly Written[] => {
  const { main } = outlineOf(report);
  return main.map((section, i) => {
    const end = main[i + 1]?.start ?? report.text.length;
    const isInside = ({ start }: Range): boolean => start >= section.body.start && start < end;
    // Who signs, and when, is no part of a section.
    const isSigned = ({ text }: Paragraph): boolean => text === report.organ?.value || /^20\d{2}年\d{1,2}月\d{1,2}日$/.test(text);
    const prose = paragraphsOf(report).filter((p) => isInside(p) && !isSigned(p));
    return { section, prose, headings: report.sections.filter(isInside) };
  });
});

/** The section of that number where it stands under its own heading; undefined when it does not. */
export const writtenOf = (report: Report, number: SectionNumber): Written | undefined =>
  writtenSections(report).find(({ section }) => section.number === number);
