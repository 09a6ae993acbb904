import type { Damage, Report } from '../../report/model.ts';
import { placedInDocument } from '../../report/placed.ts';
import { readingDocument } from '../../report/read.ts';
import { tablesOf } from '../../report/tables-of.ts';
import type { Edit } from '../../rules/engine/rule.ts';
import { keepsValues } from '../../rules/engine/values.ts';
import { blemishesOf } from '../../rules/text/blemishes.ts';
import { type Analysis, applyEdits, type DocumentEdit } from '../../service.ts';
import { memoized } from '../../text/memoized.ts';
import type { Words } from '../../text/range.ts';

/** One place that is put right, and what kind of damage is there. */
export interface Repair extends DocumentEdit {
  readonly kind: Damage['kind'];
}

/** The same in its report. */
interface OwnRepair extends Edit {
  readonly kind: Damage['kind'];
}

/** A longer text is not repaired at once: the outcome is proved by a reading. */
const longest = 5_000_000;

/** What is done to damage of each kind, as a preview groups it. */
export const repairWords: Readonly<Record<Damage['kind'], Words>> = {
  'gbk-shift': { zh: '换回错位损坏的文字', en: 'Restore shifted text' },
  'utf8-as-gbk': { zh: '换回编码错误的文字', en: 'Restore text in the wrong encoding' },
  'gbk-as-utf8': { zh: '换回编码错误的文字', en: 'Restore text in the wrong encoding' },
  html: { zh: '删去残留的网页标签', en: 'Delete rests of HTML' },
  entity: { zh: '换回残留的网页代码', en: 'Replace entities of HTML' },
  control: { zh: '删去看不见的控制字符', en: 'Delete invisible control characters' },
  replacement: { zh: '补回丢失的字符', en: 'Restore lost characters' },
  'private-use': { zh: '换回显示不出来的字符', en: 'Replace characters that cannot be shown' },
  pinyin: { zh: '删去夹进来的拼音', en: 'Delete injected pinyin' },
};

/**
 * Every damaged place of all reports whose repair is certain, in the order of the text, none touching another. Empty where fewer than two
 * can be repaired, and where a cell would read otherwise afterwards or more damage would show.
 */
export const repairsOf = memoized((analysis: Analysis): readonly Repair[] => {
  const repairs = analysis.text.length > longest ? [] : certainRepairs(analysis);
  return repairs.length >= 2 && isBetter(analysis, repairs) ? repairs : [];
});

function certainRepairs({ parts }: Analysis): readonly Repair[] {
  const repairs: Repair[] = [];
  for (const part of parts)
    for (const own of repairsIn(part.report)) {
      const repair = placedInDocument(part, own);
      if (repair.start >= (repairs.at(-1)?.end ?? 0)) repairs.push(repair);
    }
  return repairs;
}

/** The certain repairs of one report; some may touch each other. */
const repairsIn = memoized((report: Report): readonly OwnRepair[] =>
  blemishesOf(report).flatMap(({ start, end, kind, repair }): OwnRepair[] =>
    repair === null || repair === report.text.slice(start, end) ? [] : [{ start, end, newText: repair, kind }],
  ),
);

/**
 * Whether every figure that was read is read the same after the repairs (more may be), and less damage is left. Where more shows up,
 * the text as a whole was read in the wrong encoding, and mending places would destroy what could still be turned back.
 */
function isBetter({ text, parts }: Analysis, repairs: readonly Repair[]): boolean {
  const reports = parts.map(({ report }) => report);
  const known = new Map(reports.map((report) => [report.text, report]));
  const after = [...readingDocument(applyEdits(text, repairs), (own) => known.get(own))].map(({ report }) => report);
  return keepsValues(reports, after) && keepsRows(reports, after) && damagedPlaces(after) < damagedPlaces(reports);
}

function keepsRows(before: readonly Report[], after: readonly Report[]): boolean {
  const rows = rowsOf(after);
  for (const [row, count] of rowsOf(before)) if ((rows.get(row) ?? 0) < count) return false;
  return true;
}

const damagedPlaces = (reports: readonly Report[]): number => reports.reduce((sum, report) => sum + report.damage.length, 0);

/** How often each row, with the figures in it, was read. */
function rowsOf(reports: readonly Report[]): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const report of reports)
    for (const table of tablesOf(report))
      for (const { shape, template, cells } of table.rows) {
        if (shape !== 'right') continue;
        const row = JSON.stringify([table.id, template.id, ...cells.map((cell) => cell.value ?? cell.kind)]);
        rows.set(row, (rows.get(row) ?? 0) + 1);
      }
  return rows;
}
