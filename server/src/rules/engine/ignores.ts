import { tableNumber } from '../../format/index.ts';
import type { Report, Row, Table } from '../../report/model.ts';
import { tablesOf } from '../../report/tables-of.ts';
import { fold } from '../../text/fold.ts';
import type { Range } from '../../text/range.ts';
import { cellName, rowName } from '../words.ts';
import type { Finding } from './rule.ts';

/** A finding that somebody has looked at and lets stand. */
export interface Ignore {
  readonly rule: string;
  /** Where it stands, in words for a person: `表三「一、本年新收政府信息公开申请数量」的「总计」格`. */
  readonly place: string;
  /** Which finding it is; as long as that and its own words stand, edits elsewhere make no difference. */
  readonly fingerprint: string;
  readonly reason: string;
}

/** A finding of a report, wherever in which document that stands. */
export interface Found {
  readonly report: Report;
  readonly own: Finding;
}

/** Findings apart from those that are ignored. */
export interface Sifted<F extends Found> {
  readonly findings: readonly F[];
  readonly ignored: readonly { readonly finding: F; readonly ignore: Ignore }[];
  /** Ignores of which no finding is left. */
  readonly stale: readonly Ignore[];
}

/** The findings of a document's reports, in the order of the text, sifted by `ignores`. */
export function sift<F extends Found>(findings: readonly F[], ignores: readonly Ignore[]): Sifted<F> {
  if (ignores.length === 0) return { findings, ignored: [], stale: [] };
  const known = new Map(ignores.map((ignore) => [`${ignore.rule} ${ignore.fingerprint}`, ignore]));
  const left: F[] = [];
  const ignored: Sifted<F>['ignored'][number][] = [];
  for (const [finding, fingerprint] of fingerprintsOf(findings)) {
    const ignore = known.get(`${finding.own.code} ${fingerprint}`);
    if (ignore) ignored.push({ finding, ignore });
    else left.push(finding);
  }
  const used = new Set(ignored.map(({ ignore }) => ignore));
  return { findings: left, ignored, stale: ignores.filter((ignore) => !used.has(ignore)) };
}

/**
 * The fingerprint of each finding: of its rule, the row or section that it stands in, the words that it marks and the numbers of its
 * equations. Of findings of a document alike in all of these, the second and later ones carry their number.
 */
export function fingerprintsOf<F extends Found>(findings: readonly F[]): ReadonlyMap<F, string> {
  const seen = new Map<string, number>();
  const prints = new Map<F, string>();
  for (const finding of findings) {
    const { report, own } = finding;
    const marked = fold(report.text, own.start, Math.min(own.end, own.start + 400));
    const equations = (own.equations ?? []).map((e) => [e.equation, e.row ?? e.column ?? e.group, e.expected, e.actual].join(' '));
    const key = [own.code, roomOf(report, own), marked || own.message.zh, ...equations].join('\n');
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    prints.set(finding, count === 1 ? hashOf(key) : `${hashOf(key)}-${count}`);
  }
  return prints;
}

/** A cell, a row, a section or the title, by names that do not change when the text around moves. */
function roomOf(report: Report, place: Range): string {
  const cell = cellAt(report, place);
  if (cell) return `${cell.table.id} ${cell.row.template.id} ${cell.column ?? ''}`;
  const section = report.sections.findLast((s) => s.start <= place.start);
  return section ? `section ${section.number ?? ''}` : 'head';
}

/** Where a finding stands, in Chinese as the report is: the cell, the row, the part with the sub-heading. */
export function placeWords(report: Report, place: Range): string {
  const cell = cellAt(report, place);
  if (cell) {
    const { table, row, column } = cell;
    if (column === undefined) return `${tableNumber[table.id]}${rowName(table.id, row.template).zh}`;
    const name = cellName(table.id, row.template, row.template.columns[column]!).zh;
    return name.startsWith(tableNumber[table.id]) ? name : tableNumber[table.id] + name;
  }
  if (report.title && place.start < report.title.end && report.title.start <= place.start) return '标题';
  const section = report.sections.findLast((s) => s.start <= place.start);
  if (!section) return '开头';
  const sub = section.headings.findLast((h) => h.start <= place.start && place.start < h.end);
  return `「${section.heading.text}」${sub ? `之「${sub.name}」` : ''}`;
}

function cellAt(report: Report, place: Range): { readonly table: Table; readonly row: Row; readonly column?: number } | undefined {
  for (const table of tablesOf(report)) {
    const row = table.rows.find((r) => r.start <= place.start && place.end <= r.end);
    if (!row) continue;
    const cell = row.cells.find((c) => c.start <= place.start && place.end <= c.end);
    return cell ? { table, row, column: cell.column } : { table, row };
  }
  return undefined;
}

/** 53 bits, as hexadecimal digits. */
export function hashOf(text: string): string {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    low = Math.imul(low ^ code, 2654435761);
    high = Math.imul(high ^ code, 1597334677);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return (4294967296 * (2097151 & high) + (low >>> 0)).toString(16).padStart(14, '0');
}
