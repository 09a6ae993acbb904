import { paragraphsOf } from '../../report/paragraphs.ts';
import type { Rule } from '../rule.ts';
import { editAt, editsOf, groupedFinding, matchesIn } from '../wording.ts';

export const citationBrackets: Rule = {
  code: 'citation/brackets',
  severity: 'information',
  fix: 'safe',
  covers: ['CIT-BRACKET'],
  basis: [{ cite: 'GB/T 9704—2012 党政机关公文格式（发文字号的年份用六角括号「〔〕」括入）', status: 'unverified' }],
  docs: {
    zh: {
      title: '文号的年份没有用六角括号',
      what: '文号写成 [2021]30号、【2021】30号 或者 （2021）30号。',
      why: '公文的发文字号，年份用六角括号「〔〕」括起来，通行文件都这样印。',
      how: '改成〔2021〕30号。快速修复一次改好全部。',
    },
    en: {
      title: 'A document number without its brackets 〔〕',
      what: 'A document number is written [2021]30号, 【2021】30号 or （2021）30号.',
      why: 'Numbers of official documents put the year in 〔〕, as they are printed everywhere.',
      how: 'Write 〔2021〕30号. The quick fix mends all.',
    },
  },
  examples: { bad: { changes: [['国办公开办函〔2021〕30号', '国办公开办函[2021]30号']] }, good: { changes: [] } },
  *check({ report }) {
    const found = paragraphsOf(report).flatMap((p) => matchesIn(p.text, expression).map((m) => ({ p, at: m.index, text: m[0] })));
    if (found.length === 0) return;
    const edits = found.flatMap(({ p, at }) => [editAt(p, at + 1, at + 2, '〔'), editAt(p, at + 6, at + 7, '〕')]);
    yield groupedFinding(
      this,
      found.map(({ p, at, text }) => p.range(at + 1, at + text.length)),
      {
        zh: `文号「${found[0]!.text.slice(1)}」的年份应当用六角括号〔〕${found.length > 1 ? `，共 ${found.length} 处` : ''}。`,
        en: `The year in “${found[0]!.text.slice(1)}” goes in 〔〕${found.length > 1 ? ` (${found.length} places)` : ''}.`,
      },
      { zh: '这里也是', en: 'here, too' },
      edits,
    );
  },
  fixes: (finding) => [{ title: { zh: '改用六角括号〔〕', en: 'Use 〔〕' }, safe: true, preferred: true, edits: editsOf(finding) }],
};

/** The character before the bracket ends an issuer's code (国办发, 政办函, 令); court cases have letters between bracket and number. */
const expression = /[发函办令字文通规][[【（［](?:19|20)\d{2}[\]】）］]第?\d{1,4}号/g;
