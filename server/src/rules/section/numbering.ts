import { toChinese } from '../../language/numerals.ts';
import type { Section } from '../../report/model.ts';
import { countOf } from '../../text/count.ts';
import { rangeOf, type Words } from '../../text/range.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { renumber, type Shift, shiftsOf } from './numbers.ts';
import { outlineOf } from './outline.ts';
import { structureSeverity } from './place.ts';

export const numbering: Rule<Shift> = {
  ...stated('section/numbering'),
  *check({ report }) {
    for (const shift of shiftsOf(outlineOf(report))) {
      if (shift.explained) continue;
      const [first, ...rest] = shift.sections;
      const { start, end } = first!.heading;
      const related = rest.map((s) => ({ ...rangeOf(s.heading), message: wordsOf({ ...shift, sections: [s] }) }));
      yield { code: this.code, severity: structureSeverity(report), start, end, message: wordsOf(shift), related, data: shift };
    }
  },
  fixes(finding, { report }) {
    const { sections } = finding.data;
    const edits = sections.map((s) => renumber(report, s, s.number!));
    if (edits.some((e) => e === null)) return [];
    const to = sections.map((s) => `「${toChinese(s.number!)}」`).join('');
    return [{ title: { zh: `序号改为${to}`, en: `Renumber to ${to}` }, safe: true, preferred: true, edits: edits.flatMap((e) => e ?? []) }];
  },
};

function wordsOf({ sections, by }: Shift): Words {
  const right = sections.map((s) => `「${toChinese(s.number!)}」`).join('');
  const first = nameOf(sections[0]!);
  if (sections.length === 1) return { zh: `「${first}」的序号应为${right}。`, en: `The ordinal of “${first}” should be ${right}.` };
  const size = Math.abs(by);
  return {
    zh: `从「${first}」起，${sections.length} 个部分的序号都${by < 0 ? '小' : '大'}了 ${size}，应依次为${right}。`,
    en: `From “${first}” on, ${countOf(sections.length, 'ordinal')} are ${size} too ${by < 0 ? 'small' : 'large'}; they should be ${right}.`,
  };
}

const nameOf = (section: Section): string => section.heading.text;
