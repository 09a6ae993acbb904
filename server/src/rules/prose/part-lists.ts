import { dimensionOf } from '../../language/facts/kinds.ts';
import { tokensOf } from '../../language/facts/tokens.ts';
import { type Figure, figuresIn } from '../../language/figures.ts';
import type { Range } from '../../text/range.ts';

/** Lists of parts in prose: `其中政务动态216条、政策文件120条`. */

/** Where the whole stands, and what its parts come to. */
export interface Unequal {
  readonly number: Range;
  readonly sum: number;
}

/** What is listed, and how far. */
export interface Parts {
  readonly list: readonly Figure[];
  /** Where the list ends, words behind its last figure included. */
  readonly end: number;
  /** Units of all that is counted there. */
  readonly units: ReadonlySet<string>;
  /** What is told of all others (`其余3件为不予公开`), which makes the list whole. */
  readonly rest: Figure | undefined;
  /** It goes on with something that may belong to it (`另有1件`). */
  readonly isCut: boolean;
}

const units = '条件份篇宗场期次个项';
/** Whether a figure counts what reports divide into parts. */
export const isCounted = ({ unit }: Figure): boolean => units.includes(unit);
/** 条 and 篇 count the same pieces of information. */
export const unitsAlike = (a: string, b: string): boolean => a === b || ('条篇'.includes(a) && '条篇'.includes(b));

/** What numbers come to. */
export const sumOf = (list: readonly Pick<Figure, 'value'>[]): number => list.reduce((n, f) => n + f.value, 0);

/** Words that begin something that is no part any more. */
const turns = /其中|同比|较上|比上|同时|累计|办结|答复|结转|新增|收到|受理|(?<!公)共(?![享同建青])|合计|小计|[两三]项|加上|连同/;
/** Behind the name of a part: 解读信息共计110条. */
const altogether = /(?<=^[，、](?!以上|上述|[各全总本年两三])[^，、0-9]{2,9})(?:共计?|合计)$/;
/** Words that end the list as well, and may tell of what is left of the whole. */
const rest = /另|此外|还|其余|剩余|尚|(?<!其[他它余])各类/;
/** A verb of its own in the next clause begins something else, too. */
const verbOfItsOwn = /，[^，]{0,60}(?:办理|(?<!不予|其他)处理|登记|废止|制发|作出)(?!公告|信息|类|结果)/;
/** What became of documents that were gone through: 继续有效200份，修改56份，废止84份. */
const fates = /有效|修[改订]|保留/;

/** What is listed in the unit of the whole between `from` and `to`, as far as the list goes; what stands in brackets is a part of a part. */
export function listAfter(words: string, from: number, to: number, { unit }: Figure): Parts {
  // How cases ended is a part like others.
  const text = words.replaceAll('尚未审结', '仍未审结');
  const stop = text.indexOf('；', from);
  let end = stop < 0 || stop > to ? to : stop;
  const list: Figure[] = [];
  const seen = new Set<string>();
  let others: Figure | undefined;
  let at = from;
  let depth = 0;
  // What is counted behind the semicolon may belong to it, too.
  let isCut = rest.test(text.slice(end, to)) || figuresIn(text, end, to).some((f) => unitsAlike(f.unit, unit));
  for (const figure of figuresIn(text, from, end)) {
    const lead = text.slice(at, figure.from);
    const name = figure.value === sumOf(list) ? lead : lead.replace(altogether, '');
    const turned =
      at > from &&
      (turns.test(name) || rest.test(lead) || (verbOfItsOwn.test(lead) && !(lead.includes('废止') && fates.test(text.slice(from, at)))));
    if (turned || lead.includes('其中')) {
      end = at;
      isCut ||= rest.test(lead);
      if (/^[，、](?:其余|剩余|余下)的?$/.test(lead) && figure.unit === unit) others = figure;
      break;
    }
    depth += depthIn(lead);
    if (depth === 0 && unitsAlike(figure.unit, unit)) list.push(figure);
    if (depth === 0) seen.add(figure.unit);
    at = figure.to;
  }
  return { list, end, units: seen, rest: others, isCut: isCut || rest.test(text.slice(at, to)) };
}

/** Brackets that open in `lead` less those that close. */
function depthIn(lead: string): number {
  let depth = 0;
  for (const c of lead) depth += c === '（' ? 1 : c === '）' ? -1 : 0;
  return depth;
}

/** A list cut where it begins to divide its whole in another way: by applicants after by channels, by results after by applicants. */
export function divisions(text: string, from: number, list: readonly Figure[]): readonly (readonly Figure[])[] {
  const found: Figure[][] = [];
  let by: string | undefined;
  let at = from;
  for (const figure of list) {
    const kind = kindOfPart(text, at, figure.to);
    if (found.length === 0 || (kind !== undefined && by !== undefined && kind !== by)) found.push([]);
    by = kind ?? by;
    found.at(-1)!.push(figure);
    at = figure.to;
  }
  return found;
}

/** What a part is by, as far as the grammar of facts knows its words; the last of them tells. */
function kindOfPart(text: string, from: number, to: number): string | undefined {
  const kinds = tokensOf(text, from, to, '').flatMap((t) =>
    t.kind === 'part' ? dimensionOf(t.id) : t.kind === 'mark' && t.id === 'channel' ? 'channel' : [],
  );
  return kinds.at(-1);
}

/** The list that comes to most. */
export const heaviest = (lists: readonly (readonly Figure[])[]): readonly Figure[] =>
  lists.reduce((most, list) => (sumOf(list) > sumOf(most) ? list : most), lists[0] ?? []);

/** The first parts make up the whole: what follows divides it another way (`自然人10件、组织2件，网上8件、信函4件`). */
export function reaches(list: readonly Figure[], whole: number): boolean {
  let sum = 0;
  return list.some(({ value }) => {
    sum += value;
    return sum === whole;
  });
}
