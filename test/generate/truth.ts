import { tableIds } from '../../server/src/format/index.ts';
import type { SectionTemplate, TableId, TemplateId } from '../../server/src/format/types.ts';
import type { NotReadReason, Report, Table } from '../../server/src/report/model.ts';

/** What a document says, known because it was made. */
export interface Truth {
  readonly organ: string;
  readonly year: number;
  readonly template: TemplateId;
  /** 1-based lines of the section headings. */
  readonly headings: readonly { readonly number: SectionTemplate['number']; readonly line: number }[];
  /** Cells as they stand, by table and row id. */
  readonly cells: Readonly<Record<TableId, Readonly<Record<string, readonly string[]>>>>;
  /** Rows that the layout has lost for good: they may be declined, never misread. */
  readonly lost: Readonly<Record<TableId, readonly string[]>>;
}

/** How a reading compares with the truth. */
export interface Comparison {
  readonly cells: number;
  readonly right: number;
  /** Wrong claims: another number, a number for a blank, a blank for a number. */
  readonly misread: readonly string[];
  /** Nothing claimed, with the reason that the report gives; null when it gives none. */
  readonly unread: readonly { readonly at: string; readonly reason: NotReadReason | null; readonly lost: boolean }[];
  /** A blank taken for a placeholder or the reverse. */
  readonly confused: readonly string[];
  readonly headings: readonly string[];
  /** Year or organ read otherwise than the title has it. */
  readonly identity: readonly string[];
}

const placeholders = new Set(['/', '-', '—', '无', '無']);

/** The number that a cell's text stands for; null for a blank or a placeholder. */
export function numberOf(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[\s,+]/g, '')
    .replace(/(?:件|万元|元)$/u, '');
  if (plain === '' || placeholders.has(plain)) return null;
  const chinese = /^(十?)([零一二三四五六七八九]?)$/u.exec(plain);
  if (chinese) return (chinese[1] ? 10 : 0) + Math.max(0, '零一二三四五六七八九'.indexOf(chinese[2] || '零'));
  return Number(plain.replace(/^[减−]/u, '-'));
}

/** Compares all reports of a document; null when there are not as many as were laid out, so that none can be told to be which. */
export const compareAll = (truths: readonly Truth[], reports: readonly Report[]): readonly Comparison[] | null =>
  truths.length === reports.length ? truths.map((truth, i) => compare(truth, reports[i]!)) : null;

/** Compares one reading with what was laid out. */
export function compare(truth: Truth, report: Report): Comparison {
  const found = { cells: 0, right: 0, misread: [] as string[], unread: [] as Comparison['unread'][number][], confused: [] as string[] };
  for (const id of tableIds) compareTable(truth, report, id, found);
  return { ...found, headings: compareHeadings(truth, report), identity: compareIdentity(truth, report) };
}

interface Found {
  cells: number;
  right: number;
  misread: string[];
  unread: Comparison['unread'][number][];
  confused: string[];
}

function compareTable(truth: Truth, report: Report, id: TableId, found: Found): void {
  const table = report[id];
  for (const [row, texts] of Object.entries(truth.cells[id])) {
    const lost = truth.lost[id].includes(row);
    const reason =
      report.notRead.find((n) => n.table === id && (n.rows.length === 0 || n.rows.some((r) => isPlaceOf(r, row))))?.reason ?? null;
    texts.forEach((text, column) => {
      found.cells++;
      const at = `${id} ${row}[${column}]`;
      const want = numberOf(text);
      const claims = claimsOf(table, row, column);
      const wrong = claims.filter((claim) => claim.value !== want);
      for (const claim of wrong) found.misread.push(`${at} want ${want ?? JSON.stringify(text)} got ${claim.value ?? claim.kind}`);
      if (wrong.length > 0) return;
      if (claims.length === 0 && want !== null) found.unread.push({ at, reason, lost });
      else found.right++;
      if (claims.some((claim) => want === null && (claim.kind === 'placeholder') !== (text !== '')))
        found.confused.push(`${at} ${JSON.stringify(text)}`);
    });
  }
}

/** Whether two rows are one, or one is what the other form has in the other's place: 3.6 of 2019 is 3.6.1 to 3.6.3 of 2021. */
const isPlaceOf = (a: string, b: string): boolean => a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);

const claimsOf = (table: Table | undefined, row: string, column: number) =>
  (table?.rows ?? []).filter((r) => r.template.id === row).flatMap((r) => r.cells.filter((c) => c.column === column));

function compareIdentity(truth: Truth, report: Report): string[] {
  const year = report.year?.value === truth.year ? [] : [`year want ${truth.year} got ${report.year?.value}`];
  return report.organ?.value === truth.organ ? year : [...year, `organ want ${truth.organ} got ${report.organ?.value}`];
}

function compareHeadings(truth: Truth, report: Report): string[] {
  const lines = new Map<number, Set<number>>();
  for (const section of report.sections) {
    if (section.number === null) continue;
    const at = lines.get(section.number) ?? new Set();
    at.add(lineOf(report.text, section.heading.start));
    lines.set(section.number, at);
  }
  const wrong = truth.headings
    .filter(({ number, line }) => !lines.get(number)?.has(line))
    .map(({ number, line }) => `missing ${number} at line ${line}`);
  for (const [number, at] of lines) {
    const line = truth.headings.find((heading) => heading.number === number)?.line;
    for (const seen of at) if (seen !== line) wrong.push(`surplus ${number} at line ${seen}`);
  }
  return wrong;
}

/** 1-based. */
function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
