import { tableTemplate } from '../../format/index.ts';
import { isFigure } from '../../report/cells.ts';
import { foldLabel } from '../../report/labels.ts';
import { isUnseparated } from '../../report/layouts.ts';
import type { Row, Table } from '../../report/model.ts';
import { isRuler } from '../../report/strip.ts';
import { fold, trim } from '../../text/fold.ts';
import { byPlace, type Range } from '../../text/range.ts';

/** A row that no template knows, or a line of prose, with the offset where it stands. */
export type Found = { readonly start: number } & (
  | { readonly label: string; readonly cells: readonly string[] }
  | { readonly prose: string }
);

/** What stands between two separators outside of every label and cell that was read. */
interface Fragment extends Range {
  readonly text: string;
  /** Number of its line, counted from the table's first. */
  readonly line: number;
  readonly kind: 'blank' | 'figure' | 'text';
}

/**
 * What stands in `extent` beside the labels and cells that were read: rows that no template knows and prose, in the order of the text.
 * Separators, rules, repeated labels, pieces of the header and repeated merged cells are left out. Null when a figure stands there of
 * which nobody can say where it belongs.
 */
export function restOf(text: string, table: Table, extent: Range): readonly Found[] | null {
  const words = headingWords(table);
  const found: Found[] = [];
  const fragments = fragmentsOf(text, table, extent);
  for (let i = 0; i < fragments.length; i++) {
    const fragment = fragments[i]!;
    const cut = cutHeading(fragments, i, words);
    if (cut > 0) {
      i += cut - 1;
      continue;
    }
    const rows = rowBeside(table, fragment);
    if (fragment.kind === 'figure' && !isMergedCell(rows, fragment)) return null;
    if (fragment.kind !== 'text' || isOfRow(rows, fragment.text)) continue;
    const cells = cellsAfter(fragments, i, table.layout);
    if (cells.length === 0 && isHeading(fragment.text, words)) continue;
    const parted = cells.length > 0 ? { label: fragment.text, cells } : partedBySpaces(table, fragment.text);
    if (parted) found.push({ start: fragment.start, ...parted });
    else found.push({ start: fragment.start, prose: fragment.text });
    i += cells.length;
  }
  return found;
}

/** Whether a stretch of text is nothing but separators, rules, and words of the table's header. */
export function isFrame(text: string, words: readonly string[]): boolean {
  if (isRuler(text, 0, text.length)) return true;
  return text.split(/[\t|]/).every((piece) => fold(piece) === '' || (!isFigure(piece.trim()) && isHeading(piece, words)));
}

/** Every heading and group of the table, folded. */
export function headingWords({ id, template }: Table): readonly string[] {
  const { header, groups, rows } = tableTemplate(template, id);
  const labels = [...header.flat().map((c) => c.label), ...groups.map((g) => g.label), ...rows.flatMap((r) => r.parents)];
  return [...new Set(labels.map((label) => fold(label)))];
}

/** Column headings that converters and clerks put where the form has others or none. */
const standIns = /^(?:项目|类别|指标|名称|内容|序号|合计|(?:数据|列|栏|第)\d{1,2}列?|unnamed:\d{1,2}|column\d{1,2})$/i;

/** Headings with spaces between them or none, pieces of headings that were cut, or stand-ins for them. */
export const isHeading = (text: string, words: readonly string[]): boolean =>
  text.split(/\s/).every((piece) => {
    const folded = foldLabel(piece);
    return folded === '' || standIns.test(folded) || words.some((word) => word.includes(folded)) || isGlued(folded, words);
  });

/** Whole headings, one after the other. */
export function isGlued(folded: string, words: readonly string[]): boolean {
  for (let at = 0; at < folded.length; ) {
    const longest = words.reduce((most, word) => (word.length > most && folded.startsWith(word, at) ? word.length : most), 0);
    if (longest === 0) return false;
    at += longest;
  }
  return true;
}

/** How many fragments from `at` on are the pieces of one heading (`三`, `、`, `本` …), one below the other; 0 when they are none. */
function cutHeading(fragments: readonly Fragment[], at: number, words: readonly string[]): number {
  let joined = '';
  for (let i = at; i < Math.min(at + 40, fragments.length); i++) {
    joined += foldLabel(fragments[i]!.text);
    if (joined === '' || !words.some((word) => word.startsWith(joined))) return 0;
    if (i > at && words.includes(joined)) return i - at + 1;
  }
  return 0;
}

/** The last row that begins before the fragment and the one that it lies in or leads to, by their places. */
function rowBeside({ rows }: Table, { start }: Range): readonly Row[] {
  const at = rows.findLastIndex((row) => row.start <= start);
  return rows.slice(Math.max(at, 0), at + 2);
}

/** The label of a merged cell repeated, or the end of a label that was cut. */
const isOfRow = (rows: readonly Row[], text: string): boolean =>
  rows.some(({ template, label }) => {
    const folded = foldLabel(text);
    return fold(template.label).includes(folded) || (label !== null && foldLabel(label.text) === folded);
  });

/** A merged cell repeated in each of the places that it takes. */
const isMergedCell = (rows: readonly Row[], { start, end, text }: Fragment): boolean =>
  rows.some((row) => {
    const last = row.cells.at(-1);
    return last !== undefined && last.end <= start && end <= row.cellsRange.end && last.text === text;
  });

/** Figures and blanks that follow a label; on its own line, or on the lines after it where every cell has one. */
function cellsAfter(fragments: readonly Fragment[], at: number, layout: string): readonly string[] {
  const oneLine = layout === 'tabs' || layout.endsWith('pipes') || isUnseparated(layout);
  const cells: string[] = [];
  for (const next of fragments.slice(at + 1, at + 12)) {
    if ((next.kind !== 'figure' && next.kind !== 'blank') || (oneLine && next.line !== fragments[at]!.line)) break;
    cells.push(next.text);
  }
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}

/** `其他主动公开文件 27 34 34`: as many figures at the end as some row of the table has columns. */
function partedBySpaces({ rows }: Table, text: string): { readonly label: string; readonly cells: readonly string[] } | undefined {
  const pieces = text.split(/\s/).filter((piece) => piece !== '');
  const label = pieces.findLastIndex((piece) => !isFigure(piece)) + 1;
  const cells = pieces.slice(label);
  if (label === 0 || !rows.some((row) => row.template.columns.length === cells.length)) return undefined;
  return { label: pieces.slice(0, label).join(' '), cells };
}

/** The stretches between what was read, parted at tabs, pipes and line breaks. */
function fragmentsOf(text: string, table: Table, extent: Range): readonly Fragment[] {
  const fragments: Fragment[] = [];
  let line = 0;
  let at = extent.start;
  for (const token of [...tokensOf(table), { start: extent.end, end: extent.end }]) {
    if (token.start > at) line = partGap(text, at, token.start, line, fragments);
    at = Math.max(at, token.end);
  }
  return fragments;
}

/** Labels and cells that were read, in the order of the text. */
function tokensOf({ rows, headerLabels }: Table): readonly Range[] {
  const own = rows.flatMap((row) => [...(row.label ? [row.label] : []), ...row.cells]);
  return [...own, ...headerLabels].sort(byPlace);
}

/** Adds the fragments of one gap, those at its edges included, and gives the number of the line that it ends on. */
function partGap(text: string, start: number, end: number, firstLine: number, out: Fragment[]): number {
  const plain = text.slice(start, end);
  let line = firstLine;
  for (let from = 0; from <= plain.length; ) {
    const stop = plain.indexOf('\n', from);
    const to = stop < 0 ? plain.length : stop;
    const whole = (from > 0 || start === 0 || text[start - 1] === '\n') && stop >= 0;
    if (!whole || !isRuler(plain, from, trim(plain, from, to).end)) partLine(plain, start, from, to, line, out);
    if (stop >= 0) line++;
    from = to + 1;
  }
  return line;
}

/** Adds the fragments of one line of a gap; `offset` is that of the gap in the text. */
function partLine(plain: string, offset: number, start: number, end: number, line: number, out: Fragment[]): void {
  let from = start;
  for (let i = start; i <= end; i++) {
    if (i < end && plain[i] !== '\t' && plain[i] !== '|') continue;
    const inner = trim(plain, from, i);
    const text = plain.slice(inner.start, inner.end);
    const kind = text === '' ? 'blank' : isFigure(text) ? 'figure' : 'text';
    out.push({ start: offset + inner.start, end: offset + inner.end, text, kind, line });
    from = i + 1;
  }
}
