import { templates } from '../../format/index.ts';
import type { CellRef, Equation, TableId, TemplateId } from '../../format/types.ts';
import { memoizedByName } from '../../text/memoized.ts';

/** The equations of one table of one template, by the cells that take part in them. */
export interface EquationBook {
  readonly byCell: ReadonlyMap<string, readonly Equation[]>;
  /** Cells that a sum ends in. */
  readonly totals: ReadonlySet<string>;
}

/** The equations of a table, made once for each template. */
export const equationsBy = (template: TemplateId, table: TableId): EquationBook => bookOf(`${template}.${table}`, template, table);

const bookOf = memoizedByName((_name: string, template: TemplateId, table: TableId): EquationBook => {
  const byCell = new Map<string, Equation[]>();
  const totals = new Set<string>();
  for (const equation of templates[template].equations.filter((e) => e.table === table)) {
    for (const ref of [...equation.left, ...equation.right]) byCell.set(keyOf(ref), [...(byCell.get(keyOf(ref)) ?? []), equation]);
    if (equation.right.length === 1) totals.add(keyOf(equation.right[0]!));
  }
  return { byCell, totals };
});

/** A cell's name in the book. */
export const keyOf = ({ row, column }: CellRef): string => `${row}:${column}`;
