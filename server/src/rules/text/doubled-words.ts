import type { Clause, Paragraph } from '../../language/sentences.ts';
import { isDoubledSlip, mayBeDoubledSlip, mayBeSaidTwice, meeting } from '../../language/words/doubling.ts';
import { paragraphsOf } from '../../report/paragraphs.ts';
import { isHan } from '../../text/fold.ts';
import { isCommonHan } from '../../text/initials.ts';
import { memoizedByText, textCache } from '../../text/text-cache.ts';
import type { Edit, FindingWith, Rule, Severity } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { outlineOf } from '../section/outline.ts';
import { editAt, isFurniture, matchesIn, shortened } from '../wording.ts';
import { type Again, sentencesAgain } from './sentences-again.ts';

/** One character twice. */
const twins = /([\u4e00-\u9fff])\1/g;

export const textDoubledWords: Rule<readonly Edit[]> = {
  ...stated('text/doubled-words'),
  *check({ report }) {
    for (const paragraph of paragraphsOf(report)) {
      if (isFurniture(paragraph)) continue;
      const { text } = paragraph;
      for (const { index } of matchesIn(text, twins)) {
        const severity = isDoubledSlip(text, index) ? this.severity : mayBeDoubledSlip(text, index) ? 'information' : undefined;
        if (severity && together(paragraph, index, 1)) yield doubled(paragraph, index, 1, severity);
      }
      for (const { at, word } of doubledIn(text)) {
        const severity = together(paragraph, at, word.length) ? severityOf(text, at, word) : undefined;
        if (severity) yield doubled(paragraph, at, word.length, severity);
      }
      for (const found of matchesIn(text, twoWays)) yield twice(paragraph, found.index, found.index + found[1]!.length, found[0].length);
      yield* clausesTwice(paragraph);
    }
    // Of a section that stands twice that is told.
    if (outlineOf(report).repeated.length === 0) for (const again of sentencesAgain(report)) yield saidAgain(again);
  },
  fixes(finding) {
    if (finding.data.length === 0) return [];
    return [{ title: { zh: '删去重复的', en: 'Delete the second' }, preferred: true, edits: finding.data }];
  },
};

function saidAgain({ paragraph, from, to, words, before, isSure }: Again): FindingWith<readonly Edit[]> {
  // A part of a list is not taken out without its mark.
  const isWhole = paragraph.text[to - 1] === '。' && '。'.includes(paragraph.text[from - 1] ?? '。');
  return {
    code: textDoubledWords.code,
    severity: isSure ? textDoubledWords.severity : 'information',
    ...paragraph.range(from, to),
    message: {
      zh: `「${shortened(words)}」这句话前面已经写过，一字不差。`,
      en: `“${shortened(words)}” has been said before, word for word.`,
    },
    related: [{ ...before, message: { zh: '前面写过的', en: 'what was said before' } }],
    data: isWhole ? [editAt(paragraph, from, to, '')] : [],
  };
}

/** 可通过可以通过: two ways of saying one thing, of which the other was to be deleted. */
const twoWays = /((?:可|应|能|须|需|要|将)([\u4e00-\u9fff]{2}))(?:可以|应当|应该|能够|必须|需要|将会)\2/g;

function twice(paragraph: Paragraph, from: number, second: number, length: number): FindingWith<readonly Edit[]> {
  const words = paragraph.text.slice(from, from + length);
  return {
    code: textDoubledWords.code,
    severity: textDoubledWords.severity,
    ...paragraph.range(from, from + length),
    message: { zh: `「${words}」重复。`, en: `“${words}” says one thing twice.` },
    data: [editAt(paragraph, from, second, '')],
  };
}

/** A clause of a sentence that is shorter may be a formula. */
const shortestClause = 6;

function* clausesTwice(paragraph: Paragraph): Iterable<FindingWith<readonly Edit[]>> {
  for (const { text, from, to } of cache(paragraph.text, () => repeatedIn(paragraph)))
    yield {
      code: textDoubledWords.code,
      severity: textDoubledWords.severity,
      ...paragraph.range(from, to),
      message: { zh: `「${text}」在这一句里出现了两次。`, en: `“${text}” stands twice in this sentence.` },
      data: [editAt(paragraph, from - 1, to, '')],
    };
}

const cache = textCache<readonly Clause[]>();

/** Clauses, word for word, for the second time in a sentence; figures may be alike by chance. */
function repeatedIn({ sentences }: Paragraph): readonly Clause[] {
  return sentences.flatMap(({ clauses }) => {
    const before = new Set<string>();
    return clauses.filter(({ text }) => {
      if (text.length < shortestClause || !isHanWord(text)) return false;
      if (before.has(text)) return true;
      before.add(text);
      return false;
    });
  });
}

const [shortest, longest] = [2, 6];

/** Words of two to six Han characters that stand twice, the longest reading first. Linear. */
const doubledIn = memoizedByText((text): readonly { readonly at: number; readonly word: string }[] => {
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
});

function isHanWord(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (!isHan(word.charCodeAt(i))) return false;
  return true;
}

/** Whether both copies stand one beside the other in the document: what a space or a line sets apart is no doubling. */
const together = (paragraph: Paragraph, at: number, length: number): boolean =>
  paragraph.at(at + 2 * length - 1) - paragraph.at(at) === 2 * length - 1;

function severityOf(text: string, at: number, word: string): Severity | undefined {
  if (/^(?:一(?!些|是|定|般|直).{1,2}|(.)[一不]\1)$/u.test(word) || isOneCharacter(word) || ![...word].every(isCommonHan)) return undefined;
  // 进一步规范规范性文件: a verb and the name of what it is about.
  if (word === '规范' && text[at + 4] === '性' && text[at - 1] !== '政') return undefined;
  // 压缩压缩再压缩, `“老兵老兵，听我说”`.
  const end = at + 2 * word.length;
  const after = text.slice(end, end + word.length + 1);
  if (after.startsWith(`再${word}`) || (text[at - 1] === '“' && /^[，！]/.test(after))) return undefined;
  // 研究研究 is how one speaks, but not how one counts: 研究研究2次.
  const isCounted = /^\d/.test(after);
  // `侨务办公室办公室` is the office of that office.
  return word.length > 2 && word !== '办公室'
    ? 'warning'
    : meeting.has(word) && !isCounted && !mayBeSaidTwice(text, at, word)
      ? undefined
      : 'information';
}

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
