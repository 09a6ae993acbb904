import type { Entry, Figures } from '../../archive/entry.ts';
import { tableTemplate, templates } from '../../format/index.ts';
import type { CellRef, TableId } from '../../format/types.ts';
import type { Cell, Report, Row, Table } from '../../report/model.ts';
import { type Cause, causesOf } from '../../rules/engine/explain.ts';
import type { Failure } from '../../rules/engine/rule.ts';
import { evaluate } from '../../rules/engine/sums.ts';
import { memoized } from '../../text/memoized.ts';
import type { Words } from '../../text/range.ts';

/* Which figures of a report that is known by its figures alone do not add up: a chart that shows them has to say so. */

/** Why a cell's figure is not to be trusted; null where nothing is known against it. */
export type Doubts = (table: TableId, row: string, column: number) => Words | null;

/** What is wrong with an entry's figures by the sums of their own tables. */
export const doubtsOf = memoized(made);

function made(entry: Entry): Doubts {
  const report = reportOf(entry);
  const words = new Map<string, Words>();
  const put = (table: TableId, { row, column }: CellRef, why: Words): void => {
    const key = `${table} ${row} ${column}`;
    if (!words.has(key)) words.set(key, why);
  };
  const causes = causesOf(report, evaluate(report));
  for (const cause of causes) tellCells(cause, put);
  for (const cause of causes) if (cause.kind === 'equations') for (const failure of cause.failures) tellEquation(failure, put);
  return (table, row, column) => words.get(`${table} ${row} ${column}`) ?? null;
}

type Put = (table: TableId, ref: CellRef, why: Words) => void;

/** Cells that are proven to be wrong. */
function tellCells(cause: Cause, put: Put): void {
  if (cause.kind !== 'cells') return;
  for (const { table, row, column, value } of cause.cells)
    put(table, { row: row.id, column }, { zh: `应为 ${value}`, en: `it should be ${value}` });
}

/** Where nobody can tell which cell is wrong: the total of what does not add up to it, and all that should balance. */
function tellEquation({ equation, expected, actual }: Failure, put: Put): void {
  const { table, left, right } = equation;
  if (equation.equation === 'carry-balance') {
    const zh = `新收加上年结转是 ${expected}，办理结果加结转下年是 ${actual}，两边不等`;
    const en = `received and carried in make ${expected}, dealt with and carried out ${actual}`;
    for (const ref of [...left, ...right]) put(table, ref, { zh, en });
  } else
    for (const ref of right)
      put(table, ref, {
        zh: `各项之和是 ${expected}，总计写的是 ${actual}`,
        en: `its parts add up to ${expected}, the total says ${actual}`,
      });
}

/** As much of a report as its sums need; without a text. */
function reportOf({ tables }: Entry): Report {
  const template = templates[tables.requests?.template ?? tables.disputes?.template ?? '2021'];
  const table = (id: TableId): Table | undefined => tables[id] && tableOf(id, tables[id]);
  const nothing = { sections: [], notRead: [], evidence: [], damage: [] };
  return {
    ...nothing,
    text: '',
    markup: false,
    title: undefined,
    organ: undefined,
    year: undefined,
    template,
    disclosure: undefined,
    requests: table('requests'),
    disputes: table('disputes'),
  };
}

function tableOf(id: TableId, { template, rows }: Figures): Table {
  const made = tableTemplate(template, id).rows.flatMap((row): readonly Row[] => {
    const figures = rows.get(row.id);
    if (!figures) return [];
    const { start, end, values, words = [] } = figures;
    const cells = values.map((value, column): Cell => {
      const kind = words.includes(column) ? 'text' : value === null ? 'blank' : 'number';
      return { start, end, text: '', kind, value, type: row.columns[column]!.type, column, written: [] };
    });
    return [{ template: row, label: null, cells, shape: 'right', found: cells.length, cellsRange: { start, end }, start, end }];
  });
  return { id, template, layout: '', rows: made, header: null, headerLabels: [], start: 0, end: 0 };
}
