import { toChinese } from '../../language/numerals.ts';
import type { Section } from '../../report/model.ts';
import type { Words } from '../../text/range.ts';
import type { Rule } from '../rule.ts';
import { renumber, type Shift, shiftsOf } from './numbers.ts';
import { outlineOf } from './outline.ts';
import { structureSeverity } from './place.ts';

export const numbering: Rule = {
  code: 'section/numbering',
  severity: 'error',
  fix: 'safe',
  covers: ['STR-NUM'],
  basis: [
    { cite: '国办公开办函〔2021〕30号', status: 'reports' },
    { cite: '国办公开办函〔2019〕60号', status: 'reports' },
  ],
  docs: {
    zh: {
      title: '部分的序号不对',
      what: '一级标题的序号与它在统一格式中的位置不一致。连续几个部分错了同样的位数，只报一处。',
      why: '六个部分依次编为「一」至「六」，读者和汇总单位按序号找内容。2019年度的试行格式只是鼓励使用，因此只作提醒。',
      how: '按格式改序号；快速修复只改序号，不动标题文字。',
    },
    en: {
      title: 'A section is misnumbered',
      what: 'The ordinal of a first-level heading is not that of its place in the format. Neighbours that are off by the same amount are one finding.',
      why: 'The six sections are numbered 一 to 六, and readers find them by number. For 2019 the format was only encouraged, hence a warning.',
      how: 'Correct the ordinal; the quick fix changes nothing else.',
    },
  },
  examples: {
    bad: { changes: [['五、存在', '六、存在']] },
    good: { changes: [] },
  },
  *check({ report }) {
    for (const shift of shiftsOf(outlineOf(report))) {
      if (shift.explained) continue;
      const [first, ...rest] = shift.sections;
      const { start, end } = first!.heading;
      const related = rest.map((s) => ({ start: s.heading.start, end: s.heading.end, message: wordsOf({ ...shift, sections: [s] }) }));
      yield { code: this.code, severity: structureSeverity(report), start, end, message: wordsOf(shift), related, data: shift };
    }
  },
  fixes(finding, { report }) {
    const { sections } = finding.data as Shift;
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
    en: `From “${first}” on, ${sections.length} ordinals are ${size} too ${by < 0 ? 'small' : 'large'}; they should be ${right}.`,
  };
}

const nameOf = (section: Section): string => section.heading.text;
