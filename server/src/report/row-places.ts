import type { RowTemplate, TableId } from '../format/types.ts';
import type { Seen } from './seen.ts';

/**
 * Rows whose labels do not tell which row they are (none, too short, in two groups alike) are told by place: between two rows that are
 * certain, as many unknown rows as the template has between them are those rows, in order. Anything else stays unknown.
 */
export function placeRows(seen: readonly Seen[], rows: readonly RowTemplate[], table: TableId): readonly (string | null)[] {
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
    fillGap(seen, rows, ids, { from: from + 1, to, before, after });
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
}

function fillGap(seen: readonly Seen[], rows: readonly RowTemplate[], ids: (string | null)[], gap: Gap): void {
  const count = gap.to - gap.from;
  if (count === 0) return;
  const labelled = gapIds(seen, rows, gap);
  const fits = count === gap.after - gap.before - 1 && labelled.every((id, i) => id === null || id === rows[gap.before + 1 + i]!.id);
  const taken = new Set<string>();
  for (let i = 0; i < count; i++) {
    const row = seen[gap.from + i]!;
    if (fits && row.values.length >= rows[gap.before + 1 + i]!.columns.length) ids[gap.from + i] = rows[gap.before + 1 + i]!.id;
    else if (labelled[i] !== null && !taken.has(labelled[i]!)) {
      ids[gap.from + i] = labelled[i]!;
      taken.add(labelled[i]!);
    }
  }
}

/** What the labels in a gap say, where their row is one of those that are missing there. */
const gapIds = (seen: readonly Seen[], rows: readonly RowTemplate[], gap: Gap): readonly (string | null)[] =>
  seen.slice(gap.from, gap.to).map(({ id }) => (id !== null && between(id, rows, gap) ? id : null));

/** A weak label is believed where its row is one of those that are missing here. */
const between = (id: string, rows: readonly RowTemplate[], gap: Gap): boolean =>
  rows.slice(gap.before + 1, Math.max(gap.before + 1, gap.after)).some((r) => r.id === id);
