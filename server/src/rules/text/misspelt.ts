import { type Slip, slips } from '../../language/words/slips.ts';
import { paragraphsOf } from '../../report/paragraphs.ts';
import { countOf } from '../../text/count.ts';
import type { Range } from '../../text/range.ts';
import type { Edit, Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { editAt, editsOf, groupedFinding, matchesIn } from '../wording.ts';

export const textMisspelt: Rule<readonly Edit[]> = {
  ...stated('text/misspelt'),
  *check({ report }) {
    const found = new Map<string, { readonly places: Range[]; readonly edits: Edit[]; readonly right: string }>();
    for (const paragraph of paragraphsOf(report)) {
      for (const match of matchesIn(paragraph.text, expression)) {
        const { right } = bySlip.get(match[0])!;
        const edit = editAt(paragraph, match.index, match.index + match[0].length, right);
        const entry = found.get(match[0]) ?? { places: [], edits: [], right };
        found.set(match[0], entry);
        entry.places.push(edit);
        entry.edits.push(edit);
      }
    }
    for (const [wrong, { places, edits, right }] of found) {
      yield groupedFinding(
        { code: this.code, severity: bySlip.get(wrong)?.loose ? 'information' : this.severity },
        places,
        {
          zh: `「${wrong}」应为「${right}」${places.length > 1 ? `，共 ${places.length} 处` : ''}。`,
          en: `“${wrong}” should be “${right}”${places.length > 1 ? ` (${countOf(places.length, 'place')})` : ''}.`,
        },
        { zh: '这里也是', en: 'here, too' },
        edits,
      );
    }
  },
  fixes(finding) {
    const edits = editsOf(finding);
    const right = edits[0]?.newText;
    return [{ title: { zh: `改为「${right}」`, en: `Change it to “${right}”` }, safe: true, preferred: true, edits }];
  },
};

/** All slips as one expression, each with what has to stand around it, so that no right word is taken for one. */
const expression = new RegExp(slips.map(({ wrong, behind = '', ahead = '' }) => behind + wrong + ahead).join('|'), 'g');
const bySlip: ReadonlyMap<string, Slip> = new Map(slips.map((slip) => [slip.wrong, slip]));
