import { toChinese } from '../../language/numerals.ts';
import { ordinalValue } from '../../language/ordinals.ts';
import type { Paragraph } from '../../language/sentences.ts';
import type { Report, Section } from '../../report/model.ts';
import { type Range, rangeOf } from '../../text/range.ts';
import type { Edit, Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { matchesIn, matchRange, placed } from '../wording.ts';
import { writtenSections } from './written.ts';

export const sectionSubNumbering: Rule<readonly Edit[]> = {
  ...stated('section/sub-numbering'),
  *check({ report }) {
    if (report.damage.some((d) => d.kind === 'gbk-shift')) return;
    for (const { section, prose, lists } of listsOf(report)) {
      for (const list of lists) {
        const [first] = list;
        if (first?.ordinal === 2 && first.leads && !prose.some((p) => one.test(p.text)))
          yield {
            ...placed({ code: this.code, severity: 'information' }, first),
            message: {
              zh: `${sectionWords(section)}里「${first.text}」前面没有第一项。`,
              en: `Nothing is numbered one before “${first.text}”.`,
            },
            data: [],
          };
        if (first?.ordinal === 1 && list.length === 1 && isLeftAlone(first, prose))
          yield {
            ...placed({ code: this.code, severity: 'information' }, first),
            message: {
              zh: `${sectionWords(section)}里「${first.text}」后面没有「二是」。`,
              en: `Nothing is numbered two behind “${first.text}”.`,
            },
            data: [],
          };
        const at = list.findIndex((mark, i) => i > 0 && mark.ordinal !== list[i - 1]!.ordinal + 1);
        if (at < 0) continue;
        const mark = list[at]!;
        const before = list[at - 1]!;
        const repeated = mark.ordinal === before.ordinal;
        const edits = list.slice(at).map(
          (m, i): Edit => ({
            ...m.numeral,
            newText: /\d/.test(m.text) ? String(before.ordinal + 1 + i) : toChinese(before.ordinal + 1 + i),
          }),
        );
        yield {
          ...placed(this, mark),
          message: {
            zh: `${sectionWords(section)}里「${before.text}」之后是「${mark.text}」，序号${repeated ? '重复' : '不连续'}。`,
            en: `In ${section.number === null ? 'this section' : `section ${section.number}`} “${mark.text}” follows “${before.text}”.`,
          },
          related: [{ ...rangeOf(before), message: { zh: '前一个序号', en: 'the number before' } }],
          data: edits.filter((e) => report.text.slice(e.start, e.end) !== e.newText),
        };
      }
    }
  },
  fixes: ({ data }) => (data.length > 0 ? [{ title: { zh: '按顺序重新编号', en: 'Renumber in order' }, edits: data }] : []),
};

const sectionWords = ({ number }: Section): string => (number === null ? '这一部分' : `第${toChinese(number)}部分`);

interface Mark extends Range {
  readonly text: string;
  readonly ordinal: number;
  readonly numeral: Range;
  /** A paragraph begins with it. */
  readonly leads: boolean;
  /** It stands before a heading, which has a line of its own. */
  readonly heads: boolean;
}

/** `存在以下问题：一是更新不及时。`, and nothing goes on with the list in any other way. */
function isLeftAlone({ text, end }: Mark, prose: readonly Paragraph[]): boolean {
  const at = prose.findIndex((p) => p.start < end && end < p.end);
  const own = prose[at]?.text ?? '';
  const from = own.lastIndexOf(text) + text.length;
  const goesOn = /(?<!（)二(?!十)|(?<!\d)2[.．、，）是]|其次|另|再者/;
  return (
    text === '一是' && prose[at]?.at(from - 1) === end - 1 && !goesOn.test(own.slice(from)) && !/^[二2]/.test(prose[at + 1]?.text ?? '')
  );
}

/** The first of a list, in any of the ways in which one is numbered. */
const one = /[（(]一[)）]|[（(]?1[)）.．、]|^一[、.．]/;

interface Lists {
  readonly section: Section;
  readonly prose: readonly Paragraph[];
  readonly lists: readonly (readonly Mark[])[];
}

/** Every numbered list of the report’s own sections, of both kinds; one that begins at one is a list of its own. */
function listsOf(report: Report): readonly Lists[] {
  return writtenSections(report).flatMap(({ section, prose }, i, all) => {
    const end = all[i + 1]?.section.start ?? report.text.length;
    // Headings that use first-level numbers again inside a section bring lists of their own.
    if (report.sections.some((s) => s.start > section.start && s.start < end)) return [];
    return [{ section, prose, lists: [bracketed, counted, numbered, inner].flatMap((marks) => chains(marksIn(prose, marks))) }];
  });
}

const bracketed = /（([一二三四五六七八九十]{1,3})）/g;
/** `1.主动公开` at the head of a paragraph; `1.2万` and `2.公斤` are none. */
const numbered = /^(\d{1,2})[.．、](?=[\u4e00-\u9fff“《])/g;
const inner = /（(\d{1,2})）/g;
const counted = /([一二三四五六七八九十]{1,3})是/g;

function marksIn(paragraphs: readonly Paragraph[], expression: RegExp): readonly Mark[] {
  return paragraphs.flatMap((p) =>
    matchesIn(p.text, expression).flatMap((m) => {
      const ordinal = m.index === 0 || '。；：，！;:,!'.includes(p.text[m.index - 1]!) ? numeralValue(m[1]!) : 0;
      const at = m.index + m[0].indexOf(m[1]!);
      return ordinal === 0
        ? []
        : [
            {
              ...matchRange(p, m),
              text: m[0],
              ordinal,
              numeral: p.range(at, at + m[1]!.length),
              leads: m.index === 0 && !m[0].endsWith('是'),
              heads: m.index === 0 && !/[。；，]/.test(p.text),
            },
          ];
    }),
  );
}

const numeralValue = (numeral: string): number => (/\d/.test(numeral) ? Number(numeral) : ordinalValue(numeral));

function chains(marks: readonly Mark[]): readonly (readonly Mark[])[] {
  const lists: Mark[][] = [];
  for (const mark of marks) {
    // Two headings in a row that are the first are one list.
    const [one, two] = lists.at(-1) ?? [];
    const isTwice = mark.heads && one?.heads && !two;
    if ((mark.ordinal === 1 && !isTwice) || lists.length === 0) lists.push([mark]);
    else lists.at(-1)!.push(mark);
  }
  return lists;
}
