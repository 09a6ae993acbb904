import { tableNumber, tableTemplate } from '../../format/index.ts';
import type { TableId } from '../../format/types.ts';
import type { Report } from '../../report/model.ts';
import { whyNotRead } from '../../report/not-read.ts';
import { partAt } from '../../report/placed.ts';
import type { Finding } from '../../rules/engine/rule.ts';
import type { Analysis, Part } from '../../service.ts';
import type { DocumentOffset, Language, Range, ReportOffset } from '../../text/range.ts';
import { type Area, areasOf, piecesOf } from './areas.ts';
import { formHeading } from './column-heads.ts';
import { type Mark, type Place, sortedIn } from './preview-marks.ts';
import { type Grid, type GridCell, gridOf } from './preview-table.ts';

/** Reports as they will be published, with what is wrong in them. */
export interface Preview {
  readonly reports: readonly ReportPreview[];
  /** Reports before and after these that were left out, for a document may hold hundreds. */
  readonly before: number;
  readonly after: number;
}

/** Its ranges are those of its report. */
export interface ReportPreview extends Range {
  readonly part: Part;
  readonly organ: string | null;
  readonly year: number | null;
  /** In the order of the text. */
  readonly blocks: readonly Block[];
  /** UTF-16 units at its end that were left out; 0 when it is whole. */
  readonly leftOut: number;
}

export type Block = TextBlock | TableBlock | UnreadBlock | AbsentBlock;

export interface TextBlock extends Range {
  readonly kind: 'title' | 'heading' | 'subheading' | 'paragraph';
  /** As it stands, its lines joined. */
  readonly text: string;
  /** What the form says where a heading of the report says something else. */
  readonly form?: string;
  readonly marks: readonly Mark[];
}

export interface TableBlock extends Range {
  readonly kind: 'table';
  readonly grid: Grid;
  /** Of the table as a whole; those of its cells stand with them. */
  readonly marks: readonly Mark[];
}

/** A table that is there and could not be read. */
export interface UnreadBlock extends Range {
  readonly kind: 'unread';
  readonly table: TableId;
  readonly name: string;
  readonly reason: string;
  /** Its text as it stands; cut where it is long. */
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** A table that the form has and the text has not. */
export interface AbsentBlock extends Range {
  readonly kind: 'absent';
  readonly table: TableId;
  readonly name: string;
  readonly reason: string;
  readonly marks: readonly Mark[];
}

/** So much is shown at once, in UTF-16 units of text; more makes a page that nobody scrolls through and an editor that stutters. */
export const previewLimit = 300_000;
/** At most so many reports, each with its 200 cells, and so many paragraphs of one. */
const mostReports = 20;
const mostBlocks = 3000;
/** So much of one paragraph, or of one table that was not read. */
export const textLimit = 20_000;

/**
 * The preview of a document's reports, in the order of the text. Where they are too many, those from the one at `around` on; the first is always
 * there, cut where it is too long itself.
 */
export function previewOf(analysis: Analysis, language: Language, around: DocumentOffset = 0, limit = previewLimit): Preview {
  const { parts, text } = analysis;
  const fits = text.length <= limit && parts.length <= mostReports;
  const first = fits ? 0 : parts.indexOf(partAt(parts, around)!);
  const shown: ReportPreview[] = [];
  let left = limit;
  const findings = Map.groupBy(analysis.findings, ({ part }) => part);
  for (const part of parts.slice(first)) {
    const { length } = part.report.text;
    if (shown.length === mostReports || (shown.length > 0 && length > left)) break;
    const own = findings.get(part)?.map((finding) => finding.own) ?? [];
    shown.push(reportPreview(part, own, language, left));
    left -= length;
  }
  return { reports: shown, before: first, after: parts.length - first - shown.length };
}

function reportPreview(part: Part, findings: readonly Finding[], language: Language, limit: number): ReportPreview {
  const { report } = part;
  const { length } = report.text;
  const { blocks, until } = blocksOf(report, Math.min(length, Math.max(limit, 1)), language);
  return {
    part,
    start: 0,
    end: length,
    organ: report.organ?.value ?? null,
    year: report.year?.value ?? null,
    blocks: marked(blocks, findings, language),
    leftOut: length - until,
  };
}

/** The blocks that begin before `end`, without what is wrong in them; how far they reach, where they are more than `most`. No text of one is longer. */
export function blocksOf(
  report: Report,
  end: ReportOffset,
  language: Language,
  { most = mostBlocks, longest = textLimit } = {},
): { readonly blocks: readonly Block[]; readonly until: number } {
  const areas = areasOf(report);
  const blocks: Block[] = [];
  const forms = new Map(report.sections.map((section) => [section.heading.start, formHeading(report, section)]));
  let open: (Area & { text: string }) | undefined;
  const close = (): void => {
    if (open) blocks.push(textBlock(open, forms, longest));
    open = undefined;
  };
  for (const piece of piecesOf(report, areas, end)) {
    const { area } = piece;
    if (blocks.length >= most) return { blocks, until: piece.start };
    if (area.kind === 'table' || area.kind === 'unread') {
      close();
      blocks.push(...tableBlocks(report, area, language));
    } else if (open && open.start === area.start && open.kind === area.kind) {
      if (open.text.length < longest) open.text += joint(open.text, piece.text) + piece.text;
    } else {
      close();
      open = { ...area, text: piece.text };
    }
  }
  close();
  return { blocks: withAbsent(report, blocks, end, language), until: end };
}

function textBlock(
  { kind, start, end, text }: Area & { readonly text: string },
  forms: ReadonlyMap<number, string | null>,
  longest: number,
): TextBlock {
  const cut = text.length > longest ? `${text.slice(0, longest)}…` : text;
  const form = kind === 'heading' ? forms.get(start) : null;
  return { kind: kind as TextBlock['kind'], start, end, text: cut, ...(form ? { form } : {}), marks: [] };
}

/** A space between Latin words that a line break parted, nothing between Chinese, and nothing inside of a number. */
const joint = (before: string, after: string): string =>
  /[\w,.;:)]/.test(before.at(-1) ?? '') && /[a-z_(]/i.test(after.charAt(0)) ? ' ' : '';

function tableBlocks(report: Report, { kind, start, end, table: id }: Area, language: Language): readonly Block[] {
  const table = report[id!];
  if (kind === 'table' && table) {
    const grid = gridOf(report, table, language);
    const prose = grid.prose.map((found): TextBlock => ({ kind: 'paragraph', ...found, marks: [] }));
    return [{ kind: 'table', start, end, grid, marks: [] }, ...prose];
  }
  const not = report.notRead.find((one) => one.table === id && one.rows.length === 0)!;
  const whole = report.text.slice(start, Math.min(end, start + textLimit)).trim();
  const text = end - start > textLimit ? `${whole}…` : whole;
  return [{ kind: 'unread', start, end, table: id!, name: nameOf(report, id!), reason: whyNotRead(not)[language], text, marks: [] }];
}

/** `表三 收到和处理政府信息公开申请情况` */
const nameOf = ({ template }: Report, table: TableId): string => `${tableNumber[table]} ${tableTemplate(template.id, table).name}`;

/** Says behind the heading of a section that the table which belongs there is not in the text. */
function withAbsent(report: Report, blocks: readonly Block[], end: number, language: Language): readonly Block[] {
  const out = [...blocks];
  for (const { table, reason, rows } of report.notRead) {
    if (reason !== 'absent' || rows.length > 0 || report[table]) continue;
    const { number } = report.template.sections.find((section) => section.table === table)!;
    const section = report.sections.find((one) => one.number === number && !one.duplicate);
    if (!section || section.heading.start >= end) continue;
    const next = out.findIndex((block) => block.start >= Math.max(section.body.end, section.heading.end));
    const at = next < 0 ? out.length : next;
    const place = { start: section.heading.end, end: section.heading.end };
    const words = whyNotRead({ reason, rows })[language];
    out.splice(at, 0, { kind: 'absent', ...place, table, name: nameOf(report, table), reason: words, marks: [] });
  }
  return out;
}

type Marked = Block | GridCell;

/** The blocks with every finding at the smallest of them, or of their cells, that it is about. */
function marked(blocks: readonly Block[], findings: readonly Finding[], language: Language): readonly Block[] {
  if (findings.length === 0) return blocks;
  const places = blocks.flatMap(placesOf).sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  const marks = sortedIn(findings, places, language);
  const cellWith = (cell: GridCell): GridCell => ({ ...cell, marks: marks.get(cell) ?? cell.marks });
  return blocks.map((block) => {
    const own = marks.get(block) ?? block.marks;
    if (block.kind !== 'table') return { ...block, marks: own };
    return { ...block, marks: own, grid: { ...block.grid, lines: block.grid.lines.map((line) => line.map(cellWith)) } };
  });
}

function placesOf(block: Block): readonly Place<Marked>[] {
  const own: Place<Marked> = { range: block, item: block };
  if (block.kind !== 'table') return [own];
  const { lines } = block.grid;
  const cells = lines.flat().flatMap((cell): Place<Marked>[] => (cell.range ? [{ range: cell.range, item: cell }] : []));
  return [own, ...lines.flatMap(rowPlace), ...cells];
}

/** A row as a whole: what is said of several of its cells stands at its label. */
function rowPlace(line: readonly GridCell[]): readonly Place<Marked>[] {
  const label = line.findLast(({ kind, range }) => kind === 'label' && range);
  const cells = line.filter((cell) => cell.range && (cell === label || cell.kind === 'figure' || cell.kind === 'raw'));
  const item = label ?? cells[0];
  if (!item) return [];
  const start = Math.min(...cells.map(({ range }) => range!.start));
  return [{ range: { start, end: Math.max(...cells.map(({ range }) => range!.end)) }, item }];
}
