import { type ListMark, listMarkAt, ordinalNumeralsAt } from './ordinals.ts';
import type { Paragraph } from './sentences.ts';

/** What section five names as problems: the sentences before those that tell how they are mended, parted into the items that they list. */

/** A problem, as a stretch of its paragraph's text. */
export interface Shortcoming {
  readonly paragraph: Paragraph;
  readonly from: number;
  readonly to: number;
}

/** From here on section five tells how problems are mended: words that open a sentence, behind its number. */
const mending = /^(?:是)?(?:主要)?(?:改进|整改|下一步|下步|今后|针对|为此|接下来|下阶段|工作打算|工作计划)/;
const heading = /(?:改进|整改)(?:情况|措施|方向|意见)?：?$/;
const lacks =
  /不够|不足|不强|不高|不全|不深|不多|不到位|不及时|不规范|不完善|不平衡|薄弱|短板|弱项|差距|有待|欠缺|单一|滞后|偏少|偏低|缺乏|有限|需要?(?:进一步|加强|提高|提升)/;
/** `但仍存在一些不足`: words that open a list of problems and name none. */
const lead = /(?:存在|还有|有)(?:着|一些|一定的?|以下|不少|许多|了){0,3}(?:的)?(?:问题|不足|差距|短板|薄弱|欠缺)/;

/** The problems that paragraphs of section five name, in the order of the text. Linear. */
export function* shortcomingsIn(paragraphs: readonly Paragraph[]): Iterable<Shortcoming> {
  let mends = false;
  for (const paragraph of paragraphs) {
    if (isHeading(paragraph)) {
      mends = heading.test(paragraph.text) && !paragraph.text.includes('问题');
      continue;
    }
    for (const { from, text } of paragraph.sentences) {
      mends ||= mending.test(withoutNumber(text));
      if (mends) continue;
      for (const item of itemsOf(text)) {
        const isItem = listMarkAt(item.text)?.kind === 'counted';
        if (lacks.test(item.text) && (isItem || !lead.test(item.text)))
          yield { paragraph, from: from + item.from, to: from + item.from + item.text.length };
      }
    }
  }
}

/** `（一）存在的主要问题`: a short line without a stop. */
const isHeading = ({ text }: Paragraph): boolean => text.length <= 24 && !/[。；，]/.test(text);

/** A sentence without the number that opens it, whatever mark follows that. */
function withoutNumber(text: string): string {
  const mark = listMarkAt(text);
  return text.slice(mark && mark.kind !== 'counted' ? mark.length : ordinalNumeralsAt(text, 0));
}

const opening: ReadonlySet<ListMark['kind']> = new Set<ListMark['kind']>(['counted', 'bracketed', 'bracketed-arabic']);

/** The parts of a sentence behind `；` and before `一是`, `（1）`. */
function itemsOf(sentence: string): readonly { readonly text: string; readonly from: number }[] {
  const starts = [0];
  for (let i = 1; i < sentence.length; i++) {
    const mark = listMarkAt(sentence, i);
    const opens = mark !== undefined && opening.has(mark.kind);
    if (opens || sentence[i - 1] === '；') starts.push(i);
    if (opens) i += mark.length - 1;
  }
  return starts.map((from, i) => ({ from, text: sentence.slice(from, starts[i + 1] ?? sentence.length) }));
}
