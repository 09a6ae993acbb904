import type { Paragraph } from '../../language/sentences.ts';
import { paragraphsOf } from '../../report/paragraphs.ts';
import { isHan } from '../../text/fold.ts';
import type { Edit, Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { counted, groupedFinding } from '../wording.ts';

export const textHalfWidth: Rule<readonly Edit[]> = {
  ...stated('text/half-width'),
  *check({ report }) {
    const { text } = report;
    const edits = paragraphsOf(report).flatMap((paragraph) => halfWidth(paragraph, text));
    if (edits.length === 0) return;
    yield groupedFinding(
      this,
      edits,
      counted({ zh: '汉字之间用了半角标点。', en: 'Half-width punctuation between Chinese characters.' }, edits.length),
      edits,
    );
  },
  fixes(finding) {
    const edits = finding.data;
    const title = { zh: `改成全角（${edits.length} 处）`, en: `Make them full-width (${edits.length})` };
    return [{ title, safe: true, preferred: true, edits }];
  },
};

/** Marks that the folded text has in full width and the document in half width. */
function halfWidth(paragraph: Paragraph, text: string): readonly Edit[] {
  const edits: Edit[] = [];
  const folded = paragraph.text;
  for (const i of paragraph.folded) {
    const mark = folded[i]!;
    if (i === 0 || !'，；：。'.includes(mark) || !isChinese(folded, i - 1)) continue;
    if (i + 1 < folded.length && !isChinese(folded, i + 1)) continue;
    if (mark !== '。' && i + 1 === folded.length) continue;
    const start = paragraph.at(i);
    if (',;:.'.includes(text[start]!)) edits.push({ start, end: start + 1, newText: mark });
  }
  return edits;
}

/** A Han character or a mark of Chinese. */
const isChinese = (text: string, i: number): boolean => isHan(text.charCodeAt(i)) || '《》“”（）〔〕'.includes(text[i]!);
