import type { Report } from '../../report/model.ts';
import { paragraphsOf } from '../../report/paragraphs.ts';
import type { Range } from '../../text/range.ts';
import type { Rule } from '../rule.ts';
import { groupedFinding, isFurniture, matchesIn } from '../wording.ts';

export const textUnpaired: Rule = {
  code: 'text/unpaired',
  severity: 'warning',
  fix: 'none',
  covers: ['PUN-PAIR'],
  basis: [{ cite: 'GB/T 15834—2011 标点符号用法', status: 'unverified' }],
  docs: {
    zh: {
      title: '标点没有配对',
      what: '书名号、引号或者括号只有一半。',
      why: '少了一半，文件名、引文到哪里为止就看不出来。隔着段落配上的不提示；英文引号不检查。',
      how: '补上缺的一半，或者删去多余的。',
    },
    en: {
      title: 'A mark lacks its other half',
      what: 'Of 《》, “” or （） only one half is there.',
      why: 'Without it nobody can tell where a title or a quotation ends. Halves that meet across a paragraph are no fault.',
      how: 'Add the missing half or delete the other.',
    },
  },
  examples: {
    bad: { changes: [['公文制发时同步确定公开属性', '落实《水利工程信息公开办法，公文制发时同步确定公开属性']] },
    good: {
      changes: [
        ['公文制发时同步确定公开属性', '落实《关于印发〈水利工程信息公开办法〉的通知》（“两公开”），1）公文制发时同步确定公开属性'],
      ],
    },
  },
  *check({ report }) {
    const damaged = report.damage.some((d) => d.kind !== 'html' && d.kind !== 'entity' && d.kind !== 'pinyin');
    if (damaged) return;
    for (const [mark, places] of Map.groupBy(unpairedIn(report), (m) => m.mark)) {
      const many = places.length > 1;
      const message = {
        zh: `「${mark}」没有配对的另一半${many ? `，共 ${places.length} 处` : ''}。`,
        en: `“${mark}” has no other half${many ? ` (${places.length} places)` : ''}.`,
      };
      yield groupedFinding(this, places, message, { zh: '这里也是', en: 'here, too' });
    }
  },
};

interface Mark extends Range {
  readonly mark: string;
  /** Index of its paragraph. */
  readonly paragraph: number;
}

const opening = '《“（〔【';
const closing = '》”）〕】';

/** Halves alone, each kind by itself; a half may find the other in the next paragraph, as where a page or a line broke. */
function unpairedIn(report: Report): readonly Mark[] {
  const found: Mark[] = [];
  const waiting: Mark[][] = [...opening].map(() => []);
  for (const [i, paragraph] of paragraphsOf(report).entries()) {
    const { text, range } = paragraph;
    for (const marks of waiting) for (const mark of marks.splice(0, countOf(marks, i - 1))) found.push(mark);
    if (isFurniture(paragraph)) continue;
    for (const { 0: mark, index } of matchesIn(text, /[《“（〔【》”）〕】]/g)) {
      const kind = opening.indexOf(mark);
      if (kind >= 0) waiting[kind]!.push({ ...range(index, index + 1), mark, paragraph: i });
      else if (waiting[closing.indexOf(mark)]!.pop() === undefined && !isOrdinal(text, index))
        found.push({ ...range(index, index + 1), mark, paragraph: i });
    }
  }
  return [...found, ...waiting.flat()].sort((a, b) => a.start - b.start);
}

/** How many of `marks` stand before a paragraph. */
function countOf(marks: readonly Mark[], paragraph: number): number {
  let count = 0;
  while (count < marks.length && marks[count]!.paragraph < paragraph) count++;
  return count;
}

/** `1）`, `一）`: a list’s number. */
const isOrdinal = (text: string, at: number): boolean =>
  /(?:^|[^\d一二三四五六七八九十])[\d一二三四五六七八九十]{1,2}$/.test(` ${text.slice(Math.max(0, at - 3), at)}`);
