import { tableNumber, templates } from '../../format/index.ts';
import type { TableId } from '../../format/types.ts';
import type { Report, Table } from '../../report/model.ts';
import { inDocument, lastFrom, rangeInDocument } from '../../report/placed.ts';
import { tablesOf } from '../../report/tables-of.ts';
import { evaluate } from '../../rules/engine/sums.ts';
import type { Analysis, DocumentFinding } from '../../service.ts';
import { countOf } from '../../text/count.ts';
import { memoized } from '../../text/memoized.ts';
import type { DocumentOffset, DocumentRange, Range, Words } from '../../text/range.ts';

/** The state of a table in a line above it. */
export interface TableLens {
  readonly table: TableId;
  /** Where the table begins. */
  readonly offset: DocumentOffset;
  /** The same object as long as the report and its findings are. */
  readonly title: Words;
}

/** More lenses than this are nobody's to look at. */
const lensLimit = 2000;

/**
 * One lens a table: how many of its equations hold (of table two, which has none, how many of its cells are filled in) and ✓, or how much is open.
 *
 * A lens counts and names nothing: what is wrong is the squiggles' to say, what a total comes to the hints'. So there is none above a table that is
 * blank, because the finding on its head (`cell/blank`) says just that, and none where a table was not read, because `table/layout` says so there.
 */
export function lensesOf(analysis: Analysis): readonly TableLens[] {
  const lenses: TableLens[] = [];
  for (const part of analysis.parts) {
    if (lenses.length >= lensLimit) break;
    for (const state of statesOf(part.report)) {
      const open = openIn(analysis.findings, rangeInDocument(part, state));
      lenses.push({ table: state.id, offset: inDocument(part, state.start), title: titleIn(state, open) });
    }
  }
  return lenses;
}

/** Equations, or the cells of a table that has none. */
interface Counts {
  readonly all: number;
  readonly checked: number;
  readonly right: number;
}

interface State extends Range {
  readonly id: TableId;
  readonly counts: Counts;
}

const titles = new WeakMap<State, { readonly open: number; readonly title: Words }>();

function titleIn(state: State, open: number): Words {
  const known = titles.get(state);
  if (known?.open === open) return known.title;
  const title = titleOf(state.id, state.counts, open);
  titles.set(state, { open, title });
  return title;
}

/** The state of each table of a reading; what is blank is left out. */
const statesOf = memoized((report: Report): readonly State[] => {
  const sums = evaluate(report);
  return tablesOf(report)
    .filter((table) => !isBlank(table))
    .map((table): State => {
      const { id, start, end } = table;
      if (id === 'disclosure') return { id, start, end, counts: filledOf(table) };
      const all = templates[table.template].equations.filter((e) => e.table === id).length;
      const checked = sums.equations.filter((e) => e.table === id).length;
      const failing = sums.failing.filter(({ equation }) => equation.table === id).length;
      return { id, start, end, counts: { all, checked, right: checked - failing } };
    });
});

const isBlank = (table: Table): boolean => table.rows.every((row) => row.cells.every((cell) => cell.kind === 'blank'));

function filledOf(table: Table): Counts {
  const all = templates[table.template].disclosure.rows.reduce((n, row) => n + row.columns.length, 0);
  const right = table.rows.reduce((n, row) => n + row.cells.filter((cell) => cell.kind === 'number').length, 0);
  return { all, checked: all, right: Math.min(right, all) };
}

/** Errors and warnings that begin in the stretch; findings come in the order of the text. */
function openIn(findings: readonly DocumentFinding[], { start, end }: DocumentRange): number {
  let open = 0;
  for (let i = lastFrom(findings, start - 1) + 1; i < findings.length && findings[i]!.start <= end; i++) {
    if (findings[i]!.severity === 'error' || findings[i]!.severity === 'warning') open++;
  }
  return open;
}

/** `表三 39/39 ✓`; `表三 35/39 · 2 个问题`; `表三 30/30 · 9 个等式未核对`; `表二 8/10 格`. */
function titleOf(id: TableId, { all, checked, right }: Counts, open: number): Words {
  const name = tableNumber[id];
  const english = { disclosure: 'Table two', requests: 'Table three', disputes: 'Table four' }[id];
  const cells = id === 'disclosure';
  const count = `${right}/${checked}`;
  if (right === all && open === 0)
    return { zh: `${name} ${count}${cells ? ' 格' : ''} ✓`, en: `${english} ${count}${cells ? ' cells' : ''} ✓` };
  const left = all - checked;
  const zh = [
    `${name} ${count}${cells ? ' 格' : ''}`,
    ...(left > 0 ? [`${left} 个等式未核对`] : []),
    ...(open > 0 ? [`${open} 个问题`] : []),
  ];
  const en = [
    `${english} ${count}${cells ? ' cells' : ''}`,
    ...(left > 0 ? [`${left} not checked`] : []),
    ...(open > 0 ? [countOf(open, 'finding')] : []),
  ];
  return { zh: zh.join(' · '), en: en.join(' · ') };
}
