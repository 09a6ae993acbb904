import { paragraphsOf } from '../../report/paragraphs.ts';
import { countOf } from '../../text/count.ts';
import type { Edit, Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { editAt, editsOf, groupedFinding, matchesIn } from '../wording.ts';

export const citationBrackets: Rule<readonly Edit[]> = {
  ...stated('citation/brackets'),
  *check({ report }) {
    const found = paragraphsOf(report).flatMap((p) => matchesIn(p.text, expression).map((m) => ({ p, at: m.index, text: m[0] })));
    if (found.length === 0) return;
    const edits = found.flatMap(({ p, at }) => [editAt(p, at + 1, at + 2, '〔'), editAt(p, at + 6, at + 7, '〕')]);
    yield groupedFinding(
      this,
      found.map(({ p, at, text }) => p.range(at + 1, at + text.length)),
      {
        zh: `文号「${found[0]!.text.slice(1)}」的年份应当用六角括号〔〕${found.length > 1 ? `，共 ${found.length} 处` : ''}。`,
        en: `The year in “${found[0]!.text.slice(1)}” goes in 〔〕${found.length > 1 ? ` (${countOf(found.length, 'place')})` : ''}.`,
      },
      { zh: '这里也是', en: 'here, too' },
      edits,
    );
  },
  fixes: (finding) => [{ title: { zh: '改用六角括号〔〕', en: 'Use 〔〕' }, safe: true, preferred: true, edits: editsOf(finding) }],
};

/** The character before the bracket ends an issuer's code (国办发, 政办函, 令); court cases have letters between bracket and number. */
const expression = /[发函办令字文通规][[【（［](?:19|20)\d{2}[\]】）］]第?\d{1,4}号/g;
