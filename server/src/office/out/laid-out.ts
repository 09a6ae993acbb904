import { blocksOf, type TableBlock, type TextBlock, type UnreadBlock } from '../../features/preview/preview.ts';
import type { GridCell } from '../../features/preview/preview-table.ts';
import type { TableId } from '../../format/types.ts';
import { htmlView } from '../../report/html.ts';
import type { Report } from '../../report/model.ts';
import { isPageMark } from '../../report/strip.ts';
import { signatureOf } from '../../rules/title/names.ts';
import type { Language, Range } from '../../text/range.ts';

/*
 * A report as it goes into a document of an office program: what the preview shows, whole and without anything that is wrong in it, and with what a
 * page wants to know besides: which lines sign it, which line below the title is a date. Every word is the report's own.
 */

/** A line or a paragraph, by how it is set. `lines` are several of a title, or of a table that could not be read; one of everything else. */
export interface Passage {
  readonly kind: 'title' | 'dateline' | 'heading' | 'subheading' | 'paragraph' | 'signature' | 'raw';
  readonly lines: readonly string[];
}

/** A cell of a table, by how it is set; those that span others fill their place. */
export interface LaidCell extends Pick<GridCell, 'kind' | 'text' | 'colspan' | 'rowspan' | 'range'> {}

export interface LaidTable {
  readonly kind: 'table';
  readonly table: TableId;
  readonly name: string;
  readonly width: number;
  /** How many lines at its beginning head its columns. */
  readonly heads: number;
  readonly lines: readonly (readonly LaidCell[])[];
}

/** A report laid out, with what of it could not be set as the form has it. */
export interface LaidOut {
  readonly report: Report;
  readonly parts: readonly (Passage | LaidTable)[];
  readonly notes: readonly string[];
}

/** Lays a report out. Linear; nothing of its text is cut, and nothing is corrected. */
export function laidOut(report: Report, language: Language): LaidOut {
  const unbounded = { most: Number.POSITIVE_INFINITY, longest: Number.POSITIVE_INFINITY };
  const { blocks } = blocksOf(report, report.text.length, language, unbounded);
  const signed = signedRanges(report);
  const parts: (Passage | LaidTable)[] = [];
  const notes: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'absent') notes.push(`${block.name}${colon(language)}${block.reason}`);
    else if (block.kind === 'unread') {
      parts.push(unread(report, block));
      notes.push(`${block.name}${colon(language)}${block.reason}`);
    } else if (block.kind === 'table') {
      parts.push(tableOf(report, block));
      notes.push(...block.grid.remarks.map((remark) => `${block.grid.name}${colon(language)}${remark}`));
    } else parts.push(...passagesOf(report, block, signed, parts.at(-1)?.kind));
  }
  return { report, parts, notes };
}

const colon = (language: Language): string => (language === 'zh' ? '：' : ': ');

/** Where the organ that signs and the date stand. */
function signedRanges(report: Report): readonly Range[] {
  const { organ, date } = signatureOf(report);
  return [organ, date].filter((one) => one !== undefined);
}

/** A line that holds nothing but a date, in brackets or behind a word for it. */
const dateline =
  /^[（(]?(?:(?:发布|公布|公开|成文|报告)?(?:日期|时间)[:：])?\s*(?:20\d\d|二[〇零○]..)\s*年[\d０-９〇零○一二三四五六七八九十XxＸ×＊*_\s]{1,6}月[\d０-９〇零○一二三四五六七八九十XxＸ×＊*_\s]{1,6}日[）)]?$/u;

function passagesOf(report: Report, block: TextBlock, signed: readonly Range[], before: string | undefined): readonly Passage[] {
  const { kind, start, end } = block;
  if (kind === 'title') return [{ kind, lines: linesIn(report, block) }];
  // Of a sub-heading with a sentence behind it, which is a paragraph, the page sets the head apart by itself.
  const isHead = kind === 'heading' || (kind === 'subheading' && !/[。：]./u.test(block.text));
  if (isHead) return [{ kind, lines: [block.text] }];
  // Between the rows of a table a heading of Markdown and the number of a page are prose as any other.
  const text = block.text.replace(/^#{1,6}(?:\s+|$)/, '');
  if (text === '' || isPageMark(text)) return [];
  if (before === 'title' && dateline.test(text)) return [{ kind: 'dateline', lines: [text] }];
  const own = signed.filter((range) => start <= range.start && range.end <= end);
  if (own.length === 0 || text.length > longestSignature || /[。；，：]/.test(text)) return [{ kind: 'paragraph', lines: [text] }];
  const parted = own.length === 2 ? partedAt(text, report.text.slice(own[0]!.start, own[0]!.end)) : [text];
  return parted.map((line): Passage => ({ kind: 'signature', lines: [line] }));
}

/** Longer is a paragraph that ends with a name or a date. UTF-16 units. */
const longestSignature = 60;

/** The organ and the date that a line break has lost between, as the two lines that they are. */
function partedAt(text: string, organ: string): readonly string[] {
  return text.startsWith(organ) && text.length > organ.length ? [organ, text.slice(organ.length).trim()] : [text];
}

/** The lines of a stretch as a person sees them, without the spaces around and the marks of Markdown before them. */
function linesIn(report: Report, { start, end }: Range): readonly string[] {
  const { text, markup } = report;
  const stretch = text.slice(start, end);
  const shown = markup ? htmlView(stretch).text : stretch;
  const lines = shown.split(/[\r\n\t]+/).map((line) => line.replace(/^\s*#*\s*\**|\**\s*$/g, '').trim());
  return lines.filter((line) => line !== '');
}

/** A table that could not be read goes along as it stands. */
function unread(report: Report, { start, end }: UnreadBlock): Passage {
  const stretch = report.text.slice(start, end);
  const shown = report.markup ? htmlView(stretch).text : stretch;
  return {
    kind: 'raw',
    lines: shown
      .split(/\r\n|[\r\n]/)
      .map((line) => line.trimEnd())
      .filter((line) => line.trim() !== ''),
  };
}

function tableOf({ text, markup }: Report, { grid }: TableBlock): LaidTable {
  const whole = (cell: GridCell): string => {
    if (cell.kind !== 'raw' || !cell.range) return cell.text;
    const stretch = text.slice(cell.range.start, cell.range.end);
    return (markup ? stretch.replace(/<[^<>]*>/g, ' ') : stretch).trim();
  };
  const lines = grid.lines.map((line) =>
    line.map((cell): LaidCell => {
      const { kind, colspan, rowspan, range } = cell;
      return { kind, text: whole(cell), colspan, rowspan, range };
    }),
  );
  const heads = lines.findIndex((line) => !line.every(({ kind }) => kind === 'head'));
  return { kind: 'table', table: grid.table, name: grid.name, width: grid.width, heads: Math.max(0, heads), lines };
}
