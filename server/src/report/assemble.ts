import { tableTemplate } from '../format/index.ts';
import { applicantColumns } from '../format/shared.ts';
import type { RowTemplate, TableId, TemplateId } from '../format/types.ts';
import type { Range } from '../text/range.ts';
import { blocksOf, mixedTemplate, rowInBlock } from './blocks.ts';
import type { Candidate } from './candidate.ts';
import { holdsLost, readCell } from './cells.ts';
import { type Columns, columnsOf, isOtherOrder, windowsIn } from './columns.ts';
import { goingOn, isLined, mergeSplit } from './continued.ts';
import { underNames } from './disclosure-columns.ts';
import { followedTemplate } from './followed.ts';
import type { Cell, Label, Row, Table } from './model.ts';
import { placeRows } from './row-places.ts';
import type { Seen } from './seen.ts';
import { type Area, holdsFigure, isFilled, type Piece, type Strip } from './strip.ts';
import { type Window, windowsOf } from './windows.ts';
import { ownRows } from './years.ts';

/** Strips → rows of the template: by label, by place where the label does not tell, and each with its own cells. */

export function assembleRows(area: Area, strips: readonly Strip[], layout: string): Table | undefined {
  const merged = mergeSplit(strips);
  const all = merged.flatMap((strip) => seeRow(strip, area.table) ?? []);
  const blocks = area.table === 'disclosure' ? blocksOf(merged) : [];
  const template = mixedTemplate(blocks, area.asked) ?? followedTemplate(area, merged, all);
  const rows = tableTemplate(template, area.table).rows;
  const seen = all.filter((row) => row.values.length > 0);
  const ids = placeRows(seen, rows, area.table, merged.flatMap(scantStart));
  const placed = seen.flatMap((row, i) => {
    const own = rows.find((r) => r.id === ids[i]);
    return own ? [{ row, own }] : [];
  });
  const candidates = withLabelsOnly(placed, all, rows, seen.length - placed.length).map(({ row, own }) => ({
    row,
    own: rowInBlock(own, row.strip.start, blocks),
  }));
  if (candidates.length === 0) return undefined;
  const repeats = repeatsMerged(merged);
  const lined = isLined(layout);
  const broken = lined ? goingOn(merged) : undefined;
  const ways = candidates.map(({ row, own }) => ({
    ...candidateOf(area.table, row, own, rows, layout, repeats),
    lined,
    broken: broken?.rows.has(row.strip) ? broken.cut : undefined,
    seam: row.strip.seam,
  }));
  const columns = columnsOf(
    area,
    merged,
    candidates.map(({ row }) => row),
  );
  const windows = columns
    ? windowsIn(
        columns,
        candidates.map(({ row }) => row),
        (count) => windowsOf(ways.map((way) => ({ ...way, columns: count }))),
      )
    : underNames(area, merged, candidates, windowsOf(ways), lined);
  const read = ownRows(
    area,
    candidates.map(({ row, own }, i) => rowOf(area, row, own, windows[i]!)),
  );
  return tableOf(area, template, layout, read, merged, columns);
}

/** Where a row begins that has a place for each column and no more than one figure in them: too little to be seen as a row without a label. */
const scantStart = ({ start, pieces }: Strip): number[] =>
  pieces.length >= applicantColumns.length &&
  pieces.every((p) => p.kind === 'blank' || p.kind === 'figure') &&
  pieces.filter(holdsFigure).length < 2
    ? [start]
    : [];

/** Whether any label stands twice side by side, as a copy of merged cells leaves it, be it a strip of its own; `本年新 | 本年新` are two labels that were cut. */
const repeatsMerged = (strips: readonly Strip[]): boolean =>
  strips.flatMap(({ pieces }) => pieces).some((p, i, all) => p.kind === 'label' && all[i - 1]?.text === p.text);

function candidateOf(
  table: TableId,
  row: Seen,
  own: RowTemplate,
  rows: readonly RowTemplate[],
  layout: string,
  repeats: boolean,
): Candidate {
  const widest = rows.reduce((n, r) => Math.max(n, r.columns.length), 0);
  return {
    labelAt: row.labelAt,
    // In table two the merged cells are lines of their own.
    depth: table === 'disclosure' ? 0 : own.parents.length,
    values: row.values,
    width: row.strip.pieces.length,
    columns: own.columns.length,
    merged: widest - own.columns.length,
    repeats,
    cuttable: layout === 'tabs',
  };
}

interface Placed {
  readonly row: Seen;
  readonly own: RowTemplate;
}

/** Labels with nothing behind them are rows too, with their cells lost, unless figures without a label are there that may be theirs. */
function withLabelsOnly(placed: readonly Placed[], all: readonly Seen[], rows: readonly RowTemplate[], strays: number): readonly Placed[] {
  if (strays > 0 || placed.length < rows.length / 2) return placed;
  const known = new Set(placed.map(({ own }) => own.id));
  const only = all.flatMap((row) => {
    const own = row.values.length === 0 && row.id !== null && !known.has(row.id) ? rows.find((r) => r.id === row.id) : undefined;
    return own ? [{ row, own }] : [];
  });
  return only.length === 0 ? placed : [...placed, ...only].sort((a, b) => a.row.strip.start - b.row.strip.start);
}

/** The row that a strip may be: its last label before the figures, and what follows it. */
function seeRow(strip: Strip, table: TableId): Seen | undefined {
  const { pieces } = strip;
  const firstRow = pieces.findIndex((p) => p.label?.entry.kind === 'row');
  const figure = firstFigure(
    pieces,
    pieces.findIndex((p) => p.label?.entry.mayBeRow),
  );
  const end = figure < 0 ? pieces.length : figure;
  let labelAt = -1;
  for (let i = 0; i < end; i++) if (pieces[i]!.kind === 'label' || pieces[i]!.kind === 'text') labelAt = i;
  if (table === 'requests') labelAt = beforeWords(pieces, labelAt);
  if (figure < 0 && firstRow >= 0) labelAt = firstRow;
  const label = pieces[labelAt]?.label;
  const values = pieces.slice(labelAt + 1);
  if (figure < 0 && values.some(isFilled)) return undefined;
  const id = label?.entry.mayBeRow && (label.entry.kind === 'row' || values.length > 0) ? label.entry.id : null;
  if (id === null && (figure < 0 || values.filter(holdsFigure).length < 2)) return undefined;
  if (id === null && table !== 'requests') return undefined;
  return { strip, labelAt, id, sure: label !== undefined && !strip.joined && !(label.bare && label.entry.body.length < 4), values };
}

/** Where the figures begin; a number of the row may stand alone before its label. */
function firstFigure(pieces: readonly Piece[], row: number): number {
  const first = pieces.findIndex(holdsFigure);
  const numbered = first >= 0 && first < row && pieces.filter((p, i) => i < row && p.kind === 'figure').length === 1;
  return numbered ? pieces.findIndex((p, i) => i > row && p.kind === 'figure') : first;
}

/** Where the label ends when words behind it are what stands in the row's first cells: only with them there is one for each column. */
function beforeWords(pieces: readonly Piece[], last: number): number {
  const row = pieces.findLastIndex((p, i) => i <= last && p.label?.entry.mayBeRow === true);
  if (row < 0 || last <= row || pieces[row]!.label!.likeness === 'near' || pieces[last]!.kind !== 'text') return last;
  const first = pieces.findIndex((p, i) => i > row && p.kind !== 'blank');
  const span = pieces.findLastIndex(isFilled) - first + 1;
  return span === applicantColumns.length ? row : last;
}

function rowOf(area: Area, seen: Seen, template: RowTemplate, window: Window): Row {
  const lost = window.shape !== 'unread' && window.cells.some((p) => holdsLost(p.text));
  const pieces = window.shape === 'unread' || lost ? [] : window.cells;
  const cells = pieces.map((p, column): Cell => readCell(area.text, p.start, p.end, column, template.columns[column]!.type));
  const piece = seen.strip.pieces[seen.labelAt];
  const found = window.shape === 'right' ? cells.length : window.found;
  const from = seen.values[0]?.start ?? seen.strip.end;
  const to = seen.values.reduce((n, p) => Math.max(n, p.end), from);
  return {
    start: Math.min(seen.strip.start, from),
    end: Math.max(seen.strip.end, to),
    template,
    label: piece && piece.kind !== 'blank' ? labelOf(piece, template) : null,
    cells,
    shape: lost ? 'unread' : window.shape,
    found,
    cellsRange: { start: from, end: to },
  };
}

function labelOf(piece: Piece, template: RowTemplate): Label {
  const own = piece.label?.entry.id === template.id ? piece.label : undefined;
  return { start: piece.start, end: piece.end, text: piece.text, template: template.label, likeness: own ? own.likeness : 'near' };
}

const joinRanges = (range: Range | null, next: Range): Range => ({
  start: Math.min(range?.start ?? next.start, next.start),
  end: next.end,
});

function tableOf(
  area: Area,
  template: TemplateId,
  layout: string,
  rows: readonly Row[],
  strips: readonly Strip[],
  columns: Columns | undefined,
): Table {
  const headerLabels: Label[] = [];
  let header: Range | null = null;
  const first = rows[0]!.start;
  for (const strip of strips) {
    for (const piece of strip.pieces) {
      const entry = piece.label?.entry;
      if (!entry || entry.kind === 'row') continue;
      headerLabels.push({ start: piece.start, end: piece.end, text: piece.text, template: entry.label, likeness: piece.label!.likeness });
      if (piece.start < first && entry.kind === 'header') header = joinRanges(header, piece);
    }
  }
  const start = Math.min(first, headerLabels[0]?.start ?? first);
  const end = rows.reduce((n, r) => Math.max(n, r.end), headerLabels.at(-1)?.end ?? 0);
  const order = columns && isOtherOrder(columns.order) ? { columns: columns.order } : {};
  return { id: area.table, template, layout, rows, start, end, header, headerLabels, ...order };
}
