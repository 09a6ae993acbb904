import { tableTemplate } from '../../format/index.ts';
import type { HeaderCell, RowTemplate, TableTemplate } from '../../format/types.ts';
import type { Label, Report, Table } from '../../report/model.ts';
import { memoized } from '../../text/memoized.ts';
import { byStart, type Range } from '../../text/range.ts';
import { isRow, type Part, partsOf } from '../preview/preview-lines.ts';
import { headsIn, type Wanted } from '../preview/section-headings.ts';

/** A heading of columns as the text has it, and which columns of the rows below it stands over. */
export interface Heading extends Range {
  /** The form's words. */
  readonly label: string;
  /** Indices of its first and its last column; both -1 over the labels of the rows. */
  readonly first: number;
  readonly last: number;
  /** The first of the rows that it heads, as the form has it. */
  readonly row: RowTemplate;
}

/** A heading of the form with the rows that it can head. */
interface Slot extends Wanted, Omit<Heading, 'start' | 'end'> {}

/** All headings of a table that stand in the text, in its order. */
export const headingsOf = (report: Report, table: Table): readonly Heading[] => headingsIn(table, report);

const headingsIn = memoized((table: Table, report: Report): readonly Heading[] => {
  const template = tableTemplate(table.template, table.id);
  const slots = table.id === 'disclosure' ? partSlots(template, partsOf(template, table.rows)) : slotsOf(template);
  const heads = headsIn(report, table, slots);
  const bySlot = new Map<number, Slot>();
  const own: Label[] = [];
  heads.forEach((head, i) => {
    if (!head) return;
    bySlot.set(head.start, slots[i]!);
    own.push(head);
  });
  const labels = [...own, ...table.headerLabels.filter(({ start }) => !bySlot.has(start))].sort(byStart);
  const byName = new Map([...slots].reverse().map((slot) => [slot.label, slot]));
  const lines = Map.groupBy(labels, ({ start }) => report.text.lastIndexOf('\n', start - 1));
  return [...lines.values()].flatMap((line) => placed(line, byName, bySlot));
});

/** The headings of one line of the text: one for each column where there are so many, or each where the form has it. */
function placed(line: readonly Label[], byName: ReadonlyMap<string, Slot>, bySlot: ReadonlyMap<number, Slot>): readonly Heading[] {
  const named = line.map((label) => bySlot.get(label.start) ?? byName.get(label.template));
  const before = named.findIndex((slot) => slot && slot.first >= 0);
  const columns = named.find((slot) => slot)?.row.columns.length ?? 0;
  const isGrid = before >= 0 && line.length - before === columns;
  const repeated = new Map<string, number>();
  return line.flatMap((label, i): readonly Heading[] => {
    const slot = named[i];
    if (!slot) return [];
    const { start, end } = label;
    const again = repeated.get(slot.label) ?? 0;
    repeated.set(slot.label, again + 1);
    const isOver = slot.first >= 0;
    const first = isGrid && isOver ? i - before : isOver ? Math.min(slot.first + again, slot.last) : -1;
    return [{ start, end, label: slot.label, first, last: isGrid || again > 0 ? first : slot.last, row: slot.row }];
  });
}

/** Table two: under the heading of each part its columns, from the one after the labels on. */
const partSlots = ({ header }: TableTemplate, parts: readonly Part[]): readonly Slot[] =>
  parts.flatMap(({ part, own, after, before }) => {
    const row = own.find(isRow)?.template;
    return row ? header[2 * part + 1]!.map(({ label }, i): Slot => ({ label, first: i - 1, last: i - 1, row, after, before })) : [];
  });

/** Tables three and four: where each cell of the header falls when it is laid out with its spans. */
function slotsOf({ header, rows }: TableTemplate): readonly Slot[] {
  const row = rows[0]!;
  const columns = row.columns.length;
  const width = (header[0] ?? []).reduce((sum, cell) => sum + cell.colspan, 0);
  const taken = header.map(() => new Set<number>());
  return header.flatMap((line, y) =>
    line.map((cell): Slot => {
      let x = 0;
      while (taken[y]!.has(x)) x++;
      fill(taken, x, y, cell);
      const [first, last] = [x - (width - columns), x - (width - columns) + cell.colspan - 1];
      const isOver = first >= 0;
      return {
        label: cell.label,
        first: isOver ? first : -1,
        last: isOver ? last : -1,
        row,
        after: 0,
        before: Number.POSITIVE_INFINITY,
      };
    }),
  );
}

function fill(taken: readonly Set<number>[], x: number, y: number, { colspan, rowspan }: HeaderCell): void {
  for (let dy = 0; dy < rowspan; dy++) for (let dx = 0; dx < colspan; dx++) taken[y + dy]?.add(x + dx);
}
