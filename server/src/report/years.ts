import type { TableId } from '../format/types.ts';
import type { Range } from '../text/range.ts';
import { matchLabel } from './labels.ts';
import type { Row } from './model.ts';
import type { Area } from './strip.ts';

/** Whose year a table or a row is said to be: the report's own, another, or undefined where nothing says. */
export type YearWords = 'own' | 'other' | undefined;

const own = /本年(?!新收|制发|废止|处理|收费|度办理|增|减|发)|本年度情况|今年/;
const other = /上年度|上一年|去年|上年(?!结转)|上期|前年/;

/** What words above a table or before a row say of its year. `year` is the report's; without it only words such as 上年 tell. */
export function yearWords(words: string, year: number | undefined): YearWords {
  const years = [...words.matchAll(/(?<!\d)(20\d\d)\s?年/g)].map(([, digits]) => Number(digits));
  const distinct = new Set(years);
  if (distinct.size === 1 && year !== undefined) return years[0] === year ? 'own' : 'other';
  if (distinct.size > 0) return undefined;
  const [isOwn, isOther] = [own.test(words), other.test(words)];
  return isOwn === isOther ? undefined : isOwn ? 'own' : 'other';
}

interface Standing extends Range {
  readonly id: string;
  readonly values: string;
}

/**
 * Which of a table's rows are those of the report's year, where the whole table stands more than once: by the words above each. Null where nothing
 * tells; undefined where it stands once. A row that is there twice by itself is no table.
 */
function rowsOfYear({ text, table, start: from, year }: Area, rows: readonly Standing[]): ReadonlySet<number> | null | undefined {
  const runs: number[][] = [];
  let ids = new Set<string>();
  for (const [i, { id }] of rows.entries()) {
    if (runs.length === 0 || ids.has(id)) {
      runs.push([]);
      ids = new Set();
    }
    ids.add(id);
    runs.at(-1)!.push(i);
  }
  const first = new Set(runs[0]?.map((i) => rows[i]!.id));
  const common = (run: readonly number[]): number => run.filter((i) => first.has(rows[i]!.id)).length;
  const copies = runs.slice(1).filter((run) => common(run) >= 2 && 2 * common(run) >= Math.min(run.length, first.size));
  if (copies.length === 0) return undefined;
  const words = (run: readonly number[]): string => JSON.stringify(run.map((i) => [rows[i]!.id, rows[i]!.values]));
  if (copies.length === runs.length - 1 && copies.every((run) => words(run) === words(runs[0]!))) return new Set(runs[0]);
  const told = runs.map((run, i) => {
    const above = i === 0 ? from : rows[runs[i - 1]!.at(-1)!]!.end;
    return captionYear(text.slice(above, rows[run[0]!]!.start), table, year);
  });
  const own = runs.filter((_, i) => told[i] === 'own');
  if (own.length === 1) return new Set(own[0]);
  const unsaid = runs.filter((_, i) => told[i] === undefined);
  return own.length === 0 && unsaid.length === 1 && runs.length > 1 ? new Set(unsaid[0]) : null;
}

/** A line without the spaces and marks of tables and Markdown around its words. */
function bareLine(line: string): string {
  const isMark = (at: number, marks: string): boolean => marks.includes(line[at]!) || /\s/.test(line[at]!);
  let [start, end] = [0, line.length];
  while (start < end && isMark(start, '|*#-')) start++;
  while (end > start && isMark(end - 1, '|*')) end--;
  return line.slice(start, end);
}

/** Whether the words right above a table that stands once say that it is another year's. */
export function isOfOtherYear({ text, table, start, year }: Area, at: number): boolean {
  const lines = text
    .slice(Math.max(start, at - 1500), at)
    .split(/[\r\n]+/)
    .reverse();
  for (const line of lines) {
    const words = bareLine(line);
    const cells = words.split(/[\t|]|\s{2,}/).filter((cell) => cell.trim() !== '');
    // What names columns, groups or rows is the table's own.
    if (cells.length === 0 || cells.length > 1 || matchLabel(words, table)) continue;
    const told = words.length <= 20 ? yearWords(words, year) : undefined;
    if (told || words.length > 20) return told === 'other';
  }
  return false;
}

/** The year that the last short line above a table names, which is neither a label nor a row. */
function captionYear(above: string, table: TableId, year: number | undefined): YearWords {
  const lines = above
    .slice(-1500)
    .split(/[\r\n]+/)
    .reverse();
  for (const line of lines) {
    const words = bareLine(line);
    if (words.length === 0 || words.length > 40 || /[\t|]/.test(words) || matchLabel(words, table)) continue;
    const told = yearWords(words, year);
    if (told) return told;
  }
  return undefined;
}

/** The rows of the report's own year; where a table stands twice and nothing says which is meant, none of them has cells. */
export function ownRows(area: Area, rows: readonly Row[]): readonly Row[] {
  const own = rowsOfYear(
    area,
    rows.map(({ start, end, template, cells }) => ({ start, end, id: template.id, values: cells.map(({ text }) => text).join('\t') })),
  );
  if (own === undefined && !(rows.length > 1 && isOfOtherYear(area, rows[0]!.start))) return rows;
  return own ? rows.filter((_, i) => own.has(i)) : rows.map((row): Row => ({ ...row, shape: 'unread', cells: [] }));
}
