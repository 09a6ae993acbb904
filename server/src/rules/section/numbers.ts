import { toChinese } from '../../language/numerals.ts';
import { isOrdinalNumeral } from '../../language/ordinals.ts';
import type { Report, Section } from '../../report/model.ts';
import type { Edit } from '../engine/rule.ts';
import type { Outline } from './outline.ts';

/** Neighbouring sections whose ordinals are all off by the same number. */
export interface Shift {
  readonly sections: readonly Section[];
  readonly by: number;
  /** A missing section explains it, so that it is no finding of its own. */
  readonly explained: boolean;
}

/**
 * Wrong ordinals by their cause. Sections that merely stand in another order, numbered in that order, are a matter of the order: then
 * there is none.
 */
export function shiftsOf({ main, misplaced, missing }: Outline): readonly Shift[] {
  if (misplaced.length > 0 && main.every((s, i) => s.ordinal === null || s.ordinal === i + 1)) return [];
  const shifts: { sections: Section[]; by: number; explained: boolean }[] = [];
  let last = 0;
  for (const section of main) {
    if (section.ordinal === null) continue;
    const by = section.ordinal - section.number!;
    const absent = missing.filter((t) => t.number < section.number!).length;
    if (by !== 0 && by === last) shifts.at(-1)!.sections.push(section);
    else if (by !== 0) shifts.push({ sections: [section], by, explained: by === -absent });
    last = by;
  }
  return shifts;
}

/** Writes another number into a heading and touches nothing else; null where its number cannot be told apart (damaged text). */
export function renumber(report: Report, section: Section, number: number): Edit | null {
  const { ordinal } = section.heading;
  if (!ordinal) return null;
  let end = ordinal.start;
  while (end < ordinal.end && isOrdinalNumeral(report.text[end])) end++;
  return end === ordinal.start ? null : { start: ordinal.start, end, newText: toChinese(number) };
}
