import { isName } from '../../language/term-slips.ts';
import { isInWord } from '../../language/word-edges.ts';
import type { Damage, Report } from '../../report/model.ts';
import { paragraphsOf } from '../../report/paragraphs.ts';
import { countOf } from '../../text/count.ts';
import { isHan } from '../../text/fold.ts';
import { lazily } from '../../text/lazily.ts';
import type { Words } from '../../text/range.ts';
import { simplifiedForms } from '../../text/script.ts';
import type { Edit, Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';

/** Carries whether the whole report is in traditional script. */
export const textTraditional: Rule<boolean> = {
  ...stated('text/traditional'),
  *check({ report }) {
    const { han, found } = traditionalIn(report);
    if (found.length === 0) return;
    const whole = found.length >= 8 && found.length * 50 > han;
    // What is quoted, such as the title of a book, is as it was written.
    const outside = whole ? found : outsideOfQuotes(report, found);
    // In one line, they may be one label or one name; in several they are what a conversion has left.
    const several = outside.length > 2 && report.text.slice(outside[0], outside.at(-1)).includes('\n');
    const shown = whole || several ? outside : outside.filter((at) => isInKnownWord(report, at));
    const [start] = shown;
    if (start === undefined) return;
    const seen = [...new Set(shown.map((at) => report.text[at]!))].slice(0, 8);
    const { zh, en } = whole ? words : strays(shown.length, seen);
    const message = isScrambled(report) ? { zh: zh + repairFirst.zh, en: en + repairFirst.en } : { zh, en };
    const end = whole ? runEnd(report.text, start, report.text.length) : start + 1;
    yield { code: this.code, severity: whole ? this.severity : 'information', start, end, message, data: whole };
  },
  // Half a conversion would leave a mixture that is too little to be told from a few quoted characters.
  fixes: ({ data }, { report }) =>
    isScrambled(report)
      ? []
      : [{ title: { zh: '全部转为简体', en: 'Convert all to simplified script' }, safe: data === true, edits: conversions(report) }],
};

const words: Words = {
  zh: '通篇有繁体字，内地机关的报告应当用简体。',
  en: 'The text is in traditional script; a report of a mainland organ is written in simplified script.',
};
const repairFirst: Words = { zh: '先修复乱码，再转为简体。', en: ' Repair the scrambled characters first, then convert it.' };

const strays = (count: number, seen: readonly string[]): Words => ({
  zh: `有 ${count} 个繁体字（${seen.join('、')}），内地机关的报告应当用简体。`,
  en: `${countOf(count, 'traditional character')} (${seen.join(', ')}); a report of a mainland organ is written in simplified script.`,
});

/** The damage that hides what the characters are, so that their script cannot be told. */
const scrambling: ReadonlySet<Damage['kind']> = new Set(['gbk-shift', 'utf8-as-gbk', 'gbk-as-utf8']);
const isScrambled = ({ damage }: Report): boolean => damage.some(({ kind }) => scrambling.has(kind));

/** Whether characters in traditional script stand in a report: then 答覆, which has none of them, is no slip for 答复. */
export const hasTraditional = (report: Report): boolean => traditionalIn(report).found.length > 2;

/** How many Chinese characters a report has, and where its traditional ones stand; of damaged places nothing is known. */
function traditionalIn({ text, damage }: Report): { readonly han: number; readonly found: readonly number[] } {
  const found: number[] = [];
  const isTraditional = traditional();
  let han = 0;
  let next = 0;
  for (let i = 0; i < text.length; i++) {
    while (next < damage.length && damage[next]!.end <= i) next++;
    const code = text.charCodeAt(i);
    if (!isHan(code)) continue;
    han++;
    if (isTraditional[code] === 1 && !(damage[next] && damage[next]!.start <= i)) found.push(i);
  }
  return { han, found };
}

/** Whether a character of prose, written in simplified script, is part of a word of the dictionary, as the second of 公開 is, and of no name. */
function isInKnownWord(report: Report, at: number): boolean {
  const { text } = report;
  if (isName(text, at) || isName(text, at - 1) || !paragraphsOf(report).some(({ start, end }) => start <= at && at < end)) return false;
  const from = Math.max(0, at - 8);
  const around = Array.from({ length: 16 }, (_, i) => text.charCodeAt(from + i) || 0x20);
  return isInWord(String.fromCharCode(...around.map((code) => table().get(code) ?? code)), at - from);
}

const quotes: ReadonlyMap<number, number> = new Map(['《》', '“”', '「」', '『』'].map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)]));

/** Those of the places, which are in order, that no quotation of their own line holds. */
function outsideOfQuotes({ text }: Report, places: readonly number[]): readonly number[] {
  const outside: number[] = [];
  let closing = 0;
  let at = 0;
  for (const place of places) {
    for (; at < place; at++) {
      const code = text.charCodeAt(at);
      if (code === 10 || code === closing) closing = 0;
      else if (closing === 0 && code > 0x2000 && code < 0x3100) closing = quotes.get(code) ?? 0;
    }
    if (closing === 0) outside.push(place);
  }
  return outside;
}

/** Written so in simplified script as well: 显著, 乾隆, 角徵, 什么, 哪吒, 薹草, 袷袢. */
const both = new Set([...'著乾徵么吒薹袷'].map((c) => c.charCodeAt(0)));

/** Simplified forms by the code of the traditional character. */
const table = lazily((): ReadonlyMap<number, number> => new Map([...simplifiedForms()].filter(([code]) => !both.has(code))));

/** By code 1 for those characters: every one of a report is asked. */
const traditional = lazily((): Uint8Array => {
  const marked = new Uint8Array(0x10000);
  for (const code of table().keys()) marked[code] = 1;
  return marked;
});

function runEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isHan(text.charCodeAt(at)) && at - start < 12) at++;
  return at;
}

/** An edit for each run of traditional characters; what is damaged stays, since its bytes tell what it was. */
function conversions({ text, damage }: Report): readonly Edit[] {
  const edits: Edit[] = [];
  let next = 0;
  for (let i = 0; i < text.length; i++) {
    while (next < damage.length && damage[next]!.end <= i) next++;
    if (damage[next] && damage[next]!.start <= i) {
      i = damage[next]!.end - 1;
      continue;
    }
    let newText = '';
    const start = i;
    for (; i < text.length; i++) {
      const one = text.startsWith('答覆', i - 1) ? 0x590d : table().get(text.charCodeAt(i));
      if (one === undefined) break;
      newText += String.fromCharCode(one);
    }
    if (newText !== '') edits.push({ start, end: i, newText });
  }
  return edits;
}
