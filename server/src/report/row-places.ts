import type { RowTemplate, TableId } from '../format/types.ts';
import { fold, isHan } from '../text/fold.ts';
import { firstWhere } from '../text/halving.ts';
import { repairShift, unshifted } from '../text/shift.ts';
import { holdsLost } from './cells.ts';
import type { Seen } from './seen.ts';

/**
 * Rows whose labels do not tell which row they are (none, too short, in two groups alike) are told by place: between two rows that are
 * certain, as many unknown rows as the template has between them are those rows, in order. Anything else stays unknown. `blank`: where rows that hold nothing,
 * or a single figure, begin.
 */
export function placeRows(
  seen: readonly Seen[],
  rows: readonly RowTemplate[],
  table: TableId,
  blank: readonly number[] = [],
): readonly (string | null)[] {
  const position = new Map(rows.map((row, i) => [row.id, i]));
  const named = new Set(seen.flatMap((row) => (isNear(row) || row.id === null ? [] : [row.id])));
  const ids: (string | null)[] = seen.map((row) =>
    row.id !== null && row.sure && position.has(row.id) && !(isNear(row) && named.has(row.id)) ? row.id : null,
  );
  if (table === 'disclosure') return ids;
  let from = -1;
  while (from < seen.length) {
    let to = from + 1;
    while (to < seen.length && ids[to] === null) to++;
    const before = from < 0 ? -1 : position.get(ids[from]!)!;
    const after = to >= seen.length ? rows.length : position.get(ids[to]!)!;
    fillGap(seen, rows, ids, { from: from + 1, to, before, after, blank });
    from = to;
  }
  return ids;
}

/** A label that is only like a row's; where another is that row's own, this one is some other row's. */
const isNear = ({ strip, labelAt }: Seen): boolean => strip.pieces[labelAt]?.label?.likeness === 'near';

interface Gap {
  readonly from: number;
  readonly to: number;
  readonly before: number;
  readonly after: number;
  /** Where rows with nothing or a single figure in them begin. */
  readonly blank: readonly number[];
}

function fillGap(seen: readonly Seen[], rows: readonly RowTemplate[], ids: (string | null)[], gap: Gap): void {
  // A row that says that it is another stands between those of the form and takes the place of none.
  const own = Array.from({ length: gap.to - gap.from }, (_, i) => gap.from + i).filter((at) => !isAnother(seen[at]!));
  const missing = rows.slice(gap.before + 1, Math.max(gap.before + 1, gap.after));
  const labelled = own.map((at) => gapId(seen[at]!, missing));
  const fits =
    own.length === missing.length &&
    !(own.some((at) => labelOf(seen[at]!) === '') && holdsBlank(seen, gap)) &&
    labelled.every((id, i) => id === null || id === missing[i]!.id) &&
    own.every((at, i) => mayBe(seen[at]!, missing[i]!) && isNearest(seen[at]!, missing[i]!, missing));
  const taken = new Set<string>();
  for (const [i, at] of own.entries()) {
    const id = fits && seen[at]!.values.length >= missing[i]!.columns.length ? missing[i]!.id : labelled[i]!;
    if (id === null || (!fits && taken.has(id))) continue;
    ids[at] = id;
    taken.add(id);
  }
}

/** Whether a row is there that is blank throughout, or but for one cell: of rows without labels it may be any. */
function holdsBlank(seen: readonly Seen[], { from, to, blank }: Gap): boolean {
  const start = seen[from - 1]?.strip.start ?? seen[from]!.strip.start;
  const end = seen[to]?.strip.start ?? seen[to - 1]!.strip.end;
  const next = blank[firstWhere(0, blank.length, (i) => blank[i]! > start)];
  return next !== undefined && next < end;
}

/** What the label says, where its row is one of those that are missing. */
const gapId = ({ id }: Seen, missing: readonly RowTemplate[]): string | null =>
  id !== null && missing.some((row) => row.id === id) ? id : null;

const labelOf = ({ strip, labelAt }: Seen): string => strip.pieces[labelAt]?.text ?? '';

/** Whether what is left of a label says no other of the missing rows more clearly than the one whose place it has: two damaged rows may have changed places. */
function isNearest(row: Seen, template: RowTemplate, missing: readonly RowTemplate[]): boolean {
  const words = new Set([...fold(labelOf(row))].filter((c) => isHan(c.charCodeAt(0))));
  if (words.size < fewestWords) return true;
  const shared = ({ label }: RowTemplate): number => [...new Set(fold(label))].filter((c) => words.has(c)).length;
  const own = shared(template);
  return missing.every((other) => shared(other) < own + 2);
}

/** Fewer different characters tell no label from another. */
const fewestWords = 4;

/** Words that no label of the form begins with: `其中：网上申请`, `上年同期`, `小计`. */
const others = ['其中', '含', '小计', '合计', '上年同', '去年', '同比', '环比', '增长', '比上年', '较上年', '占比', '备注', '注:', '说明'];

function isAnother(row: Seen): boolean {
  const words = fold(labelOf(row));
  return row.id === null && others.some((word) => words.startsWith(word));
}

/**
 * Whether a label that is none of the form's may still be this row's, misspelt, cut or damaged: it shares half of its characters, or holds what no
 * label that was meant so does.
 */
function mayBe(row: Seen, template: RowTemplate): boolean {
  const raw = labelOf(row);
  const words = [...fold(raw)].filter((c) => isHan(c.charCodeAt(0)));
  if (row.id !== null || words.length < 4 || holdsLost(raw) || repairShift(raw) !== undefined || unshifted(raw) !== undefined) return true;
  const own = new Set(fold([template.label, ...template.parents].join('')));
  return 2 * words.filter((c) => own.has(c)).length >= words.length;
}
