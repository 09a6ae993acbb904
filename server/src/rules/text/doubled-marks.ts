import { paragraphsOf } from '../../report/paragraphs.ts';
import type { Edit, Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { counted, editAt, groupedFinding, matchesIn } from '../wording.ts';

/** Marks one behind the other, and one that parts a list from the word that closes it: 教育、医疗、等领域. */
const runs = /[，。；：、]{2,6}|、(?=等[^级候待同额效离次]|情况[，。；）])/g;

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
      counted({ zh: `标点「${places[0]!.text}」多余。`, en: `“${places[0]!.text}” has a mark too many.` }, places.length),
      edits,
    );
  },
  fixes: (finding) => [
    { title: { zh: '删去多余的标点', en: 'Delete the mark too many' }, safe: true, preferred: true, edits: finding.data },
  ],
};

/** What is left of a run; nothing of a mark that stands alone. */
const strongest = (marks: string): string => [...'。；：，、'].find((mark) => marks.length > 1 && marks.includes(mark)) ?? '';
