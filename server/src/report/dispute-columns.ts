import { caseGroups, disputesTable } from '../format/shared.ts';
import type { Piece, Strip } from './strip.ts';

/** Which column of table four each of its fifteen figures belongs to, where the header names its groups or their outcomes in another order. */

const outcomes = [...new Set(disputesTable.rows[0]!.columns.map(({ label }) => label))];
const [review, suits] = disputesTable.header[0]!.map(({ label }) => label) as [string, string];
const inner: readonly string[] = caseGroups.slice(1).map(({ group }) => group.at(-1)!);

/** The form's column of each figure in the order of the text; undefined where the header has the form's order, or does not say all of it. */
export function disputeOrder(head: readonly Strip[]): readonly number[] | undefined {
  const lines = head.map(({ pieces }) => pieces.flatMap((p) => p.label?.entry.label ?? []));
  const five = outcomesIn(lines);
  const groups = groupsIn(lines.flat());
  if (!five || !groups) return undefined;
  const order = groups.flatMap((group) => five.map((outcome) => group * outcomes.length + outcome));
  return order.every((column, i) => column === i) ? undefined : order;
}

/** The outcomes in the order that all three groups have in common. */
function outcomesIn(lines: readonly (readonly string[])[]): readonly number[] | undefined {
  const told = lines.map((line) => line.flatMap((label) => (outcomes.includes(label) ? [outcomes.indexOf(label)] : [])));
  const size = outcomes.length;
  const all = told.find((line) => line.length === size * caseGroups.length) ?? told.flat();
  const five = all.slice(0, size);
  const alike = all.length === size * caseGroups.length && all.every((outcome, i) => outcome === five[i % size]);
  return alike && new Set(five).size === size ? five : undefined;
}

/** The groups in their order: suits stand together or on both sides of reviews. */
function groupsIn(labels: readonly string[]): readonly number[] | undefined {
  const told = labels
    .filter((label) => label === review || label === suits || inner.includes(label))
    .filter((label, i, all) => label !== all[i - 1]);
  const pair = told.filter((label) => inner.includes(label)).map((label) => 1 + inner.indexOf(label));
  const outer = told.filter((label) => !inner.includes(label)).filter((label, i, all) => label !== all[i - 1]);
  const at = outer.indexOf(review);
  if (pair.length !== 2 || pair[0] === pair[1] || at < 0 || outer.lastIndexOf(review) !== at || outer.length > 3) return undefined;
  if (!outer.includes(suits)) return undefined;
  return [...pair.slice(0, at === 0 ? 0 : outer.length === 3 ? 1 : 2), 0, ...pair.slice(at === 0 ? 0 : outer.length === 3 ? 1 : 2)];
}

/** The pieces of a whole row in the order of the form. */
export function inForm(pieces: readonly Piece[], order: readonly number[] | undefined): readonly Piece[] {
  return order ? order.map((_, column) => pieces[order.indexOf(column)]!) : pieces;
}
