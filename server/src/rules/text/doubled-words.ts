import type { Paragraph } from '../../language/sentences.ts';
import { paragraphsOf } from '../../report/paragraphs.ts';
import { isHan } from '../../text/fold.ts';
import type { Finding, Rule, Severity } from '../rule.ts';
import { editAt, editsOf, isFurniture, matchesIn } from '../wording.ts';

export const textDoubledWords: Rule = {
  code: 'text/doubled-words',
  severity: 'warning',
  fix: 'suggest',
  covers: ['TXT-DUP'],
  basis: [{ cite: '公开发布的年度报告中的实例', status: 'reports' }],
  docs: {
    zh: {
      title: '字词重复',
      what: '同一个字或者词连写了两遍，如「过程性性信息」「的的」「政府信息政府信息」。',
      why: '多半是修改时留下的。「人民政府政府信息公开」「一件一件」「讨论讨论」这样本来就重复的不提示；两个字的词重复可能是巧合（如「建设建设单位」），只作轻微提示。',
      how: '删去一个；确实要重复的，不用改。',
    },
    en: {
      title: 'A word is doubled',
      what: 'A character or word is written twice, as in 过程性性信息.',
      why: 'It is mostly left from editing. Words that are doubled by nature and names that meet are left alone; words of two characters may meet by chance and are a hint.',
      how: 'Delete one, unless it is meant.',
    },
  },
  examples: {
    bad: { changes: [['申请内容以水库移民补偿', '属于过程性性信息的1件，申请内容以水库移民补偿']] },
    good: { changes: [['申请内容以水库移民补偿', '县人民政府政府信息公开专栏逐项核对，一件一件答复，开展了了解，申请内容以水库移民补偿']] },
  },
  *check({ report }) {
    for (const paragraph of paragraphsOf(report)) {
      if (isFurniture(paragraph)) continue;
      for (const found of matchesIn(paragraph.text, single)) yield doubled(paragraph, found.index, 1, this.severity);
      for (const { at, word } of doubledIn(paragraph.text)) {
        const severity = together(paragraph, at, word.length) ? severityOf(paragraph.text, at, word) : undefined;
        if (severity) yield doubled(paragraph, at, word.length, severity);
      }
    }
  },
  fixes(finding) {
    return [{ title: { zh: '删去重复的', en: 'Delete the second' }, safe: false, preferred: true, edits: editsOf(finding) }];
  },
};

/** Single characters that no two words bring together, but for the words named: 性能, 了解, 的确, 是非, 和气. */
const single =
  /性性(?![能质别格状情])|的的(?!确)|了了(?!解|结|然|断)|是是(?!非)|和和(?![美气睦平谐])|在在(?![建线岗校场职])|与与(?!会)|正当理由由(?=大量)/g;
const [shortest, longest] = [2, 6];

/** Words of two to six Han characters that stand twice, the longest reading first. Linear. */
function doubledIn(text: string): readonly { readonly at: number; readonly word: string }[] {
  const found: { at: number; word: string }[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!isHan(code)) continue;
    for (let length = Math.min(longest, (text.length - i) >> 1); length >= shortest; length--) {
      if (text.charCodeAt(i + length) !== code) continue;
      const word = text.slice(i, i + length);
      if (!text.startsWith(word, i + length) || !isHanWord(word)) continue;
      found.push({ at: i, word });
      i += 2 * length - 1;
      break;
    }
  }
  return found;
}

function isHanWord(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (!isHan(word.charCodeAt(i))) return false;
  return true;
}

/** Whether both copies stand one beside the other in the document: what a space or a line sets apart is no doubling. */
const together = (paragraph: Paragraph, at: number, length: number): boolean =>
  paragraph.at(at + 2 * length - 1) - paragraph.at(at) === 2 * length - 1;

function severityOf(text: string, at: number, word: string): Severity | undefined {
  if (/^(?:一.{1,2}|.[一不].)$/u.test(word) || isOneCharacter(word)) return undefined;
  if (word === '政府' && text[at - 1] === '民') return undefined;
  return word.length > 2 ? 'warning' : meeting.test(word) ? undefined : 'hint';
}

/** Words of two characters that often end one word and begin the next, and verbs that are doubled by nature. */
const meeting =
  /^(?:政府|工作|建设|管理|服务|公开|信息|责任|部门|单位|机关|行政|政务|年度|会议|制度|项目|企业|讨论|研究|商量|学习|检查|宣传|人民|办事|组织|街道|审查|审核|文件|条例|社会)$/;

function doubled(paragraph: Paragraph, at: number, length: number, severity: Severity): Finding {
  const word = paragraph.text.slice(at, at + length);
  return {
    code: textDoubledWords.code,
    severity,
    ...paragraph.range(at, at + 2 * length),
    message: { zh: `「${word}」重复。`, en: `“${word}” is written twice.` },
    data: [editAt(paragraph, at + length, at + 2 * length, '')],
  };
}

/** `看看`, `人人`: one character, over and over. */
const isOneCharacter = (word: string): boolean => new Set(word).size === 1;
