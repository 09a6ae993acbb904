import { readNumber, toChinese } from '../../language/numerals.ts';
import { type Paragraph, paragraphsOf } from '../../report/paragraphs.ts';
import type { Range, Words } from '../../text/range.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { matchesIn } from '../wording.ts';

/** `存在三个方面的问题：一是…二是…`: as many are announced as follow. */
export const countItems: Rule<{ readonly number: Range; readonly listed: number } | undefined> = {
  ...stated('prose/count-items'),
  *check({ report }) {
    const paragraphs = paragraphsOf(report).filter(({ section }) => section === 5 || section === 1);
    for (const [i, paragraph] of paragraphs.entries()) {
      for (const { index, 0: words, 1: count = '', 2: list = '' } of matchesIn(paragraph.text, dates)) {
        const listed = list.split(/[、和及]/).length;
        if (listed === Number(count)) continue;
        yield {
          code: this.code,
          severity: 'information',
          ...paragraph.range(index, index + words.length),
          message: wordsOf(words, Number(count), listed),
          data: undefined,
        };
      }
      for (const { from, to, announced } of announcements(paragraph.text)) {
        const list = paragraph.text.slice(to + 1);
        // A list goes on in the paragraphs that follow; but （三） may follow on what stands around it.
        const listed = itemsAfter(list[0] === '一' ? list + following(paragraphs, i) : list);
        if (listed < 2 || listed === announced || itemsAfter(list) === announced) continue;
        yield {
          code: this.code,
          severity: this.severity,
          ...paragraph.range(from, to),
          message: wordsOf(paragraph.text.slice(from, to), announced, listed),
          data: { number: paragraph.range(from, from + 1), listed },
        };
      }
    }
  },
  fixes: (finding) => {
    if (!finding.data) return [];
    const { number, listed } = finding.data;
    const newText = listed === 2 ? '两' : toChinese(listed);
    return [{ title: { zh: `改为「${newText}」`, en: `Change to ${newText}` }, edits: [{ ...number, newText }] }];
  },
};

const wordsOf = (said: string, announced: number, listed: number): Words => ({
  zh: `这里说「${said}」，列了 ${listed} 条。`,
  en: `“${said}” announces ${announced}; ${listed} are listed.`,
});

/** `会议4次，分别于3月、6月、9月和12月召开`: as many days or numbers as times. */
const dates =
  /(?<!\d)(\d{1,2})[次期场轮批][^，。；\d]{0,4}，分别[于在为是]((?:(?:\d{1,2}月(?:\d{1,2}日|份|[上中下]旬)?|[一二三四]季度|第\d{1,2}[期次批轮场])[、和及]?){2,12})/g;

/** What stands behind a paragraph in its section, as far as a list goes. */
function following(paragraphs: readonly Paragraph[], at: number): string {
  let text = '';
  for (let i = at + 1; text.length < longestList && paragraphs[i]?.section === paragraphs[at]!.section; i++) text += paragraphs[i]!.text;
  return text;
}

const measures = ['个方面', '方面', '个', '点', '项', '条'];
const things = ['主要问题', '突出问题', '问题', '不足', '短板', '薄弱环节', '措施', '改进措施', '工作'];

/** `从以下两方面进行改进：` */
const act = /^(?:加以|予以|进行|着手|入手|着力|努力|抓好|做好|持续)?(?:改进|整改|完善|提升|推进|落实|加强|工作)?/;

/** `三个方面的问题：`: a numeral of one unit, a measure word, what is counted, and the list begins at once. */
function announcements(text: string): readonly { readonly from: number; readonly to: number; readonly announced: number }[] {
  const found: { from: number; to: number; announced: number }[] = [];
  for (const { index: i } of text.matchAll(/[二两三四五六七八九2-9](?=[个方点项条])/g)) {
    const announced = /[\d十第一]/.test(text[i - 1] ?? '') ? null : readNumber(text[i]!);
    if (announced === null) continue;
    const measure = measures.find((m) => text.startsWith(m, i + 1));
    if (!measure) continue;
    let to = i + 1 + measure.length;
    if (text[to] === '的') to++;
    const thing = things.find((t) => text.startsWith(t, to));
    if (thing) to += thing.length;
    else if (!measure.endsWith('方面')) continue;
    else to += act.exec(text.slice(to, to + 12))![0].length;
    if ('：。'.includes(text[to] ?? '，') && /^(?:一是|（一）)/.test(text.slice(to + 1, to + 4))) found.push({ from: i, to, announced });
  }
  return found;
}

/** How far 一是, 二是, 三是 … or （一）, （二） … count on at the head of `text` before another list begins. */
function itemsAfter(text: string): number {
  const list = text.slice(0, longestList);
  const numbered = (n: number): string => (list.startsWith('（') ? `（${toChinese(n)}）` : `${toChinese(n)}是`);
  const next = list.indexOf(numbered(1), 2);
  const end = next < 0 || /[十第]/.test(list[next - 1] ?? '') ? list.length : next;
  let at = 0;
  for (let n = 1; n < 20; n++) {
    at = list.indexOf(numbered(n), at);
    if (at < 0 || at >= end) return n - 1;
    at += 2;
  }
  return 19;
}

/** A list is looked for within so many units. */
const longestList = 3000;
