import { firstYear, namesYear, withoutYears } from '../language/dates.ts';
import { fold, foldUnit, isSpace, trim, withoutPinyin } from '../text/fold.ts';
import type { Lines } from '../text/lines.ts';
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
  const signed = title && yearIn(text, title) && organIn(title) ? undefined : signature(text, lines);
  const year = (title && yearIn(text, title)) ?? yearOfPeriod(text, lines, first, until) ?? (signed && yearBefore(signed.year));
  return { title, year, organ: (title && organIn(title)) ?? signed?.organ };
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
  if (/[,;:]/.test(folded.replace(/^(?:标题|题目):/, '')) || folded.endsWith('.')) return false;
  return names.some((name) => folded.includes(name)) || (/信息公开(?:工作)?/.test(folded) && /(?:年度报告|年报)/.test(folded));
}

function findTitle(text: string, lines: Lines, first: number, until: number): Title | undefined {
  let best: (Title & { score: number }) | undefined;
  for (let line = first; line < until; line++) {
    for (let count = 1; count <= 3 && line + count <= until; count++) {
      const part = titlePart(text, lines.start(line + count - 1), lines.end(line + count - 1));
      const range = count === 1 ? part : { start: trim(text, lines.start(line), part.end).start, end: part.end };
      if (range.end - range.start > 2 * LONGEST || range.start >= range.end) break;
      const mark = /^[#*\s]+/.exec(text.slice(range.start, range.end))?.[0].length ?? 0;
      const title = { start: range.start + mark, end: range.end };
      const folded = foldTitle(text, title.start, title.end);
      if (!isTitle(folded)) continue;
      const score = titleScore(folded) - (count - 1);
      if (!best || score > best.score) best = { ...title, text: folded, score };
    }
  }
  return best && { start: best.start, end: best.end, text: best.text };
}

/** The title inside a long line of a page's furniture: the words between spaces that name a report and its year. */
function titlePart(text: string, start: number, end: number): { start: number; end: number } {
  const whole = trim(text, start, end);
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
  const match = /(20\d{2})\s{0,3}年\s{0,3}1\s{0,3}月\s{0,3}1\s{0,3}日/.exec(raw) ?? /(20\d{2})\s{0,3}年度?(?:政府)?信息公开/.exec(raw);
  return match ? { value: Number(match[1]), start: from + match.index, end: from + match.index + 4 } : undefined;
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
  return withoutEnd(
    rest.replace(/(?:政府)?(?:信息|政务)公开(?:工作)?(?:年度报告|年报)?[\s\S]*/, '').replace(/^关于|^[#*"<]+/, ''),
    '年度的',
  );
}

function organIn(title: Title): Named<string> | undefined {
  const value = organWords(title.text);
  return value.length >= 2 && !/格式|模板|附件/.test(title.text.slice(value.length))
    ? { value, start: title.start, end: title.end }
    : undefined;
}
