import type { Report, Section } from '../../report/model.ts';
import { rangeOf } from '../../text/range.ts';
import type { Edit, Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { renumber } from './numbers.ts';
import { type Outline, outlineOf } from './outline.ts';
import { gapAt, headingLine, lineBreakOf, structureSeverity } from './place.ts';

export const order: Rule<Section> = {
  ...stated('section/order'),
  *check({ report }) {
    const { misplaced, main } = outlineOf(report);
    for (const section of misplaced) {
      const { start, end, text } = section.heading;
      const place = placeOf(section, main);
      if (!place) continue;
      yield {
        code: this.code,
        severity: section.wording === 'renamed' ? 'warning' : structureSeverity(report),
        start,
        end,
        message: {
          zh: `「${text}」应排在「${place.at.heading.text}」${place.zh}。`,
          en: `“${text}” should stand ${place.en} “${place.at.heading.text}”.`,
        },
        related: [
          {
            ...rangeOf(place.at.heading),
            message: { zh: `应排在它${place.zh}`, en: `should stand ${place.en} this` },
          },
        ],
        data: section,
      };
    }
  },
  fixes(finding, { report }) {
    const edits = moved(report, finding.data, outlineOf(report));
    return edits.length === 0 ? [] : [{ title: { zh: '移到应在的位置', en: 'Move it where it belongs' }, edits }];
  },
};

/** What a section should stand before or after; undefined where none stands on its wrong side. */
function placeOf(section: Section, main: readonly Section[]): { at: Section; zh: string; en: string } | undefined {
  const next = nextOf(section, main);
  const previous = main.findLast((s) => s.number! < section.number!);
  const isBefore = next !== undefined && next.start < section.start;
  if (!isBefore && previous) return { at: previous, zh: '之后', en: 'after' };
  // Where the next stands behind it too, both are behind another.
  const at = isBefore
    ? next
    : nextOf(
        section,
        main.filter((s) => s.start < section.start),
      );
  return at && { at, zh: '之前', en: 'before' };
}

const nextOf = (section: Section, main: readonly Section[]): Section | undefined =>
  main.filter((s) => s.number! > section.number!).sort((a, b) => a.number! - b.number!)[0];

/** The section's lines taken out and put before the next, or at the end; sections numbered by their wrong places are numbered anew. */
function moved(report: Report, section: Section, { main }: Outline): readonly Edit[] {
  const from = headingLine(report, section.heading.start);
  const next = nextOf(section, main);
  const previous = main.filter((s) => s.number! < section.number!).at(-1);
  const target = next && next.start < section.start ? headingLine(report, next.heading.start) : (previous?.end ?? null);
  if (from === null || target === null || (target > from && target < section.end)) return [];
  const inner = renumbered(report, section);
  const whole = applied(report.text, from, section.end, inner);
  const standing = report.text.slice(0, target);
  // At the end of the text it ends as the text did.
  const block = target >= report.text.length ? whole.trimEnd() + standing.slice(standing.trimEnd().length) : whole;
  const gap = gapAt(report, from);
  const before = target > from ? lackOf(gap, standing, lineBreakOf(report)) : '';
  const after = block.endsWith('\n') || target >= report.text.length ? '' : gap;
  const others = main.filter((s) => s.start !== section.start).flatMap((s) => renumbered(report, s));
  return [{ start: from, end: section.end, newText: '' }, { start: target, end: target, newText: before + block + after }, ...others];
}

/** What of the gap between two sections does not stand at the end of `text`. */
function lackOf(gap: string, text: string, lineBreak: string): string {
  if (text.endsWith(gap)) return '';
  return text.endsWith(lineBreak) ? gap.slice(lineBreak.length) : gap;
}

function renumbered(report: Report, section: Section): readonly Edit[] {
  const edit = section.ordinal !== null && section.ordinal !== section.number ? renumber(report, section, section.number!) : null;
  return edit ? [edit] : [];
}

function applied(text: string, start: number, end: number, edits: readonly Edit[]): string {
  const [edit] = edits;
  return edit ? text.slice(start, edit.start) + edit.newText + text.slice(edit.end, end) : text.slice(start, end);
}
