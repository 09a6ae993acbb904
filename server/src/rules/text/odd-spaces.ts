import type { Report } from '../../report/model.ts';
import { paragraphsOf } from '../../report/paragraphs.ts';
import type { Edit, Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { counted, groupedFinding } from '../wording.ts';

export const textOddSpaces: Rule<readonly Edit[]> = {
  ...stated('text/odd-spaces'),
  *check({ report }) {
    if (report.markup) return;
    const edits = paragraphsOf(report).flatMap((p) => indentBefore(report, p.start));
    if (edits.length === 0) return;
    yield groupedFinding(
      this,
      edits,
      counted({ zh: '段落用空格、制表符缩进。', en: 'A paragraph is indented by spaces.' }, edits.length),
      edits,
    );
  },
  fixes: (finding) => [{ title: { zh: '删去段首空格', en: 'Delete the indents' }, safe: true, edits: finding.data }],
};

/** The indent before a paragraph that begins its line, when it holds more than plain spaces. */
function indentBefore({ text }: Report, offset: number): readonly Edit[] {
  let start = offset;
  while (start > 0 && ' \t\u3000\u00a0'.includes(text[start - 1]!)) start--;
  const lineStarts = start === 0 || text[start - 1] === '\n' || text[start - 1] === '\r';
  return lineStarts && /[\t\u3000\u00a0]/.test(text.slice(start, offset)) ? [{ start, end: offset, newText: '' }] : [];
}
