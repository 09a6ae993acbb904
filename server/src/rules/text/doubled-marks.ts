import { paragraphsOf } from '../../report/paragraphs.ts';
import type { Rule } from '../rule.ts';
import { editAt, editsOf, groupedFinding, matchesIn } from '../wording.ts';

export const textDoubledMarks: Rule = {
  code: 'text/doubled-marks',
  severity: 'information',
  fix: 'safe',
  covers: ['PUN-DOUBLE'],
  basis: [{ cite: 'GB/T 15834—2011 标点符号用法', status: 'unverified' }],
  docs: {
    zh: {
      title: '标点重复',
      what: '两个标点连在一起，如「，，」「。。」「；。」「、，」。',
      why: '多半是修改时留下的。',
      how: '只留一个。快速修复留下较强的一个（句号、分号、冒号、逗号、顿号）。',
    },
    en: {
      title: 'Punctuation is doubled',
      what: 'Two marks stand together, such as ，， or 。。 or ；。.',
      why: 'They are mostly left from editing.',
      how: 'Keep one. The quick fix keeps the stronger.',
    },
  },
  examples: { bad: { changes: [['检索入口移至首页，手机端', '检索入口移至首页，，手机端']] }, good: { changes: [] } },
  *check({ report }) {
    const places = paragraphsOf(report).flatMap((p) =>
      matchesIn(p.text, /[，。；：、]{2,6}/g)
        // 。。。 is an ellipsis as some write it, and marks apart in the document are not one beside the other.
        .filter((m) => !m[0].includes('。。。') && p.at(m.index + m[0].length - 1) - p.at(m.index) === m[0].length - 1)
        .map((m) => ({ text: m[0], edit: editAt(p, m.index, m.index + m[0].length, strongest(m[0])) })),
    );
    if (places.length === 0) return;
    const edits = places.map(({ edit }) => edit);
    yield groupedFinding(
      this,
      edits,
      {
        zh: `标点「${places[0]!.text}」重复${places.length > 1 ? `，共 ${places.length} 处` : ''}。`,
        en: `Doubled punctuation “${places[0]!.text}”${places.length > 1 ? ` (${places.length} places)` : ''}.`,
      },
      { zh: '这里也是', en: 'here, too' },
      edits,
    );
  },
  fixes: (finding) => [{ title: { zh: '只留一个标点', en: 'Keep one mark' }, safe: true, preferred: true, edits: editsOf(finding) }],
};

const strongest = (marks: string): string => [...'。；：，、'].find((mark) => marks.includes(mark)) ?? marks[0]!;
