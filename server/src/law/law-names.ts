import { fold } from '../text/fold.ts';
import { editDistance } from '../text/likeness.ts';
import { documents } from './documents.ts';
import { documentOfTitle, numberedDocuments } from './numbered.ts';

/** Full names of laws that reports cite, beside the documents that are known here. All begin with 中华人民共和国. */
const laws: readonly string[] = [
  '行政复议法',
  '行政诉讼法',
  '行政许可法',
  '行政处罚法',
  '行政强制法',
  '保守国家秘密法',
  '个人信息保护法',
  '数据安全法',
  '网络安全法',
];

/** Other central documents that reports cite by name, as far as they fit into a title of the length that is looked at. */
const measures: readonly string[] = [
  '公共企事业单位信息公开规定制定办法',
  ...numberedDocuments.filter(({ title }) => !title.includes('要点')).map(({ title }) => title.replace(/^国务院办公厅/, '')),
];

const republic = '中华人民共和国';
/** Who issued the form. */
const issuer = '国务院办公厅政府信息与政务公开办公室';
const regulation = documents.regulation.title;
const bare = regulation.slice(republic.length);
const format = documents['format-2021'].title;
const full: ReadonlySet<string> = new Set([
  regulation,
  bare,
  format,
  format.slice(republic.length),
  ...laws.flatMap((law) => [republic + law, law]),
]);

/** What a title was meant to be. `certain`: only a slip can be the reason; else it may be a short form. */
export interface MeantName {
  readonly name: string;
  readonly certain: boolean;
}

/**
 * The full name that `title` (without 《》) misses by a character or two; undefined where it is right, or a place's own rules, or another document about it.
 * At most one comparison a known name, of bounded length.
 */
export function meantName(title: string): MeantName | undefined {
  const folded = fold(title).replace(/\([^)]{0,12}\)$/, '');
  if (folded.startsWith(issuer.slice(0, 6)) && folded.endsWith('公开办公室'))
    // 国务院办公厅政务公开办公室 is what it is called for short.
    return folded === issuer ? undefined : { name: issuer, certain: folded.includes('与') };
  if (full.has(folded) || folded.length > 26 || folded.length < 5) return undefined;
  if (/^.{1,8}?[省市县区州盟旗镇乡校院系]/.test(folded.replace(/^中[^国]{0,6}国/, ''))) return undefined;
  const national = /^中.{0,6}国/.test(folded);
  if (national && folded.replace(/^中.{0,6}国/, '') === bare) return { name: regulation, certain: true };
  if (/公开.{0,4}条[例列]$/.test(folded) || (national && /信息.{0,4}条例$/.test(folded))) {
    const target = national ? regulation : bare;
    const off = editDistance(folded, target);
    if (off > 0 && off <= (national ? 3 : 2)) return { name: regulation, certain: national || /条列$/.test(folded) };
    return undefined;
  }
  if (!national) return nearMeasure(folded);
  if (/公开/.test(folded) && editDistance(folded, regulation) <= 3) return { name: regulation, certain: true };
  if (/报告格式$/.test(folded))
    return editDistance(folded, format) <= 3 || sorted(folded) === sorted(format)
      ? { name: format, certain: editDistance(folded.slice(0, 7), republic) > 0 }
      : undefined;
  const law = laws.find((l) => editDistance(folded, republic + l) === 1);
  return law ? { name: republic + law, certain: true } : undefined;
}

/** The characters of a name, in whatever order they stood: 年度工作报告 for 工作年度报告. */
const sorted = (name: string): string => [...name].sort().join();

/** Of the same kind of document and nearly the same length, with up to a fifth of its characters wrong. */
function nearMeasure(title: string): MeantName | undefined {
  if (measures.includes(title) || documentOfTitle(title)) return undefined;
  const near = measures.find(
    (name) =>
      name.slice(-2) === title.slice(-2) && Math.abs(name.length - title.length) < 4 && editDistance(title, name) <= name.length / 5,
  );
  return near === undefined ? undefined : { name: near, certain: false };
}
