import type { Paragraph } from '../../language/sentences.ts';
import { isHan } from '../../text/fold.ts';
import type { Edit, Rule } from '../rule.ts';
import { editsOf, groupedFinding, proseIn } from '../wording.ts';
import { brokenSentence } from './broken-sentence.ts';

export const textEndMark: Rule = {
  code: 'text/end-mark',
  severity: 'information',
  fix: 'safe',
  covers: ['PUN-END'],
  basis: [{ cite: 'GB/T 15834—2011 标点符号用法', status: 'unverified' }],
  docs: {
    zh: {
      title: '段落末尾没有标点',
      what: '成句的一段以汉字、逗号或者顿号结束，没有句号。',
      why: '看不出是没有写完还是漏了句号。小标题、落款不提示；多数段落都没有句号的文本（如按行折断的）不提示；像是被空行断开的另有提示。',
      how: '补上句号，或者把话写完。',
    },
    en: {
      title: 'A paragraph ends without a mark',
      what: 'A paragraph of sentences ends with a character, a comma or 、 and no full stop.',
      why: 'Nobody can tell whether it is unfinished. Sub-headings, signatures and texts whose paragraphs mostly have none are left alone; what a blank line broke off is another rule’s.',
      how: 'Add the full stop, or finish the sentence.',
    },
  },
  examples: { bad: { changes: [['未发生责任追究情形。', '未发生责任追究情形']] }, good: { changes: [] } },
  *check(context) {
    const paragraphs = proseIn(context.report, 1, 5, 6);
    const long = paragraphs.filter((p) => p.text.length >= shortest && p.text.includes('，'));
    const lacking = long.filter(lacksEnd);
    if (lacking.length === 0 || lacking.length * 2 > long.length) return;
    // What a blank line broke off is said by the rule of broken sentences.
    const broken = new Set([...brokenSentence.check(context)].map((f) => f.start + 1));
    const open = lacking.filter((p) => !broken.has(p.end));
    if (open.length === 0) return;
    const edits = open.map((p): Edit => {
      const comma = '，、'.includes(p.text.at(-1)!);
      return { start: comma ? p.end - 1 : p.end, end: p.end, newText: '。' };
    });
    yield groupedFinding(
      this,
      open.map(({ end }) => ({ start: end - 1, end })),
      {
        zh: `段落末尾没有句号${open.length > 1 ? `，共 ${open.length} 处` : ''}。`,
        en: `A paragraph ends without a full stop${open.length > 1 ? ` (${open.length} places)` : ''}.`,
      },
      { zh: '这里也是', en: 'here, too' },
      edits,
    );
  },
  fixes: (finding) => [{ title: { zh: '补上句号', en: 'Add the full stop' }, safe: true, edits: editsOf(finding) }],
};

const shortest = 15;

/** Its last sentence is one of clauses or follows another, and has no mark at its end. */
function lacksEnd({ text, sentences }: Paragraph): boolean {
  const last = sentences.at(-1);
  if (!last || last.text.length < 12 || last.clauses.length < 2) return false;
  const end = text.at(-1)!;
  return (isHan(text.charCodeAt(text.length - 1)) && !/[日局委府办院厅处]$/.test(end)) || '，、'.includes(end);
}
