import { firstYear, namesYear, withoutYears } from '../language/dates.ts';
import { kindOf, speaksOfItself } from '../language/organs.ts';
import { fold, foldUnit, isSpace, trim, withoutPinyin } from '../text/fold.ts';
import type { Lines } from '../text/lines.ts';
import { type Range, rangeOf } from '../text/range.ts';
import type { Named, Title } from './model.ts';

/** The title, over one line or several, and what it says: the organ and the year. */

export interface Head {
  readonly title: Title | undefined;
  readonly organ: Named<string> | undefined;
  readonly year: Named<number> | undefined;
}

/** Lines looked at from the start of a report, and the most units of a title. */
const MOST_LINES = 40;
const LONGEST = 80;

/** Reads the lines from `first` up to `until` (the line of the first heading). */
export function readHead(text: string, lines: Lines, first: number, until: number): Head {
  const title = findTitle(text, lines, first, Math.min(until, first + MOST_LINES));
  const own = { organ: title && organIn(title), year: title && yearIn(text, title) };
  if (own.organ && own.year) return { title, ...own };
  const told = published(text, lines, first, until);
  const signed = signature(text, lines);
  const year = own.year ?? yearOfPeriod(text, lines, first, until) ?? told.year ?? (signed && yearBefore(signed.year));
  return { title, year, organ: own.organ ?? told.organ ?? signed?.organ };
}

/** The first line of a title of the next report between two lines; undefined where none stands there. */
export function titleLine(text: string, lines: Lines, first: number, until: number): number | undefined {
  const title = until - first <= MOST_LINES ? findTitle(text, lines, first, until) : undefined;
  return title && (yearIn(text, title) || organIn(title)) ? lines.at(title.start) : undefined;
}

interface Signature {
  readonly organ: Named<string>;
  /** The year in which it was signed. */
  readonly year: Named<number>;
}

/** `某县某局` / `2022年1月7日` at the end of a report. Looks at its last 300 units. */
function signature(text: string, lines: Lines): Signature | undefined {
  const end = lines.end(lines.count - 1);
  const from = Math.max(lines.start(0), end - 300);
  const match =
    /((?:[\u4e00-\u9fff]|[\ud840-\ud87f][\udc00-\udfff]){3,30}(?:局|委员会|委員會|办公室|辦公室|人民政府|政府|委|办|辦|院|中心|队|隊|处|處|厅|廳))\s{0,20}(20\d{2})\s{0,2}年\s{0,2}\d{1,2}\s{0,2}月\s{0,2}\d{1,2}\s{0,2}日/.exec(
      text.slice(from, end),
    );
  if (!match) return undefined;
  const start = from + match.index;
  const year = start + match[0].indexOf(match[2]!, match[1]!.length);
  return {
    organ: { value: fold(match[1]!), start, end: start + match[1]!.length },
    year: { value: Number(match[2]), start: year, end: year + 4 },
  };
}

/** A report is signed in the year after the one that it reports on. */
const yearBefore = (signed: Named<number>): Named<number> => ({ ...signed, value: signed.value - 1 });

/** What a title says of itself: `政府信息公开工作年度报告`, in old and short forms too. */
const names = [
  '政府信息公开工作年度报告',
  '政府信息公开年度报告',
  '信息公开工作年度报告',
  '信息公开年度报告',
  '政务公开工作年度报告',
  '政府信息公开工作报告',
  '政府信息公开情况的报告',
  '信息公开年报',
  '年度报告',
];

function isTitle(folded: string): boolean {
  if (folded.length > LONGEST || folded.length < 6) return false;
  if (/[,;:]/.test(folded) || /\.(?!\d)/.test(folded) || isPreface.test(folded)) return false;
  return names.some((name) => folded.includes(name)) || (/信息公开(?:工作)?/.test(folded) && /(?:年度报告|年报)/.test(folded));
}

/** A sentence that leads up to the name of the report is no title: `根据…特向社会公布…`. */
const isPreface =
  /^(?:根据|按照|依据|依照|遵照|按|为了?[^州市县区]|现将|现予|现公布|特|本报告|本年报|以下|下面|我[局镇乡委办厅院校县市区街中])|公布.{0,30}报告/;

/** What stands before a title in a table or on a page that names its parts: `标题：`, `信息名称：`. */
const titleLabel =
  /^[【[]?\s{0,3}(?:标\s{0,4}题|题\s{0,4}目|名\s{0,4}称|信息名称|文件名称|文件标题|信息标题|公文标题|公文名称|主\s{0,4}题)\s{0,3}[】\]]?\s{0,3}[:：]?\s{0,4}/;

function findTitle(text: string, lines: Lines, first: number, until: number): Title | undefined {
  let best: (Title & { score: number }) | undefined;
  for (let line = first; line < until; line++) {
    for (let count = 1; count <= 3 && line + count <= until; count++) {
      const part = titlePart(text, lines.start(line + count - 1), lines.end(line + count - 1));
      const range = count === 1 ? part : { start: trim(text, lines.start(line), part.end).start, end: part.end };
      if (range.end - range.start > 2 * LONGEST || range.start >= range.end) break;
      const title = withoutLabel(text, range);
      const folded = foldTitle(text, title.start, title.end);
      if (!isTitle(folded)) continue;
      const score = titleScore(folded) - (count - 1);
      if (!best || score > best.score) best = { ...title, text: folded, score };
    }
  }
  return best && { ...rangeOf(best), text: best.text };
}

function withoutLabel(text: string, { start, end }: Range): Range {
  const mark = /^[#*\s]+/.exec(text.slice(start, end))?.[0].length ?? 0;
  const label = titleLabel.exec(text.slice(start + mark, Math.min(end, start + mark + 30)))?.[0].length ?? 0;
  return { start: Math.min(end, start + mark + label), end };
}

/** The cell of a table's line that is a title; the line where it has no cells or none is one. */
function cellOf(text: string, start: number, end: number): Range {
  const line = trim(text, start, end);
  if (end - start > 1000 || !/[|\t]/.test(text.slice(start, end))) return line;
  let from = start;
  for (const cell of text.slice(start, end).split(/[|\t]/)) {
    const own = trim(text, from, from + cell.length);
    if (own.end - own.start >= 6 && isTitle(foldTitle(text, own.start, own.end))) return own;
    from += cell.length + 1;
  }
  return line;
}

/** The title inside a long line of a page's furniture: the words between spaces that name a report and its year. */
function titlePart(text: string, start: number, end: number): { start: number; end: number } {
  const whole = cellOf(text, start, end);
  if (whole.end - whole.start <= LONGEST) return whole;
  const named = nameEnd(text, whole.start, whole.start + 2 * LONGEST);
  if (named > 0) return { start: whole.start, end: named };
  if (whole.end - whole.start <= 2 * LONGEST) return whole;
  for (let from = whole.start; from < Math.min(whole.end, whole.start + 2000); ) {
    let to = from;
    while (to < whole.end && !isSpace(text.charCodeAt(to))) to++;
    if (to - from <= LONGEST && to - from >= 12) {
      const folded = fold(text, from, to);
      if (isTitle(folded) && namesYear(folded)) return { start: from, end: to };
    }
    from = to + 1;
  }
  return whole;
}

/** Where the title ends that begins a line whose breaks were lost; 0 when none does. It names year and report, and no stop comes before. */
function nameEnd(text: string, start: number, to: number): number {
  const folded = fold(text, start, Math.min(to, text.length));
  const name = names.find((n) => folded.includes(n));
  const stop = name ? folded.indexOf(name) + name.length : 0;
  if (!name || stop > LONGEST || !namesYear(folded.slice(0, stop)) || !isTitle(folded.slice(0, stop))) return 0;
  let at = start;
  for (let units = 0; units < stop && at < text.length; at++) if (foldUnit(text.charCodeAt(at)) !== 0) units++;
  return at;
}

/** Folded, and without pinyin in brackets. */
const foldTitle = (text: string, start: number, end: number): string => {
  const raw = text.slice(start, end);
  return fold(raw.includes('(') ? withoutPinyin(raw) : raw);
};

/** A title that names organ and year counts for more than a line of a website's navigation. */
function titleScore(folded: string): number {
  const named = organWords(folded).length >= 2 ? 4 : 0;
  const dated = namesYear(folded) ? 4 : 0;
  return named + dated + (folded.includes('政府信息公开工作年度报告') ? 4 : 0) + (/位置|首页|来源|发布/.test(folded) ? -6 : 0);
}

function yearIn(text: string, title: Title): Named<number> | undefined {
  return yearAt(text, title.start, title.end);
}

/** The first year named between two offsets, spaces inside it allowed. */
function yearAt(text: string, from: number, to: number): Named<number> | undefined {
  const found = firstYear(text.slice(from, to));
  return found && { value: found.value, start: from + found.from, end: from + found.to };
}

/** `统计期限自2023年1月1日起`: the year of the period where the title says none. */
function yearOfPeriod(text: string, lines: Lines, first: number, until: number): Named<number> | undefined {
  const from = lines.start(first);
  const to = Math.min(lines.end(Math.max(first, Math.min(until, lines.count) - 1)), from + 6000);
  const raw = text.slice(from, to);
  const match = firstOfJanuary.exec(raw) ?? /(20\d{2})\s{0,3}年度?(?:政府)?信息公开/.exec(raw);
  if (match) return { value: Number(match[1]), start: from + match.index, end: from + match.index + 4 };
  return statedPeriod(text, from, lines.end(lines.count - 1));
}

const firstOfJanuary = /(20\d{2})\s{0,3}年\s{0,3}1\s{0,3}月\s{0,3}1\s{0,3}日/;

/** `统计期限`, wherever in the report it stands, and the first of January behind it. */
function statedPeriod(text: string, from: number, end: number): Named<number> | undefined {
  const at = text.indexOf('统计期', from);
  if (at < 0 || at >= end) return undefined;
  const match = firstOfJanuary.exec(text.slice(at, Math.min(end, at + 60)));
  return match ? { value: Number(match[1]), start: at + match.index, end: at + match.index + 4 } : undefined;
}

/** `现公布某镇人民政府2021年度政府信息公开工作年度报告`: what the preface says that it publishes. Looks at its first 3,000 units. */
function published(text: string, lines: Lines, first: number, until: number): Partial<Pick<Head, 'organ' | 'year'>> {
  const from = lines.start(first);
  const raw = text.slice(from, Math.min(lines.end(Math.max(first, Math.min(until, lines.count) - 1)), from + 3000));
  for (const { index, 0: verb } of raw.matchAll(/(?:公布|发布|公开)/g)) {
    const start = from + index + verb.length;
    const words = /^[^，。；：,.;:《》\r\n]{4,60}?(?:年度报告|年报)/.exec(text.slice(start, start + 70))?.[0];
    if (words === undefined) continue;
    const value = organWords(fold(words));
    const isOrgan = value.length >= 4 && kindOf(value) !== 'other' && !speaksOfItself(value);
    return { organ: isOrgan ? { value, start, end: start + words.length } : undefined, year: yearAt(text, start, start + words.length) };
  }
  return {};
}

function withoutEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text[end - 1]!)) end--;
  return text.slice(0, end);
}

/** The organ in a folded title: what is left without the year and the name of the report. */
function organWords(folded: string): string {
  let rest = withoutYears(folded).replace(/\(.{0,12}\)$/, '');
  for (const name of names) {
    const at = rest.indexOf(name);
    if (at >= 0) {
      rest = rest.slice(0, at);
      break;
    }
  }
  const words = withoutEnd(
    rest.replace(/(?:政府)?(?:信息|政务)公开(?:工作)?(?:年度报告|年报)?[\s\S]*/, '').replace(/^关于|^[#*"<]+/, ''),
    '年度的',
  );
  // `人民政府信息公开年报` shares its 政府; behind any other name it belongs to the report's.
  if (words.endsWith('人民')) return `${words}政府`;
  return /[局委厅办院处所站会室心队]政府$/.test(words) ? words.slice(0, -2) : words;
}

function organIn(title: Title): Named<string> | undefined {
  const value = organWords(title.text);
  return value.length >= 2 && !/格式|模板|附件/.test(title.text.slice(value.length))
    ? { value, start: title.start, end: title.end }
    : undefined;
}
