import type { Paragraph } from '../../language/sentences.ts';
import { paragraphsOf } from '../../report/paragraphs.ts';
import { isHan } from '../../text/fold.ts';
import type { Edit, FindingWith, Rule, Severity } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { editAt, editsOf, isFurniture, matchesIn } from '../wording.ts';

export const textDoubledWords: Rule<readonly Edit[]> = {
  ...stated('text/doubled-words'),
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

function doubled(paragraph: Paragraph, at: number, length: number, severity: Severity): FindingWith<readonly Edit[]> {
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
