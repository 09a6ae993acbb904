import { paragraphsOf } from '../../report/paragraphs.ts';
import type { Edit, Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { counted, editAt, groupedFinding, matchesIn } from '../wording.ts';

/** Marks one behind the other. */
const runs = /[，。；：、]{2,6}/g;

export const textDoubledMarks: Rule<readonly Edit[]> = {
  ...stated('text/doubled-marks'),
  *check({ report }) {
    const places = paragraphsOf(report).flatMap((p) =>
      matchesIn(p.text, runs)
        // 。。。 is an ellipsis as some write it, and marks apart in the document are not one beside the other.
        .filter((m) => !m[0].includes('。。。') && p.at(m.index + m[0].length - 1) - p.at(m.index) === m[0].length - 1)
        .map((m) => ({ text: m[0], edit: editAt(p, m.index, m.index + m[0].length, strongest(m[0])) })),
    );
    if (places.length === 0) return;
    const edits = places.map(({ edit }) => edit);
    yield groupedFinding(
      this,
      edits,
      counted({ zh: `标点「${places[0]!.text}」重复。`, en: `Doubled punctuation “${places[0]!.text}”.` }, places.length),
      edits,
    );
  },
  fixes: (finding) => [{ title: { zh: '只留一个标点', en: 'Keep one mark' }, safe: true, preferred: true, edits: finding.data }],
};

const strongest = (marks: string): string => [...'。；：，、'].find((mark) => marks.includes(mark)) ?? marks[0]!;
