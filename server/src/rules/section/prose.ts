import type { Report, Section, SectionNumber } from '../../report/model.ts';
import { paragraphsOf } from '../../report/prose.ts';
import type { Paragraph } from '../../text/prose.ts';
import { outlineOf } from './outline.ts';

/** One of the six sections with all the prose under it, headings inside it that use first-level numbers again included. */
export interface Written {
  readonly section: Section;
  readonly prose: readonly Paragraph[];
}

/** The section of that number where it stands under its own heading; undefined when it does not. */
export function writtenOf(report: Report, number: SectionNumber): Written | undefined {
  const { main } = outlineOf(report);
  const at = main.findIndex((s) => s.number === number);
  const section = main[at];
  if (!section) return undefined;
  const end = main[at + 1]?.start ?? report.range.end;
  return { section, prose: paragraphsOf(report).filter((p) => p.start >= section.body.start && p.start < end) };
}
