import type { Report, Section } from '../../report/model.ts';
import type { Edit, Rule } from '../rule.ts';
import { renumber } from './numbers.ts';
import { type Outline, outlineOf } from './outline.ts';
import { gapAt, headingLine, structureSeverity } from './place.ts';

export const order: Rule = {
  code: 'section/order',
  severity: 'error',
  fix: 'suggest',
  covers: ['STR-ORDER'],
  basis: [
    { cite: '国办公开办函〔2021〕30号', status: 'reports' },
    { cite: '国办公开办函〔2019〕60号', status: 'reports' },
  ],
  docs: {
    zh: {
      title: '部分的次序不对',
      what: '某个部分没有排在统一格式规定的位置。',
      why: '统一格式规定了六个部分的次序，各单位一致，读者才好对照。标题与规定的出入较大时，只作警告。',
      how: '把整个部分移到应在的位置。快速修复会连同标题下的内容一起移动，并按位置改好序号。',
    },
    en: {
      title: 'A section is out of order',
      what: 'A section does not stand where the format puts it.',
      why: 'The format orders the six sections alike for every organ, so that reports can be compared. Where the heading is far from the official one, it is a warning.',
      how: 'Move the whole section. The quick fix moves it with all that stands under its heading, and corrects the ordinals.',
    },
  },
  examples: {
    bad: {
      changes: [
        ['五、存在的主要问题及改进情况', '六、其他需要报告的事项'],
        ['六、其他需要报告的事项', '五、存在的主要问题及改进情况'],
      ],
    },
    good: { changes: [] },
  },
  *check({ report }) {
    const { misplaced, main } = outlineOf(report);
    for (const section of misplaced) {
      const { start, end, text } = section.heading;
      const next = nextOf(section, main);
      const previous = main.findLast((s) => s.number! < section.number!);
      const place =
        next && next.start < section.start ? { at: next, zh: '之前', en: 'before' } : { at: previous!, zh: '之后', en: 'after' };
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
            start: place.at.heading.start,
            end: place.at.heading.end,
            message: { zh: `应排在它${place.zh}`, en: `should stand ${place.en} this` },
          },
        ],
        data: section,
      };
    }
  },
  fixes(finding, { report }) {
    const edits = moved(report, finding.data as Section, outlineOf(report));
    return edits.length === 0 ? [] : [{ title: { zh: '移到应在的位置', en: 'Move it where it belongs' }, safe: false, edits }];
  },
};

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
  const block = applied(report.text, from, section.end, inner);
  const gap = gapAt(report, from);
  const before = target > from && !report.text.slice(0, target).endsWith('\n') ? gap : '';
  const after = block.endsWith('\n') || target >= report.range.end ? '' : gap;
  const others = main.filter((s) => s.start !== section.start).flatMap((s) => renumbered(report, s));
  return [{ start: from, end: section.end, newText: '' }, { start: target, end: target, newText: before + block + after }, ...others];
}

function renumbered(report: Report, section: Section): readonly Edit[] {
  const edit = section.ordinal !== null && section.ordinal !== section.number ? renumber(report, section, section.number!) : null;
  return edit ? [edit] : [];
}

function applied(text: string, start: number, end: number, edits: readonly Edit[]): string {
  const [edit] = edits;
  return edit ? text.slice(start, edit.start) + edit.newText + text.slice(edit.end, end) : text.slice(start, end);
}
