import { tableTemplate } from '../format/index.ts';
import type { TableId, TemplateId } from '../format/types.ts';
import { countOf } from '../text/count.ts';
import { fold } from '../text/fold.ts';
import type { Lines } from '../text/lines.ts';
import { byStart, type Range, type Words } from '../text/range.ts';
import { assembleRows } from './assemble.ts';
import { provenByBlocks } from './blocks.ts';
import { holdsLost } from './cells.ts';
import { assembleDisputes } from './disputes.ts';
import { labelEntries } from './labels.ts';
import { lostOrder, withoutDoubtful } from './lost.ts';
import type { Evidence, NotRead, NotReadReason, Row, Table } from './model.ts';
import { type Attempt, type Place, readPlace } from './places.ts';
import { glued } from './readers/glued.ts';
import { rowsBy } from './readers/rows.ts';
import { words } from './readers/spaced-words.ts';
import { cellLines, cellsBy } from './readers/stream.ts';
import type { Area, LayoutReader, Work } from './strip.ts';

/** The layouts' readers, in the order in which they are asked; the first that reads the whole table takes it, else the best of them. */
const readers: readonly LayoutReader[] = [
  rowsBy('\t', 'tabs', { zh: '制表符分隔的行', en: 'tabs' }),
  rowsBy('|', 'pipes', { zh: '竖线分隔的行', en: 'pipes' }),
  rowsBy('||', 'doubled pipes', { zh: '双竖线分隔的行', en: 'doubled pipes' }),
  cellsBy('|', 'cells by pipes', { zh: '竖线分隔的单元格', en: 'cells by pipes' }),
  cellsBy('\t', 'cells by tabs', { zh: '制表符分隔的单元格', en: 'cells by tabs' }),
  cellLines,
  words,
  glued,
];

export interface TableReading {
  readonly table: Table | undefined;
  readonly notRead: readonly NotRead[];
  readonly evidence: readonly Evidence[];
}

/** Reads one table out of the places where it may stand, the likeliest first; `asked` is the template that the report's year asks for. `work` counts what the readers look at. */
export function readTable(
  text: string,
  lines: Lines,
  table: TableId,
  places: readonly Place[],
  asked: TemplateId = '2021',
  work?: Work,
  year?: number,
): TableReading {
  const evidence: Evidence[] = [];
  let best: Attempt | undefined;
  for (const place of places) {
    if (place.firstLine >= place.endLine || !hasAnchor(text, lines, table, place)) continue;
    const attempt = readPlace(
      text,
      lines,
      place,
      { table, asked, ...(work ? { work } : {}), ...(year === undefined ? {} : { year }) },
      evidence,
      readArea,
    );
    if (attempt && (!best || attempt.score > best.score)) best = attempt;
    if (best && best.score >= best.full * 0.5) break;
  }
  const range = rangeOf(lines, places[0] ?? { firstLine: 0, endLine: lines.count });
  if (best?.lost || !best)
    return { table: undefined, evidence, notRead: [{ table, range, reason: best?.lost ?? whyNone(text, range, table), rows: [] }] };
  return { table: best.table, evidence, notRead: unreadRows(text, best.table) };
}

/** A place may be empty: after a heading that ends the text. */
function rangeOf(lines: Lines, place: Place): Range {
  const first = Math.min(place.firstLine, lines.count - 1);
  return { start: lines.start(first), end: lines.end(Math.max(first, place.endLine - 1)) };
}

/** Rows that are there and whose cells could not be told, and rows that are not there. */
function unreadRows(text: string, table: Table): readonly NotRead[] {
  const range = { start: table.start, end: table.end };
  const ids = new Set(table.rows.map((r) => r.template.id));
  const unsure = table.rows.filter((r) => r.cells.length === 0 && r.shape !== 'narrow');
  const isLost = ({ cellsRange }: Row): boolean => holdsLost(text.slice(cellsRange.start, cellsRange.end));
  const groups: readonly (readonly [NotReadReason, readonly string[]])[] = [
    ['cells-lost', table.rows.filter((r) => r.cells.length === 0 && r.shape === 'narrow').map((r) => r.template.id)],
    ['ambiguous', unsure.filter((r) => !isLost(r)).map((r) => r.template.id)],
    ['damaged', unsure.filter(isLost).map((r) => r.template.id)],
    [
      'absent',
      tableTemplate(table.template, table.id)
        .rows.filter((r) => !ids.has(r.id))
        .map((r) => r.id),
    ],
  ];
  return groups.flatMap(([reason, rows]) => (rows.length > 0 ? [{ table: table.id, range, reason, rows }] : []));
}

/** Why no table was found: its labels are not there at all, or they are and its cells ran together. */
function whyNone(text: string, range: Range, table: TableId): NotReadReason {
  const end = Math.min(range.end, range.start + 20_000);
  if (isDamaged(text, range.start, end)) return 'damaged';
  const folded = fold(text, range.start, end);
  const labels = labelEntries(table).filter((e) => e.body.length >= 4);
  const found = labels.filter((e) => folded.includes(e.body)).length;
  if (found < Math.max(2, labels.length / 4)) return 'absent';
  return /\d{7}/.test(folded) ? 'flattened' : 'no-rows';
}

/** Whether most of what is no ASCII has been replaced: nothing that stood there can be known. */
function isDamaged(text: string, start: number, end: number): boolean {
  let wide = 0;
  let lost = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x80) wide++;
    if (code === 0xfffd || code === 0x951f || code === 0x65a4 || code === 0x62f7) lost++;
  }
  return lost >= 20 && lost * 3 > wide;
}

/** Words that only this table has; without any of them there is nothing to read. */
const anchors: Readonly<Record<TableId, readonly string[]>> = {
  disclosure: ['信息内容', '信息內容', '信息', '规章', '規章', '行政'],
  requests: ['公开', '公開', '申请', '申請', '国家', '國家'],
  disputes: ['结果', '結果', '总计', '總計', '复议', '復議', '维'],
};

function hasAnchor(text: string, lines: Lines, table: TableId, place: Place): boolean {
  const body = text.slice(lines.start(place.firstLine), lines.end(place.endLine - 1));
  return anchors[table].some((word) => body.includes(word));
}

interface Read extends Attempt {
  readonly reader: string;
  readonly loose: boolean;
  /** Its rows are proven by the headers of their blocks. */
  readonly proven: boolean;
  /** Why the whole table would have been declined, had they not been. */
  readonly doubt: NotReadReason | null;
}

/** Asks the readers one after the other until one reads every row; else the best, with the rows that only others could read. */
function readArea(area: Area, evidence: Evidence[]): Attempt | undefined {
  const range = { start: area.start, end: area.end };
  const all: Read[] = [];
  const said: { reader: LayoutReader; why: Words }[] = [];
  for (const reader of readers) {
    const absent = reader.absent(area);
    const read = absent ? undefined : readWith(area, reader);
    said.push({ reader, why: absent ?? whyRead(read) });
    if (read) all.push(read);
    if (read && read.score >= read.full) break;
  }
  const best = all.find(hasEveryRow) ?? all.reduce<Read | undefined>((a, b) => (a && a.score >= b.score ? a : b), undefined);
  for (const { reader, why } of said)
    evidence.push({ range, table: area.table, reader: reader.title, taken: reader.name === best?.reader, why });
  const lost = all.find((read) => (read.lost ?? read.doubt) && 2 * read.table.rows.length >= read.full);
  const unsure = best && (best.loose ? !best.proven : holdsBlanksAlone(best.table));
  if (unsure && lost) return { ...best, score: 0, lost: lost.lost ?? lost.doubt };
  if (best?.proven && best.doubt) return best;
  return best && best.score < best.full ? completed(best, all) : best;
}

const holdsNothing = ({ cells }: Row): boolean => cells.every(({ kind }) => kind === 'blank');

/** A reader of rows that finds blanks and no figure has not seen that figures and labels were parted. */
const holdsBlanksAlone = ({ rows }: Table): boolean => rows.some(({ cells }) => cells.length > 0) && rows.every(holdsNothing);

/** A row a line, and all rows there: what such a reader leaves open, one that sees no lines cannot know. */
const hasEveryRow = ({ loose, score, table, full }: Read): boolean =>
  !loose && score >= 0.6 * full && new Set(table.rows.flatMap((r) => (r.found > 0 ? [r.template.id] : []))).size >= full;

/** What a reader says of its reading. */
function whyRead(read: Read | undefined): Words {
  if (!read) return { zh: '没有找到表的行', en: 'finds no row' };
  const score = read.score.toFixed(1);
  return read.lost
    ? { zh: '行与数字的对应关系已丢失', en: 'finds that rows and figures were parted' }
    : { zh: `读出 ${read.full} 行中的 ${score} 行`, en: `reads ${score} of ${countOf(read.full, 'row')}` };
}

function readWith(area: Area, reader: LayoutReader): Read | undefined {
  const strips = reader.read(area);
  const table = area.table === 'disputes' ? assembleDisputes(area, strips, reader.name) : assembleRows(area, strips, reader.name);
  if (!table) return undefined;
  const full = tableTemplate(table.template, area.table).rows.length;
  const own = { full, reader: reader.name, loose: reader.loose ?? false };
  if (!reader.loose) return { table, score: scoreOf(table), ...own, lost: null, doubt: null, proven: false };
  const found = lostOrder(area, table, strips, full);
  const byBlocks = area.table === 'disclosure' && reader.stepwise ? provenByBlocks(table, strips) : undefined;
  if (byBlocks && found === 'order-lost')
    return { table: byBlocks, score: scoreOf(byBlocks), ...own, lost: null, doubt: found, proven: true };
  const sure = withoutDoubtful(area, table, strips);
  if (byBlocks && found === null && rightRows(byBlocks) >= rightRows(sure))
    return { table: byBlocks, score: scoreOf(byBlocks), ...own, lost: null, doubt: null, proven: true };
  return { table: sure, score: found ? 0 : scoreOf(sure), ...own, lost: found, doubt: null, proven: false };
}

const rightRows = ({ rows }: Table): number => rows.filter((row) => row.shape === 'right').length;

/** More rows than any report has are compared with no other reading. */
const MOST_ROWS = 200;

/** A table in two layouts: rows that the best reader lacks or could not read are taken from others, where they stand apart from the rest. */
function completed(best: Read, all: readonly Read[]): Attempt {
  if (best.table.rows.length > MOST_ROWS) return best;
  let rows = best.table.rows;
  for (const { table } of all) {
    if (table.rows.length > MOST_ROWS || table === best.table || table.template !== best.table.template) continue;
    for (const row of table.rows) {
      if (row.shape !== 'right' || holdsNothing(row)) continue;
      const others = rows.filter((r) => r.template.id !== row.template.id || r.cells.length > 0 || r.found > 0);
      if (others.every((r) => r.template.id !== row.template.id && (r.end <= row.start || row.end <= r.start))) rows = [...others, row];
    }
  }
  if (rows === best.table.rows) return best;
  const ordered = [...rows].sort(byStart);
  const end = ordered.reduce((n, r) => Math.max(n, r.end), best.table.end);
  const table: Table = { ...best.table, rows: ordered, start: Math.min(best.table.start, ordered[0]!.start), end };
  return { table, full: best.full, score: scoreOf(table), lost: best.lost };
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
