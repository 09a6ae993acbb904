import type { Paragraph } from '../language/sentences.ts';
import type { Report } from '../report/model.ts';
import { paragraphsOf } from '../report/paragraphs.ts';
import type { Passage } from './entry.ts';
import { maskedWords } from './masked.ts';

/** More problems, or longer ones, are not compared. */
const most = 12;
const longest = 200;
/** Fewer Han characters are a heading. */
const shortest = 8;

/** From here on section five tells how problems are mended: a heading, or words that open a sentence. */
const mending =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]?)?(?:是)?(?:主要)?(?:改进|整改|下一步|下步|今后|针对|为此|接下来|下阶段|工作打算|工作计划)/;
const heading = /(?:改进|整改)(?:情况|措施|方向|意见)?：?$/;
const lacks =
  /不够|不足|不强|不高|不全|不深|不多|不到位|不及时|不规范|不完善|不平衡|薄弱|短板|弱项|差距|有待|欠缺|单一|滞后|偏少|偏低|缺乏|有限|需要?(?:进一步|加强|提高|提升)/;
/** `但仍存在一些不足`: words that open a list of problems and name none. */
const lead = /(?:存在|还有|有)(?:着|一些|一定的?|以下|不少|许多|了){0,3}(?:的)?(?:问题|不足|差距|短板|薄弱|欠缺)/;
const opened = /^[一二三四五六七八九十]是/;
const numbered = /(?=[一二三四五六七八九十]是)|(?=[（(][一二三四五六七八九十\d]{1,2}[）)])/;

/** What section five names as problems, in the order of the text; masked, so that a year's figures make no difference. Linear. */
export function problemsOf(report: Report): readonly Passage[] {
  const found: Passage[] = [];
  let mends = false;
  for (const paragraph of paragraphsOf(report)) {
    if (paragraph.section !== 5) continue;
    if (isHeading(paragraph)) {
      mends = heading.test(paragraph.text) && !paragraph.text.includes('问题');
      continue;
    }
    for (const { from, text } of paragraph.sentences) {
      if (mending.test(text) || mends) {
        mends = true;
        continue;
      }
      for (const item of itemsOf(text)) {
        if (found.length >= most) return found;
        const words = maskedWords(report, paragraph, from + item.from, from + item.to).slice(0, longest);
        if (words.length < shortest || !lacks.test(item.text) || (lead.test(item.text) && !opened.test(item.text))) continue;
        const place = paragraph.range(from + item.from, from + item.to);
        found.push({ text: words, start: place.start - report.range.start, end: place.end - report.range.start });
      }
    }
  }
  return found;
}

/** `（一）存在的主要问题`: a short line without a stop. */
const isHeading = ({ text }: Paragraph): boolean => text.length <= 24 && !/[。；，]/.test(text);

/** The parts of a sentence between `；` and before `一是`, `（1）`. */
function itemsOf(sentence: string): readonly { readonly text: string; readonly from: number; readonly to: number }[] {
  const items: { text: string; from: number; to: number }[] = [];
  let from = 0;
  for (const part of sentence.split(/(?<=；)/)) {
    for (const text of part.split(numbered)) {
      if (text !== '') items.push({ text, from, to: from + text.length });
      from += text.length;
    }
  }
  return items;
}
