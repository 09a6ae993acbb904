import { tableTemplate } from '../format/index.ts';
import type { TableId } from '../format/types.ts';
import type { Lines } from '../text/lines.ts';
import { assembleRows } from './assemble.ts';
import { assembleDisputes } from './disputes.ts';
import type { Evidence, NotRead, Table } from './model.ts';
import { rowsBy } from './readers/rows.ts';
import { cellLines, cellsBy } from './readers/stream.ts';
import { words } from './readers/words.ts';
import type { Area, LayoutReader } from './strip.ts';

/** The layouts' readers, in the order in which they are asked; the first that reads the whole table takes it, else the best of them. */
const readers: readonly LayoutReader[] = [
  rowsBy('\t', 'tabs'),
  rowsBy('|', 'pipes'),
  rowsBy('||', 'doubled pipes'),
  cellsBy('|', 'cells by pipes'),
  cellsBy('\t', 'cells by tabs'),
  cellLines,
  words,
];

export interface TableReading {
  readonly table: Table | undefined;
  readonly notRead: readonly NotRead[];
  readonly evidence: readonly Evidence[];
}

export interface Place {
  readonly firstLine: number;
  readonly endLine: number;
}

/** Reads one table out of the places where it may stand, the likeliest first. */
export function readTable(text: string, lines: Lines, table: TableId, places: readonly Place[]): TableReading {
  const evidence: Evidence[] = [];
  let best: Attempt | undefined;
  for (const place of places) {
    if (place.firstLine >= place.endLine || !hasAnchor(text, lines, table, place)) continue;
    const attempt = readArea(areaOf(text, lines, table, place), evidence);
    if (attempt && (!best || attempt.score > best.score)) best = attempt;
    if (best && best.score >= best.full * 0.5) break;
  }
  if (!best) return { table: undefined, notRead: [], evidence };
  const { table: read, full, score } = best;
  const notRead: NotRead[] = [];
  const unread = read.rows.filter((r) => r.cells.length === 0).map((r) => r.template.id);
  if (unread.length > 0 && score < full)
    notRead.push({ table, range: { start: read.start, end: read.end }, reason: 'cells-lost', rows: unread });
  return { table: read, notRead, evidence };
}

interface Attempt {
  readonly table: Table;
  /** Rows read whole, and how many the template has. */
  readonly score: number;
  readonly full: number;
}

function areaOf(text: string, lines: Lines, table: TableId, place: Place): Area {
  return { text, lines, table, ...place, start: lines.start(place.firstLine), end: lines.end(place.endLine - 1), seen: new Map() };
}

/** Words that only this table has; without any of them there is nothing to read. */
const anchors: Readonly<Record<TableId, readonly string[]>> = {
  disclosure: ['信息内容', '信息內容', '信息', '规章', '規章', '行政'],
  requests: ['公开', '公開', '申请', '申請', '国家', '國家'],
  disputes: ['结果', '結果', '总计', '總計', '复议', '復議', '维'],
};

function hasAnchor(text: string, lines: Lines, table: TableId, place: Place): boolean {
  const start = lines.start(place.firstLine);
  const end = lines.end(place.endLine - 1);
  return anchors[table].some((word) => {
    const at = text.indexOf(word, start);
    return at >= 0 && at < end;
  });
}

interface Read extends Attempt {
  readonly reader: string;
}

/** Asks the readers one after the other until one reads every row; else the best, with the rows that only others could read. */
function readArea(area: Area, evidence: Evidence[]): Attempt | undefined {
  const range = { start: area.start, end: area.end };
  const all: Read[] = [];
  const said: { reader: string; why: string }[] = [];
  for (const reader of readers) {
    const absent = reader.absent(area);
    const read = absent ? undefined : readWith(area, reader);
    said.push({ reader: reader.name, why: absent ?? (read ? `reads ${read.score.toFixed(1)} of ${read.full} rows` : 'finds no row') });
    if (read) all.push(read);
    if (read && read.score >= read.full) break;
  }
  const best = all.reduce<Read | undefined>((a, b) => (a && a.score >= b.score ? a : b), undefined);
  for (const { reader, why } of said) evidence.push({ range, table: area.table, reader, taken: reader === best?.reader, why });
  return best && best.score < best.full ? completed(best, all) : best;
}

function readWith(area: Area, reader: LayoutReader): Read | undefined {
  const strips = reader.read(area);
  const table = area.table === 'disputes' ? assembleDisputes(area, strips, reader.name) : assembleRows(area, strips, reader.name);
  return table && { table, score: scoreOf(table), full: tableTemplate(table.template, area.table).rows.length, reader: reader.name };
}

/** A table in two layouts: rows that the best reader lacks or could not read are taken from others, where they stand apart from the rest. */
function completed(best: Read, all: readonly Read[]): Attempt {
  let rows = best.table.rows;
  for (const { table } of all) {
    if (table === best.table || table.template !== best.table.template) continue;
    for (const row of table.rows) {
      if (row.shape !== 'right') continue;
      const others = rows.filter((r) => r.template.id !== row.template.id || r.cells.length > 0);
      if (others.every((r) => r.template.id !== row.template.id && (r.end <= row.start || row.end <= r.start))) rows = [...others, row];
    }
  }
  if (rows === best.table.rows) return best;
  const ordered = [...rows].sort((a, b) => a.start - b.start);
  const end = ordered.reduce((n, r) => Math.max(n, r.end), best.table.end);
  const table = { ...best.table, rows: ordered, start: Math.min(best.table.start, ordered[0]!.start), end };
  return { table, full: best.full, score: scoreOf(table) };
}

/** Different rows whose cells are certain. */
function scoreOf(table: Table): number {
  const ids = new Set<string>();
  let rows = 0;
  for (const row of table.rows) {
    if (row.cells.length === row.template.columns.length && !ids.has(row.template.id)) rows += row.shape === 'right' ? 1 : 0.9;
    else if (!ids.has(row.template.id)) rows += 0.1;
    ids.add(row.template.id);
  }
  return rows;
}
