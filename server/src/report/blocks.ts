import { tableTemplate } from '../format/index.ts';
import type { RowTemplate, TemplateId } from '../format/types.ts';
import { hasLostBoth, headsFigures, labelledIn } from './lost.ts';
import type { Row, Table } from './model.ts';
import { holdsFigure, isFilled, type Piece, type Strip } from './strip.ts';

/**
 * The parts of table two (`第二十条第（五）项` and what stands under it): each has a header of its own, which says whose form it follows and
 * how many figures a row has. What went wrong in one part tells nothing of another.
 */
export interface Block {
  /** Where its first strip begins and where the next block does. */
  readonly start: number;
  readonly end: number;
  readonly strips: readonly Strip[];
  /** The form that its header follows; null where its words are of both, of neither, or it has none. */
  readonly template: TemplateId | null;
  /** How many column headings stand above its first row; 0 where it has no header. */
  readonly headings: number;
}

/** The blocks of a table in the order of the text, by the labels that head them; none where no such label stands. */
export function blocksOf(strips: readonly Strip[]): readonly Block[] {
  const blocks: Block[] = [];
  let own: Strip[] = [];
  const close = (end: number): void => {
    if (own.length > 0) blocks.push(blockOf(own, end));
  };
  for (const strip of strips) {
    if (strip.pieces.some((p) => p.label?.entry.kind === 'group')) {
      close(strip.start);
      own = [strip];
    } else if (own.length > 0) own.push(strip);
  }
  close(own.at(-1)?.end ?? 0);
  return blocks;
}

function blockOf(strips: readonly Strip[], end: number): Block {
  const head = strips.slice(1);
  const first = head.findIndex((strip) => isRow(strip) || strip.pieces.some(holdsFigure));
  const header = (first < 0 ? head : head.slice(0, first)).flatMap(({ pieces }) => pieces).filter(isFilled);
  const corner = header.findIndex((p) => p.label?.entry.label === corners);
  const headings = corner < 0 ? [] : header.slice(corner + 1);
  const told = templateOf(headings);
  // One heading in the words of another form does not give the row that form's columns.
  const template = told !== null && widthIn(told, strips) === headings.length ? told : null;
  return { start: strips[0]!.start, end, strips, template, headings: headings.length };
}

/** How many columns a form has for the first row of a block that it knows; 0 where it knows none. */
function widthIn(template: TemplateId, strips: readonly Strip[]): number {
  const ids = new Set(strips.flatMap(({ pieces }) => pieces.flatMap((p) => (p.label?.entry.kind === 'row' ? [p.label.entry.id] : []))));
  return tableTemplate(template, 'disclosure').rows.find(({ id }) => ids.has(id))?.columns.length ?? 0;
}

/** What stands in the corner of every header of table two. */
const corners = '信息内容';

const isRow = ({ pieces }: Strip): boolean => pieces.some((p) => p.label?.entry.kind === 'row');

const headingsOf = (template: TemplateId): ReadonlySet<string> =>
  new Set(tableTemplate(template, 'disclosure').header.flatMap((line) => line.map(({ label }) => label)));
const of2019 = headingsOf('2019');
const of2021 = headingsOf('2021');

function templateOf(headings: readonly Piece[]): TemplateId | null {
  const labels = headings.flatMap((p) => p.label?.entry.label ?? []);
  const earlier = labels.some((label) => of2019.has(label) && !of2021.has(label));
  const later = labels.some((label) => of2021.has(label) && !of2019.has(label));
  return earlier === later ? null : earlier ? '2019' : '2021';
}

/** The form that most blocks follow where they do not all follow one; undefined where they do. Of as many the one asked for. */
export function mixedTemplate(blocks: readonly Block[], asked: TemplateId): TemplateId | undefined {
  const told = blocks.flatMap(({ template }) => template ?? []);
  const as = told.filter((template) => template === asked).length;
  if (as === 0 || as === told.length) return undefined;
  return 2 * as >= told.length ? asked : told.find((template) => template !== asked);
}

/** A row of the table's form, with the columns that the header of its own block gives it. */
export function rowInBlock(row: RowTemplate, at: number, blocks: readonly Block[]): RowTemplate {
  const template = blocks.find(({ start, end }) => start <= at && at < end)?.template;
  return (template && tableTemplate(template, 'disclosure').rows.find(({ id }) => id === row.id)) ?? row;
}

/**
 * The table with the rows declined whose block does not prove them, where labels alone show the rows; undefined where no block proves any. A
 * block proves its rows where its header has as many headings as they have columns, and every label in it has its figures right behind it.
 */
export function provenByBlocks(table: Table, strips: readonly Strip[]): Table | undefined {
  const blocks = blocksOf(strips);
  const empty = strips.some((strip) => isRow(strip) && valuesOf(strip) === 0);
  const sound = blocks.filter((block) => isSound(block, table, empty));
  // Figures behind a header or a part's name come before their labels: then those behind a label may be the next row's in any block.
  if (blocks.length === 0 || strips.some(headsFigures) || hasLostBoth(table, strips)) return undefined;
  const rows = table.rows.map((row): Row => {
    if (sound.some(({ start, end }) => start <= row.start && row.start < end)) return row;
    return { ...row, shape: row.shape === 'narrow' ? row.shape : 'unread', cells: [] };
  });
  return rows.some((row) => row.shape === 'right') ? { ...table, rows } : undefined;
}

function isSound(block: Block, table: Table, empty: boolean): boolean {
  const own = table.rows.filter((row) => block.start <= row.start && row.start < block.end);
  if (own.length === 0 || own.some((row) => row.template.columns.length !== block.headings)) return false;
  // A row whose label is gone may have left its figures to the one before.
  const labelled = labelledIn(block.strips);
  const [part] = own[0]!.template.parents;
  const form = tableTemplate(block.template ?? table.template, 'disclosure').rows;
  if (form.some(({ id, parents }) => parents[0] === part && !labelled.has(id))) return false;
  return block.strips.slice(block.strips.findIndex(isRow)).every((strip, i) => {
    const missing = block.headings - valuesOf(strip);
    // A first row that is short takes nothing from the next, unless other rows of the table are empty: then its figures may be that row's.
    return missing === 0 || (i === 0 && missing > 0 && !empty && isRow(strip));
  });
}

/** How many cells stand behind a strip's label. */
function valuesOf(strip: Strip): number {
  const last = strip.pieces.findLastIndex(isFilled);
  return strip.pieces.filter((p, i) => p.kind === 'figure' || (p.kind === 'blank' && p.inferred && i < last)).length;
}
