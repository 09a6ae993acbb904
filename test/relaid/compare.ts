import { tableIds, templates } from '../../server/src/format/index.ts';
import { applicantColumns } from '../../server/src/format/shared.ts';
import type { Equation, TableId } from '../../server/src/format/types.ts';
import type { Cell, Report } from '../../server/src/report/model.ts';
import type { FailingEquation } from '../../server/src/rules/engine/rule.ts';
import { analyse } from '../../server/src/service.ts';
import type { Labelled } from './labelled.ts';
import { keyOf, numberIn, type Page, type Shown } from './sheet.ts';

/** How a reading compares with what the page shows. */
export interface Compared {
  /** Cells that show a number, and those of them that were read. */
  readonly numbers: number;
  readonly read: number;
  /** Wrong claims. */
  readonly misread: readonly string[];
  /** Sums said not to hold that hold in the report as it was labelled. */
  readonly falseEquations: readonly string[];
  readonly threw: readonly string[];
}

/** Reads and checks the text of a page. */
export function compare(page: Page, text: string): Compared {
  const analysis = analyse(text);
  const found = { numbers: 0, read: 0, misread: [] as string[] };
  for (const id of tableIds)
    for (const row of page.report.cells[id].keys())
      for (const [column, shown] of (page.shown.get(keyOf(id, row)) ?? []).entries())
        claims(
          analysis.parts.map(({ report }) => report),
          id,
          row,
          column,
          shown,
          found,
        );
  const failing = new Map(analysis.findings.flatMap(({ equations = [] }) => equations).map((e) => [JSON.stringify(e), e]));
  const falseEquations = [...failing.values()].filter((e) => holds(page.report, e) && !lacksFigure(page, e)).map(wordsOf);
  return { ...found, falseEquations, threw: analysis.failures.map(({ code }) => code) };
}

function claims(
  reports: readonly Report[],
  id: TableId,
  row: string,
  column: number,
  shown: Shown,
  found: { numbers: number; read: number; misread: string[] },
): void {
  if (shown.value !== null) found.numbers++;
  const cells = reports.flatMap((report) =>
    (report[id]?.rows ?? []).filter((r) => r.template.id === row).flatMap((r) => r.cells.filter((c) => c.column === column)),
  );
  const wrong = cells.filter((cell) => !fits(cell, shown));
  for (const cell of wrong)
    found.misread.push(`${id} ${row}[${column}] shows ${shown.value} read ${cell.value ?? `${cell.kind} ${JSON.stringify(cell.text)}`}`);
  if (shown.value !== null && wrong.length === 0 && cells.some(({ value }) => value === shown.value)) found.read++;
}

const fits = (cell: Cell, shown: Shown): boolean =>
  cell.value === shown.value ||
  (shown.marked && (cell.kind === 'text' || cell.kind === 'placeholder')) ||
  (cell.kind === 'text' && numberIn(cell.text) === shown.value);

/** Whether an equation holds in the report as it was labelled. */
function holds({ template, cells }: Labelled, failing: FailingEquation): boolean {
  const equation = templates[template].equations.find(
    (e) => e.equation === failing.equation && e.row === failing.row && e.column === failing.column && e.group === failing.group,
  );
  if (!equation) return true;
  const sum = (side: Equation['left']): number =>
    side.reduce((n, { row, column }) => n + (numberIn(cells[equation.table].get(row)?.[column] ?? '') ?? 0), 0);
  return sum(equation.left) === sum(equation.right);
}

/** A figure that the page leaves blank is missing in the balance that is struck between rows, whatever would have stood there. */
const lacksFigure = (page: Page, { equation, column }: FailingEquation): boolean => {
  if (equation !== 'carry-balance') return false;
  const at = applicantColumns.findIndex(({ key }) => key === column);
  return ['1', '2', '3.7', '4'].some((row) => page.shown.get(keyOf('requests', row))?.[at]?.value === null);
};

const wordsOf = ({ equation, row, column, group }: FailingEquation): string => [equation, row, column, group].filter(Boolean).join(' ');
