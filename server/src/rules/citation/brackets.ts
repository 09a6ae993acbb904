import { paragraphsOf } from '../../report/paragraphs.ts';
import type { Edit, Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { counted, editAt, groupedFinding, matchesIn } from '../wording.ts';

export const citationBrackets: Rule<readonly Edit[]> = {
  ...stated('citation/brackets'),
  *check({ report }) {
    const found = paragraphsOf(report).flatMap((p) => matchesIn(p.text, expression).map((m) => ({ p, at: m.index, text: m[0] })));
    if (found.length === 0) return;
    const number = found[0]!.text.slice(1);
    const edits = found.flatMap(({ p, at }) => [editAt(p, at + 1, at + 2, '〔'), editAt(p, at + 6, at + 7, '〕')]);
    yield groupedFinding(
      this,
      found.map(({ p, at, text }) => p.range(at + 1, at + text.length)),
      counted({ zh: `文号「${number}」的年份应当用六角括号〔〕。`, en: `The year in “${number}” goes in 〔〕.` }, found.length),
      edits,
    );
  },
  fixes: (finding) => [{ title: { zh: '改用六角括号〔〕', en: 'Use 〔〕' }, safe: true, preferred: true, edits: finding.data }],
};

/** The character before the bracket ends an issuer's code (国办发, 政办函, 令); court cases have letters between bracket and number. */
const expression = /[发函办令字文通规][[【（［](?:19|20)\d{2}[\]】）］]第?\d{1,4}号/g;
