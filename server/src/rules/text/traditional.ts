import type { Damage, Report } from '../../report/model.ts';
import { countOf } from '../../text/count.ts';
import { isHan } from '../../text/fold.ts';
import type { Words } from '../../text/range.ts';
import { simplifiedForms } from '../../text/script.ts';
import type { Edit, Rule } from '../rule.ts';

export const textTraditional: Rule = {
  code: 'text/traditional',
  severity: 'warning',
  fix: 'safe',
  covers: ['TXT-TRAD'],
  basis: [{ cite: '《中华人民共和国国家通用语言文字法》第九条（国家机关以普通话和规范汉字为公务用语用字）', status: 'unverified' }],
  docs: {
    zh: {
      title: '通篇是繁体字',
      what: '繁体字占全文汉字的百分之二以上；散在几行里的零星几个（三个以上），只作提示。',
      why: '内地机关的公文用规范汉字；通篇繁体多半是从繁体版网页复制来的，转换时还可能出错。',
      how: '改用简体版的原文。快速修复把整份报告逐字转为简体，一繁对多简的字请再看一遍；有文字错位或者乱码的，先修复乱码，否则转不完整，简繁混在一起。',
    },
    en: {
      title: 'The text is in traditional script',
      what: 'More than two in a hundred characters are traditional ones; a few (three or more) in several lines are only mentioned.',
      why: 'Organs of the mainland write in simplified script; such text was mostly copied from a converted page, and conversion brings mistakes.',
      how: 'Take the simplified original. The quick fix converts the whole report character by character; read it once more. Where characters are scrambled, repair them first: the conversion could not reach them, and a mixture of scripts would be left.',
    },
  },
  examples: {
    bad: {
      changes: [
        [
          '政府信息公开专栏新设河湖长制栏目，检索入口移至首页，手机端页面同步调整。',
          '政府信息公開專欄新設河湖長制欄目，檢索入口移至首頁，手機端頁面同步調整。',
        ],
        [
          '主要负责人听取政府信息公开工作汇报3次，组织业务培训2次，按季度通报各股室的公开情况，未发生责任追究情形。',
          '主要負責人聽取政府信息公開工作匯報3次，組織業務培訓2次，按季度通報各股室的公開情況，未發生責任追究情形。',
        ],
      ],
    },
    good: { changes: [['检索入口移至首页', '檢索入口移至首页']] },
  },
  *check({ report }) {
    const { han, found } = traditionalIn(report);
    const whole = found.length >= 8 && found.length * 50 > han;
    // What is quoted, such as the title of a book, is as it was written.
    const shown = whole ? found : outsideOfQuotes(report, found);
    const [start] = shown;
    if (start === undefined || shown.length < 3) return;
    // In one line, they are one label or one name; in several they are what a conversion has left.
    if (!whole && !report.text.slice(start, shown.at(-1)).includes('\n')) return;
    const seen = [...new Set(shown.map((at) => report.text[at]!))].slice(0, 8);
    const { zh, en } = whole ? words : strays(shown.length, seen);
    const message = isScrambled(report) ? { zh: zh + repairFirst.zh, en: en + repairFirst.en } : { zh, en };
    const end = whole ? runEnd(report.text, start, report.range.end) : start + 1;
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

/** How many Chinese characters a report has, and where its traditional ones stand; of damaged places nothing is known. */
function traditionalIn({ text, range, damage }: Report): { readonly han: number; readonly found: readonly number[] } {
  const found: number[] = [];
  let han = 0;
  let next = 0;
  for (let i = range.start; i < range.end; i++) {
    while (next < damage.length && damage[next]!.end <= i) next++;
    const code = text.charCodeAt(i);
    if (!isHan(code)) continue;
    han++;
    if (table().has(code) && !(damage[next] && damage[next]!.start <= i)) found.push(i);
  }
  return { han, found };
}

const quotes: ReadonlyMap<string, string> = new Map(['《》', '“”', '「」', '『』'].map((pair) => [pair[0]!, pair[1]!]));

/** Those of the places, which are in order, that no quotation of their own line holds. */
function outsideOfQuotes({ text, range }: Report, places: readonly number[]): readonly number[] {
  const outside: number[] = [];
  let closing: string | undefined;
  let at = range.start;
  for (const place of places) {
    for (; at < place; at++) {
      const c = text[at]!;
      if (c === '\n' || c === closing) closing = undefined;
      else closing ??= quotes.get(c);
    }
    if (closing === undefined) outside.push(place);
  }
  return outside;
}

/** Written so in simplified script as well: 显著, 乾隆, 角徵, 什么, 哪吒, 薹草, 袷袢. */
const both = new Set([...'著乾徵么吒薹袷'].map((c) => c.charCodeAt(0)));
let known: ReadonlyMap<number, number> | undefined;

/** Simplified forms by the code of the traditional character. */
function table(): ReadonlyMap<number, number> {
  known ??= new Map([...simplifiedForms()].filter(([code]) => !both.has(code)));
  return known;
}

function runEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isHan(text.charCodeAt(at)) && at - start < 12) at++;
  return at;
}

/** An edit for each run of traditional characters; what is damaged stays, since its bytes tell what it was. */
function conversions({ text, range, damage }: Report): readonly Edit[] {
  const edits: Edit[] = [];
  let next = 0;
  for (let i = range.start; i < range.end; i++) {
    while (next < damage.length && damage[next]!.end <= i) next++;
    if (damage[next] && damage[next]!.start <= i) {
      i = damage[next]!.end - 1;
      continue;
    }
    let newText = '';
    const start = i;
    for (; i < range.end; i++) {
      const one = table().get(text.charCodeAt(i));
      if (one === undefined) break;
      newText += String.fromCharCode(one);
    }
    if (newText !== '') edits.push({ start, end: i, newText });
  }
  return edits;
}
