import type { Paragraph } from '../../language/sentences.ts';
import type { Report } from '../../report/model.ts';
import { paragraphsOf } from '../../report/paragraphs.ts';
import { memoized } from '../../text/memoized.ts';
import { type Range, rangeOf } from '../../text/range.ts';

/** What stands at the end of a report: the organ that signs it and the date. */
export interface Signature {
  readonly organ: (Range & { readonly value: string }) | undefined;
  readonly date: (Range & Day) | undefined;
}

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Who signs a report and when, by its last four paragraphs. */
export const signatureOf = memoized((report: Report): Signature => readSignature(paragraphsOf(report).slice(-4)));

const organName =
  /^[\u4e00-\u9fff]{3,30}(?:局|委|委员会|办公室|办公厅|政府|办事处|厅|院|中心|支队|大队|管委会|管理处|海关|学校|大学|中学|小学|幼儿园)$/;

function readSignature(last: readonly Paragraph[]): Signature {
  for (let i = last.length - 1; i >= 0; i--) {
    const paragraph = last[i]!;
    const sentence = paragraph.sentences.at(-1);
    const found = sentence && /^[（(]?([\u4e00-\u9fff]{0,40})(20\d{2})年(\d{1,2})月(\d{1,2})日[）)]?$/.exec(sentence.text);
    if (!sentence || !found) continue;
    const at = sentence.from + found[0].indexOf(found[2]!, found[1]!.length);
    const date = { ...paragraph.range(at, sentence.to), year: Number(found[2]), month: Number(found[3]), day: Number(found[4]) };
    const own = found[1]! !== '' && organName.test(found[1]!) ? { ...paragraph.range(sentence.from, at), value: found[1]! } : undefined;
    return { date, organ: own ?? (found[1] === '' ? nameIn(last[i - 1]) : undefined) };
  }
  return { organ: last.length > 0 ? nameIn(last.at(-1)) : undefined, date: undefined };
}

function nameIn(paragraph: Paragraph | undefined): Signature['organ'] {
  if (!paragraph || !organName.test(paragraph.text)) return undefined;
  return { ...rangeOf(paragraph), value: paragraph.text };
}
