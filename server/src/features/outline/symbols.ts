import { tableNumber, tableTemplate, templates } from '../../format/index.ts';
import type { TableId } from '../../format/types.ts';
import type { Report, Section, SubHeading, Table } from '../../report/model.ts';
import type { PlacedReport } from '../../report/placed.ts';
import { tablesOf } from '../../report/tables-of.ts';
import type { Sums } from '../../rules/engine/rule.ts';
import { evaluate } from '../../rules/engine/sums.ts';
import { memoized } from '../../text/memoized.ts';
import { type Language, outerFirst, type Range, type Words } from '../../text/range.ts';

/** An entry of the outline. Its range holds those of its children; `selection` lies inside it. */
export interface OutlineNode extends Range {
  readonly name: string;
  readonly detail: string;
  readonly kind: 'report' | 'section' | 'heading' | 'table';
  readonly selection: Range;
  readonly children: readonly OutlineNode[];
}

/** The outline of one report, in its own offsets. */
export interface PlacedOutline {
  readonly part: PlacedReport;
  readonly node: OutlineNode;
}

/** An outline's reply costs more than the reading of a long document, and nobody reads so many entries. */
export const outlineLimit = 5000;

const untitled: Words = { zh: '（没有标题的年度报告）', en: '(annual report without a title)' };

/**
 * The outline: each report with its title, its sections as they are called (`一、总体情况`), their sub-headings nested, and its tables
 * (`表三 收到和处理政府信息公开申请情况`, with `39/39` for the equations that hold). Rows are not listed. At most `outlineLimit` entries.
 */
export function outlineOf(parts: readonly PlacedReport[], language: Language): readonly PlacedOutline[] {
  let left = outlineLimit;
  const outlines: PlacedOutline[] = [];
  for (const part of parts) {
    if (left <= 0) break;
    const { report } = part;
    const entries = entriesOf(report);
    const shown = Math.min(entries.length, left - 1);
    left -= shown + 1;
    // A text without any trace of a report has no outline.
    if (!report.title && shown === 0) continue;
    const node = shown === entries.length ? wholeOf(report, language) : nest(rootOf(report, language), entries.slice(0, shown));
    outlines.push({ part, node });
  }
  return outlines;
}

const nodesOf = { zh: new WeakMap<Report, OutlineNode>(), en: new WeakMap<Report, OutlineNode>() };

/** All that a report has to show. */
function wholeOf(report: Report, language: Language): OutlineNode {
  const node = nodesOf[language].get(report) ?? nest(rootOf(report, language), entriesOf(report));
  nodesOf[language].set(report, node);
  return node;
}

type Entry = Omit<OutlineNode, 'children'>;

function rootOf(report: Report, language: Language): Entry {
  const { text, title, year } = report;
  const name = title && title.text !== '' ? title.text : untitled[language];
  return {
    start: 0,
    end: text.length,
    name,
    detail: year ? String(year.value) : '',
    kind: 'report',
    selection: title ?? { start: 0, end: 0 },
  };
}

/** Every entry below the report, in the order of the text, those that hold others first. */
const entriesOf = memoized(sortedEntries);

function sortedEntries(report: Report): Entry[] {
  const entries: Entry[] = report.sections.flatMap((section) => [sectionEntry(section), ...section.headings.flatMap(headingEntries)]);
  const tables = tablesOf(report);
  if (tables.length > 0) {
    const sums = evaluate(report);
    entries.push(...tables.map((table) => tableEntry(table, sums)));
  }
  return entries.sort(outerFirst);
}

function sectionEntry({ heading, body }: Section): Entry {
  return {
    start: heading.start,
    end: Math.max(heading.end, body.end),
    name: heading.text,
    detail: '',
    kind: 'section',
    selection: heading,
  };
}

function headingEntries(heading: SubHeading): Entry[] {
  const { start, end, name, line } = heading;
  return [{ start, end, name, detail: '', kind: 'heading', selection: line }, ...heading.headings.flatMap(headingEntries)];
}

function tableEntry(table: Table, sums: Sums): Entry {
  const { start, end, id, template } = table;
  const name = `${tableNumber[id]} ${tableTemplate(template, id).name}`;
  return { start, end, name, detail: heldOf(id, table, sums), kind: 'table', selection: table.header ?? { start, end: start } };
}

/** `39/39`: the equations of the table that hold, of those that could be checked; empty where there are none. */
function heldOf(id: TableId, table: Table, sums: Sums): string {
  const count = (equations: readonly { readonly equation: { readonly table: TableId } }[]): number =>
    equations.filter((e) => e.equation.table === id).length;
  const all = templates[table.template].equations.filter((e) => e.table === id).length;
  const checked = all - count(sums.notChecked);
  return checked > 0 ? `${checked - count(sums.failing)}/${checked}` : '';
}

/** Puts each entry under the last one that it begins in, and cuts it there should it reach beyond. Entries come sorted by start. */
function nest(root: Entry, entries: readonly Entry[]): OutlineNode {
  type Open = Entry & { readonly children: OutlineNode[] };
  const top: Open = { ...root, selection: within(root.selection, root), children: [] };
  const open: Open[] = [top];
  for (const entry of entries) {
    while (open.length > 1 && open[open.length - 1]!.end <= entry.start) open.pop();
    const parent = open[open.length - 1]!;
    const range = within(entry, parent);
    const node: Open = { ...entry, ...range, selection: within(entry.selection, range), children: [] };
    parent.children.push(node);
    open.push(node);
  }
  return top;
}

function within(range: Range, outer: Range): Range {
  const start = Math.min(Math.max(range.start, outer.start), outer.end);
  return { start, end: Math.min(Math.max(range.end, start), outer.end) };
}
