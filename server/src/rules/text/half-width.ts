import type { Paragraph } from '../../language/sentences.ts';
import { paragraphsOf } from '../../report/paragraphs.ts';
import { isHan } from '../../text/fold.ts';
import type { Edit, Rule } from '../rule.ts';
import { editsOf, groupedFinding } from '../wording.ts';

export const textHalfWidth: Rule = {
  code: 'text/half-width',
  severity: 'information',
  fix: 'safe',
  covers: ['PUN-HALF'],
  basis: [{ cite: 'GB/T 15834—2011 标点符号用法', status: 'unverified' }],
  docs: {
    zh: {
      title: '汉字之间用了半角标点',
      what: '汉字之间的逗号、分号、冒号或者句末的句号是半角的。',
      why: '中文用全角标点；半角的多半是转码或者输入法带来的。整篇只提示一次。',
      how: '改成全角。快速修复一次改好全部，不动数字里的逗号、小数点和网址。',
    },
    en: {
      title: 'Half-width punctuation between Chinese',
      what: 'A comma, semicolon, colon or full stop between Chinese characters is half-width.',
      why: 'Chinese has full-width marks; half-width ones come from conversion or an input method. Said once for the whole text.',
      how: 'Make them full-width. The quick fix does all at once and leaves figures and addresses alone.',
    },
  },
  examples: {
    bad: {
      changes: [['政府信息公开专栏新设河湖长制栏目，检索入口移至首页，手机端', '政府信息公开专栏新设河湖长制栏目,检索入口移至首页,手机端']],
    },
    good: { changes: [['政府信息公开专栏新设', '网站（http://www.yanxi.gov.cn:8080/a,b）访问量1,326次，政府信息公开专栏新设']] },
  },
  *check({ report }) {
    const { text } = report;
    const edits = paragraphsOf(report).flatMap((paragraph) => halfWidth(paragraph, text));
    if (edits.length === 0) return;
    yield groupedFinding(
      this,
      edits,
      {
        zh: `汉字之间用了半角标点，共 ${edits.length} 处。`,
        en: `Half-width punctuation between Chinese characters: ${edits.length} places.`,
      },
      { zh: '这里也是', en: 'here, too' },
      edits,
    );
  },
  fixes(finding) {
    const edits = editsOf(finding);
    const title = { zh: `改成全角（${edits.length} 处）`, en: `Make them full-width (${edits.length})` };
    return [{ title, safe: true, preferred: true, edits }];
  },
};

/** Marks that the folded text has in full width and the document in half width. */
function halfWidth(paragraph: Paragraph, text: string): readonly Edit[] {
  const edits: Edit[] = [];
  if (!/[,;:.]/.test(text.slice(paragraph.start, paragraph.end))) return edits;
  const folded = paragraph.text;
  for (let i = 1; i < folded.length; i++) {
    const mark = folded[i]!;
    if (!'，；：。'.includes(mark) || !isChinese(folded, i - 1)) continue;
    if (i + 1 < folded.length && !isChinese(folded, i + 1)) continue;
    if (mark !== '。' && i + 1 === folded.length) continue;
    const start = paragraph.at(i);
    if (',;:.'.includes(text[start]!)) edits.push({ start, end: start + 1, newText: mark });
  }
  return edits;
}

/** A Han character or a mark of Chinese. */
const isChinese = (text: string, i: number): boolean => isHan(text.charCodeAt(i)) || '《》“”（）〔〕'.includes(text[i]!);
