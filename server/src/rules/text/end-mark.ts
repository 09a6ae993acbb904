import type { Paragraph } from '../../language/sentences.ts';
import { isHan } from '../../text/fold.ts';
import type { Edit, Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { counted, groupedFinding, proseIn } from '../wording.ts';
import { brokenSentence } from './broken-sentence.ts';

export const textEndMark: Rule<readonly Edit[]> = {
  ...stated('text/end-mark'),
  *check(context) {
    const paragraphs = proseIn(context.report, null, 1, 5, 6);
    const long = paragraphs.filter((p) => p.section !== null && p.text.length >= shortest && p.text.includes('，'));
    const lacking = few(long.filter(lacksEnd), long, 2);
    const commas = few(
      paragraphs.filter((p) => p.text.length >= shortest && endsWithComma(p)),
      paragraphs,
      3,
    );
    const last = paragraphs.filter((p, i) => p.section !== null && p.section !== paragraphs[i + 1]?.section && p.text.length >= shortest);
    const lists = few(
      last.filter(({ text }) => /[；：]$/.test(text)),
      last,
      2,
    );
    const ended = paragraphs.filter((p) => lacking.includes(p) || commas.includes(p) || lists.includes(p));
    // What a blank line broke off is said by the rule of broken sentences.
    const broken = new Set([...brokenSentence.check(context)].map((f) => f.start + 1));
    const open = ended.filter((p) => !broken.has(p.end));
    if (open.length === 0) return;
    const edits = open.flatMap((p): readonly Edit[] => {
      // `改进措施：` and nothing behind it; a number wants its unit first.
      if (/[：\d]$/.test(p.text)) return [];
      const comma = '，、；'.includes(p.text.at(-1)!);
      return [{ start: comma ? p.end - 1 : p.end, end: p.end, newText: '。' }];
    });
    yield groupedFinding(
      this,
      open.map(({ end }) => ({ start: end - 1, end })),
      counted({ zh: '段落末尾没有句号。', en: 'A paragraph ends without a full stop.' }, open.length),
      edits,
    );
  },
  fixes: (finding) =>
    finding.data.length > 0 ? [{ title: { zh: '补上句号', en: 'Add the full stop' }, safe: true, edits: finding.data }] : [],
};

const shortest = 15;

/** What more than one in `share` does is how the text was broken, and no slip. */
const few = (some: readonly Paragraph[], all: readonly Paragraph[], share: number): readonly Paragraph[] =>
  some.length * share > all.length ? [] : some;

/** A comma never ends a paragraph, whatever stands before it. */
const endsWithComma = ({ text }: Paragraph): boolean => '，、'.includes(text.at(-1)!) && /[\u4e00-\u9fff\d]/.test(text.at(-2)!);

/** Its last sentence is one of clauses or follows another, and has no mark at its end. */
function lacksEnd({ text, sentences }: Paragraph): boolean {
  const last = sentences.at(-1);
  if (!last || last.text.length < 12 || last.clauses.length < 2) return false;
  const end = text.at(-1)!;
  return (isHan(text.charCodeAt(text.length - 1)) && !/[日局委府办院厅处]$/.test(end)) || '，、'.includes(end) || endsInCount(text);
}

/** `，不予处理3`, and no number of a telephone, a room or a page. */
function endsInCount(text: string): boolean {
  const last = text.slice(Math.max(text.lastIndexOf('，'), text.lastIndexOf('、')) + 1);
  return /^[\u4e00-\u9fff]{2,16}\d{1,5}$/.test(last) && !/电话|热线|传真|邮[编箱]|微信|网[站址]|[号路室楼层页]|附件/.test(last);
}
